import { expect, test } from "vitest";
import { afterFailure, type Next, type Tries } from "../../src/build/retry-policy.js";
import type { ProviderFailure } from "../../src/model/provider.js";

const TRIES: Tries = { unavailable: 1, troubledForMs: 0 };

test.each<[string, Omit<ProviderFailure, "message">, Partial<Tries>, Next]>([
  ["no money on the account", { kind: "account" }, {}, "stop"],
  ["a refusal", { kind: "rate-limited", retryAfterMs: 12_000 }, {}, "again"],
  ["a quarter of an hour of refusals", { kind: "rate-limited" }, { troubledForMs: 900_001 }, "stop"],
  ["a refusal until tomorrow", { kind: "rate-limited", retryAfterMs: 20_000_000 }, {}, "stop"],
  [
    "more at once than a minute allows",
    { kind: "rate-limited", limits: [{ of: "images", limit: 5, requested: 10 }] },
    {},
    "give-up",
  ],
  ["the first 503", { kind: "unavailable" }, {}, "again"],
  ["the fifth 503", { kind: "unavailable" }, { unavailable: 5, troubledForMs: 23_000 }, "give-up"],
  ["the fifth 503 after minutes of them", { kind: "unavailable" }, { unavailable: 5, troubledForMs: 121_000 }, "stop"],
  ["the first connection that is refused", { kind: "unavailable", isOutOfReach: true }, {}, "again"],
  ["the fifth", { kind: "unavailable", isOutOfReach: true }, { unavailable: 5 }, "stop"],
  ["moderation", { kind: "refused" }, {}, "give-up"],
  ["a request that is wrong", { kind: "invalid" }, {}, "give-up"],
  ["no answer", { kind: "uncertain" }, {}, "give-up"],
  ["an answer without a picture", { kind: "unusable" }, {}, "give-up"],
])("after %s", (_, failure, tries, next) => {
  expect(afterFailure({ ...failure, message: "" }, { ...TRIES, ...tries })).toBe(next);
});
