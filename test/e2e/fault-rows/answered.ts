import type { FaultRow } from "./fault-row.js";

/** An answer comes, is billed, and is not all that was asked for. */
export const ANSWERED: readonly FaultRow[] = [
  {
    fault: { kind: "truncated-json" },
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, unknown"], store: [] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "unusable, unknown"],
      store: ["faulty#2"],
      output: "faulty#2",
    },
  },
  {
    fault: { kind: "raw", status: 200, body: "", bills: true },
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, unknown"], store: [] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1", "unusable, unknown"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "raw", status: 200, body: "[]", bills: true },
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, unknown"], store: [] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1", "unusable, unknown"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "bad-base64" },
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, billed 5920"], store: [] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "unusable, billed 5920"],
      store: ["faulty#2"],
      output: "faulty#2",
    },
  },
  {
    fault: { kind: "no-picture" },
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, billed 5920"], store: [] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "unusable, billed 5920"],
      store: ["faulty#2"],
      output: "faulty#2",
    },
  },
  {
    fault: { kind: "empty-data" },
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, billed 5920"], store: [] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1", "unusable, billed 5920"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "wrong-size", width: 512, height: 512 },
    says: /asked for 1024x1024, png and got 512x512, png/,
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, billed 5920"], store: ["faulty#1"] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "unusable, billed 5920"],
      store: ["faulty#1", "faulty#2"],
      output: "faulty#2",
    },
  },
  {
    fault: { kind: "wrong-format", format: "webp" },
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, billed 5920"], store: ["faulty#1"] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "unusable, billed 5920"],
      store: ["faulty#1", "faulty#2"],
      output: "faulty#2",
    },
  },
  {
    fault: { kind: "no-alpha" },
    asset: "model: gpt-image-2.5-flare, background: transparent",
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["unusable, billed 5920"], store: ["faulty#1"] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "unusable, billed 5920"],
      store: ["faulty#1", "faulty#2"],
      output: "faulty#2",
    },
  },
  {
    fault: { kind: "fewer", count: 2 },
    asset: "candidates: 3",
    says: /asked for 3 pictures and got 2/,
    exitCode: 1,
    first: {
      ledger: ["200, 17760"],
      lock: ["ok, billed 17760, faulty#1, faulty#2"],
      store: ["faulty#1", "faulty#2"],
      output: "faulty#1",
    },
    second: {
      ledger: ["200, 17760", "200, 5920"],
      lock: ["ok, billed 17760, faulty#1, faulty#2", "ok, billed 5920, faulty#3"],
      store: ["faulty#1", "faulty#2", "faulty#3"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "no-usage" },
    exitCode: 0,
    first: { ledger: ["200, 5920"], lock: ["ok, unknown, faulty#1"], store: ["faulty#1"], output: "faulty#1" },
  },
  {
    fault: { kind: "url", usage: true },
    exitCode: 0,
    first: { ledger: ["200, 5920"], lock: ["ok, billed 5920, faulty#1"], store: ["faulty#1"], output: "faulty#1" },
  },
];
