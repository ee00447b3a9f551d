import fc from "fast-check";
import { assetId } from "../../src/model/asset.js";
import { fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Cost } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import type { Expense } from "../../src/cost/expenses-in.js";

const amount = fc.integer({ min: 0, max: 5_000_000 }).map(microUsd);

const cost: fc.Arbitrary<Cost> = fc.oneof(
  amount.map((billed): Cost => ({ kind: "billed", microUsd: billed })),
  amount.map((estimated): Cost => ({ kind: "estimated", microUsd: estimated })),
  fc.constant<Cost>({ kind: "unknown" }),
);

const attempt: fc.Arbitrary<Attempt> = fc.record(
  {
    at: fc.integer({ min: 0, max: 400 * 24 }).map((hours) => new Date(Date.UTC(2025, 10, 1, hours)).toISOString()),
    provider: fc.constantFrom("openai", "other"),
    model: fc.constantFrom("gpt-image-2", "gpt-image-2.6-flare", "some-model"),
    fingerprint: fc.constant(fingerprintOf("request")),
    outcome: fc.constantFrom("ok", "refused", "uncertain", "unusable"),
    masters: fc.constant([]),
    usage: fc.record({ textInputTokens: fc.nat(100), imageInputTokens: fc.nat(5_000), outputTokens: fc.nat(9_000) }),
    cost,
    estimate: fc.tuple(amount, amount).map(([low, more]) => ({ lowMicroUsd: low, highMicroUsd: microUsd(low + more) })),
    reservedMicroUsd: amount,
  },
  { requiredKeys: ["at", "provider", "model", "fingerprint", "outcome", "masters", "cost"] },
);

export const anyExpenses: fc.Arbitrary<readonly Expense[]> = fc.array(
  fc.record({ id: fc.constantFrom("hero", "fox", "owl", "old").map(assetId), attempt }),
  { maxLength: 30 },
);
