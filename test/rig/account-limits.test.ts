import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { AccountLimits } from "./openai-server/account-limits.js";
import { startOpenAiServer, type OpenAiServer } from "./openai-server/openai-server.js";

/** So slow that nothing comes back while a test runs, unless it says how fast the account's clock goes. */
const LIMITS: AccountLimits = { images: 2, requests: 100, speed: 0.01 };

test("what an account may use up at once is used up, told, and comes back evenly", async () => {
  await using server = await startOpenAiServer({ limits: { images: 2, speed: 100 } });

  const statuses = [await draw(server), await draw(server), await draw(server)].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 429]);
  await sleep(310);

  expect((await draw(server)).status).toBe(200);
  expect(server.ledger.map(({ code }) => code)).toEqual([undefined, undefined, "rate_limit_exceeded", undefined]);
});

test.each<[NonNullable<AccountLimits["tells"]>, object]>([
  ["all", { requests: ["100", "98"], images: ["2", "0"], retryAfter: true, says: true }],
  ["limits", { requests: ["100", null], images: ["2", null], retryAfter: false, says: true }],
  ["requests", { requests: ["100", "98"], images: [null, null], retryAfter: false, says: true }],
  ["words", { requests: [null, null], images: [null, null], retryAfter: false, says: true }],
  ["nothing", { requests: [null, null], images: [null, null], retryAfter: false, says: false }],
])("an account that tells %s", async (tells, expected) => {
  await using server = await startOpenAiServer({ limits: { ...LIMITS, tells } });
  await draw(server);
  await draw(server);

  const { status, headers, body } = await draw(server);

  const told = (of: string): readonly (string | null)[] =>
    ["limit", "remaining"].map((what) => headers.get(`x-ratelimit-${what}-${of}`));
  expect(status).toBe(429);
  expect({
    requests: told("requests"),
    images: told("input-images"),
    retryAfter: headers.has("retry-after-ms"),
    says: body.includes("on input-images per min: Limit 2, Used 2, Requested 1. Please try again in"),
  }).toEqual(expected);
});

async function draw(server: OpenAiServer): Promise<{ status: number; headers: Headers; body: string }> {
  const answer = await fetch(`${server.baseURL}/images/generations`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "gpt-image-2", prompt: "A fox", size: "1024x1024", quality: "low" }),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}
