import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A file system of its own, small enough to be filled. */
export interface SmallDisk extends Disposable {
  readonly folder: string;
  /** Fills it at once until only so much is free; what was filled before is given back first. */
  leave(kilobytes: number): void;
  /** Takes away all that `leave` put there. */
  empty(): void;
}

/** Mounting takes root and Linux. */
export const canMount: boolean = tryToMount();

/** Says aloud that the tests beside it are left out, which CI does not accept. */
export function expectMounts(): void {
  test("a disk can be mounted here, to be filled by the tests of this file", () => {
    if (canMount) return;
    console.warn("artlock: no root or no Linux, so NOTHING IS TESTED ABOUT FULL DISKS AND READ-ONLY MOUNTS here");
    expect(process.env["CI"], "CI has to run these tests as root on Linux").not.toBe("true");
  });
}

export function smallDisk({ megabytes }: { readonly megabytes: number }): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "artlock-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0777`, "artlock-test", folder]);
  const ballast = join(folder, "ballast");
  const empty = (): void => rmSync(ballast, { force: true });
  return {
    folder,
    empty,
    leave(kilobytes) {
      empty();
      const { bavail, bsize } = statfsSync(folder);
      const bytes = Math.max(0, bavail * bsize - kilobytes * 1024);
      const file = openSync(ballast, "w");
      writeSync(file, Buffer.alloc(bytes));
      closeSync(file);
    },
    [Symbol.dispose]() {
      // Lazily: a process that was killed a moment ago may still hold a file.
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function tryToMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    using disk = smallDisk({ megabytes: 1 });
    return disk.folder !== "";
  } catch {
    return false;
  }
}
