import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/model/digest.js";
import { generationInputs } from "../../src/plan/generation-inputs.js";
import { inputsOf, outputsFrom } from "../../src/plan/outputs-from.js";
import { renditionFingerprint } from "../../src/plan/rendition-fingerprint.js";
import { digestNamed, sampleAsset, sampleMaster, sampleOutput } from "./sample.js";

const nothing = () => undefined;

test("what was made on a key is cut out of that key, in the way that is asked for now", () => {
  const asset = sampleAsset("fox", { cutOut: { key: "#0000FF", tolerancePercent: 6, inside: "holes", bleed: [] } });
  expect(outputsFrom(asset, { keyColour: "#00FF00" })).toEqual([
    { ...sampleOutput("fox.webp"), cutOut: { key: "#00FF00", tolerancePercent: 6, inside: "holes" } },
  ]);
});

test("what was not made on a key, or is not to stand free, is not cut out", () => {
  const free = sampleAsset("fox", { cutOut: { key: "#0000FF", bleed: [] } });
  expect(outputsFrom(free, { background: "transparent" })).toBe(free.outputs);
  const plain = sampleAsset("fox");
  expect(outputsFrom(plain, { keyColour: "#00FF00" })).toBe(plain.outputs);
});

test("a picture was made from what its entry says, and one that is yet to be made from what is asked for", () => {
  const entry = { candidates: [sampleMaster(digestNamed("old"))], inputs: { keyColour: "#00FF00" } };
  const wanted = { keyColour: "#0000FF" };
  expect(inputsOf(digestNamed("old"), entry, wanted)).toBe(entry.inputs);
  expect(inputsOf(digestNamed("new"), entry, wanted)).toBe(wanted);
  expect(inputsOf(undefined, entry, wanted)).toBe(wanted);
  expect(inputsOf(digestNamed("new"), undefined, wanted)).toBe(wanted);
});

test("key and keyed bleed are inputs of a picture; the rest of a cut-out is free", () => {
  const at = (cutOut: Parameters<typeof sampleAsset>[1]) =>
    fingerprintOf(generationInputs(sampleAsset("a", cutOut), nothing));
  const keyed = at({ cutOut: { key: "#00FF00", bleed: [] } });
  expect(at({ cutOut: { key: "#00FF00", bleed: [], tolerancePercent: 9, inside: "solid" } })).toBe(keyed);
  expect(at({ cutOut: { key: "#FF00FF", bleed: [] } })).not.toBe(keyed);
  expect(at({ cutOut: { key: "#00FF00", bleed: ["bottom"] } })).not.toBe(keyed);
  expect(at({ cutOut: { bleed: ["bottom"] } })).toBe(at({}));
});

test("each setting of a cut-out changes the fingerprint of a file", () => {
  const ways = [
    undefined,
    { key: "#00FF00" },
    { key: "#0000FF" },
    { key: "#00FF00", tolerancePercent: 5 },
    { key: "#00FF00", inside: "solid" },
  ] as const;
  const fingerprints = ways.map((cutOut) =>
    renditionFingerprint(digestNamed("m"), sampleOutput("a.webp", cutOut && { cutOut })),
  );
  expect(new Set(fingerprints).size).toBe(ways.length);
});
