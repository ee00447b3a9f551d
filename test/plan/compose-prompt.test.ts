import { expect, test } from "vitest";
import type { Asset } from "../../src/model/asset.js";
import { digestOf } from "../../src/model/digest.js";
import { composePrompt } from "../../src/plan/compose-prompt.js";
import { RECIPE } from "../../src/plan/generation-inputs.js";
import { fromAsset, fromFile, pathOf, sampleAsset } from "./sample.js";

const RAISE_RECIPE =
  "the wording of prompts changed: raise RECIPE in src/plan/generation-inputs.ts, as the same words now ask for another picture, and add the new wording's digest here";

/** Digest of all the wording there is, by the recipe it stands for. Add to it; never change what is there. */
const WORDINGS = new Map([[1, "sha256:3a2028a91bf3480dd7039cb7ff0aff8ddd4ddf55be0047ad8bcaf88ce6d56e86"]]);

const ROLES = [
  "subject",
  "character",
  "product",
  "style",
  "composition",
  "palette",
  "background",
  "lighting",
  "pose",
  "logo",
  "texture",
  "mood board",
  undefined,
];

test("a prompt alone is sent as it is written", () => {
  expect(composePrompt(sampleAsset("fox", { prompt: "A fox" }))).toBe("A fox");
});

test("style, text to set and pictures follow the prompt", () => {
  const asset = sampleAsset("fox", {
    prompt: "A fox at dawn\n",
    styles: ["Flat illustration\r\n", "  ", "Warm paper"],
    text: ["Ship faster", "Now"],
    references: [
      { ...fromFile("fox.png"), role: "subject" },
      { ...fromFile("paper.png"), note: " Its grain only.\n" },
      { ...fromAsset("hen"), role: "mood board" },
    ],
  });
  expect(composePrompt(asset), RAISE_RECIPE).toBe(
    `A fox at dawn

Style: Flat illustration
Warm paper

Set exactly this text in the picture, spelled letter for letter, once each, with no other words:
"Ship faster"
"Now"

Pictures given:
Image 1: the subject; keep its identity, proportions and details, in the scene described.
Image 2: a reference. Its grain only.
Image 3: a reference for the mood board.`,
  );
});

test("the picture to change stands first, and a mask says where", () => {
  const night = sampleAsset("fox-night", {
    prompt: "At night",
    edit: fromAsset("fox"),
    references: [{ ...fromFile("sky.png"), role: "lighting" }],
  });
  expect(composePrompt(night), RAISE_RECIPE).toBe(
    `At night

Pictures given:
Image 1: the picture to change; keep everything in it that is not asked to change.
Image 2: the lighting to follow: direction, softness and colour of light.`,
  );
  expect(composePrompt({ ...night, mask: pathOf("mask.png"), references: [] }), RAISE_RECIPE).toBe(
    `At night

Pictures given:
Image 1: the picture to change, inside the masked area only; keep the rest exactly as it is.`,
  );
});

test("every wording is that of its recipe", () => {
  const all: Pick<Asset, "styles" | "text" | "edit" | "references"> = {
    styles: ["Flat", "Warm"],
    text: ["Go"],
    edit: fromAsset("hen"),
    references: ROLES.map((role) => ({ ...fromFile("a.png"), note: "Note.", ...(role !== undefined && { role }) })),
  };
  const wordings = [undefined, pathOf("mask.png")].map((mask) =>
    composePrompt(sampleAsset("fox", { ...all, prompt: "A fox", ...(mask && { mask }) })),
  );
  expect(digestOf(wordings.join("\n\n")), RAISE_RECIPE).toBe(WORDINGS.get(RECIPE));
});

test("a subject that is to be cut out is asked for on its key colour, with room where it may not run off", () => {
  const fox = sampleAsset("fox", { prompt: "A fox", cutOut: { key: "#FF00FF", bleed: [] } });
  expect(composePrompt(fox), RAISE_RECIPE).toBe(
    "A fox\n\nBackground: one perfectly flat, evenly lit colour, bright magenta (#FF00FF), from edge to edge, to be keyed " +
      "out afterwards. No gradient, texture, vignette, floor, horizon, scenery, shadow, reflection or glow on it. Nothing of " +
      "the subject is bright magenta, and no bright magenta light falls on it; its outline is crisp. The whole subject " +
      "stands inside the frame with room on every side; nothing touches or crosses an edge.",
  );
  const bust = sampleAsset("bust", { prompt: "A bust", cutOut: { key: "#1a50c0", bleed: ["bottom", "left"] } });
  expect(composePrompt(bust), RAISE_RECIPE).toMatch(
    / blue \(#1a50c0\), .* The subject may run off the bottom and the left edge; at every other edge there is room around it, and nothing touches or crosses it\.$/,
  );
  expect(composePrompt(sampleAsset("fox", { prompt: "A fox", cutOut: { bleed: ["bottom"] } }))).toBe("A fox");
});
