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
