import { expect, test } from "vitest";
import { isRacy } from "../../src/disk/stat-signature.js";

const FINE_MS = 1_795_000_000_123.456;
const WHOLE_MS = 1_795_000_000_000;

test.each([
  ["in the tick of its change", FINE_MS, 10, true],
  ["after that tick", FINE_MS, 25, false],
  ["where the clock jumped back", FINE_MS, -5_000, true],
  // FAT keeps every second second, HFS+ and some network file systems every second.
  ["in the second of its change, of a file system that keeps whole ones", WHOLE_MS, 900, true],
  ["in the second after that, which such a file system may not tell from it", WHOLE_MS, 1_900, true],
  ["long after", WHOLE_MS, 2_100, false],
])("a file read %s", (_, changedMs, readAfterMs, racy) => {
  const signature = { bytes: 1, inode: 1, modifiedMs: changedMs, changedMs };
  expect(isRacy(signature, changedMs + readAfterMs)).toBe(racy);
});

test("a modification time set to a whole second says nothing of the file system", () => {
  const signature = { bytes: 1, inode: 1, modifiedMs: WHOLE_MS, changedMs: FINE_MS };
  expect(isRacy(signature, FINE_MS + 500)).toBe(false);
});
