import { expect, test } from "vitest";
import { findModel, modelNames } from "../../src/catalog/image-models.js";

test("every name leads to its model, a dated one to the same", () => {
  expect(modelNames.map((name) => [name, findModel(name)?.name])).toEqual([
    ["gpt-image-2", "gpt-image-2"],
    ["gpt-image-2-2026-04-21", "gpt-image-2"],
    ["gpt-image-2.5-flare", "gpt-image-2.5-flare"],
    ["gpt-image-2.5-flare-2026-09-08", "gpt-image-2.5-flare"],
    ["gpt-image-2.5-sunburst", "gpt-image-2.5-sunburst"],
    ["gpt-image-2.5-sunburst-2026-09-08", "gpt-image-2.5-sunburst"],
    ["gpt-image-2.6-flare", "gpt-image-2.6-flare"],
    ["gpt-image-2.6-sunburst", "gpt-image-2.6-sunburst"],
    ["gpt-image-1.5", "gpt-image-1.5"],
    ["chatgpt-image-latest", "chatgpt-image-latest"],
    ["gpt-image-1-mini", "gpt-image-1-mini"],
    ["gpt-image-1", "gpt-image-1"],
    ["dall-e-3", "dall-e-3"],
    ["dall-e-2", "dall-e-2"],
  ]);
  expect(findModel("sd-xl")).toBeUndefined();
});

test("what each family can do", () => {
  const abilities = (name: string): unknown => {
    const model = findModel(name);
    return (
      model && [model.qualities.length, model.transparent, model.complexity.length, model.markup, model.inputFidelity]
    );
  };

  expect(["gpt-image-2", "gpt-image-2.5-flare", "gpt-image-2.6-sunburst", "gpt-image-1.5"].map(abilities)).toEqual([
    [4, false, 0, false, false],
    [6, true, 0, true, false],
    [6, true, 3, true, false],
    [4, true, 0, false, true],
  ]);
});

test("the days on which models go", () => {
  const days = modelNames.flatMap((name) => findModel(name)?.retires ?? []);

  expect(days).toEqual(["2026-12-01", "2026-12-01", "2026-12-01", "2026-10-23", "2026-05-12", "2026-05-12"]);
});
