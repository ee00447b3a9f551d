import type { Cost } from "../model/lock.js";
import { formatUsd, NOTHING, sumMicroUsd, type MicroUsd } from "../model/money.js";

/** What several requests cost, with what is not certain kept apart. */
export interface CostSum {
  readonly knownMicroUsd: MicroUsd;
  /** Requests counted at their estimate, as no answer came. */
  readonly estimated: number;
  /** Requests that reported no usage. */
  readonly unknown: number;
}

export function sumCosts(costs: readonly Cost[]): CostSum {
  return {
    knownMicroUsd: sumMicroUsd(costs.map((cost) => (cost.kind === "unknown" ? NOTHING : cost.microUsd))),
    estimated: costs.filter(({ kind }) => kind === "estimated").length,
    unknown: costs.filter(({ kind }) => kind === "unknown").length,
  };
}

/** Short enough for a table: `$0.0421`, `~$0.0421` where some is estimated, `≥$0.0421` where some is unknown, `free`. */
export function describeCost({ knownMicroUsd, estimated, unknown }: CostSum): string {
  if (unknown > 0) return knownMicroUsd === 0 ? "unknown" : `≥${formatUsd(knownMicroUsd)}`;
  if (knownMicroUsd === 0) return "free";
  return `${estimated > 0 ? "~" : ""}${formatUsd(knownMicroUsd)}`;
}

/** Whether money was, or may have been, spent. */
export function isPaid({ knownMicroUsd, unknown }: CostSum): boolean {
  return knownMicroUsd > 0 || unknown > 0;
}
