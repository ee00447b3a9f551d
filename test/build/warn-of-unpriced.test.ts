import { expect, test } from "vitest";
import { warnOfUnpriced } from "../../src/build/warn-of-unpriced.js";
import { EMPTY_LOCK } from "../../src/lock/parse-lock.js";
import { assetId } from "../../src/model/asset.js";
import { fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock } from "../../src/model/lock.js";
import { microUsd, usd } from "../../src/model/money.js";

const NOW = "2026-11-23T12:00:00.000Z";
const LIMIT = { perMonthMicroUsd: usd(20) };

function attempt(day: string, changes: Partial<Attempt> = {}): Attempt {
  const fingerprint = fingerprintOf(day);
  const rest = { provider: "openai", model: "some-model", outcome: "ok", masters: [] } as const;
  return { at: `${day}T10:00:00.000Z`, fingerprint, ...rest, cost: { kind: "unknown" }, ...changes };
}

function lockOf(...attempts: readonly Attempt[]): Lock {
  return { ...EMPTY_LOCK, unplaced: new Map([[assetId("fox"), attempts]]) };
}

test("a limit of the month says what it cannot count", () => {
  const lock = lockOf(attempt("2026-11-01"), attempt("2026-11-02"), attempt("2026-10-31"));

  expect(warnOfUnpriced(lock, LIMIT, NOW)).toEqual([
    {
      severity: "warning",
      code: "unpriced-requests",
      message:
        "2 requests of 2026-11 were answered without a bill and had no price: `budget.perMonth` cannot count what they cost",
      hint: "give that model a price under `prices:`, so that the next ones are counted; `artlock cost --by model` tells which",
    },
  ]);
  expect(warnOfUnpriced(lock, LIMIT, "2026-10-31T23:00:00.000Z")).toMatchObject([
    { message: expect.stringContaining("1 request of 2026-10 was answered") },
  ]);
});

test.each<[string, Lock, object]>([
  ["there is no such limit", lockOf(attempt("2026-11-01")), {}],
  ["it was another month", lockOf(attempt("2026-10-01")), LIMIT],
  ["the most it may be is known", lockOf(attempt("2026-11-01", { reservedMicroUsd: microUsd(5) })), LIMIT],
  ["it was billed", lockOf(attempt("2026-11-01", { cost: { kind: "billed", microUsd: microUsd(5) } })), LIMIT],
])("nothing is said where %s", (_name, lock, budget) => {
  expect(warnOfUnpriced(lock, budget, NOW)).toEqual([]);
});
