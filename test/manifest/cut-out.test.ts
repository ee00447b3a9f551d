import { expect, test } from "vitest";
import type { Asset } from "../../src/model/asset.js";
import type { CutOutWish } from "../../src/model/rendition-steps.js";
import { diagnosticsOf, load } from "./load-text.js";

/** Model, background that is sent, and how the subject stands free, of every asset. */
async function wishes(assets: string, head = ""): Promise<Record<string, CutOutWish | undefined>> {
  const loaded = await load(`${head}assets:\n${assets}\n`);
  expect(diagnosticsOf(loaded)).toEqual([]);
  const made: readonly Asset[] = loaded.kind === "ok" ? loaded.manifest.assets : [];
  for (const { settings, cutOut } of made)
    expect(settings.background).toBe(cutOut ? (cutOut.key === undefined ? "transparent" : "opaque") : "auto");
  return Object.fromEntries(made.map(({ id, cutOut }) => [id, cutOut]));
}

test("transparency is left to a model that makes it, and to one that nobody knows", async () => {
  expect(
    await wishes(
      "  a: {prompt: A fox, background: transparent, model: gpt-image-2.5-flare}\n" +
        "  b: {prompt: A fox, background: transparent, model: gpt-image-2}\n" +
        "  c: {prompt: A fox, background: transparent, provider: draft}\n" +
        "  d: {prompt: A fox}\n",
    ),
  ).toEqual({ a: { bleed: [] }, b: { key: "#00FF00", bleed: [] }, c: { bleed: [] }, d: undefined });
  const elsewhere =
    "provider: {baseURL: 'http://127.0.0.1:8080/v1'}\nprices: {mine: {textIn: 1, imageIn: 1, imageOut: 1}}\n";
  const loaded = await load(`${elsewhere}assets:\n  e: {prompt: A fox, background: transparent, model: mine}\n`);
  expect(loaded).toMatchObject({ kind: "ok", manifest: { assets: [{ cutOut: { bleed: [] } }] } });
});

test("a key that is asked for is used on every model but the draft provider's", async () => {
  expect(
    await wishes(
      "  a: {prompt: A fox, background: transparent, model: gpt-image-2.5-flare, cutOut: {key: auto}}\n" +
        '  b: {prompt: A fox, background: transparent, cutOut: {key: "#f0f", tolerance: 8, inside: holes, bleed: [left, top]}}\n' +
        '  c: {prompt: A fox, background: transparent, provider: draft, cutOut: {key: "#f0f"}}\n',
    ),
  ).toEqual({
    a: { key: "#00FF00", bleed: [] },
    b: { key: "#FF00FF", tolerancePercent: 8, inside: "holes", bleed: ["top", "left"] },
    c: { bleed: [] },
  });
});

test("an edit stands on the key of what it edits, unless it is given its own", async () => {
  const made = await wishes(
    "  frog: {prompt: A green frog, background: transparent}\n" +
      "  hat: {prompt: The frog with a hat, edit: frog, background: transparent}\n" +
      "  tall: {prompt: A taller hat, edit: hat, background: transparent}\n" +
      '  blue: {prompt: A hat, edit: hat, background: transparent, cutOut: {key: "#0000FF"}}\n' +
      "  feather: {prompt: With a feather, edit: blue, background: transparent}\n",
  );
  expect(Object.entries(made).map(([id, cutOut]) => [id, cutOut?.key])).toEqual([
    ["frog", "#FF00FF"],
    ["hat", "#FF00FF"],
    ["tall", "#FF00FF"],
    ["blue", "#0000FF"],
    ["feather", "#0000FF"],
  ]);
});
