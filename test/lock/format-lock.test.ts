import fc from "fast-check";
import { expect, test } from "vitest";
import { formatLock, attemptToJson } from "../../src/lock/format-lock.js";
import { EMPTY_LOCK, parseAttempt, parseLock } from "../../src/lock/parse-lock.js";
import { assetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock, LockEntry } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { pathOf } from "../plan/sample.js";
import { arbitraryLock } from "./arbitrary-lock.js";

const WHERE = { file: "assets.lock.json", depth: 0 };
const master = { digest: digestOf("master"), type: "image/png", bytes: 9, width: 3, height: 2 } as const;

const attempt: Attempt = {
  at: "2026-11-23T10:00:00.000Z",
  provider: "openai",
  model: "gpt-image-2",
  requestId: "req_1",
  fingerprint: fingerprintOf("request"),
  outcome: "ok",
  masters: [master],
  usage: { textInputTokens: 10, imageInputTokens: 20, outputTokens: 30 },
  cost: { kind: "billed", microUsd: microUsd(1_110) },
  estimate: { lowMicroUsd: microUsd(1_000), highMicroUsd: microUsd(1_200) },
};

const entry: LockEntry = {
  fingerprint: fingerprintOf("request"),
  inputs: { prompt: "A fox", extra: { b: 1, a: [2] }, mask: undefined },
  candidates: [master],
  picked: master.digest,
  attempts: [attempt],
  outputs: new Map([
    [
      pathOf("fox.webp"),
      { digest: digestOf("file"), bytes: 4, width: 3, height: 2, fingerprint: fingerprintOf("file"), accepted: true },
    ],
  ]),
  pin: true,
  approved: digestOf("approved"),
};

test("a lock is written one sorted block an asset, with all that was paid", () => {
  const lost: Attempt = { ...attempt, at: "2026-11-22T10:00:00.000Z", outcome: "uncertain", masters: [] };
  const lock: Lock = {
    version: 1,
    assets: new Map([[assetId("fox"), entry]]),
    unplaced: new Map([[assetId("hen"), [{ ...lost, cost: { kind: "unknown" } }]]]),
  };
  const { digest } = master;
  expect(formatLock(lock)).toBe(`{
  "version": 1,
  "assets": {
    "fox": {
      "fingerprint": "${entry.fingerprint}",
      "inputs": {
        "extra": {
          "a": [
            2
          ],
          "b": 1
        },
        "prompt": "A fox"
      },
      "picked": "${digest}",
      "candidates": [
        {
          "digest": "${digest}",
          "type": "image/png",
          "bytes": 9,
          "width": 3,
          "height": 2
        }
      ],
      "attempts": [
        {
          "at": "2026-11-23T10:00:00.000Z",
          "provider": "openai",
          "model": "gpt-image-2",
          "requestId": "req_1",
          "fingerprint": "${entry.fingerprint}",
          "outcome": "ok",
          "masters": [
            {
              "digest": "${digest}",
              "type": "image/png",
              "bytes": 9,
              "width": 3,
              "height": 2
            }
          ],
          "usage": {
            "textInputTokens": 10,
            "imageInputTokens": 20,
            "outputTokens": 30
          },
          "cost": {
            "billedMicroUsd": 1110
          },
          "estimate": {
            "lowMicroUsd": 1000,
            "highMicroUsd": 1200
          }
        }
      ],
      "outputs": {
        "fox.webp": {
          "digest": "${digestOf("file")}",
          "bytes": 4,
          "width": 3,
          "height": 2,
          "fingerprint": "${fingerprintOf("file")}",
          "accepted": true
        }
      },
      "pin": true,
      "approved": "${digestOf("approved")}"
    }
  },
  "unplaced": {
    "hen": [
      {
        "at": "2026-11-22T10:00:00.000Z",
        "provider": "openai",
        "model": "gpt-image-2",
        "requestId": "req_1",
        "fingerprint": "${entry.fingerprint}",
        "outcome": "uncertain",
        "masters": [],
        "usage": {
          "textInputTokens": 10,
          "imageInputTokens": 20,
          "outputTokens": 30
        },
        "cost": {
          "unknown": true
        },
        "estimate": {
          "lowMicroUsd": 1000,
          "highMicroUsd": 1200
        }
      }
    ]
  }
}
`);
});

test("an empty lock is a lock", () => {
  expect(formatLock(EMPTY_LOCK)).toBe('{\n  "version": 1,\n  "assets": {}\n}\n');
});

test("what is written reads back as it was", () => {
  fc.assert(
    fc.property(arbitraryLock, (lock) => {
      const read = parseLock(formatLock(lock), WHERE);
      expect(read).toEqual({ kind: "ok", lock });
      if (read.kind === "ok") expect(formatLock(read.lock)).toBe(formatLock(lock));
    }),
  );
});

test("a journal's attempt reads back as it was", () => {
  fc.assert(
    fc.property(arbitraryLock, ({ assets }) => {
      const attempts = [...assets.values()].flatMap((one) => one.attempts);
      const lines = attempts.map((one) => JSON.stringify(attemptToJson(one)));
      expect(lines.map((line) => parseAttempt(JSON.parse(line)))).toEqual(attempts);
    }),
  );
});

test("equal locks give equal text, in whatever order they were put together", () => {
  fc.assert(
    fc.property(arbitraryLock, (lock) => {
      const turned: Lock = {
        ...lock,
        assets: new Map([...lock.assets].toReversed().map(([id, one]) => [id, turnedAround(one)])),
        unplaced: new Map([...lock.unplaced].toReversed()),
      };
      expect(formatLock(turned)).toBe(formatLock(lock));
    }),
  );
});

test("ids and paths are sorted by UTF-16 code units, so that branches differ block by block", () => {
  const names = ["b", "a", "B", "ä", "a/b", "_"];
  const lock: Lock = { ...EMPTY_LOCK, assets: new Map(names.map((name) => [assetId(name), entry])) };
  const written = [...formatLock(lock).matchAll(/^ {4}"(.+)": \{$/gm)].map(([, name]) => name);
  expect(written).toEqual(names.toSorted());
});

test("no list of attempts is written that is empty", () => {
  expect(formatLock({ ...EMPTY_LOCK, unplaced: new Map([[assetId("fox"), []]]) })).toBe(formatLock(EMPTY_LOCK));
});

test.each([
  ["without candidates", { candidates: [] }],
  ["whose picture is none of its candidates", { picked: digestOf("other") }],
])("an entry %s is a bug, and is not written", (_, broken) => {
  const lock: Lock = { ...EMPTY_LOCK, assets: new Map([[assetId("fox"), { ...entry, ...broken }]]) };
  expect(() => formatLock(lock)).toThrow("none of its entry's candidates");
});

function turnedAround(one: LockEntry): LockEntry {
  return {
    ...one,
    inputs: Object.fromEntries(Object.entries(one.inputs).toReversed()),
    attempts: one.attempts.toReversed(),
    outputs: new Map([...one.outputs].toReversed()),
  };
}
