import fc from "fast-check";
import { expect, test } from "vitest";
import type { Asset } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import { generationInputs, upstreamOf, type DigestOf } from "../../src/plan/generation-inputs.js";
import { renditionFingerprint } from "../../src/plan/rendition-fingerprint.js";
import { fromAsset, fromFile, pathOf, sampleAsset, sampleOutput } from "./sample.js";

const STALE =
  "this makes every picture of every user stale, and they would pay for each again: keep what is hashed for a request as it was";

const RENDERED_AGAIN =
  "this makes every file of every user be rendered again: keep what is hashed for a file as it was";

/** A picture's digest is that of its name. */
const digestOfSource: DigestOf = (source) => {
  if (source.kind === "url") return source.digest;
  return digestOf(source.kind === "file" ? source.path : source.id);
};

const plain = sampleAsset("fox", { prompt: "A fox" });

const rich: Asset = {
  ...plain,
  styles: ["Flat"],
  text: ["Go"],
  settings: {
    model: "gpt-image-2.6-flare",
    quality: "high",
    size: { kind: "auto" },
    background: "transparent",
    format: "webp",
    compression: 80,
    complexity: "low",
    moderation: "low",
    extra: { seed: 7, deep: { b: [1, null], a: true } },
  },
  edit: { ...fromAsset("hen"), note: "Keep the feet." },
  mask: pathOf("mask.png"),
  references: [{ ...fromFile("a.png"), role: "style" }],
};

test("the inputs of a plain request are what is sent, and no more", () => {
  expect(JSON.parse(JSON.stringify(generationInputs(plain, digestOfSource)))).toEqual({
    background: "auto",
    format: "png",
    model: "gpt-image-2-2026-04-21",
    prompt: "A fox",
    provider: "openai",
    quality: "medium",
    recipe: 1,
    size: "1536x1024",
  });
});

test("a main model and how much it thinks are inputs, as they change what is sent", () => {
  const mainModel = { name: "gpt-5.6", reasoning: "high" } as const;
  const provider = { kind: "openai", apiKeyEnv: "OPENAI_API_KEY", mainModel } as const;
  expect(JSON.parse(JSON.stringify(generationInputs({ ...plain, provider }, digestOfSource)))).toEqual({
    ...JSON.parse(JSON.stringify(generationInputs(plain, digestOfSource))),
    mainModel: "gpt-5.6",
    reasoning: "high",
  });
});

test("the inputs of a request with everything hold each field, pictures by digest", () => {
  expect(JSON.parse(JSON.stringify(generationInputs(rich, digestOfSource)))).toEqual({
    background: "transparent",
    complexity: "low",
    compression: 80,
    edit: { picture: digestOf("hen"), note: "Keep the feet." },
    extra: { seed: 7, deep: { b: [1, null], a: true } },
    format: "webp",
    mask: digestOf("mask.png"),
    model: "gpt-image-2.6-flare",
    moderation: "low",
    prompt: "A fox",
    provider: "openai",
    quality: "high",
    recipe: 1,
    references: [{ picture: digestOf("a.png"), role: "style" }],
    size: "auto",
    style: ["Flat"],
    text: ["Go"],
  });
});

test("the fingerprint of a request never changes", () => {
  expect(fingerprintOf(generationInputs(plain, digestOfSource)), STALE).toBe(
    "sha256:101baa700ef86ac5284fb9c1263bf54c0d7d9b03e746e2fe11acdeaa2409e962",
  );
  expect(fingerprintOf(generationInputs(rich, digestOfSource)), STALE).toBe(
    "sha256:daba7e5c4803b06fdacc6238bd3e57e00a1db1c29ffd662a32103813f6f70c0b",
  );
});

test("the fingerprint of a draft holds its name, as the draft bears it", () => {
  const drafts = [plain, sampleAsset("hen", { prompt: "A fox" })].map((asset) =>
    generationInputs({ ...asset, provider: { kind: "draft" } }, digestOfSource),
  );
  expect(drafts.map((inputs) => inputs["name"])).toEqual(["fox", "hen"]);
});

