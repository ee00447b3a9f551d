import type { Finding } from "../../model/expectation.js";

export function passed(code: Finding["code"], message: string): Finding {
  return { code, outcome: "passed", score: 1, message };
}

/** Nobody could look: neither met nor missed. */
export function skipped(code: Finding["code"], message: string): Finding {
  return { code, outcome: "skipped", score: 0, message };
}

export type Failing = Pick<Finding, "message" | "correction"> & { readonly score?: number };

/** `score` says how near it came, 0 when left out; it stays below that of what passed. */
export function failed(code: Finding["code"], { message, correction, score = 0 }: Failing): Finding {
  // Three decimals rank attempts as well as sixteen, and read better in a lock.
  const kept = Math.round(Math.min(0.999, Math.max(0, score)) * 1000) / 1000;
  return { code, outcome: "failed", score: kept, message, ...(correction !== undefined && { correction }) };
}
