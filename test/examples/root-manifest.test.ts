import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const top = fileURLToPath(new URL("../../", import.meta.url));

test("the pictures of this repo are as its manifest and lock say", async () => {
  await using repo = await cloneOfPictures();
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("the pictures of this repo are drawn anew byte for byte, and the lock stays as it is", async () => {
  await using repo = await cloneOfPictures();
  const [before, lock] = [await picturesOf(repo), await repo.read("assets.lock.json")];
  await repo.remove("art");
  const built = await repo.artlock(["build"]);
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect(await picturesOf(repo)).toEqual(before);
  expect(await repo.read("assets.lock.json")).toBe(lock);
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

async function picturesOf(repo: TempRepo): Promise<ReadonlyMap<string, string>> {
  const paths = (await repo.files()).filter((path) => path.startsWith("art/"));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, (await repo.bytes(path)).toString("latin1")] as const)),
  );
}
