import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type EstimateInput,
  estimatePrice,
  inputPictureTokens,
  outputTokens,
  priceOfUsage,
  promptTokens,
} from "../../src/catalog/estimate.js";
import { findModel } from "../../src/catalog/image-models.js";
import { nearestSize, sizeRule } from "../../src/catalog/size.js";
import type { ImageSettings, Quality, Size } from "../../src/model/asset.js";
import type { Price } from "../../src/model/money.js";
import type { TokenRange } from "../../src/model/picture-tokens.js";

const SQUARE: Size = { kind: "exact", width: 1024, height: 1024 };
const LARGE: Size = { kind: "exact", width: 3840, height: 2160 };
const AUTO: Size = { kind: "auto" };

test.each([
  ["gpt-image-2.5-flare", "low", SQUARE, 196, 196],
  ["gpt-image-2.5-flare", "medium", SQUARE, 439, 439],
  ["gpt-image-2.5-flare", "high", SQUARE, 1756, 1756],
  ["gpt-image-2.5-sunburst-2026-09-08", "high", LARGE, 3336, 3336],
  ["gpt-image-2", "low", SQUARE, 196, 196],
  ["gpt-image-2", "medium", SQUARE, 1756, 1756],
  ["gpt-image-2", "high", SQUARE, 7024, 7024],
  ["gpt-image-2.6-flare", "low", SQUARE, 588, 784],
  ["gpt-image-2.6-flare", "medium", SQUARE, 1317, 1756],
  ["gpt-image-2.6-flare", "high", SQUARE, 1756, 1756],
  ["gpt-image-2.5-flare", "auto", SQUARE, 196, 7024],
  ["gpt-image-2", "auto", SQUARE, 196, 7024],
  ["gpt-image-1.5", "medium", SQUARE, 1056, 1056],
  ["gpt-image-1-mini", "high", { kind: "exact", width: 1024, height: 1536 }, 6240, 6240],
  ["gpt-image-1-mini", "low", { kind: "exact", width: 1536, height: 1024 }, 400, 400],
  ["gpt-image-1.5", "high", AUTO, 4160, 6240],
  ["gpt-image-1.5", "auto", AUTO, 272, 6240],
] as const)("%s at %s and %j makes %i to %i tokens", (model, quality, size, low, high) => {
  expect(tokens(model, quality, size)).toEqual({ low, high });
});

test("gpt-image-2's three qualities cost what low, high and max cost at 2.5", () => {
  fc.assert(
    fc.property(anySize, (size) => {
      const two = (["low", "medium", "high"] as const).map((quality) => tokens("gpt-image-2", quality, size));
      const later = (["low", "high", "max"] as const).map((quality) => tokens("gpt-image-2.5-flare", quality, size));
      expect(two).toEqual(later);
    }),
  );
});

test("an auto size spans every legal size, at each quality", () => {
  for (const quality of ["low", "medium", "high", "xhigh", "max"] as const) {
    const span = tokens("gpt-image-2.5-flare", quality, AUTO);
    fc.assert(
      fc.property(anySize, (size) => {
        const one = tokens("gpt-image-2.5-flare", quality, size);
        expect(one.low).toBeGreaterThanOrEqual(span.low);
        expect(one.high).toBeLessThanOrEqual(span.high);
      }),
    );
    expect(span.high).toBe(tokens("gpt-image-2.5-flare", quality, { kind: "exact", width: 2880, height: 2880 }).high);
  }
});

test("a better quality never costs less", () => {
  const ladder: readonly Quality[] = ["low", "medium", "high", "xhigh", "max"];
  fc.assert(
    fc.property(anySize, (size) => {
      const costs = ladder.map((quality) => tokens("gpt-image-2.5-flare", quality, size).high);
      expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    }),
  );
});

test.each([
  [{ width: 1024, height: 1024 }, 1024],
  [{ width: 1536, height: 1024 }, 1536],
  [{ width: 4000, height: 3000 }, 1536],
  [{ width: 512, height: 512 }, 1024],
  [{ width: 256, height: 256 }, 256],
  [{ width: 800, height: 600 }, 32 * 24],
  [{ width: 1, height: 1 }, 1],
])("a picture of %j is %i tokens", (picture, expected) => {
  expect(inputPictureTokens(picture)).toEqual({ low: expected, high: expected });
});

test("a picture that nobody has seen yet is anything up to the most", () => {
  expect(inputPictureTokens(undefined)).toEqual({ low: 1, high: 1536 });
});

test("a prompt is a quarter of its bytes, and 6", () => {
  expect([promptTokens(""), promptTokens("A fox"), promptTokens("狐狸")].map(Number)).toEqual([6, 8, 8]);
});

