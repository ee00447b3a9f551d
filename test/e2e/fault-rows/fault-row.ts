import type { Fault } from "../../rig/openai-server/fault.js";

/** One fault, and the whole of what a build makes of it, and a second build that meets none. Amounts are micro-dollars. */
export interface FaultRow {
  readonly fault: Fault;
  /** How many requests it hits; 1 when left out. */
  readonly times?: number;
  /** More of the asset, in YAML. */
  readonly asset?: string;
  readonly says?: RegExp;
  /** Whether the other asset, which comes after, is not asked for any more. */
  readonly stops?: true;
  readonly exitCode: number;
  readonly first: Told;
  /** As the first where it left nothing to do. */
  readonly second?: Told;
}

/** The part of a RepoRecord that is about the asset which the fault hits. */
export interface Told {
  readonly ledger: readonly string[];
  readonly lock: readonly string[];
  readonly store: readonly string[];
  /** The picture that its file was derived from. */
  readonly output?: string;
}
