import type { Asset, Reference } from "../model/asset.js";
import type { Digest, Fingerprint } from "../model/digest.js";
import type { Escalation } from "../model/expectation.js";
import type { Price } from "../model/money.js";
import type { AssetPurse } from "./budget.js";

/** Masters that one step wants made. */
export interface Order {
  readonly asset: Asset;
  readonly fingerprint: Fingerprint;
  /** Where the request asks for more than the manifest's. */
  readonly escalation?: Escalation;
  readonly digestOf: (source: Reference["source"]) => Digest | undefined;
  /** Candidates there are already, and how many more to make. */
  readonly have: number;
  readonly count: number;
  readonly purse: AssetPurse;
  readonly priceOf: (count: number) => Price;
  /** To be called when work on it begins; waiting for a turn is none. */
  readonly begin: () => void;
}
