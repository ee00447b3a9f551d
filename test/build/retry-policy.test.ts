import { expect, test } from "vitest";
import { afterFailure, type Next, type Tries } from "../../src/build/retry-policy.js";
import type { ProviderFailure } from "../../src/model/provider.js";

const NONE = { inARow: 0, forMs: 0 };
const TRIES: Tries = { unavailable: 1, isAlone: true, out: NONE, refused: NONE };
const OUT: ProviderFailure["kind"] = "unavailable";

test.each<[string, Omit<ProviderFailure, "message">, Partial<Tries>, Next]>([
  ["no money on the account", { kind: "account" }, {}, "stop"],
  ["a refusal", { kind: "rate-limited", retryAfterMs: 12_000 }, {}, "again"],
  ["a quarter of an hour of refusals", { kind: "rate-limited" }, { refused: { inARow: 20, forMs: 900_001 } }, "stop"],
  ["a refusal until tomorrow", { kind: "rate-limited", retryAfterMs: 20_000_000 }, {}, "stop"],
  [
    "more at once than a minute allows",
    { kind: "rate-limited", limits: [{ of: "images", limit: 5, requested: 10 }] },
    {},
    "give-up",
  ],
  ["its first 503", { kind: OUT }, { out: { inARow: 1, forMs: 0 } }, "again"],
  ["its fifth 503, and only its own", { kind: OUT }, { unavailable: 5, out: { inARow: 5, forMs: 15_000 } }, "give-up"],
  [
    "its fifth 503 among others",
    { kind: OUT },
    { unavailable: 5, isAlone: false, out: { inARow: 9, forMs: 40_000 } },
    "again",
  ],
  ["minutes of nothing but 503", { kind: OUT }, { isAlone: false, out: { inARow: 18, forMs: 121_000 } }, "stop"],
  [
    "one 503 while pictures take minutes",
    { kind: OUT },
    { isAlone: false, out: { inARow: 2, forMs: 240_000 } },
    "again",
  ],
  ["a connection refused", { kind: OUT, isOutOfReach: true }, { out: { inARow: 1, forMs: 0 } }, "again"],
  ["five connections refused", { kind: OUT, isOutOfReach: true }, { out: { inARow: 5, forMs: 15_000 } }, "stop"],
  ["moderation", { kind: "refused" }, {}, "give-up"],
  ["a request that is wrong", { kind: "invalid" }, {}, "give-up"],
  ["no answer", { kind: "uncertain" }, {}, "give-up"],
  ["an answer without a picture", { kind: "unusable" }, {}, "give-up"],
])("after %s", (_, failure, tries, next) => {
  expect(afterFailure({ ...failure, message: "" }, { ...TRIES, ...tries })).toBe(next);
});
