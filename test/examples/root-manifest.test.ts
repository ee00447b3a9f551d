import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { expect, test } from "vitest";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const top = fileURLToPath(new URL("../../", import.meta.url));

test("the pictures of this repo are as its manifest and lock say", async () => {
  await using repo = await cloneOfPictures();
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("the pictures of this repo are drawn anew without their masters, and look the same", async () => {
  await using repo = await cloneOfPictures();
  const before = await picturesOf(repo);
  await repo.remove("art");
  const built = await repo.artlock(["build"]);
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  const after = await picturesOf(repo);
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [path, bytes] of before)
    expect(await meanDifference(bytes, after.get(path) ?? Buffer.of()), path).toBeLessThan(0.5);
});

test("the pictures of this repo are light enough for a page", async () => {
  await using repo = await cloneOfPictures();
  const sizes = [...(await picturesOf(repo)).values()].map((bytes) => bytes.length);
  expect(sizes.length).toBeGreaterThan(8);
  expect(Math.max(...sizes)).toBeLessThan(60_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
});

/** What git has of them: no masters, no cache. */
async function cloneOfPictures(): Promise<TempRepo> {
  const art = await readdir(`${top}art`, { recursive: true, withFileTypes: true });
  const pictures = art
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(top.length));
  const inputs = ["examples/edit-with-mask/refs/room.png", "examples/edit-with-mask/masks/window.png"];
  const paths = ["assets.config.yaml", "assets.lock.json", ...inputs, ...pictures];
  return tempRepo(
    Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(top + path)] as const))),
  );
}

async function picturesOf(repo: TempRepo): Promise<ReadonlyMap<string, Buffer>> {
  const paths = (await repo.files()).filter((path) => path.startsWith("art/"));
  return new Map(await Promise.all(paths.map(async (path) => [path, await repo.bytes(path)] as const)));
}

/** Per channel, of 255: the last bits of a curve differ from one kind of processor to the next. */
async function meanDifference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).ensureAlpha().raw().toBuffer()));
  if (!a || a.length !== b?.length) return 255;
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}
