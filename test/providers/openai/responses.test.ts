import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { digestOf } from "../../../src/model/digest.js";
import type { PendingRequest } from "../../../src/model/provider.js";
import type { Clock } from "../../../src/providers/openai/responses/await-response.js";
import type { Fault } from "../../rig/openai-server/fault.js";
import { startOpenAiServer } from "../../rig/openai-server/openai-server.js";
import type { PollFault } from "../../rig/openai-server/responses.js";
import { ask, summary } from "./ask.js";

const mainModel = { name: "gpt-5.6", reasoning: "high" } as const;
/** A clock on which time passes by waiting alone, and a fiftieth of it really. */
function hastyClock(): Clock {
  let nowMs = 0;
  return {
    steadyMs: () => nowMs,
    async sleep(waitMs, signal) {
      await sleep(waitMs / 50, undefined, { signal });
      nowMs += waitMs;
    },
  };
}

test("a picture is made in the background by way of a main model, whose tokens are told apart", async () => {
  await using server = await startOpenAiServer({ latencyMs: 500 });
  const named: PendingRequest[] = [];
  const answer = await ask(server, {
    choice: { mainModel },
    clock: hastyClock(),
    timeoutMs: 120_000,
    pending: async (request) => void named.push(request),
    settings: { model: "gpt-image-2.6-flare", complexity: "low", extra: { safety_identifier: "team-a" } },
  });
  const [entry] = server.ledger;

  expect(entry?.params).toEqual({
    model: "gpt-image-2.6-flare",
    prompt: "A fox asleep",
    size: "1024x1024",
    quality: "low",
    output_format: "png",
    complexity: "low",
    safety_identifier: "team-a",
    mainModel: "gpt-5.6",
    effort: "high",
  });
  expect(named).toEqual([{ pending: "resp_req_000001", requestId: "req_000001" }]);
  expect(summary(answer)).toEqual({
    kind: "made",
    pictures: [{ digest: entry?.made[0], type: "image/png" }],
    requestId: "req_000001",
    usage: {
      textInputTokens: entry?.usage?.input_tokens_details.text_tokens,
      imageInputTokens: 0,
      outputTokens: entry?.usage?.output_tokens,
      main: { model: "gpt-5.6", inputTokens: 300 + (entry?.usage?.input_tokens ?? 0), outputTokens: 1560 },
    },
  });
  expect(server.polls).toBeGreaterThan(1);
});

test("pictures go along in their order, with the mask, as an edit", async () => {
  await using server = await startOpenAiServer();
  const [one, other, mask] = [await picture(96, 3), await picture(64, 3), await picture(96, 4)];
  await ask(server, { choice: { mainModel: { name: "gpt-5.6" } }, clock: hastyClock(), pictures: [one, other], mask });

  expect(server.ledger).toMatchObject([
    { path: "/v1/responses", pictures: [digestOf(one), digestOf(other)], mask: digestOf(mask), status: 200 },
  ]);
});

const polls: readonly (readonly [string, readonly PollFault[]])[] = [
  ["fails now and then", [{ kind: "server-error" }, { kind: "server-error" }, { kind: "reset" }]],
  ["breaks off in the middle", [{ kind: "half" }, { kind: "half" }]],
  ["is not answered at all", [{ kind: "stall" }]],
  ["comes damaged", [{ kind: "truncated-json" }, { kind: "truncated-json" }]],
  ["is not known everywhere yet", [{ kind: "missing" }, { kind: "missing" }]],
];
test.each(polls)("what %s is asked for again, and is bought once", async (_, faults) => {
  await using server = await startOpenAiServer();
  server.pollFaults.push(...faults);

  expect(await ask(server, { choice: { mainModel }, clock: hastyClock(), timeoutMs: 300_000 })).toMatchObject({
    kind: "made",
  });
  expect(server.ledger).toHaveLength(1);
  expect(server.polls).toBeGreaterThan(faults.length);
});

const KEPT = "has the request and keeps its picture as resp_req_000001";
test("what is not done in time stays to be fetched", async () => {
  await using server = await startOpenAiServer({ latencyMs: 60_000 });
  const { host } = new URL(server.url);

  expect(await ask(server, { choice: { mainModel }, clock: hastyClock(), timeoutMs: 3_000 })).toEqual({
    kind: "pending",
    code: "timeout",
    message: `${host} ${KEPT}: ${host} was not done within 3 s.`,
    requestId: "req_000001",
  });
});

test("who stops waiting can fetch it later", async () => {
  await using server = await startOpenAiServer({ latencyMs: 300 });
  const { host } = new URL(server.url);
  const stop = new AbortController();
  const answer = await ask(server, {
    choice: { mainModel },
    signal: stop.signal,
    pending: async () => stop.abort(),
  });

  expect(answer).toEqual({
    kind: "pending",
    code: "aborted",
    message: `${host} ${KEPT}: artlock stopped waiting for it.`,
    requestId: "req_000001",
  });
});

