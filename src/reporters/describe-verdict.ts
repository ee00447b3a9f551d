import type { AssetId } from "../model/asset.js";
import { shortDigest } from "../model/digest.js";
import type { Wish } from "../model/judge.js";
import { isSparedByPin, type AdoptSource, type Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { describeReason, describeReasons, unmetWords, type ReasonContext } from "./describe-reason.js";
import { printable } from "./printable.js";
import { shellWord } from "./shell-word.js";

/** A verdict in words. All of it is safe to write to a terminal. */
export interface VerdictWords {
  /** `generate`, `generate 4`, `render`, … */
  readonly label: string;
  readonly because: readonly string[];
}

export function describeVerdict(verdict: Verdict, context: ReasonContext = {}): VerdictWords {
  switch (verdict.kind) {
    case "fresh":
      return { label: "fresh", because: [] };
    case "generate":
      return { label: counted(verdict), because: describeReason(verdict.because, context) };
    case "regenerate":
      return { label: counted(verdict), because: describeReasons(verdict.because, context) };
    case "judge":
      return { label: "judge", because: verdict.queries.map(({ wish }) => `not answered yet: ${askedIn(wish)}`) };
    case "render":
      return { label: "render", because: describeReasons(verdict.because, context) };
    case "restore":
      return { label: "restore", because: verdict.missing.map((path) => `output ${printable(path)} is missing`) };
    case "adopt":
      return { label: "adopt", because: [describeSource(verdict.from)] };
    case "drifted":
      return { label: "drifted", because: drift(verdict, context) };
    case "pinned":
      return { label: "pinned", because: held(verdict, context) };
    case "lost":
      return { label: "lost", because: lost(verdict, context) };
    case "unmet":
      return { label: "unmet", because: unmetWords(verdict) };
    default:
      return unreachable(verdict);
  }
}

/** What the user has to do where artlock cannot go on by itself. */
export function nextSteps(verdict: Verdict, id: AssetId): readonly string[] {
  const word = shellWord(id);
  if (verdict.kind === "drifted") {
    if (verdict.accepted) return atStake(verdict, word);
    return verdict.blocks.some(({ kind }) => kind === "new") ? afterFind(id) : afterDrift(id);
  }
  if (verdict.kind === "lost") {
    const of = verdict.sentFrom === undefined ? word : shellWord(verdict.sentFrom);
    return [`bring .artlock/store back, or buy a new picture: artlock build --force ${of}`];
  }
  if (verdict.kind === "unmet") return [`to buy another picture: artlock build --force ${word}`, EASE];
  const isOutdated = verdict.kind === "pinned" && verdict.by === "pin" && verdict.changes.length > 0;
  return isOutdated ? [`to have it made again: artlock unpin ${word}`] : [];
}

const EASE = "to take this one: ease `expect`, which is free";

/** What to do about an output that was changed by hand. */
export function afterDrift(id: AssetId): readonly string[] {
  const word = shellWord(id);
  return [`to keep your file: artlock build --accept ${word}`, `to replace it: artlock build --overwrite ${word}`];
}

/** What to do about an output that was changed by hand, was accepted, and would be lost. */
function atStake({ blocks }: Drifted, word: string): readonly string[] {
  const keep = isSparedByPin(blocks) ? `artlock pin ${word}` : "undo that change of the manifest";
  return [`to keep your file: ${keep}`, `to replace it: artlock build --overwrite ${word}`];
}

/** What to do about a picture that stands where one that was never made belongs. */
function afterFind(id: AssetId): readonly string[] {
  const word = shellWord(id);
  return [`to keep your file: artlock adopt ${word}`, `to replace it: artlock build --overwrite ${word}`];
}

function askedIn(wish: Wish): string {
  return wish.kind === "question" ? printable(wish.question) : "what text stands in it";
}

function counted({ kind, count }: { readonly kind: string; readonly count: number }): string {
  return count === 1 ? kind : `${kind} ${count}`;
}

function describeSource(from: AdoptSource): string {
  switch (from.kind) {
    case "renamed":
      return `renamed from ${printable(from.id)}`;
    case "same-request":
      return `asks for the same picture as ${printable(from.id)}`;
    case "earlier":
      return from.at === "" ? "was made before" : `was made before, on ${printable(from.at.slice(0, 10))}`;
    default:
      return unreachable(from);
  }
}

type Drifted = Extract<Verdict, { kind: "drifted" }>;

function drift({ outputs, blocks, accepted }: Drifted, context: ReasonContext): readonly string[] {
  // That a drifted file would be written again goes without saying.
  const others = blocks.filter((reason) => !("path" in reason && outputs.includes(reason.path)));
  return [
    ...outputs.map((path) => `${printable(path)} ${accepted ? "was edited by hand" : "is not what artlock wrote"}`),
    ...describeReasons(others, context).map((reason) => `waits for that: ${reason}`),
  ];
}

function held({ by, changes }: Extract<Verdict, { kind: "pinned" }>, context: ReasonContext): readonly string[] {
  const reasons = describeReasons(changes, context);
  return by === "pin" ? reasons : ["bought, so a draft does not take its place", ...reasons];
}

function lost(verdict: Extract<Verdict, { kind: "lost" }>, context: ReasonContext): readonly string[] {
  const { because, master, sentFrom } = verdict;
  const whose = sentFrom === undefined ? "its" : `${printable(sentFrom)}'s`;
  return [...describeReasons(because, context), `${whose} master ${shortDigest(master)} is in no store`];
}
