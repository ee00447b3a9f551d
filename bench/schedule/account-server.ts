import { startOpenAiServer } from "../../test/rig/openai-server/openai-server.js";
import type { AccountLimits } from "../../test/rig/openai-server/account-limits.js";

/** The test server in a process of its own: where to reach it, and on any message what became of the requests so far. */
const { limits, latenciesMs } = JSON.parse(process.argv[2] ?? "{}") as {
  readonly limits: AccountLimits;
  /** Of the account's time, in the order let in; over again at the end. */
  readonly latenciesMs: readonly number[];
};

const speed = limits.speed ?? 1;
const server = await startOpenAiServer({
  limits,
  faultFor: ({ nth }) => ({ kind: "latency", ms: (latenciesMs[nth % latenciesMs.length] ?? 0) / speed }),
});

process.on("message", () => {
  const made = server.ledger.filter(({ status }) => status === 200).length;
  const refused = server.ledger.filter(({ status }) => status === 429).length;
  process.send?.({ made, refused, requests: server.ledger.length });
});
process.send?.({ baseURL: server.baseURL, apiKey: server.apiKey });
