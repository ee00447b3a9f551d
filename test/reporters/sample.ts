import { assetId, type Asset, type ImageSettings } from "../../src/model/asset.js";
import type { AssetOutcome, AssetResult, BuildSummary } from "../../src/model/build-event.js";
import { digestOf, fingerprintOf, type Digest } from "../../src/model/digest.js";
import type { Attempt, Cost, GenerationInputs, LockEntry, Master, OutputRecord } from "../../src/model/lock.js";
import { addPrices, microUsd, type Price } from "../../src/model/money.js";
import type { Orphan, Plan, Step, Verdict } from "../../src/model/plan.js";
import { repoPath, type RepoPath } from "../../src/model/repo-path.js";

export const id = assetId;

export function path(written: string): RepoPath {
  const found = repoPath(written);
  if (!found) throw new Error(`${written} is no path`);
  return found;
}

export const digest = (name: string): Digest => digestOf(name);

const SETTINGS: ImageSettings = {
  model: "gpt-image-2-2026-04-21",
  quality: "medium",
  size: { kind: "exact", width: 1536, height: 864 },
  background: "auto",
  format: "png",
  extra: {},
};

export function asset(name: string, changes: Partial<Asset> = {}): Asset {
  return {
    id: id(name),
    place: { file: "assets.config.yaml", line: 1, column: 1 },
    provider: { kind: "openai", apiKeyEnv: "OPENAI_API_KEY" },
    prompt: "A lighthouse keeper reading by the lamp at dawn",
    styles: [],
    text: [],
    tags: [],
    settings: SETTINGS,
    references: [],
    candidates: 1,
    pin: false,
    outputs: [],
    ...changes,
  };
}

export function step(
  name: string,
  verdict: Verdict,
  changes: Partial<Omit<Step, "asset">> & { asset?: Partial<Asset> } = {},
): Step {
  const { asset: assetChanges, ...rest } = changes;
  const isMade = verdict.kind === "generate" || verdict.kind === "regenerate";
  return {
    asset: asset(name, assetChanges),
    verdict,
    price: isMade ? estimate(42_100 * verdict.count) : { kind: "free" },
    fingerprint: fingerprintOf({ name }),
    inputs: INPUTS,
    needs: [],
    ...rest,
  };
}

export function plan(steps: readonly Step[], orphans: readonly Orphan[] = []): Plan {
  return { steps, orphans, price: addPrices(steps.map(({ price }) => price)) };
}

export function estimate(lowMicroUsd: number, highMicroUsd = lowMicroUsd): Price {
  return { kind: "estimate", lowMicroUsd: microUsd(lowMicroUsd), highMicroUsd: microUsd(highMicroUsd) };
}

export const billed = (amount: number): Cost => ({ kind: "billed", microUsd: microUsd(amount) });
export const UNKNOWN: Cost = { kind: "unknown" };

export const INPUTS: GenerationInputs = {
  provider: "openai",
  recipe: 1,
  model: "gpt-image-2-2026-04-21",
  prompt: "A lighthouse keeper reading by the lamp at dawn",
  quality: "medium",
  size: "1536x864",
  background: "auto",
  format: "png",
};

export function master(name: string): Master {
  return { digest: digest(name), type: "image/png", bytes: 2_104_000, width: 1536, height: 864 };
}

export function attempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    at: "2026-11-22T10:04:12.123Z",
    provider: "openai",
    model: "gpt-image-2-2026-04-21",
    requestId: "req_a1b2c3",
    fingerprint: fingerprintOf(INPUTS),
    outcome: "ok",
    masters: [master("one")],
    cost: billed(42_100),
    ...changes,
  };
}

export function output(bytes = 12_400, changes: Partial<OutputRecord> = {}): OutputRecord {
  return { digest: digest("file"), bytes, width: 480, height: 270, fingerprint: fingerprintOf("file"), ...changes };
}

export function entry(changes: Partial<LockEntry> = {}): LockEntry {
  return {
    fingerprint: fingerprintOf(INPUTS),
    inputs: INPUTS,
    candidates: [master("one")],
    picked: digest("one"),
    attempts: [attempt()],
    outputs: new Map(),
    ...changes,
  };
}

export function result(name: string, outcome: AssetOutcome, changes: Partial<AssetResult> = {}): AssetResult {
  return { id: id(name), outcome, requests: 0, costs: [], outputs: new Map(), elapsedMs: 1200, ...changes };
}

export function files(...names: readonly string[]): ReadonlyMap<RepoPath, OutputRecord> {
  return new Map(names.map((name) => [path(name), output()]));
}

export function summary(results: readonly AssetResult[], changes: Partial<BuildSummary> = {}): BuildSummary {
  const count = (...kinds: readonly AssetOutcome["kind"][]): number =>
    results.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  const costs = results.flatMap((one) => one.costs);
  return {
    results,
    generated: count("generated"),
    rendered: count("rendered", "restored", "adopted"),
    fresh: count("fresh", "pinned"),
    failed: count("failed"),
    billedMicroUsd: microUsd(costs.reduce((sum, cost) => sum + (cost.kind === "billed" ? cost.microUsd : 0), 0)),
    estimatedMicroUsd: microUsd(costs.reduce((sum, cost) => sum + (cost.kind === "estimated" ? cost.microUsd : 0), 0)),
    unknownCosts: costs.filter(({ kind }) => kind === "unknown").length,
    elapsedMs: 72_000,
    exitCode: 0,
    ...changes,
  };
}
