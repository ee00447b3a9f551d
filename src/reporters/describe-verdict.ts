import type { AssetId } from "../model/asset.js";
import { shortDigest } from "../model/digest.js";
import type { AdoptSource, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { describeReason, describeReasons, type ReasonContext } from "./describe-reason.js";
import { printable } from "./printable.js";
import { shellWord } from "./shell-word.js";

/** A verdict in words. All of it is safe to write to a terminal. */
export interface VerdictWords {
  /** `generate`, `generate 4`, `render`, … */
  readonly label: string;
  readonly because: readonly string[];
  /** What the user has to do, where artlock cannot go on by itself. */
  readonly next: readonly string[];
}

export function describeVerdict(verdict: Verdict, id: AssetId, context: ReasonContext = {}): VerdictWords {
  switch (verdict.kind) {
    case "fresh":
      return { label: "fresh", because: [], next: [] };
    case "generate":
      return { label: counted(verdict), because: describeReason(verdict.because, context), next: [] };
    case "regenerate":
      return { label: counted(verdict), because: describeReasons(verdict.because, context), next: [] };
    case "render":
      return { label: "render", because: describeReasons(verdict.because, context), next: [] };
    case "restore":
      return {
        label: "restore",
        because: verdict.missing.map((path) => `output ${printable(path)} is missing`),
        next: [],
      };
    case "adopt":
      return { label: "adopt", because: [describeSource(verdict.from)], next: [] };
    case "drifted":
      return { label: "drifted", because: drift(verdict, context), next: afterDrift(id) };
    case "pinned":
      return { label: "pinned", because: held(verdict, context), next: afterPin(verdict, id) };
    case "lost":
      return {
        label: "lost",
        because: [
          ...describeReasons(verdict.because, context),
          `its master ${shortDigest(verdict.master)} is in no store`,
        ],
        next: [`bring .artlock/store back, or buy a new picture: artlock build --force ${shellWord(id)}`],
      };
    default:
      return unreachable(verdict);
  }
}

/** What to do about an output that was changed by hand. */
export function afterDrift(id: AssetId): readonly string[] {
  const word = shellWord(id);
  return [`to keep your file: artlock build --accept ${word}`, `to replace it: artlock build --overwrite ${word}`];
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

function drift({ outputs, blocks }: Extract<Verdict, { kind: "drifted" }>, context: ReasonContext): readonly string[] {
  return [
    ...outputs.map((path) => `${printable(path)} is not what artlock wrote`),
    ...describeReasons(blocks, context).map((reason) => `waits for that: ${reason}`),
  ];
}

function held({ by, changes }: Extract<Verdict, { kind: "pinned" }>, context: ReasonContext): readonly string[] {
  const reasons = describeReasons(changes, context);
  return by === "pin" ? reasons : ["bought, so a draft does not take its place", ...reasons];
}

function afterPin({ by, changes }: Extract<Verdict, { kind: "pinned" }>, id: AssetId): readonly string[] {
  return by === "pin" && changes.length > 0 ? [`to have it made again: artlock unpin ${shellWord(id)}`] : [];
}
