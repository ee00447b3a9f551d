import { readFile, utimes, writeFile } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import { openDigestCache, type DigestCache } from "../../src/build/digest-cache.js";
import { digestOf } from "../../src/model/digest.js";
import { plainPng } from "../rig/pictures.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const CACHE = "cache/digests.json";
/** Long after any file was changed. */
const LATER_MS = Date.now() + 3_600_000;

let picture: Buffer;

beforeEach(async () => {
  picture = await plainPng(7, 5);
});

test("a digest and the pixels are kept as long as the stat signature stays, and read again when it changes", async () => {
  await using repo = await tempRepo({ "a.png": picture });
  const path = repo.path("a.png");
  const first = cacheOf(repo);
  expect(first.digestOf(path)).toMatchObject({ digest: digestOf(picture), racy: false });
  expect(first.pixelsOf(path)).toEqual({ width: 7, height: 5 });
  await first.save();

  // What stands in the cache is believed: so the file is not read.
  await repo.write(CACHE, (await repo.read(CACHE)).replace(digestOf(picture), digestOf("x")).replace("7,5]", "8,9]"));
  const second = cacheOf(repo);
  expect(second.digestOf(path)).toMatchObject({ digest: digestOf("x") });
  expect(second.pixelsOf(path)).toEqual({ width: 8, height: 9 });

  await utimes(path, 1, 1);
  const third = cacheOf(repo);
  expect(third.digestOf(path)).toMatchObject({ digest: digestOf(picture) });
  expect(third.pixelsOf(path)).toEqual({ width: 7, height: 5 });
});

test("what is no picture has a digest and no pixels, and what is not there has neither", async () => {
  await using repo = await tempRepo({ "a.txt": "no picture" });
  for (const cache of [cacheOf(repo), cacheOf(repo)]) {
    expect(cache.pixelsOf(repo.path("a.txt"))).toBeUndefined();
    expect(cache.digestOf(repo.path("a.txt"))).toMatchObject({ digest: digestOf("no picture") });
    expect(cache.digestOf(repo.path("b.txt"))).toBeUndefined();
    expect(cache.pixelsOf(repo.path("b.txt"))).toBeUndefined();
    await cache.save();
  }
});

test("a file read in the tick of its own change is not vouched for, nor kept", async () => {
  await using repo = await tempRepo({ "a.png": picture });
  const cache = openDigestCache({ cache: repo.path("cache"), temporary: repo.path("tmp") }, () => 0);
  expect(cache.digestOf(repo.path("a.png"))).toMatchObject({ digest: digestOf(picture), racy: true });
  expect(cache.pixelsOf(repo.path("a.png"))).toEqual({ width: 7, height: 5 });
  await cache.save();
  expect(await repo.read(CACHE)).toBe("[]");
});

test.each(["", "not json", "{}", '[["a.png"]]', '[["a.png", [1, 2]]]', '[["a.png", [1, 2, 3, 4, "sha256:0"]]]'])(
  "a damaged cache (%s) costs time and nothing else",
  async (text) => {
    await using repo = await tempRepo({ "a.png": picture });
    await repo.write(CACHE, text.replaceAll("a.png", repo.path("a.png")));
    const cache = cacheOf(repo);
    expect(cache.digestOf(repo.path("a.png"))).toMatchObject({ digest: digestOf(picture) });
    await cache.save();
    expect(JSON.parse(await readFile(repo.path(CACHE), "utf8"))).toHaveLength(1);
  },
);

test("nothing is written when nothing changed", async () => {
  await using repo = await tempRepo({ "a.png": picture });
  const first = cacheOf(repo);
  first.pixelsOf(repo.path("a.png"));
  await first.save();
  const marked = `${await repo.read(CACHE)} `;
  await writeFile(repo.path(CACHE), marked);
  const second = cacheOf(repo);
  second.pixelsOf(repo.path("a.png"));
  await second.save();
  expect(await repo.read(CACHE)).toBe(marked);
});

function cacheOf(repo: TempRepo): DigestCache {
  return openDigestCache({ cache: repo.path("cache"), temporary: repo.path("tmp") }, () => LATER_MS);
}
