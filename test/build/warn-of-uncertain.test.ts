import { expect, test } from "vitest";
import { warnOfUncertain } from "../../src/build/warn-of-uncertain.js";
import { assetId } from "../../src/model/asset.js";
import { fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Cost } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";

const attempt = (outcome: Attempt["outcome"], cost: Cost): Attempt => ({
  at: "2026-11-23T12:00:00.000Z",
  provider: "openai",
  model: "gpt-image-2",
  fingerprint: fingerprintOf("a"),
  outcome,
  masters: [],
  cost,
});

test("what a run that was cut off leaves open is told with its price, and what it settled is not", () => {
  const message = (cost: string): string =>
    `hero: artlock was cut off while openai worked on a request sent at 2026-11-23T12:00:00.000Z; it may have been billed, and is booked ${cost}`;
  const warnings = warnOfUncertain({
    attempts: [
      [assetId("hero"), attempt("uncertain", { kind: "estimated", microUsd: microUsd(42_100) })],
      [assetId("hero"), attempt("uncertain", { kind: "unknown" })],
      [assetId("hero"), attempt("ok", { kind: "billed", microUsd: microUsd(42_100) })],
    ],
  });

  expect(warnings).toEqual(
    ["at $0.0421", "as unknown"].map((cost) => ({
      severity: "warning",
      code: "uncertain-request",
      message: message(cost),
      hint: "nobody can fetch that picture any more; where it is still wanted, it is asked for again",
    })),
  );
});