test.each<[string, Partial<Asset>]>([
  ["the name", { id: sampleAsset("hen").id }],
  ["the place in the manifest", { place: { file: "other.yaml", line: 9, column: 9 } }],
  ["files", { outputs: [sampleOutput("other.avif", { format: "avif", width: 64 })] }],
  ["candidates", { candidates: 4, pick: 2 }],
  ["a pin", { pin: true }],
  ["alt text and tags", { alt: "A fox", tags: ["new"] }],
  ["expectations", { expect: { text: true, attempts: 3 } }],
  [
    "where the server and the key are",
    { provider: { kind: "openai", apiKeyEnv: "OTHER", baseURL: "http://127.0.0.1" } },
  ],
  ["the path of a picture", { references: [fromFile("b.png")] }],
])("%s is no part of the request", (_, change) => {
  const same: DigestOf = () => digestOf("one picture");
  const before = { ...plain, references: [fromFile("a.png")] };
  expect(fingerprintOf(generationInputs({ ...before, ...change }, same))).toBe(
    fingerprintOf(generationInputs(before, same)),
  );
});

test("it does not matter in which order the keys of `extra` are written", () => {
  const turned = { ...rich, settings: { ...rich.settings, extra: { deep: { a: true, b: [1, null] }, seed: 7 } } };
  expect(fingerprintOf(generationInputs(turned, digestOfSource))).toBe(
    fingerprintOf(generationInputs(rich, digestOfSource)),
  );
});

test("assets that are sent along are named once, in the order sent", () => {
  const asset = {
    ...plain,
    edit: fromAsset("b"),
    references: [fromAsset("c"), fromFile("x.png"), fromAsset("b"), fromAsset("a")],
  };
  expect(upstreamOf(asset)).toEqual(["b", "c", "a"]);
});

test("the fingerprint of a file never changes", () => {
  const master = digestOf("master");
  const every = sampleOutput("a.webp", {
    height: 270,
    quality: 80,
    lossless: true,
    background: "#ffffff",
    enlarge: true,
  });
  expect(renditionFingerprint(master, sampleOutput("a.webp")), RENDERED_AGAIN).toBe(
    "sha256:75221ddf2b7616c4f34302edeb4ef27c6e0fd2bf5bec8c98c4a2ba43f25457f6",
  );
  expect(renditionFingerprint(master, every), RENDERED_AGAIN).toBe(
    "sha256:58d0293fc354d26ed38bc59f2c3d2828f862687f054e8e848f994a52892e7d15",
  );
});

test("each step before the size changes the fingerprint of a file", () => {
  const steps = [
    {},
    { trim: { thresholdPercent: 4 } },
    { trim: { thresholdPercent: 5 } },
    { outline: { width: { pixels: 4 }, colour: "#FFFFFF" } },
    { shadow: { right: { pixels: 0 }, down: { percent: 1 }, blur: { pixels: 4 }, opacity: 0.5, colour: "#000000" } },
    { pad: { by: { pixels: 4 } } },
    { pad: { by: { percent: 4 } } },
  ];
  const fingerprints = steps.map((one) => renditionFingerprint(digestOf("master"), sampleOutput("a.webp", one)));
  expect(new Set(fingerprints).size).toBe(steps.length);
});

test("the fingerprint of a file changes with every setting, and not with its path", () => {
  const widths = fc.record({
    width: fc.option(fc.constantFrom(64, 128), { nil: undefined }),
    height: fc.option(fc.constantFrom(64, 128), { nil: undefined }),
    format: fc.constantFrom("webp", "avif"),
    lossless: fc.option(fc.boolean(), { nil: undefined }),
  });
  fc.assert(
    fc.property(widths, widths, fc.constantFrom("one", "two"), fc.constantFrom("one", "two"), (a, b, one, other) => {
      const first = renditionFingerprint(digestOf(one), sampleOutput("a.img", a));
      const second = renditionFingerprint(digestOf(other), sampleOutput("b.img", b));
      expect(first === second).toBe(one === other && JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});
