import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { removeTree, writeAtomically } from "../../src/disk/write-file.js";

test("neither a writer nor whoever clears the folder of drafts under it fails", async () => {
  const folder = await mkdtemp(join(tmpdir(), "artlock-drafts-"));
  const drafts = join(folder, "tmp");
  const done = new AbortController();
  let clearings = 0;
  const clearing = (async () => {
    for (; !done.signal.aborted; clearings += 1) {
      await removeTree(drafts);
      await sleep(10);
    }
  })();
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 0; n < 50; n += 1) {
      const path = join(folder, `${writer}.txt`);
      await writeAtomically(path, `${writer}: ${n}`, drafts);
      expect(await readFile(path, "utf8")).toBe(`${writer}: ${n}`);
    }
  });

  await Promise.all(writers).finally(() => done.abort());
  await clearing;

  expect(clearings).toBeGreaterThan(1);
  await rm(folder, { recursive: true, force: true });
});