test("dollars per million tokens are micro-dollars per token, exactly", () => {
  const usage = { textInputTokens: 30, imageInputTokens: 1024, outputTokens: 1756 };

  expect(priceOfUsage(usage, { textInUsd: 5, imageInUsd: 8, imageOutUsd: 30 })).toBe(150 + 8192 + 52_680);
  expect(priceOfUsage({ ...usage, imageInputTokens: 1 }, { textInUsd: 0, imageInUsd: 2.5, imageOutUsd: 0 })).toBe(3);
});

test("one picture is its prompt, its pictures and its output", () => {
  expect(
    estimate({
      pictures: [
        { width: 1024, height: 1024 },
        { width: 4000, height: 3000 },
      ],
    }),
  ).toEqual(exactly(8 * 5 + (1024 + 1536) * 8 + 196 * 30));
  expect(estimate({ pictures: [undefined] })).toEqual({
    kind: "estimate",
    lowMicroUsd: 8 * 5 + 8 + 196 * 30,
    highMicroUsd: 8 * 5 + 1536 * 8 + 196 * 30,
  });
});

test("each of several pictures is billed its inputs, in one request or in many", () => {
  const pictures = [{ width: 1536, height: 1024 }];
  expect(estimate({ count: 25, pictures })).toEqual(exactly(25 * (8 * 5 + 1536 * 8 + 196 * 30)));
});

test("more of anything never costs less", () => {
  const input = fc.record({
    prompt: fc.string(),
    pictures: fc.array(
      fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) }),
    ),
    count: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(input, (some) => {
      const base = high(estimate(some));
      expect(high(estimate({ ...some, count: some.count + 1 }))).toBeGreaterThan(base);
      expect(high(estimate({ ...some, prompt: `${some.prompt}abcd` }))).toBeGreaterThan(base);
      expect(high(estimate({ ...some, pictures: [...some.pictures, undefined] }))).toBeGreaterThan(base);
    }),
  );
});

test("prices of the manifest win, and price a model that is not in the table as a range", () => {
  const prices = { textInUsd: 0, imageInUsd: 0, imageOutUsd: 1 };

  expect(estimate({ prices })).toEqual(exactly(196));
  expect(estimate({ prices, settings: { ...SETTINGS, model: "gpt-image-9" } })).toEqual({
    kind: "estimate",
    lowMicroUsd: 196,
    highMicroUsd: 784,
  });
});

test("what has no price is unknown, and says why", () => {
  const because = (model: string, more: Partial<EstimateInput> = {}): unknown =>
    estimate({ settings: { ...SETTINGS, model }, ...more });

  expect(because("gpt-image-9")).toEqual({
    kind: "unknown",
    because: "no prices are known for gpt-image-9; give them under `prices:` in the manifest",
  });
  expect(because("gpt-image-1")).toEqual({
    kind: "unknown",
    because: "gpt-image-1 was retired on 2026-10-23 and its prices are no longer published",
  });
  expect(because("dall-e-3", { prices: { textInUsd: 1, imageInUsd: 1, imageOutUsd: 1 } })).toEqual({
    kind: "unknown",
    because: "how dall-e-3 counts the tokens of a picture was never published",
  });
});

const SETTINGS: ImageSettings = {
  model: "gpt-image-2",
  quality: "low",
  size: SQUARE,
  background: "auto",
  format: "png",
  extra: {},
};

const anySize: fc.Arbitrary<Size> = fc
  .record({
    aspectWidth: fc.integer({ min: 1, max: 100 }),
    aspectHeight: fc.integer({ min: 1, max: 100 }),
    pixels: fc.integer({ min: sizeRule.minPixels, max: sizeRule.maxPixels }),
  })
  .map((wanted) => ({ kind: "exact", ...nearestSize(known("gpt-image-2"), wanted) }));

function known(name: string) {
  const model = findModel(name);
  if (!model) throw new Error(`${name} is not in the table`);
  return model;
}

function tokens(model: string, quality: Quality, size: Size): TokenRange {
  return outputTokens(known(model), quality, size) ?? { low: Number.NaN, high: Number.NaN };
}

function estimate(change: Partial<EstimateInput>): Price {
  return estimatePrice({ settings: SETTINGS, prompt: "A fox", pictures: [], count: 1, ...change });
}

const exactly = (microUsd: number): object => ({ kind: "estimate", lowMicroUsd: microUsd, highMicroUsd: microUsd });

const high = (price: Price): number => (price.kind === "estimate" ? price.highMicroUsd : Number.NaN);
