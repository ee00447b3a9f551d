import { expect, test } from "vitest";
import { afterFailure, type Next, type Tries } from "../../src/build/retry-policy.js";
import type { ProviderFailure } from "../../src/model/provider.js";

const TRIES: Tries = { unavailable: 1, refusedForMs: 0, chance: 0 };

test.each<[string, Omit<ProviderFailure, "message">, Partial<Tries>, Next]>([
  ["no money on the account", { kind: "account" }, {}, { kind: "stop" }],
  ["a refusal", { kind: "rate-limited", retryAfterMs: 12_000 }, {}, { kind: "again", waitMs: 0 }],
  ["a quarter of an hour of refusals", { kind: "rate-limited" }, { refusedForMs: 900_001 }, { kind: "stop" }],
  ["a refusal until tomorrow", { kind: "rate-limited", retryAfterMs: 20_000_000 }, {}, { kind: "stop" }],
  [
    "more at once than a minute allows",
    { kind: "rate-limited", limits: [{ of: "images", limit: 5, requested: 10 }] },
    {},
    { kind: "give-up" },
  ],
  ["the first 503", { kind: "unavailable" }, {}, { kind: "again", waitMs: 1000 }],
  ["the third 503", { kind: "unavailable" }, { unavailable: 3, chance: 0.5 }, { kind: "again", waitMs: 4500 }],
  ["a 503 that says when", { kind: "unavailable", retryAfterMs: 70_000 }, {}, { kind: "again", waitMs: 70_000 }],
  ["the fifth 503", { kind: "unavailable" }, { unavailable: 5 }, { kind: "give-up" }],
  ["moderation", { kind: "refused" }, {}, { kind: "give-up" }],
  ["a request that is wrong", { kind: "invalid" }, {}, { kind: "give-up" }],
  ["no answer", { kind: "uncertain" }, {}, { kind: "give-up" }],
  ["an answer without a picture", { kind: "unusable" }, {}, { kind: "give-up" }],
])("after %s", (_, failure, tries, next) => {
  expect(afterFailure({ ...failure, message: "" }, { ...TRIES, ...tries })).toEqual(next);
});
