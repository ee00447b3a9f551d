import fc from "fast-check";
import { expect, test } from "vitest";
import { AnswerScanner } from "../../../src/providers/openai/answer-scanner.js";
import { Base64Decoder } from "../../../src/providers/openai/base64-decoder.js";
import { parseObject } from "../../../src/providers/openai/json-object.js";
import type { Decoded } from "../../../src/providers/openai/received-picture.js";
import { receiveInMemory } from "../../rig/receive-in-memory.js";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const base64 = fc.uint8Array({ maxLength: 60 }).map((tail) => Buffer.concat([PNG, tail]).toString("base64"));
const pictureText = fc.oneof(
  { weight: 4, arbitrary: base64 },
  base64.map((text) => `data:image/png;base64,${text}`),
  fc.tuple(base64, fc.string({ unit: "binary", maxLength: 3 })).map(([text, hole]) => text.slice(0, 9) + hole),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const anyKey = fc.constantFrom("b64_json", "result", "url", "data", "b64", 'b64_json"', "usage", "");
const answer = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    pictureText,
    fc.constantFrom<unknown>(null, true, 0, -1.5e-7),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(anyKey, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** JSON as other servers write it: with white space, and with escapes where there need be none. */
function spelt(value: unknown, spelling: number): string {
  const json = JSON.stringify(value, null, spelling % 3);
  if (spelling % 5 === 0) return json.replaceAll("/", "\\/");
  if (spelling % 7 === 0) return json.replaceAll("A", "\\u0041").replaceAll("=", "\\u003D");
  return json;
}

const chunkLengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

test("whatever the answer and however it is cut, it comes to what parsing all of it and then decoding comes to", async () => {
  await fc.assert(
    fc.asyncProperty(answer, fc.nat({ max: 34 }), chunkLengths, async (value, spelling, lengths) => {
      const text = spelt({ data: value }, spelling);
      expect(await scanned(text, lengths)).toEqual(await parsed(text));
    }),
    { numRuns: 600 },
  );
});

test("what is no JSON, or only half of it, does not become any", async () => {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    put: fc.constantFrom("", '"', "\\", "\n", "\\x", "\\u12", "{", "}", ",", ":", "\u0000", "=", "é"),
    drop: fc.nat({ max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(answer, damage, chunkLengths, async (value, { at, put, drop }, lengths) => {
      const whole = JSON.stringify({ data: value });
      const place = Math.floor(at * whole.length);
      const text = whole.slice(0, place) + put + whole.slice(place + drop);
      expect(await scanned(text, lengths)).toEqual(await parsed(text));
    }),
    { numRuns: 1_000 },
  );
});

test("a picture is handed on once, and what nobody took is given up", async () => {
  const given: string[] = [];
  const scanner = new AnswerScanner(() => ({
    write: async () => undefined,
    end: async () => ({
      digest: "" as never,
      byteLength: 8,
      head: PNG,
      file: undefined,
      moveTo: async () => undefined,
      discard: async () => void given.push("whole"),
    }),
    discard: async () => void given.push("open"),
  }));
  const picture = PNG.toString("base64");

  await scanner.push(Buffer.from(`{"data":[{"b64_json":"${picture}"},{"b64_json":"${picture}"},{"result":"${picture}`));

  expect([scanner.take(0)?.kind, scanner.take(0), scanner.take("0"), scanner.take(7)]).toEqual([
    "picture",
    undefined,
    undefined,
    undefined,
  ]);
  await scanner.drop();
  await scanner.drop();
  expect(given).toEqual(["open", "whole"]);
});

test("more words than any answer has are refused", async () => {
  const scanner = new AnswerScanner(receiveInMemory);
  const chunk = Buffer.alloc(1 << 20, 0x20);
  const taken = [];
  for (let count = 0; count < 17; count += 1) taken.push(await scanner.push(chunk));

  expect(taken.indexOf(false)).toBe(16);
});

/** Strings that are streamed, wherever they stand, as what they decode to. */
async function scanned(text: string, lengths: readonly number[]): Promise<unknown> {
  const scanner = new AnswerScanner(receiveInMemory);
  const bytes = Buffer.from(text);
  for (let at = 0, nth = 0; at < bytes.length; nth += 1) {
    const length = lengths[nth % lengths.length] ?? 1;
    await scanner.push(bytes.subarray(at, at + length));
    at += length;
  }
  const body = parseObject((await scanner.end()).toString("utf8"));
  return body && replaced(body, (value) => told(scanner.take(numberIn(value))));
}

async function parsed(text: string): Promise<unknown> {
  const body = parseObject(Buffer.from(text).toString("utf8"));
  const decoded = new Map<string, object | undefined>();
  const strings: string[] = [];
  const note = (value: unknown, at: string): unknown =>
    typeof value === "string" && isStreamed(at, value) ? void strings.push(value) : undefined;
  if (!body) return undefined;
  replaced(body, note);
  for (const one of strings) {
    const decoder = new Base64Decoder(receiveInMemory());
    await decoder.push(Buffer.from(one));
    decoded.set(one, told(await decoder.end()));
  }
  return replaced(body, (value, at) =>
    typeof value === "string" && isStreamed(at, value) ? decoded.get(value) : undefined,
  );
}

const isStreamed = (at: string, value: string): boolean =>
  at === "b64_json" || at === "result" || (at === "url" && /^data:/i.test(value));

function told(decoded: Decoded | undefined): object | undefined {
  if (!decoded || decoded.kind === "no-picture") return decoded;
  return { digest: decoded.picture.received.digest, type: decoded.picture.type };
}

function numberIn(value: unknown): unknown {
  return typeof value === "object" && value !== null && "picture" in value ? value.picture : undefined;
}

/** `value` with what `replace` gives for it, or for what is in it, in its place. */
function replaced(value: unknown, replace: (value: unknown, key: string) => unknown, key = ""): unknown {
  const other = replace(value, key);
  if (other !== undefined) return other;
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, replace, name)]));
}
