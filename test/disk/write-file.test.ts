import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { placeBeside, writeAtomically } from "../../src/disk/write-file.js";
import { canMount, expectMounts, smallDisk } from "../rig/small-disk.js";

expectMounts();

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "artlock-write-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const drafts = (): string => join(folder, "tmp");

test("the file is there whole, in folders made for it, and no draft is left", async () => {
  const path = join(folder, "a", "b", "file.txt");
  await writeAtomically(path, "first", drafts());
  await writeAtomically(path, "second", drafts());
  expect(await readFile(path, "utf8")).toBe("second");
  expect(await readdir(drafts())).toEqual([]);
});

test("a draft of the same name, of another process, is neither used nor removed", async () => {
  await mkdir(drafts());
  const others = Array.from({ length: 40 }, (_, n) => `${n}-file.txt`);
  await Promise.all(others.map((name) => writeFile(join(drafts(), name), "another's")));

  await writeAtomically(join(folder, "file.txt"), "mine", drafts());

  expect(await readFile(join(folder, "file.txt"), "utf8")).toBe("mine");
  expect((await readdir(drafts())).toSorted()).toEqual(others.toSorted());
});

test("a name may be as long as the file system takes", async () => {
  const path = join(folder, `${"ü".repeat(125)}.webp`);
  await writeAtomically(path, "x", drafts());
  expect(await readFile(path, "utf8")).toBe("x");
});

test("what stands in the way fails the writing, and the draft is removed", async () => {
  await writeFile(join(folder, "file"), "no folder");
  await expect(writeAtomically(join(folder, "file", "below"), "x", drafts())).rejects.toMatchObject({
    code: expect.stringMatching(/ENOTDIR|EEXIST/),
  });
  await mkdir(join(folder, "folder", "full"), { recursive: true });
  await expect(writeAtomically(join(folder, "folder"), "x", drafts())).rejects.toMatchObject({
    code: expect.stringMatching(/EISDIR|ENOTEMPTY|EEXIST/),
  });
  expect(await readdir(drafts())).toEqual([]);
});

test.runIf(canMount)("a full disk leaves what was there, and no draft", async () => {
  using disk = smallDisk({ megabytes: 1 });
  const path = join(disk.folder, "file");
  await writeAtomically(path, "what was there", join(disk.folder, "tmp"));
  disk.leave(4);

  await expect(writeAtomically(path, Buffer.alloc(40_000), join(disk.folder, "tmp"))).rejects.toMatchObject({
    code: "ENOSPC",
  });

  expect(await readFile(path, "utf8")).toBe("what was there");
  expect(await readdir(join(disk.folder, "tmp"))).toEqual([]);
});

test.runIf(canMount)(
  "on another file system the file comes about whole too, and what a crash left there goes",
  async () => {
    using disk = smallDisk({ megabytes: 1 });
    const path = join(disk.folder, "img", "fox.webp");
    await writeAtomically(path, "first", drafts());
    // What a process leaves that is killed between copying and renaming.
    await writeFile(placeBeside(path), "half a fi");

    await writeAtomically(path, "second", drafts());

    expect(await readFile(path, "utf8")).toBe("second");
    expect(await readdir(join(disk.folder, "img"))).toEqual(["fox.webp"]);

    disk.leave(0);
    await expect(writeAtomically(path, Buffer.alloc(40_000), drafts())).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await readFile(path, "utf8")).toBe("second");
    expect(await readdir(join(disk.folder, "img"))).toEqual(["fox.webp"]);
    expect(await readdir(drafts())).toEqual([]);
  },
);
