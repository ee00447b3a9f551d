import type { FaultRow } from "./fault-row.js";

/** No whole answer comes, and nobody knows whether it was billed. */
export const LOST: readonly FaultRow[] = [
  {
    fault: { kind: "reset", when: "before-billing" },
    says: /may have been made and billed/,
    exitCode: 1,
    first: { ledger: ["reset"], lock: ["uncertain, estimated 5920"], store: [] },
    second: {
      ledger: ["reset", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1", "uncertain, estimated 5920"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "reset", when: "after-billing" },
    says: /may have been made and billed/,
    exitCode: 1,
    first: { ledger: ["reset, 5920"], lock: ["uncertain, estimated 5920"], store: [] },
    second: {
      ledger: ["reset, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "uncertain, estimated 5920"],
      store: ["faulty#2"],
      output: "faulty#2",
    },
  },
  {
    fault: { kind: "reset", when: "mid-body" },
    says: /may have been made and billed/,
    exitCode: 1,
    first: { ledger: ["200, 5920"], lock: ["uncertain, estimated 5920"], store: [] },
    second: {
      ledger: ["200, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "uncertain, estimated 5920"],
      store: ["faulty#2"],
      output: "faulty#2",
    },
  },
  {
    fault: { kind: "stall", bills: false },
    says: /no answer within 3 s/,
    exitCode: 1,
    first: { ledger: ["stalled"], lock: ["uncertain, estimated 5920"], store: [] },
    second: {
      ledger: ["stalled", "200, 5920"],
      lock: ["ok, billed 5920, faulty#1", "uncertain, estimated 5920"],
      store: ["faulty#1"],
      output: "faulty#1",
    },
  },
  {
    fault: { kind: "stall", bills: true },
    says: /no answer within 3 s/,
    exitCode: 1,
    first: { ledger: ["stalled, 5920"], lock: ["uncertain, estimated 5920"], store: [] },
    second: {
      ledger: ["stalled, 5920", "200, 5920"],
      lock: ["ok, billed 5920, faulty#2", "uncertain, estimated 5920"],
      store: ["faulty#2"],
      output: "faulty#2",
    },
  },
];
