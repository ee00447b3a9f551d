import { expect, test } from "vitest";
import type { Fault } from "../../rig/openai-server/fault.js";
import { startOpenAiServer } from "../../rig/openai-server/openai-server.js";
import { ask } from "./ask.js";

const ROWS: readonly (readonly [name: string, fault: Fault, failure: object])[] = [
  [
    "moderation of the input",
    { kind: "moderation", stage: "input", categories: ["violence", "self-harm"] },
    {
      kind: "refused",
      code: "moderation_blocked",
      message:
        "HOST's moderation stopped it at the input (violence, self-harm): Your request was rejected by the safety system.",
    },
  ],
  [
    "moderation of the output",
    { kind: "moderation", stage: "output", categories: [] },
    {
      kind: "refused",
      code: "moderation_blocked",
      message: "HOST's moderation stopped it at the output: Your request was rejected by the safety system.",
    },
  ],
  [
    "a rate limit with milliseconds",
    { kind: "rate-limit", retryAfterMs: 1500, retryAfter: "9" },
    { ...rateLimited(1500, { limit: 40, inSeconds: 1.5 }) },
  ],
  ["a rate limit with seconds", { kind: "rate-limit", retryAfter: "9" }, { ...rateLimited(9000) }],
  ["a rate limit that says it in words", { kind: "rate-limit" }, { ...rateLimited(12_000) }],
  [
    "no quota",
    { kind: "insufficient-quota" },
    {
      kind: "account",
      code: "insufficient_quota",
      message:
        "The account at HOST has no money left, or reached its limit. It said: You exceeded your current quota, please check your plan and billing details.",
    },
  ],
  ...([400, 429] as const).map(
    (status) =>
      [
        `a hard limit as ${status}`,
        { kind: "billing-hard-limit", status } as const,
        {
          kind: "account",
          code: "billing_hard_limit_reached",
          message:
            "The account at HOST has no money left, or reached its limit. It said: Billing hard limit has been reached.",
        },
      ] as const,
  ),
  [
    "a wrong key",
    { kind: "invalid-key" },
    {
      kind: "account",
      code: "invalid_api_key",
      message:
        "HOST does not accept the key in OPENAI_API_KEY: check it. It said: Incorrect API key provided: [hidden]",
    },
  ],
  [
    "an organization that is not verified",
    { kind: "not-verified" },
    {
      kind: "account",
      code: "organization_must_be_verified",
      message:
        "The organization has to be verified for gpt-image-2: see https://platform.openai.com/settings/organization/general. It said: Your organization must be verified to use the model 'gpt-image-2'.",
    },
  ],
  [
    "a model that is not there",
    { kind: "model-not-found" },
    {
      kind: "account",
      code: "model_not_found",
      message:
        "HOST offers no gpt-image-2 to this key: check `model:`, or ask for access. It said: The model 'gpt-image-2' does not exist.",
    },
  ],
  [
    "500",
    { kind: "server-error" },
    { kind: "unavailable", code: "server_error", message: "HOST failed with status 500: The server had an error." },
  ],
  [
    "502 in HTML",
    { kind: "bad-gateway" },
    { kind: "unavailable", message: "HOST failed with status 502: 502 Bad Gateway 502 Bad Gateway" },
  ],
  [
    "503 that says how long",
    { kind: "overloaded", retryAfter: "2" },
    {
      kind: "unavailable",
      code: "server_overloaded",
      message: "HOST failed with status 503: The engine is currently overloaded, please try again later",
      retryAfterMs: 2000,
    },
  ],
  [
    "a date to come back at, by the server's own clock",
    {
      kind: "raw",
      status: 503,
      body: "",
      headers: { date: "Sun, 22 Nov 2026 10:00:00 GMT", "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT" },
    },
    { kind: "unavailable", message: "HOST failed with status 503: HTTP status 503", retryAfterMs: 30_000 },
  ],
  [
    "vLLM's own words",
    { kind: "raw", status: 422, body: '{"detail":"size is not supported"}' },
    { kind: "invalid", message: "HOST does not take this request: size is not supported" },
  ],
  [
    "an error in a 200",
    { kind: "raw", status: 200, body: '{"error":{"message":"upstream is gone"}}' },
    { kind: "unusable", message: "HOST answered with an error where pictures should be: upstream is gone" },
  ],
  [
    "a redirect",
    { kind: "raw", status: 308, body: "", headers: { location: "https://elsewhere.invalid/" } },
    { kind: "account", message: "HOST does not answer at this address: check `baseURL:`. It said: HTTP status 308" },
  ],
];

