import type { Asset, AssetId } from "../model/asset.js";
import { shortDigest } from "../model/digest.js";
import { describeFinding } from "../model/expectation.js";
import type { Reason, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { describeChange } from "./describe-change.js";
import { printable } from "./printable.js";

/** What the words of a reason may draw on. */
export interface ReasonContext {
  /** Names the pictures behind digests, when given. */
  readonly asset?: Pick<Asset, "references" | "edit" | "mask">;
  /** Columns to aim at; texts that differ are cut to about half of it each. The result may be longer. */
  readonly width?: number;
  /** What becomes of another asset of the same plan. */
  readonly verdictOf?: (id: AssetId) => Verdict["kind"] | undefined;
}

/**
 * A reason in words, down to the field: `quality changed: medium → high`. Mostly one line, more where one reason holds
 * several changes, as of a picture and of its role. Safe to write to a terminal.
 */
export function describeReason(reason: Reason, context: ReasonContext = {}): readonly string[] {
  switch (reason.kind) {
    case "new":
      return ["new"];
    case "forced":
      return ["forced"];
    case "field":
      return describeChange(reason, context);
    case "upstream":
      return [`${printable(reason.id)} will be ${fate(context.verdictOf?.(reason.id))} first`];
    case "more-candidates":
      return [moreCandidates(reason)];
    case "picked":
      return [`another candidate is picked: ${shortDigest(reason.from)} → ${shortDigest(reason.to)}`];
    case "output-added":
      return [`output ${printable(reason.path)} is new`];
    case "output-removed":
      return [`output ${printable(reason.path)} is no longer wanted`];
    case "output-changed":
      return [`output ${printable(reason.path)} is to be made differently`];
    case "output-missing":
      return [`output ${printable(reason.path)} is missing`];
    case "output-described":
      return [`what output ${printable(reason.path)} says of itself is not what the manifest says`];
    case "placeholder-missing":
      return ["the lock has no placeholder of it yet"];
    case "output-too-heavy":
      return [`output ${printable(reason.path)} weighs more than it may`];
    case "unmet":
      return unmetWords(reason);
    case "draft-lost":
      return ["the draft it was made from is gone and will be drawn again"];
    default:
      return unreachable(reason);
  }
}

/** All reasons in words, in order, none twice. */
export function describeReasons(reasons: readonly Reason[], context: ReasonContext = {}): readonly string[] {
  return [...new Set(reasons.flatMap((reason) => describeReason(reason, context)))];
}

/** What the best picture of those that were looked at fails. */
export function unmetWords({
  findings,
  tried,
}: Pick<Extract<Reason, { kind: "unmet" }>, "findings" | "tried">): readonly string[] {
  const told = findings.map((finding) => printable(describeFinding(finding)));
  return tried > 1
    ? [`none of ${tried} pictures meets what is expected`, ...told.map((one) => `the best of them: ${one}`)]
    : told;
}

function moreCandidates({ have, want }: Extract<Reason, { kind: "more-candidates" }>): string {
  const missing = want - have;
  return `${missing} more ${missing === 1 ? "candidate" : "candidates"} wanted (${have} made)`;
}

function fate(verdict: Verdict["kind"] | undefined): string {
  if (verdict === "generate") return "generated";
  return verdict === "regenerate" ? "regenerated" : "made";
}
