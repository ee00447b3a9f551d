import { createServer } from "node:net";
import { once } from "node:events";
import { expect, test } from "vitest";
import { timeoutFor } from "../../../src/providers/openai/timeout-for.js";
import { startOpenAiServer } from "../../rig/openai-server/openai-server.js";
import { ask } from "./ask.js";

test("no answer in time is uncertain", async () => {
  await using server = await startOpenAiServer({ faultFor: () => ({ kind: "stall", bills: true }) });
  const { host } = new URL(server.url);

  expect(await ask(server, { timeoutMs: 3_000 })).toEqual({
    kind: "uncertain",
    code: "timeout",
    message: `${host} gave no answer within 3 s: the picture may have been made and billed. A longer \`timeout:\` of the provider waits longer.`,
  });
  expect(server.ledger).toMatchObject([{ status: "stalled" }]);
});

test("each quality is waited for as long as the manifest says", async () => {
  await using server = await startOpenAiServer({ latencyMs: 1_500 });
  const choice = { timeoutMs: { low: 500, high: 60_000 } };

  expect(await ask(server, { choice, settings: { quality: "low" } })).toMatchObject({
    kind: "uncertain",
    message: expect.stringContaining("no answer within 0.5 s"),
  });
  expect(await ask(server, { choice, settings: { quality: "high" } })).toMatchObject({ kind: "made" });
});

test.each([
  ["medium", undefined, 300_000],
  ["medium", 5_000, 5_000],
  ["auto", 5_000, 5_000],
  ["low", { low: 120_000, high: 600_000 }, 120_000],
  ["medium", { low: 120_000, high: 600_000 }, 300_000],
  ["auto", { low: 120_000, high: 600_000 }, 600_000],
  ["auto", { low: 1 }, 300_000],
  ["auto", { auto: 7, high: 600_000 }, 7],
] as const)("a picture of quality %s with a timeout of %j is waited for %i ms", (quality, timeouts, expected) => {
  expect(timeoutFor(quality, timeouts)).toBe(expected);
});

test.each(["before-billing", "after-billing", "mid-body"] as const)(
  "a connection cut %s is uncertain",
  async (when) => {
    await using server = await startOpenAiServer({ faultFor: () => ({ kind: "reset", when }) });
    const { host } = new URL(server.url);

    expect(await ask(server)).toEqual({
      kind: "uncertain",
      code: "connection_lost",
      message: `The connection to ${host} was lost after the request was sent: the picture may have been made and billed.`,
      ...(when === "mid-body" && { requestId: "req_000001" }),
    });
    expect(server.ledger).toHaveLength(1);
  },
);

test("a stop while the server is at work is uncertain", async () => {
  await using server = await startOpenAiServer({ latencyMs: 5_000 });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 2_000);
  const { host } = new URL(server.url);

  expect(await ask(server, { signal: stop.signal })).toEqual({
    kind: "uncertain",
    code: "aborted",
    message: `Stopped while ${host} was at work: the picture may have been made and billed.`,
  });
});

test("a stop before anything was sent costs nothing", async () => {
  await using server = await startOpenAiServer();

  expect(await ask(server, { signal: AbortSignal.abort() })).toEqual({
    kind: "unavailable",
    code: "aborted",
    message: "Stopped before anything was sent.",
  });
  expect(server.ledger).toEqual([]);
});

test("a refused connection and an unknown host were surely not sent", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const address = closed.address();
  const port = typeof address === "object" ? address?.port : undefined;
  closed.close();
  await once(closed, "close");
  const here = await ask({ baseURL: `http://127.0.0.1:${port}/v1`, apiKey: "sk-test-0123456789" });
  const nowhere = await ask({ baseURL: "http://no-such-host.localhost.invalid/v1", apiKey: "sk-test-0123456789" });

  expect(here).toEqual({
    kind: "unavailable",
    code: "ECONNREFUSED",
    isOutOfReach: true,
    message: `127.0.0.1:${port} cannot be reached (ECONNREFUSED), so nothing was sent: check the network, the proxy and \`baseURL:\`.`,
  });
  expect(nowhere).toMatchObject({ kind: "unavailable", code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) });
});
