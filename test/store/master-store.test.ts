import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf, hexOf } from "../../src/model/digest.js";
import { openMasterStore, type MasterStore } from "../../src/store/master-store.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "artlock-store-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const store = (): MasterStore => openMasterStore(join(root, "store"), join(root, "tmp"));
const BYTES = Buffer.from("a picture's bytes");
const DIGEST = digestOf(BYTES);
const PATH = join("store", hexOf(DIGEST).slice(0, 2), `${hexOf(DIGEST)}.webp`);

async function files(): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

test("what is put can be read by its digest, in whichever store is opened on the folder", async () => {
  expect(await store().put(BYTES, "image/webp")).toBe(DIGEST);
  expect(await files()).toEqual([PATH]);

  const again = store();
  expect(again.has({ digest: DIGEST, type: "image/webp", bytes: BYTES.length })).toBe(true);
  expect(Buffer.from((await again.read({ digest: DIGEST, type: "image/webp" })) ?? [])).toEqual(BYTES);
});

test("bytes that no longer hash to their name are not handed out, and putting mends them", async () => {
  await store().put(BYTES, "image/webp");
  await writeFile(join(root, PATH), "a picture's bytez");
  expect(await store().read({ digest: DIGEST, type: "image/webp" })).toBeUndefined();

  await store().put(BYTES, "image/webp");

  expect(Buffer.from((await store().read({ digest: DIGEST, type: "image/webp" })) ?? [])).toEqual(BYTES);
});

test("what is missing, or shorter than it should be, is not there", async () => {
  const master = { digest: DIGEST, type: "image/webp", bytes: BYTES.length } as const;
  expect(store().has(master)).toBe(false);
  expect(await store().read(master)).toBeUndefined();
  await store().put(BYTES, "image/webp");
  await writeFile(join(root, PATH), "cut sho");
  expect(store().has(master)).toBe(false);
});

test("opening it leaves nothing behind, and fails where nothing can be put, until something can", async () => {
  const one = store();
  await writeFile(join(root, "store"), "a file in the way");
  await expect(one.open()).rejects.toMatchObject({ code: expect.stringMatching(/ENOTDIR|EEXIST/) });
  await rm(join(root, "store"));

  await one.open();
  await one.open();

  expect(await files()).toEqual([]);
});