test.each(ROWS)("%s", async (_name, fault, failure) => {
  await using server = await startOpenAiServer({ faultFor: () => fault });
  const expected: unknown = JSON.parse(JSON.stringify(failure).replaceAll("HOST", new URL(server.url).host));

  expect(await ask(server)).toEqual({ ...Object(expected), requestId: "req_000001" });
  expect(server.ledger).toHaveLength(1);
});

test("a request that breaks the rules is invalid, in the server's words", async () => {
  await using server = await startOpenAiServer();

  expect(await ask(server, { settings: { size: { kind: "exact", width: 1000, height: 1000 } } })).toEqual({
    kind: "invalid",
    code: "invalid_value",
    message: `${new URL(server.url).host} does not take this request: Invalid size '1000x1000': edges must be divisible by 16.`,
    requestId: "req_000001",
  });
});

test.each([
  ["truncated-json", "answered with something that is no JSON, or only half of it"],
  ["bad-base64", "answered, but the picture's base64 is damaged"],
  ["no-picture", "answered, but what came is no PNG, JPEG or WebP picture"],
  ["empty-data", "answered, but no picture was in it"],
] as const)("%s is unusable, and what is known of the bill is kept", async (kind, message) => {
  await using server = await startOpenAiServer({ faultFor: () => ({ kind }) });
  const usage = { textInputTokens: 9, imageInputTokens: 0, outputTokens: 196 };

  expect(await ask(server)).toEqual({
    kind: "unusable",
    message: `${new URL(server.url).host} ${message}.`,
    requestId: "req_000001",
    ...(kind !== "truncated-json" && { usage }),
  });
  expect(server.billedMicroUsd).toBe(9 * 5 + 196 * 30);
});

test("an address that is neither https nor the server's own is not fetched", async () => {
  await using server = await startOpenAiServer();
  const body = JSON.stringify({ data: [{ url: "http://169.254.169.254/latest/meta-data" }] });
  server.faults.push({ kind: "raw", status: 200, body });

  expect(await ask(server)).toMatchObject({
    kind: "unusable",
    message: expect.stringContaining("the address of the picture is neither https nor on that server"),
  });
});

test("a picture that cannot be fetched is asked for three times, and its address is not shown whole", async () => {
  await using server = await startOpenAiServer();
  const url = `${server.url}/made/none?signature=abc`;
  server.faults.push({ kind: "raw", status: 200, body: JSON.stringify({ data: [{ url }] }) });
  const { host } = new URL(server.url);

  expect(await ask(server)).toEqual({
    kind: "unusable",
    message: `${host} answered, but the picture could not be fetched from ${host} (status 404).`,
    requestId: "req_000001",
  });
});

function rateLimited(retryAfterMs: number, { limit, inSeconds } = { limit: 5, inSeconds: 12 }): object {
  return {
    kind: "rate-limited",
    code: "rate_limit_exceeded",
    message: `HOST limits how fast it makes pictures: Rate limit reached for gpt-image-2 on input-images per min: Limit ${limit}, Used ${limit}, Requested 1. Please try again in ${inSeconds}s.`,
    retryAfterMs,
    limits: [{ of: "input-images", limit, windowMs: 60_000, remaining: 0, requested: 1 }],
  };
}
