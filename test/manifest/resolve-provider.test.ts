import { expect, test } from "vitest";
import { load } from "./load-text.js";

test("a timeout is for all qualities or for each, and an asset's replaces the one below it", async () => {
  const loaded = await load(`provider: {timeout: {auto: 15m, low: 120s, high: 600}}
defaults: {model: gpt-image-2}
assets:
  a: {prompt: A}
  b: {prompt: B, provider: {timeout: {medium: 500ms}}}
  c: {prompt: C, provider: {timeout: 1.5m}}
`);
  const openai = { kind: "openai", apiKeyEnv: "OPENAI_API_KEY" };
  expect(loaded.kind === "ok" && loaded.manifest.assets.map(({ provider }) => provider)).toEqual([
    { ...openai, timeoutMs: { auto: 900_000, low: 120_000, high: 600_000 } },
    { ...openai, timeoutMs: { medium: 500 } },
    { ...openai, timeoutMs: 90_000 },
  ]);
});

test("a main model belongs to the transport of responses, which an asset may leave", async () => {
  const loaded = await load(`provider: {transport: responses, mainModel: gpt-5.6}
defaults: {model: gpt-image-2}
assets:
  a: {prompt: A}
  b: {prompt: B, provider: {reasoning: high}}
  c: {prompt: C, provider: {transport: images}}
  d: {prompt: D, provider: openai}
`);
  const openai = { kind: "openai", apiKeyEnv: "OPENAI_API_KEY" };
  expect(loaded.kind === "ok" && loaded.manifest.assets.map(({ provider }) => provider)).toEqual([
    { ...openai, mainModel: { name: "gpt-5.6" } },
    { ...openai, mainModel: { name: "gpt-5.6", reasoning: "high" } },
    openai,
    openai,
  ]);
});

test("prices are of a model that draws, of one that writes, or of one that does both", async () => {
  const loaded = await load(`prices:
  draws: {textIn: 5, imageIn: 8, imageOut: 30}
  writes: {textIn: 1.25, textOut: 10}
  both: {textIn: 1, textOut: 2, imageIn: 3, imageOut: 4}
assets:
  a: {prompt: A}
`);
  expect(loaded.kind === "ok" && [loaded.manifest.prices, loaded.manifest.textPrices]).toEqual([
    new Map([
      ["draws", { textInUsd: 5, imageInUsd: 8, imageOutUsd: 30 }],
      ["both", { textInUsd: 1, imageInUsd: 3, imageOutUsd: 4 }],
    ]),
    new Map([
      ["writes", { textInUsd: 1.25, textOutUsd: 10 }],
      ["both", { textInUsd: 1, textOutUsd: 2 }],
    ]),
  ]);
});
