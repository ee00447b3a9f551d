import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openAppendLog, readLogs } from "../../src/disk/append-log.js";
import { canMount, expectMounts, smallDisk } from "../rig/small-disk.js";

expectMounts();

test("lines that come at once are all on the disk when their promises resolve, in their order", async () => {
  const folder = await mkdtemp(join(tmpdir(), "artlock-log-"));
  const path = join(folder, "deep", "run.ndjson");
  const log = openAppendLog(path);

  const lines = Array.from({ length: 200 }, (_, n) => `line ${n}`);
  await Promise.all(lines.map((line) => log.append(line)));

  expect(await readLogs(join(folder, "deep"))).toEqual(new Map([[path, lines]]));
  await log.close({ remove: true });
  await expect(readFile(path)).rejects.toMatchObject({ code: "ENOENT" });
  await rm(folder, { recursive: true });
});

test("a log that nothing was written to makes no file, and closes", async () => {
  const log = openAppendLog(join(tmpdir(), "artlock-never", "run.ndjson"));
  await log.close({ remove: true });
  expect(await readLogs(join(tmpdir(), "artlock-never"))).toEqual(new Map());
});

test.runIf(canMount)(
  "a line that found no room fails; those after it find room again, and half a line spoils none",
  async () => {
    using disk = smallDisk({ megabytes: 1 });
    const path = join(disk.folder, "journal", "run.ndjson");
    const log = openAppendLog(path);
    await log.append("first");
    disk.leave(0);
    await expect(log.append("x".repeat(10_000))).rejects.toMatchObject({ code: "ENOSPC" });
    await expect(log.append("y".repeat(10_000))).rejects.toMatchObject({ code: "ENOSPC" });
    disk.empty();

    await log.append("last");

    const lines = (await readLogs(join(disk.folder, "journal"))).get(path) ?? [];
    expect([lines.at(0), lines.at(-1)]).toEqual(["first", "last"]);
    expect(lines.slice(1, -1).every((line) => /^(x|y)*$/.test(line))).toBe(true);
    await log.close({ remove: false });
  },
);

test.runIf(canMount)("a log whose file could not be made is made with a later line", async () => {
  using disk = smallDisk({ megabytes: 1 });
  const path = join(disk.folder, "journal", "run.ndjson");
  const log = openAppendLog(path);
  disk.leave(0);
  await expect(log.append("first")).rejects.toMatchObject({ code: "ENOSPC" });
  disk.empty();

  await log.append("second");

  const lines = (await readLogs(join(disk.folder, "journal"))).get(path);
  expect(lines?.filter((line) => line !== "")).toEqual(["second"]);
  await log.close({ remove: true });
});
