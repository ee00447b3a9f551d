import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterMs } from "../../../src/providers/openai/retry-after.js";

test.each([
  [{ "retry-after-ms": "1500", "retry-after": "9" }, "try again in 3s", 1500],
  [{ "retry-after": "9" }, "try again in 3s", 9000],
  [{ "retry-after": "0.5" }, "", 500],
  [{ "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT", date: "Sun, 22 Nov 2026 10:00:00 GMT" }, "", 30_000],
  [{ "retry-after": "Sun, 22 Nov 2026 09:00:00 GMT", date: "Sun, 22 Nov 2026 10:00:00 GMT" }, "", 0],
  [{ "retry-after": "soon" }, "Please try again in 850ms.", 850],
  [{}, "Limit 5, Used 5, Requested 1. Please try again in 12s.", 12_000],
  [{}, "Please try again in 1m30.5s. Visit", 90_500],
  [{}, "Please try again in 1h2m3s", 3_723_000],
  [{}, "Please retry after 10 seconds.", 10_000],
  [{}, "Please try again in 2 minutes 5 seconds", 125_000],
  [{}, "Please try again in 4.1s", 4100],
  [{}, "Please try again later", undefined],
  [{}, "Please try again in 5 parsecs", undefined],
])("%j and %j ask for %s ms", (headers: Readonly<Record<string, string>>, message, expected) => {
  expect(retryAfterMs((name) => headers[name], message)).toBe(expected);
});

test("it is undefined, or a whole number of milliseconds, for any text", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constant("try again in "),
    fc.stringMatching(/^try again in [0-9a-z. ,]{0,60}$/),
  );
  fc.assert(
    fc.property(text, text, text, (header, date, message) => {
      const headers = new Map([
        ["retry-after", header],
        ["date", date],
      ]);
      const waitMs = retryAfterMs((name) => headers.get(name), message);
      expect(waitMs === undefined || (Number.isSafeInteger(waitMs) && waitMs >= 0)).toBe(true);
    }),
  );
});
