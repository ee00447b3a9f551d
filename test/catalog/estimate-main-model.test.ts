import { expect, test } from "vitest";
import { estimateMainModel, priceOfMainUsage } from "../../src/catalog/estimate-main-model.js";

const prices = { textInUsd: 1.25, textOutUsd: 10 };
const prompt = "A fox asleep under a birch, in the style of an old field guide";
const asked = { mainModel: { name: "gpt-5.6", reasoning: "high" }, prompt, pictures: [], count: 1, prices } as const;

test("what a main model may cost is a range that grows with its thinking, the pictures shown and their number", () => {
  expect(estimateMainModel(asked)).toEqual({ kind: "estimate", lowMicroUsd: 5248, highMicroUsd: 332_995 });
  expect(estimateMainModel({ ...asked, mainModel: { name: "gpt-5.6", reasoning: "none" } })).toEqual({
    kind: "estimate",
    lowMicroUsd: 248,
    highMicroUsd: 12_995,
  });
  expect(estimateMainModel({ ...asked, pictures: [{ width: 1024, height: 1024 }], count: 4 })).toEqual({
    kind: "estimate",
    lowMicroUsd: 4 * 6528,
    highMicroUsd: 4 * 335_555,
  });
});

test("reasoning that is left to the model may be none or more", () => {
  const { reasoning: _, ...mainModel } = asked.mainModel;
  expect(estimateMainModel({ ...asked, mainModel })).toEqual({
    kind: "estimate",
    lowMicroUsd: 248,
    highMicroUsd: 132_995,
  });
});

test("without prices it is unknown, and the reason says where to give them", () => {
  expect(estimateMainModel({ ...asked, prices: undefined })).toEqual({
    kind: "unknown",
    because:
      "no prices are known for gpt-5.6, the main model; give its textIn and textOut under `prices:` in the manifest",
  });
});

test("the bill rounds up", () => {
  expect(priceOfMainUsage({ inputTokens: 1, outputTokens: 1 }, prices)).toBe(12);
});
