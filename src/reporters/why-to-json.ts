import type { Json } from "../model/canonical-json.js";
import type { Attempt, LockEntry, Master } from "../model/lock.js";
import { sumCosts } from "./describe-cost.js";
import { costToJson } from "./cost-to-json.js";
import { outputFacts } from "./output-facts.js";
import { stepToJson, type StepJson } from "./plan-to-json.js";
import type { WhyStory } from "./why-story.js";

/**
 * What `artlock why --json` prints. Field names are stable; new ones may be added. `step` is left out for an orphan,
 * `entry` for an asset that was never made.
 */
export type WhyJson = {
  readonly type: "why";
  readonly id: string;
  readonly isOrphan: boolean;
  readonly step?: StepJson;
  /** The prompt as it would be sent. */
  readonly prompt?: string;
  /** What the generation fingerprint is taken over. */
  readonly inputs?: Json;
  /** What the price of each picture is reckoned from, where one is to be bought. */
  readonly tokens?: Json;
  readonly referredBy: readonly string[];
  readonly entry?: EntryJson;
  /** Requests that the lock holds without an entry. */
  readonly unplaced: readonly Json[];
  readonly outputs: readonly OutputJson[];
  /** Sum of all its requests; `unknownCosts` counts those that reported no usage. */
  readonly spent: { readonly knownMicroUsd: number; readonly estimatedCosts: number; readonly unknownCosts: number };
};

export type EntryJson = {
  readonly fingerprint: string;
  readonly inputs: Json;
  readonly picked: string;
  readonly candidates: readonly MasterJson[];
  readonly attempts: readonly Json[];
  readonly pin: boolean;
  readonly approved?: string;
  /** How the picture in use came out when it was held to what is expected of it. */
  readonly examined?: Json;
};

export type MasterJson = {
  readonly digest: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
};

/** `state` as outputFacts says; what the lock does not record is left out. */
export type OutputJson = {
  readonly path: string;
  readonly state?: string;
  readonly digest?: string;
  readonly bytes?: number;
  readonly width?: number;
  readonly height?: number;
};

export function whyToJson(story: WhyStory): WhyJson {
  const { id, step, orphan, entry, unplaced = [], composedPrompt, referredBy, tokens } = story;
  const spent = sumCosts([...unplaced, ...(entry?.attempts ?? [])].map(({ cost }) => cost));
  return {
    type: "why",
    id,
    isOrphan: !step && (orphan !== undefined || entry !== undefined),
    ...(step && { step: stepToJson(step), inputs: step.inputs }),
    ...(composedPrompt !== undefined && { prompt: composedPrompt }),
    ...(tokens && { tokens: { prompt: tokens.prompt, sent: { ...tokens.sent }, output: { ...tokens.output } } }),
    referredBy: referredBy ?? [],
    ...(entry && { entry: entryToJson(entry) }),
    unplaced: unplaced.map(attemptToJson),
    outputs: outputFacts(story).map(({ path, record, state }) => ({
      path,
      ...(state && { state }),
      ...(record && { digest: record.digest, bytes: record.bytes, width: record.width, height: record.height }),
    })),
    spent: { knownMicroUsd: spent.knownMicroUsd, estimatedCosts: spent.estimated, unknownCosts: spent.unknown },
  };
}

function entryToJson(entry: LockEntry): EntryJson {
  return {
    fingerprint: entry.fingerprint,
    inputs: entry.inputs,
    picked: entry.picked,
    candidates: entry.candidates.map(masterToJson),
    attempts: entry.attempts.map(attemptToJson),
    ...(entry.examined && { examined: { ...entry.examined } }),
    pin: entry.pin === true,
    ...(entry.approved && { approved: entry.approved }),
  };
}

function masterToJson({ digest, type, bytes, width, height }: Master): MasterJson {
  return { digest, type, bytes, width, height };
}

function judgementToJson({ master, queries }: NonNullable<Attempt["judged"]>): Json {
  return {
    master,
    queries: queries.map(({ question, reply }) => ({
      question,
      ...(reply?.kind === "answer" && { answer: reply.answer, because: reply.because }),
      ...(reply?.kind === "text" && { lines: reply.lines }),
    })),
  };
}

function attemptToJson(attempt: Attempt): Json {
  return {
    at: attempt.at,
    provider: attempt.provider,
    model: attempt.model,
    requestId: attempt.requestId,
    pending: attempt.pending,
    fingerprint: attempt.fingerprint,
    outcome: attempt.outcome,
    masters: attempt.masters.map(masterToJson),
    escalation: attempt.escalation && { ...attempt.escalation },
    judged: attempt.judged && judgementToJson(attempt.judged),
    examined: attempt.examined?.map((examination) => ({ ...examination })),
    usage: attempt.usage && { ...attempt.usage, main: attempt.usage.main && { ...attempt.usage.main } },
    cost: costToJson(attempt.cost),
    estimate: attempt.estimate && { ...attempt.estimate },
  };
}
