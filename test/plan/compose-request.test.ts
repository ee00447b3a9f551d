import { expect, test } from "vitest";
import { digestOf } from "../../src/model/digest.js";
import { composePrompt } from "../../src/plan/compose-prompt.js";
import { composeRequest } from "../../src/plan/compose-request.js";
import type { DigestOf } from "../../src/plan/generation-inputs.js";
import { fromAsset, fromFile, pathOf, sampleAsset } from "./sample.js";

const byName: DigestOf = (source) => digestOf(source.kind === "file" ? source.path : source.kind);

const night = sampleAsset("fox-night", {
  prompt: " At night\r\n",
  styles: ["Flat ", ""],
  text: ["Go\n"],
  edit: fromAsset("fox"),
  mask: pathOf("mask.png"),
  references: [{ ...fromFile("sky.png"), role: "lighting" }, fromFile("fox.png")],
});

test("a request holds the composed prompt, the words in plain form, and the pictures in the order the prompt names them", () => {
  expect(composeRequest(night, byName, { have: 2, count: 3 })).toEqual({
    kind: "composed",
    request: {
      prompt: composePrompt(night),
      brief: {
        title: "fox-night",
        prompt: "At night",
        text: ["Go"],
        styles: ["Flat"],
        kind: "card",
        firstCandidate: 2,
      },
      settings: night.settings,
      pictures: [
        { digest: digestOf("asset") },
        { digest: digestOf("sky.png"), role: "lighting" },
        { digest: digestOf("fox.png") },
      ],
      mask: digestOf("mask.png"),
      edits: true,
      count: 3,
    },
  });
});

test("a request that sends no picture edits none", () => {
  const fox = sampleAsset("fox");
  expect(composeRequest(fox, byName, { have: 0, count: 1 })).toMatchObject({
    kind: "composed",
    request: { pictures: [], mask: undefined, edits: false },
  });
});

test.each([
  ["the picture to edit", "asset", { kind: "asset", id: "fox" }],
  ["a reference", "fox.png", { kind: "file", path: "fox.png" }],
  ["the mask", "mask.png", { kind: "file", path: "mask.png" }],
])("no request is composed while %s is missing", (_, missing, source) => {
  const digestOfRest: DigestOf = (wanted) => (byName(wanted) === digestOf(missing) ? undefined : byName(wanted));
  expect(composeRequest(night, digestOfRest, { have: 0, count: 1 })).toEqual({ kind: "missing", source });
});
