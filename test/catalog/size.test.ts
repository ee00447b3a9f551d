import fc from "fast-check";
import { expect, test } from "vitest";
import { findModel, type ImageModel, knownModels } from "../../src/catalog/image-models.js";
import { formatSize, isExperimentalSize, nearestSize, parseAspect, sizeFault } from "../../src/catalog/size.js";

test.each([
  ["1:1", "1024x1024"],
  ["3:2", "1536x1024"],
  ["2:3", "1024x1536"],
  ["16:9", "1536x864"],
  ["9:16", "864x1536"],
  ["4:3", "1344x1008"],
  ["5:4", "1280x1024"],
  ["2:1", "1536x768"],
  ["21:9", "1456x624"],
  ["3:1", "1536x512"],
  ["1.91:1", "1344x704"],
  ["40:21", "1280x672"],
  ["10:1", "1536x512"],
])("%s is %s", (aspect, size) => {
  expect(sizeOf(aspect)).toBe(size);
});

test.each([
  ["1:1", 2_000_000, "1408x1408"],
  ["16:9", 8_294_400, "3840x2160"],
  ["16:9", 1, "1280x720"],
  ["16:9", 1e9, "3840x2160"],
  ["9:16", 3_686_400, "1440x2560"],
  ["90:41", 8_294_400, "3792x1728"],
])("%s of about %i pixels is %s", (aspect, pixels, size) => {
  expect(sizeOf(aspect, pixels)).toBe(size);
});

test("the nearest size is legal for every model, shape and number of pixels", () => {
  const edge = fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.double({ min: 0.01, max: 100, noNaN: true }));
  const pixels = fc.option(fc.oneof(fc.integer({ min: 1, max: 20_000_000 }), fc.double({ min: 0 })), {
    nil: undefined,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...knownModels),
      fc.tuple(edge, edge),
      pixels,
      (model, [aspectWidth, aspectHeight], wanted) => {
        fc.pre(!Number.isNaN(wanted));
        const size = nearestSize(model, { aspectWidth, aspectHeight, ...(wanted !== undefined && { pixels: wanted }) });
        expect(sizeFault(model, { kind: "exact", ...size })).toBeUndefined();
      },
    ),
    { numRuns: 400 },
  );
});

test("a shape lying and standing gets one size, turned", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (aspectWidth, aspectHeight) => {
      const lying = nearestSize(GPT_2, { aspectWidth, aspectHeight });
      const standing = nearestSize(GPT_2, { aspectWidth: aspectHeight, aspectHeight: aspectWidth });
      expect(standing).toEqual({ width: lying.height, height: lying.width });
    }),
  );
});

test("a ratio that both edges can keep is kept exactly", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (aspectWidth, aspectHeight) => {
      fc.pre(Math.max(aspectWidth, aspectHeight) <= 3 * Math.min(aspectWidth, aspectHeight));
      const { width, height } = nearestSize(GPT_2, { aspectWidth, aspectHeight });
      expect(width * aspectHeight).toBe(height * aspectWidth);
    }),
  );
});

test.each([
  [1024, 1024, undefined],
  [3840, 2160, undefined],
  [2160, 3840, undefined],
  [2880, 2880, undefined],
  [1000, 1000, "both edges have to be divisible by 16. The nearest size is 1008x1008."],
  [1920, 1080, "both edges have to be divisible by 16. The nearest size is 1920x1088."],
  [4096, 2048, "no edge may be longer than 3840 pixels. The nearest size is 3840x1920."],
  [3072, 1008, "the long edge may be at most 3 times the short one. The nearest size is 3072x1024."],
  [512, 512, "it has 262,144 pixels, and at least 655,360 are needed. The nearest size is 816x816."],
  [3840, 3840, "it has 14,745,600 pixels, and at most 8,294,400 are allowed. The nearest size is 2880x2880."],
  [0, 1024, "both edges have to be whole numbers of pixels above 0. The nearest size is 1024x1024."],
])("%ix%i: %s", (width, height, why) => {
  expect(sizeFault(GPT_2, { kind: "exact", width, height })).toBe(
    why && `gpt-image-2 cannot make ${width}x${height}: ${why}`,
  );
});

test("an older model makes its three sizes only, and any model chooses by itself", () => {
  const older = known("gpt-image-1.5");

  expect(sizeFault(older, { kind: "exact", width: 1536, height: 864 })).toBe(
    "gpt-image-1.5 cannot make 1536x864: it makes 1024x1024, 1536x1024, 1024x1536 only. The nearest size is 1536x1024.",
  );
  expect(sizeFault(older, { kind: "auto" })).toBeUndefined();
  expect(nearestSize(older, { aspectWidth: 16, aspectHeight: 9 })).toEqual({ width: 1536, height: 1024 });
});

test("more pixels than 2560x1440 are experimental", () => {
  const experimental = ([width, height]: readonly [number, number]): boolean =>
    isExperimentalSize(GPT_2, { kind: "exact", width, height });

  expect(
    (
      [
        [2560, 1440],
        [2560, 1456],
      ] as const
    ).map(experimental),
  ).toEqual([false, true]);
});

test("whatever size is written, the one that is named instead is legal", () => {
  const edge = fc.oneof(fc.integer({ min: -10, max: 10_000 }), fc.double());
  fc.assert(
    fc.property(fc.constantFrom(...knownModels), edge, edge, (any, width, height) => {
      const named = /The nearest size is (\d+)x(\d+)\.$/.exec(sizeFault(any, { kind: "exact", width, height }) ?? "");
      fc.pre(named !== null);
      const size = { kind: "exact", width: Number(named?.[1]), height: Number(named?.[2]) } as const;
      expect(sizeFault(any, size)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["16:9", { aspectWidth: 16, aspectHeight: 9 }],
  [" 16 / 9 ", { aspectWidth: 16, aspectHeight: 9 }],
  ["1.91:1", { aspectWidth: 1.91, aspectHeight: 1 }],
  ["16:0", undefined],
  ["16", undefined],
  ["16x9", undefined],
  ["-1:2", undefined],
  ["1e3:1", undefined],
  ["", undefined],
])("parseAspect(%j) is %j", (text, aspect) => {
  expect(parseAspect(text)).toEqual(aspect);
});

const GPT_2 = known("gpt-image-2");

function known(name: string): ImageModel {
  const found = findModel(name);
  if (!found) throw new Error(`${name} is not in the table`);
  return found;
}

function sizeOf(text: string, pixels?: number): string {
  const aspect = parseAspect(text);
  if (!aspect) throw new Error(`${text} is no aspect`);
  return formatSize(nearestSize(GPT_2, { ...aspect, ...(pixels !== undefined && { pixels }) }));
}
