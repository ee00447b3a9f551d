import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/model/digest.js";
import type { GenerationInputs } from "../../src/model/lock.js";
import { changesBetween } from "../../src/plan/changes-between.js";
import { changesOfRequest } from "../../src/plan/changes-of-request.js";

test("fields that came, went and changed are told each, lists item by item", () => {
  const before = { prompt: "A fox", quality: "low", text: ["Go", "Now"], references: [{ picture: "a" }] };
  const after = { prompt: "A fox", style: ["Flat"], text: ["Go", "Later", "Ever"], references: [{ picture: "b" }] };
  expect(changesBetween(before, after)).toEqual([
    { kind: "field", field: "quality", from: "low", to: undefined },
    { kind: "field", field: "text[1]", from: "Now", to: "Later" },
    { kind: "field", field: "text[2]", from: undefined, to: "Ever" },
    { kind: "field", field: "references[0]", from: { picture: "a" }, to: { picture: "b" } },
    { kind: "field", field: "style", from: undefined, to: ["Flat"] },
  ]);
});

test("the order of keys and what is undefined are no change", () => {
  expect(changesBetween({ extra: { a: 1, b: 2 }, mask: undefined }, { extra: { b: 2, a: 1 } })).toEqual([]);
});

test("names that every object answers to are fields like any other", () => {
  const hostile: GenerationInputs = JSON.parse('{"constructor": "x", "__proto__": {"polluted": true}}');
  expect(changesBetween(hostile, {})).toEqual([
    { kind: "field", field: "constructor", from: "x", to: undefined },
    { kind: "field", field: "__proto__", from: { polluted: true }, to: undefined },
  ]);
});

test("two sets of inputs differ in no field exactly when their fingerprints are one", () => {
  const inputs = fc.dictionary(fc.constantFrom("prompt", "text", "extra", "size"), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 3,
  });
  fc.assert(
    fc.property(inputs, inputs, (before, after) => {
      const one = fingerprintOf(before) === fingerprintOf(after);
      expect(changesBetween(before, after).length === 0).toBe(one);
    }),
  );
});

test("the name of a draft is not told beside its provider, and alone it is", () => {
  const draft = { inputs: { provider: "draft", name: "fox" }, fingerprint: fingerprintOf("draft") };
  const asked = { fingerprint: fingerprintOf("other"), awaits: [] };
  expect(changesOfRequest(draft, { ...asked, inputs: { provider: "openai" } })).toEqual([
    { kind: "field", field: "provider", from: "draft", to: "openai" },
  ]);
  expect(changesOfRequest(draft, { ...asked, inputs: { provider: "draft", name: "hen" } })).toEqual([
    { kind: "field", field: "name", from: "fox", to: "hen" },
  ]);
});
