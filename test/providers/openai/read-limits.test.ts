import fc from "fast-check";
import { expect, test } from "vitest";
import { readLimits } from "../../../src/providers/openai/read-limits.js";

function answer(headers: Readonly<Record<string, string>>, status = 200, body = "{}") {
  return { status, header: (name: string) => headers[name], body: Buffer.from(body) };
}

function refusal(message: string) {
  return answer({}, 429, JSON.stringify({ error: { message, code: "rate_limit_exceeded" } }));
}

test("headers tell of each limit what they tell", () => {
  expect(
    readLimits(
      answer({
        "x-ratelimit-limit-requests": "5000",
        "x-ratelimit-remaining-requests": "4999",
        "x-ratelimit-reset-requests": "12ms",
        "x-ratelimit-limit-tokens": "250000",
        "x-ratelimit-remaining-input-images": "3",
        "x-ratelimit-reset-input-images": "1m30s",
      }),
    ),
  ).toEqual([
    { of: "requests", limit: 5000, remaining: 4999, resetMs: 12 },
    { of: "tokens", limit: 250_000 },
    { of: "input-images", remaining: 3, resetMs: 90_000 },
  ]);
});

test.each([
  ["12s", 12_000],
  ["120ms", 120],
  ["6m0s", 360_000],
  ["7m12s", 432_000],
  ["1", 1000],
  ["soon", undefined],
  ["", undefined],
])("a reset of %j is in %s ms", (reset, resetMs) => {
  const headers = { "x-ratelimit-limit-requests": "5", "x-ratelimit-reset-requests": reset };
  expect(readLimits(answer(headers))).toEqual([
    { of: "requests", limit: 5, ...(resetMs !== undefined && { resetMs }) },
  ]);
});

test.each([
  [
    "Rate limit reached for gpt-image-2 in organization org-a on input-images per min: Limit 5, Used 5, Requested 1. Please try again in 12s.",
    { of: "input-images", limit: 5, windowMs: 60_000, remaining: 0, requested: 1 },
  ],
  [
    "Rate limit reached for gpt-image-2 on tokens per min (TPM): Limit 250000, Used 249000, Requested 4500. Please try again in 840ms.",
    { of: "tokens", limit: 250_000, windowMs: 60_000, remaining: 1000, requested: 4500 },
  ],
  [
    "Rate limit reached for gpt-image-2 on requests per day (RPD): Limit 200, Used 200, Requested 1.",
    { of: "requests", limit: 200, windowMs: 86_400_000, remaining: 0, requested: 1 },
  ],
  [
    "Rate limit reached on images per minute. Limit: 7 / min. Current: 7 / min.",
    { of: "images", limit: 7, windowMs: 60_000, remaining: 0 },
  ],
  [
    "Request too large for gpt-image-2 on tokens per min (TPM): Limit 30000, Requested 40000.",
    { of: "tokens", limit: 30_000, windowMs: 60_000, remaining: 0, requested: 40_000 },
  ],
])("a refusal says: %s", (message, reading) => {
  expect(readLimits(refusal(message))).toEqual([reading]);
});

test("a refusal's words win over the headers beside it", () => {
  const message = "on requests per min: Limit 3, Used 3, Requested 1.";
  const told = answer({ "x-ratelimit-limit-requests": "9" }, 429, JSON.stringify({ error: { message } }));
  expect(readLimits(told)).toEqual([{ of: "requests", limit: 3, windowMs: 60_000, remaining: 0, requested: 1 }]);
});

test("a picture whose text speaks of limits tells nothing", () => {
  expect(readLimits(answer({}, 200, "on images per min: Limit 5, Used 5, Requested 1."))).toEqual([]);
});

test("no text of any length breaks it, and every number is one", () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[0-9smh .]{0,12}$/),
    fc.stringMatching(/^ on (input-)?images per (min|day)[:.] Limit:? ?\d{0,20}, (Used|Current):? \d{0,20}$/),
  );
  fc.assert(
    fc.property(text, text, text, (limit, reset, body) => {
      const headers = { "x-ratelimit-limit-tokens": limit, "x-ratelimit-reset-tokens": reset };
      for (const reading of readLimits(answer(headers, 429, body)))
        for (const value of Object.values(reading))
          expect(typeof value === "string" || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
    }),
  );
});
