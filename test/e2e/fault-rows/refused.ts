import type { FaultRow } from "./fault-row.js";

/** The server says no, and bills nothing. */
export const REFUSED: readonly FaultRow[] = [
  {
    fault: { kind: "rate-limit", retryAfterMs: 5 },
    exitCode: 0,
    first: {
      ledger: ["429", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "rate-limit", retryAfterMs: 5 },
    times: 12,
    exitCode: 0,
    first: {
      ledger: ["429", "429", "429", "429", "429", "429", "429", "429", "429", "429", "429", "429", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "server-error" },
    exitCode: 0,
    first: {
      ledger: ["500", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "bad-gateway" },
    exitCode: 0,
    first: {
      ledger: ["502", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "overloaded", retryAfter: "0" },
    exitCode: 0,
    first: {
      ledger: ["503", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "moderation", stage: "input", categories: ["violence"] },
    says: /moderation stopped it at the input \(violence\)/,
    exitCode: 1,
    first: { ledger: ["400"], lock: [], store: [] },
    second: {
      ledger: ["400", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "moderation", stage: "output", categories: ["sexual"] },
    says: /moderation stopped it at the output \(sexual\)/,
    exitCode: 1,
    first: { ledger: ["400"], lock: [], store: [] },
    second: {
      ledger: ["400", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "insufficient-quota" },
    says: /no money left, or reached its limit/,
    stops: true,
    exitCode: 1,
    first: { ledger: ["429"], lock: [], store: [] },
    second: {
      ledger: ["429", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "billing-hard-limit", status: 400 },
    stops: true,
    exitCode: 1,
    first: { ledger: ["400"], lock: [], store: [] },
    second: {
      ledger: ["400", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "billing-hard-limit", status: 429 },
    stops: true,
    exitCode: 1,
    first: { ledger: ["429"], lock: [], store: [] },
    second: {
      ledger: ["429", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "invalid-key" },
    says: /OPENAI_API_KEY/,
    stops: true,
    exitCode: 1,
    first: { ledger: ["401"], lock: [], store: [] },
    second: {
      ledger: ["401", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "not-verified" },
    stops: true,
    exitCode: 1,
    first: { ledger: ["403"], lock: [], store: [] },
    second: {
      ledger: ["403", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "model-not-found" },
    stops: true,
    exitCode: 1,
    first: { ledger: ["404"], lock: [], store: [] },
    second: {
      ledger: ["404", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "raw", status: 404, body: "<h1>Not Found</h1>", headers: { "content-type": "text/html" } },
    stops: true,
    exitCode: 1,
    first: { ledger: ["404"], lock: [], store: [] },
    second: {
      ledger: ["404", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
];
