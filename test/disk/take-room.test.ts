import { existsSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeRoom } from "../../src/disk/take-room.js";
import { canMount, expectMounts, smallDisk } from "../rig/small-disk.js";

expectMounts();

test.runIf(canMount)("what was taken is there when everything else is full", async () => {
  using disk = smallDisk({ megabytes: 8 });
  const room = await takeRoom(join(disk.folder, "tmp", "room"), 3_000_000);
  disk.leave(0);
  expect(() => writeFileSync(join(disk.folder, "picture"), Buffer.alloc(1_000_000))).toThrow("ENOSPC");

  room.yield(1_000_000);
  writeFileSync(join(disk.folder, "picture"), Buffer.alloc(999_424));
  room.yield(1_000_000);
  writeFileSync(join(disk.folder, "another"), Buffer.alloc(999_424));
  await room.release();

  expect(existsSync(join(disk.folder, "tmp", "room"))).toBe(false);
});

test.runIf(canMount)("where there is no room, nothing is left behind", async () => {
  using disk = smallDisk({ megabytes: 4 });
  const free = (): number => statfsSync(disk.folder).bavail;
  const before = free();

  await expect(takeRoom(join(disk.folder, "room"), 5_000_000)).rejects.toMatchObject({ code: "ENOSPC" });

  expect(free()).toBe(before);
});
