import { closeSync, openSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { receiveFile } from "../../src/disk/receive-file.js";
import { takeRoom } from "../../src/disk/take-room.js";
import { digestOf } from "../../src/model/digest.js";
import type { ReceivedPicture } from "../../src/model/provider.js";
import { canMount, expectMounts, smallDisk } from "../rig/small-disk.js";

expectMounts();

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "artlock-receive-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const received = async (chunks: readonly Uint8Array[], temporary = join(root, "tmp")): Promise<ReceivedPicture> => {
  const receiving = receiveFile(temporary);
  for (const chunk of chunks) {
    const reused = Buffer.from(chunk);
    await receiving.write(reused);
    reused.fill(0);
  }
  return receiving.end();
};

test("what comes in pieces is whole in the end, and known by digest, length and beginning", async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 40_000, size: "max" }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(chunks, async (pieces) => {
      const whole = Buffer.concat(pieces);
      const picture = await received(pieces);
      const path = join(root, "store", "ab", "one.png");
      expect({ digest: picture.digest, byteLength: picture.byteLength, head: Buffer.from(picture.head) }).toEqual({
        digest: digestOf(whole),
        byteLength: whole.length,
        head: whole.subarray(0, 65_536),
      });
      await picture.moveTo(path);
      expect((await readFile(path)).equals(whole)).toBe(true);
      expect(await readdir(join(root, "tmp"))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("what is discarded leaves nothing, before its end and after", async () => {
  const receiving = receiveFile(join(root, "tmp"));
  await receiving.write(Buffer.from("half of a pict"));
  await receiving.discard();
  const picture = await received([Buffer.from("a picture")]);
  await picture.discard();
  await picture.discard();

  expect(await readdir(join(root, "tmp"))).toEqual([]);
});

test("a file that another build cleared away is put where it belongs nevertheless, at the second try", async () => {
  const picture = await received([Buffer.from("a pic"), Buffer.from("ture")]);
  await rm(join(root, "tmp"), { recursive: true });
  const path = join(root, "store", "one.png");

  await expect(picture.moveTo(path)).rejects.toMatchObject({ code: "ENOENT" });
  await picture.moveTo(path);
  await picture.moveTo(path);

  expect(await readFile(path, "utf8")).toBe("a picture");
  expect(await readdir(join(root, "tmp"))).toEqual([]);
});

test("where no file can be made at first, all is kept in memory until one can", async () => {
  await writeFile(join(root, "tmp"), "a file in the way");
  const picture = await received([Buffer.from("a pic"), Buffer.from("ture")]);
  const path = join(root, "store", "one.png");

  expect(picture.file).toBeUndefined();
  await expect(picture.moveTo(path)).rejects.toMatchObject({ code: expect.stringMatching(/ENOTDIR|EEXIST/) });
  await rm(join(root, "tmp"));
  await picture.moveTo(path);

  expect(await readFile(path, "utf8")).toBe("a picture");
});

test.runIf(canMount)("a disk that is full in the middle of a picture loses none of it", async () => {
  for (const freeKb of [0, 4, 8, 40, 200, 400]) {
    using disk = smallDisk({ megabytes: 4 });
    const pieces = Array.from({ length: 10 }, (_, n) => Buffer.alloc(50_001, n + 1));
    const temporary = join(disk.folder, "tmp");
    disk.leave(freeKb);
    const picture = await received(pieces, temporary);
    const path = join(disk.folder, "store", "one.png");

    expect(picture.file, `${freeKb} kB`).toBeUndefined();
    await expect(picture.moveTo(path)).rejects.toMatchObject({ code: "ENOSPC" });
    await expect(picture.moveTo(path)).rejects.toMatchObject({ code: "ENOSPC" });
    disk.empty();
    await picture.moveTo(path);

    expect((await readFile(path)).equals(Buffer.concat(pieces)), `${freeKb} kB`).toBe(true);
  }
});

test.runIf(canMount)("room that was taken before is enough for as many bytes, however they come", async () => {
  for (const pieceBytes of [1_000, 4_096, 65_537]) {
    using disk = smallDisk({ megabytes: 4 });
    const bytes = Buffer.alloc(1_000_000, 7);
    const room = await takeRoom(join(disk.folder, "tmp", "room"), bytes.length + 16 * 1024);
    disk.leave(0);
    const receiving = receiveFile(join(disk.folder, "tmp"), room);
    for (let at = 0; at < bytes.length; at += pieceBytes) await receiving.write(bytes.subarray(at, at + pieceBytes));
    const picture = await receiving.end();

    expect(picture.file, `${pieceBytes} bytes at once`).toBeDefined();
    await room.release();
    await picture.discard();
  }
});

test("no file is left open", async () => {
  const before = openSync("/dev/null", "r");
  const picture = await received([Buffer.from("a picture")]);
  await picture.moveTo(join(root, "one.png"));
  const other = await received([Buffer.from("another")]);
  await other.discard();
  const after = openSync("/dev/null", "r");
  closeSync(before);
  closeSync(after);

  // The system hands out the lowest number that is free.
  expect(after - before).toBeLessThanOrEqual(1);
});
