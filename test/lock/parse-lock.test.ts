import fc from "fast-check";
import { expect, test } from "vitest";
import { formatLock } from "../../src/lock/format-lock.js";
import { EMPTY_LOCK, parseAttempt, parseLock, type ParsedLock } from "../../src/lock/parse-lock.js";
import { arbitraryLock } from "./arbitrary-lock.js";

const WHERE = { file: "assets.lock.json", depth: 0 };
const EMPTY = formatLock(EMPTY_LOCK);
const FROM_GIT = "restore it from git; deleting it would forget what was paid for";

const master = { digest: `sha256:${"a".repeat(64)}`, type: "image/png", bytes: 9, width: 3, height: 2 };
const output = { digest: master.digest, bytes: 4, width: 3, height: 2, fingerprint: master.digest };
const attempt = {
  at: "2026-11-23T10:00:00.000Z",
  provider: "openai",
  model: "gpt-image-2",
  fingerprint: master.digest,
  outcome: "ok",
  masters: [master],
  cost: { billedMicroUsd: 1 },
};
const entry = {
  fingerprint: master.digest,
  inputs: {},
  picked: master.digest,
  candidates: [master],
  attempts: [attempt],
  outputs: { "fox.webp": output },
};
const withEntry = (changes: object): string =>
  JSON.stringify({ version: 1, assets: { fox: { ...entry, ...changes } } });

function diagnosticOf(parsed: ParsedLock): unknown {
  if (parsed.kind === "ok") throw new Error("it was read");
  return parsed.diagnostic;
}

test.each([
  ["nothing", "", "assets.lock.json is empty", 1],
  ["white space", " \n\n", "assets.lock.json is empty", 1],
  ["no JSON", "assets: {}", expect.stringMatching(/^assets\.lock\.json is not JSON: /), 1],
  [
    "JSON cut short",
    EMPTY.slice(0, 20),
    expect.stringMatching(/^assets\.lock\.json is not JSON: /),
    expect.any(Number),
  ],
])("%s is no lock", (_, text, message, line) => {
  expect(diagnosticOf(parseLock(text, WHERE))).toEqual({
    severity: "error",
    code: "lock-not-json",
    message,
    hint: FROM_GIT,
    place: { file: "assets.lock.json", line, column: 1 },
  });
});

test.each([["<<<<<<< HEAD"], ["<<<<<<<"], ["||||||| 1234567"], ["======="], [">>>>>>> theirs"], ["=======\r"]])(
  "a conflict marker %j is named with its line",
  (marker) => {
    const text = EMPTY.replace('  "assets"', `${marker}\n  "assets"`);
    expect(diagnosticOf(parseLock(text, WHERE))).toEqual({
      severity: "error",
      code: "lock-conflict",
      message: "assets.lock.json has git conflict markers",
      hint: "run `artlock lock resolve`; `artlock lock --help` says how to merge without conflicts from now on",
      place: { file: "assets.lock.json", line: 3, column: 1 },
    });
  },
);

test.each(["<<<<<<<<", "<<<<<<", "=======x", " ======="])("%j is no conflict marker", (text) => {
  expect(parseLock(`${text}\n`, WHERE)).toMatchObject({ diagnostic: { code: "lock-not-json" } });
});

test.each([2, 1.5, 99])("a lock of version %d says what to do", (version) => {
  expect(diagnosticOf(parseLock(JSON.stringify({ version, whatever: true }), WHERE))).toEqual({
    severity: "error",
    code: "lock-newer",
    message: `assets.lock.json has version ${version}, and this artlock reads version 1`,
    hint: "a newer artlock wrote it: update with `npm install artlock@latest`",
    place: { file: "assets.lock.json", line: 1, column: 1 },
  });
});

