import fc from "fast-check";
import { expect, test } from "vitest";
import type { Asset, ImageSettings } from "../../src/model/asset.js";
import { pictureKind } from "../../src/plan/picture-kind.js";
import { sampleAsset } from "./sample.js";

test.each([
  ["a tag", sampleAsset("summer", { tags: ["shop"], prompt: "Icon of a mug" }), "product"],
  ["a tag in the plural", sampleAsset("summer", { tags: ["icons"] }), "icon"],
  ["the name", sampleAsset("app-icon-large", { prompt: "Portrait of a fox" }), "icon"],
  ["a name in words", sampleAsset("blog/hero_home"), "hero"],
  [
    "the first telling word of the prompt",
    sampleAsset("fox", { prompt: "A portrait in a poster's style" }),
    "portrait",
  ],
  ["the style", sampleAsset("path", { prompt: "Ask and answer", styles: ["Clean technical diagram"] }), "diagram"],
] as const)("%s tells what a picture is for", (_, asset, kind) => {
  expect(pictureKind(asset)).toBe(kind);
});

test("words that mean something else in a sentence do not", () => {
  const prompt = "A fox on a white background, the cover of a book at its feet, water in its flow";
  expect(pictureKind(sampleAsset("fox", { prompt, settings: shaped(1024, 1024) }))).toBe("field");
});

test.each([
  ["very wide", shaped(1536, 512), [], "banner"],
  ["transparent", { ...shaped(1024, 1024), background: "transparent" }, [], "product"],
  ["wide, with text", shaped(1536, 864), ["Go"], "hero"],
  ["square, with text", shaped(1024, 1024), ["Go"], "card"],
  ["wide", shaped(1536, 1024), [], "hero"],
  ["high", shaped(864, 1536), [], "field"],
  ["of automatic size", { ...shaped(1, 1), size: { kind: "auto" } }, [], "field"],
] as const)("where no word tells, the shape does: %s", (_, settings, text, kind) => {
  expect(pictureKind(sampleAsset("fox", { settings, text }))).toBe(kind);
});

test("it is told by what is sent and tagged alone", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (prompt, tags) => {
      const asset = sampleAsset("fox", { prompt, tags });
      const moved: Asset = { ...asset, alt: "other", outputs: [], candidates: 3 };
      expect(pictureKind(moved)).toBe(pictureKind(asset));
    }),
  );
});

function shaped(width: number, height: number): ImageSettings {
  return { ...sampleAsset("fox").settings, size: { kind: "exact", width, height } };
}