test("a key that is withdrawn while the picture is made loses nothing", async () => {
  await using server = await startOpenAiServer();
  server.pollFaults.push({ kind: "invalid-key" });

  expect(await ask(server, { choice: { mainModel }, clock: hastyClock() })).toMatchObject({
    kind: "pending",
    code: "invalid_api_key",
    message: expect.stringContaining("does not accept the key in OPENAI_API_KEY"),
  });
});

test("a response that is gone is on the bill and cannot be had", async () => {
  await using server = await startOpenAiServer();
  const answer = await ask(server, {
    choice: { mainModel },
    clock: hastyClock(),
    pending: async () => server.forgetResponses(),
  });

  expect(answer).toMatchObject({ kind: "unusable", code: "response_gone" });
  expect(server.polls).toBe(4);
});

const MAIN = { textInputTokens: 0, imageInputTokens: 0, outputTokens: 0, main: expect.anything() };
const endings: readonly (readonly [string, Fault, object])[] = [
  [
    "moderation at the picture",
    { kind: "moderation", stage: "output", categories: ["violence"] },
    { kind: "refused", code: "moderation_blocked", usage: MAIN },
  ],
  [
    "moderation at the prompt",
    { kind: "moderation", stage: "input", categories: ["violence"] },
    { kind: "refused", code: "moderation_blocked" },
  ],
  [
    "a failure that was not billed",
    { kind: "response-fails", code: "server_error", bills: false },
    { kind: "unavailable", code: "server_error" },
  ],
  [
    "a failure that was billed",
    { kind: "response-fails", code: "server_error", bills: true },
    { kind: "unavailable", code: "server_error", usage: MAIN },
  ],
  [
    "a content filter",
    { kind: "response-stops", status: "incomplete", reason: "content_filter" },
    { kind: "refused", usage: MAIN },
  ],
  [
    "too many tokens",
    { kind: "response-stops", status: "incomplete", reason: "max_output_tokens" },
    { kind: "unusable", message: expect.stringContaining("stopped before there was a picture (max_output_tokens)") },
  ],
  [
    "a cancellation",
    { kind: "response-stops", status: "cancelled" },
    { kind: "unusable", message: expect.stringContaining("somebody cancelled the response") },
  ],
  [
    "words instead of a picture",
    { kind: "response-words", text: "Which fox do you mean?", refuses: false },
    { kind: "unusable", message: expect.stringContaining("with words where a picture should be: Which fox") },
  ],
  [
    "a refusal in words",
    { kind: "response-words", text: "I cannot draw that.", refuses: true },
    { kind: "refused", usage: MAIN, message: expect.stringContaining("I cannot draw that.") },
  ],
  ["bad base64", { kind: "bad-base64" }, { kind: "unusable", message: expect.stringContaining("base64 is damaged") }],
  ["no picture at all", { kind: "empty-data" }, { kind: "unusable", message: expect.stringContaining("no picture") }],
];
test.each(endings)("%s", async (_, fault, expected) => {
  await using server = await startOpenAiServer();
  server.faults.push(fault);
  const answer = await ask(server, { choice: { mainModel }, clock: hastyClock() });

  expect(answer).toMatchObject({ requestId: "req_000001", ...expected });
  expect(answer.usage !== undefined).toBe(server.billedMicroUsd > 0);
  expect(server.ledger).toHaveLength(1);
});

test("a bill that leaves out the picture is no bill", async () => {
  await using server = await startOpenAiServer({ faultFor: () => ({ kind: "no-usage" }) });
  const answer = await ask(server, { choice: { mainModel }, clock: hastyClock() });

  expect([answer.kind, answer.usage]).toEqual(["made", undefined]);
});

test.each(["before-billing", "after-billing", "mid-body"] as const)(
  "a connection cut %s, before the name of the response came, is uncertain",
  async (when) => {
    await using server = await startOpenAiServer();
    server.faults.push({ kind: "reset", when });

    expect(await ask(server, { choice: { mainModel }, clock: hastyClock() })).toMatchObject({
      kind: "uncertain",
      code: "connection_lost",
    });
  },
);

test("an answer without a name is uncertain", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "raw", status: 200, body: '{"status": "queued"}' });

  expect(await ask(server, { choice: { mainModel }, clock: hastyClock() })).toMatchObject({
    kind: "uncertain",
    code: "no_response_id",
  });
});

async function picture(edge: number, channels: 3 | 4): Promise<Buffer> {
  const background = { r: edge, g: 80, b: 40, alpha: 0.5 };
  return sharp({ create: { width: edge, height: edge, channels, background } })
    .png()
    .toBuffer();
}
