import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, isJsonList, isJsonObject, type Json } from "../../src/model/canonical-json.js";

test("the example of RFC 8785", () => {
  const value: Json = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("members are sorted by UTF-16 code units at every depth, whatever they look like", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "10", "9", "\u00f6", "__proto__x", "B"];
  const value = Object.fromEntries(keys.map((key, index) => [key, { b: index, a: 0 }]));
  const sorted = ["\r", "1", "10", "9", "B", "__proto__x", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
  const members = sorted.map((key) => `${JSON.stringify(key)}:{"a":0,"b":${keys.indexOf(key)}}`);
  expect(canonicalJson([value])).toBe(`[{${members.join(",")}}]`);
});

test("a key that objects answer to by themselves is written like any other", () => {
  const value: Json = JSON.parse('{"toString":1,"__proto__":{"b":1,"a":2},"constructor":null}');
  expect(canonicalJson(value)).toBe('{"__proto__":{"a":2,"b":1},"constructor":null,"toString":1}');
});

test("what is undefined is left out", () => {
  expect(canonicalJson({ b: undefined, a: { d: undefined, c: 1 } })).toBe('{"a":{"c":1}}');
});

test("minus zero is zero", () => {
  expect(canonicalJson([-0, 0])).toBe("[0,0]");
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d has no JSON form", (number) => {
  expect(() => canonicalJson(number)).toThrow(TypeError);
  expect(() => canonicalJson({ a: [{ b: number }] })).toThrow(`${number} has no JSON form`);
});

test("one value has one text, however its members are ordered, and the text reads back as the value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), fc.gen(), (drawn, gen) => {
      const text = canonicalJson(drawn);
      expect(canonicalJson(shuffled(drawn, (keys) => gen(fc.shuffledSubarray, keys, all(keys))))).toBe(text);
      const read: Json = JSON.parse(text);
      expect(canonicalJson(read)).toBe(text);
      expect(read).toEqual(JSON.parse(JSON.stringify(drawn)));
    }),
  );
});

test("two values have one text exactly when they are the same", () => {
  const value = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(value, value, (a, b) => {
      const same = canonicalJson(a) === canonicalJson(b);
      // Through JSON, so that minus zero is zero.
      expect(same).toBe(isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))));
    }),
  );
});

test("lists and objects are told from each other and from null", () => {
  const values: readonly (Json | undefined)[] = [[], {}, null, "", 0, false, undefined];
  expect(values.map(isJsonList)).toEqual([true, false, false, false, false, false, false]);
  expect(values.map(isJsonObject)).toEqual([false, true, false, false, false, false, false]);
});

const all = (keys: readonly string[]) => ({ minLength: keys.length, maxLength: keys.length });

function shuffled(value: Json, reorder: (keys: string[]) => string[]): Json {
  if (isJsonList(value)) return value.map((item) => shuffled(item, reorder));
  if (!isJsonObject(value)) return value;
  const members = reorder(Object.keys(value)).map((key) => [key, shuffled(value[key] ?? null, reorder)] as const);
  return Object.fromEntries(members);
}