test.each([
  ["null", "null"],
  ["a list", "[]"],
  ["a text", '"lock"'],
  ["no version", '{"assets":{}}'],
  ["an older version", '{"version":0,"assets":{}}'],
  ["a version that is no number", '{"version":"1","assets":{}}'],
  ["no assets", '{"version":1}'],
  ["assets in a list", '{"version":1,"assets":[]}'],
  ["an entry that is none", '{"version":1,"assets":{"fox":null}}'],
  ["an entry under __proto__ that is none", '{"version":1,"assets":{"__proto__":1}}'],
  ["no candidates", withEntry({ candidates: [] })],
  ["a digest that is none", withEntry({ picked: "sha256:1" })],
  ["a fingerprint that is none", withEntry({ fingerprint: "x" })],
  ["inputs that are none", withEntry({ inputs: [] })],
  ["a pin that is not true", withEntry({ pin: false })],
  ["a type that is no picture's", withEntry({ candidates: [{ ...master, type: "text/html" }] })],
  ["half a byte", withEntry({ candidates: [{ ...master, bytes: 0.5 }] })],
  ["a number that no double holds exactly", withEntry({ candidates: [{ ...master, bytes: 2 ** 53 }] })],
  ["a time that is none", withEntry({ attempts: [{ ...attempt, at: "yesterday" }] })],
  ["a time of another zone", withEntry({ attempts: [{ ...attempt, at: "2026-11-23T10:00:00.000+01:00" }] })],
  ["an outcome nobody knows", withEntry({ attempts: [{ ...attempt, outcome: "maybe" }] })],
  ["two costs at once", withEntry({ attempts: [{ ...attempt, cost: { billedMicroUsd: 1, unknown: true } }] })],
  ["no cost", withEntry({ attempts: [{ ...attempt, cost: {} }] })],
  ["a cost below nothing", withEntry({ attempts: [{ ...attempt, cost: { billedMicroUsd: -1 } }] })],
  ["a cost of a fraction", withEntry({ attempts: [{ ...attempt, cost: { billedMicroUsd: 0.5 } }] })],
  ["a cost beyond all sums", withEntry({ attempts: [{ ...attempt, cost: { billedMicroUsd: 1e300 } }] })],
  ["usage with a token missing", withEntry({ attempts: [{ ...attempt, usage: { outputTokens: 1 } }] })],
])("a lock with %s is refused whole", (_, text) => {
  expect(diagnosticOf(parseLock(text, WHERE))).toEqual({
    severity: "error",
    code: "lock-invalid",
    message: expect.stringMatching(/^assets\.lock\.json is no lock of artlock's: it /),
    hint: FROM_GIT,
    place: { file: "assets.lock.json", line: 1, column: 1 },
  });
});

test.each([
  ['holds "total"', '{"version":1,"assets":{},"total":1}'],
  ['holds "note" at "/assets/fox"', withEntry({ note: "x" })],
])(
  "a lock that %s, which nobody here knows, is refused whole, as a newer artlock may have written it",
  (said, text) => {
    expect(diagnosticOf(parseLock(text, WHERE))).toEqual({
      severity: "error",
      code: "lock-invalid",
      message: `assets.lock.json ${said}, which this artlock does not know`,
      hint: `a newer artlock may have written it: \`npm install artlock@latest\`; else ${FROM_GIT}`,
      place: { file: "assets.lock.json", line: 1, column: 1 },
    });
  },
);

test("a picture in use that is none of the candidates is refused", () => {
  const text = withEntry({ picked: `sha256:${"b".repeat(64)}` });
  expect(parseLock(text, WHERE)).toMatchObject({
    diagnostic: {
      code: "lock-invalid",
      message: 'assets.lock.json is no lock of artlock\'s: the picture in use of "fox" is none of its candidates',
    },
  });
});

test.each(["../fox.webp", "/etc/passwd", "a/../../fox.webp", "C:/fox.webp", "a\\b.webp", ""])(
  "an output at %j leaves the repo",
  (path) => {
    expect(parseLock(withEntry({ outputs: { [path]: output } }), WHERE)).toMatchObject({
      diagnostic: {
        code: "lock-path-leaves-repo",
        message: `assets.lock.json names ${JSON.stringify(path)}, which leaves the repo`,
      },
    });
  },
);

test("a manifest below the repo's top may have its outputs above itself", () => {
  const text = withEntry({ outputs: { "../public/fox.webp": output } });
  expect(parseLock(text, { ...WHERE, depth: 1 }).kind).toBe("ok");
  expect(parseLock(text, WHERE).kind).toBe("invalid");
});

test("names that every object answers to are assets like any other, and change nothing else", () => {
  const text = `{"version":1,"assets":{"__proto__":${JSON.stringify(entry)},"constructor":${JSON.stringify(entry)}}}`;
  const parsed = parseLock(text, WHERE);
  expect(parsed.kind === "ok" && [...parsed.lock.assets.keys()]).toEqual(["__proto__", "constructor"]);
  expect(Object.hasOwn(Object.prototype, "fingerprint")).toBe(false);
});

test("a byte order mark and Windows' line ends are no matter", () => {
  expect(parseLock(`\uFEFF${EMPTY.replaceAll("\n", "\r\n")}`, WHERE)).toEqual({ kind: "ok", lock: EMPTY_LOCK });
});

test("any text, and any lock with a piece changed, is read or refused, and nothing is thrown", () => {
  const damaged = fc
    .tuple(arbitraryLock, fc.nat(), fc.nat(40), fc.string({ maxLength: 8 }))
    .map(([lock, at, length, text]) => {
      const whole = formatLock(lock);
      const start = at % whole.length;
      return whole.slice(0, start) + text + whole.slice(start + length);
    });
  const nested = fc.nat(20_000).map((depth) => "[".repeat(depth) + "]".repeat(depth));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), nested, damaged), (text) => {
      const parsed = parseLock(text, WHERE);
      if (parsed.kind === "ok") expect(parseLock(formatLock(parsed.lock), WHERE)).toEqual(parsed);
      else expect(parsed.diagnostic.severity).toBe("error");
    }),
    { numRuns: 500 },
  );
});

test("any JSON is an attempt or none, and nothing is thrown", () => {
  expect(parseAttempt(attempt)).toMatchObject({ at: attempt.at, cost: { kind: "billed", microUsd: 1 } });
  fc.assert(
    fc.property(fc.anything(), (json) => {
      expect(parseAttempt(json)).toBeUndefined();
    }),
  );
});
