import { EXPECTATION_CODES } from "../build/expectation-codes.js";
import { RUN_CODES } from "../build/run-codes.js";
import { LOCK_CODES } from "../lock/lock-codes.js";
import { explainCode, manifestCodes } from "../manifest/diagnostic-codes.js";

/** Every code that a message can have in its brackets, by where it comes from: the manifest, the lock, then a run, then expectations. */
export function allCodes(): readonly string[] {
  return [...manifestCodes(), ...OTHERS.keys()];
}

export function explanationOf(code: string): string | undefined {
  return explainCode(code) ?? OTHERS.get(code);
}

const OTHERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...LOCK_CODES, ...RUN_CODES, ...EXPECTATION_CODES }),
);
