import { expect, test } from "vitest";
import type { ParsedCache } from "../../src/manifest/read-yaml.js";
import { complaints, load } from "./load-text.js";

/** A cache in memory, and what it was asked for. */
function memory(): ParsedCache & { readonly kept: Map<string, string>; readonly log: string[] } {
  const kept = new Map<string, string>();
  const log: string[] = [];
  return {
    kept,
    log,
    async read(key) {
      log.push(kept.has(key) ? "hit" : "miss");
      return kept.get(key);
    },
    async write(key, text) {
      log.push("write");
      kept.set(key, text);
    },
  };
}

const assets = (keys: string): string =>
  `assets:\n${Array.from({ length: 1_000 }, (_, n) => `  fox-${n}:\n    prompt: A fox, and ${n} hares in the snow\n    ${keys}\n`).join("")}`;

test("a manifest that was read before is read from the cache, to the same value", async () => {
  const cache = memory();
  const first = await load(assets("quality: low"), {}, { cache });
  expect(await load(assets("quality: low"), {}, { cache })).toEqual(first);
  expect(cache.log).toEqual(["miss", "write", "hit"]);
});

test("places of mistakes are found all the same", async () => {
  const cache = memory();
  const manifest = assets("quality: max");
  const first = await complaints(manifest, {}, { cache });
  expect(first).toContain("assets.config.yaml:4:14");
  expect(await complaints(manifest, {}, { cache })).toBe(first);
  expect(cache.log).toEqual(["miss", "write", "hit"]);
});

test("what was read with a warning is read again, and what is damaged is read anew", async () => {
  const cache = memory();
  const warned = assets("alt: in #FF0000");
  const first = await load(warned, {}, { cache });
  expect(await load(warned, {}, { cache })).toEqual(first);
  expect(cache.log).toEqual(["miss", "miss"]);

  const good = await load(assets("quality: low"), {}, { cache });
  for (const damage of ["", "{", "[]", '{"value": 1}', "null"]) {
    for (const key of cache.kept.keys()) cache.kept.set(key, damage);
    expect(await load(assets("quality: low"), {}, { cache })).toEqual(good);
  }
});

test("a small manifest is not worth keeping", async () => {
  const cache = memory();
  await load("assets: {fox: {prompt: A fox}}", {}, { cache });
  expect(cache.log).toEqual([]);
});
