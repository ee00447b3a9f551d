import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf, fingerprintOf, hexOf, parseDigest, parseFingerprint, shortDigest } from "../../src/model/digest.js";

const EMPTY = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test("the digest of no bytes is SHA-256's", () => {
  expect(digestOf("")).toBe(EMPTY);
  expect(digestOf(new Uint8Array())).toBe(EMPTY);
});

test("a digest is SHA-256 of the bytes, and of a text's UTF-8", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string({ unit: "binary" }), (bytes, text) => {
      const sha256 = (data: Uint8Array) => `sha256:${createHash("sha256").update(data).digest("hex")}`;
      expect(digestOf(bytes)).toBe(sha256(bytes));
      expect(digestOf(text)).toBe(sha256(Buffer.from(text)));
    }),
  );
});

test("a part of a larger buffer is hashed alone", () => {
  expect(digestOf(new Uint8Array(Buffer.from("-fox-")).subarray(1, 4))).toBe(digestOf("fox"));
});

test("a fingerprint does not mind the order of keys", () => {
  expect(fingerprintOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(fingerprintOf({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(fingerprintOf({ a: 1, b: 2 })).not.toBe(fingerprintOf({ a: 2, b: 1 }));
});

test("a digest reads back as itself, in full, in hex and in short", () => {
  expect([parseDigest(EMPTY), parseFingerprint(EMPTY)]).toEqual([EMPTY, EMPTY]);
  expect(hexOf(digestOf(""))).toBe(EMPTY.slice(7));
  expect(shortDigest(digestOf(""))).toBe("e3b0c44298fc");
});

test.each([
  ["nothing", ""],
  ["hex alone", EMPTY.slice(7)],
  ["another hash", EMPTY.replace("sha256", "sha512")],
  ["capital letters", EMPTY.toUpperCase()],
  ["too short", EMPTY.slice(0, -1)],
  ["too long", `${EMPTY}0`],
  ["a line end after it", `${EMPTY}\n`],
  ["a line before it", `x\n${EMPTY}`],
  ["something that is no hex", EMPTY.replace("e3", "g3")],
])("%s is no digest", (_, text) => {
  expect([parseDigest(text), parseFingerprint(text)]).toEqual([undefined, undefined]);
});

test("whatever parses is what was parsed", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^sha256:[0-9a-fA-F]{63,65}$/)), (text) => {
      expect([text, undefined]).toContain(parseDigest(text));
    }),
  );
});
