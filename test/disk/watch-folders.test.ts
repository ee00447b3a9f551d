import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { watchFolders, type FolderWatch } from "../../src/disk/watch-folders.js";
import { tempRepo } from "../rig/temp-repo.js";

const SOON = { timeout: 10_000 };

/** Watches one folder of a repo, and tells what was heard. */
async function watching(folder: string, how: { readonly poll?: boolean } = {}) {
  const heard: string[] = [];
  const watch: FolderWatch = watchFolders((path) => void heard.push(path), how);
  await watch.set([folder]).ready;
  return { heard, watch, [Symbol.dispose]: () => watch.close() };
}

test("an editor's save by rename, a new file and a removed one are heard", async () => {
  await using repo = await tempRepo({ "refs/a.png": "1", "refs/b.png": "1" });
  using watched = await watching(repo.path("refs"));

  await writeFile(repo.path("refs/.a.tmp"), "2");
  await rename(repo.path("refs/.a.tmp"), repo.path("refs/a.png"));
  await expect.poll(() => watched.heard, SOON).toContain(repo.path("refs/a.png"));
  await rm(repo.path("refs/b.png"));
  await expect.poll(() => watched.heard, SOON).toContain(repo.path("refs/b.png"));
  await writeFile(repo.path("refs/c.png"), "1");
  await expect.poll(() => watched.heard, SOON).toContain(repo.path("refs/c.png"));
});

test("a save that follows another at once is heard too", async () => {
  await using repo = await tempRepo({ "refs/a.png": "1" });
  using watched = await watching(repo.path("refs"));

  await writeFile(repo.path("refs/a.png"), "2");
  await expect.poll(() => watched.heard.length, SOON).toBeGreaterThan(0);
  watched.heard.length = 0;
  await writeFile(repo.path("refs/a.png"), "3");

  await expect.poll(() => watched.heard, SOON).toContain(repo.path("refs/a.png"));
});

test("a folder that is made anew is listened to anew, and one that is no longer wanted is not", async () => {
  await using repo = await tempRepo({ "refs/a.png": "1" });
  using watched = await watching(repo.path("refs"));
  await rm(repo.path("refs"), { recursive: true });
  expect(watched.watch.set([repo.path("refs")])).toMatchObject({ hasNew: false });
  expect(watched.watch.size).toBe(0);
  await mkdir(repo.path("refs"));

  const { hasNew, ready } = watched.watch.set([repo.path("refs")]);
  await ready;
  watched.heard.length = 0;
  await writeFile(repo.path("refs/a.png"), "2");
  await expect.poll(() => watched.heard, SOON).toContain(repo.path("refs/a.png"));
  expect(hasNew).toBe(true);

  watched.watch.set([]);
  watched.heard.length = 0;
  await writeFile(repo.path("refs/a.png"), "3");
  await sleep(300);
  expect(watched.heard).toEqual([]);
});

test("where the system tells nothing, folders are looked at over and over", async () => {
  await using repo = await tempRepo({ "refs/a.png": "1" });
  using watched = await watching(repo.path("refs"), { poll: true });

  await writeFile(repo.path("refs/a.png"), "two");
  await expect.poll(() => watched.heard, SOON).toContain(repo.path("refs/a.png"));
  await writeFile(repo.path("refs/b.png"), "1");
  await expect.poll(() => watched.heard, SOON).toContain(repo.path("refs/b.png"));
});
