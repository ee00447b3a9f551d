import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";

/** Takes away the right to write in a folder, from root too, until it is disposed of. Root needs Linux for that. */
export function readOnly(folder: string): Disposable {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    return { [Symbol.dispose]: () => chmodSync(folder, 0o755) };
  }
  execFileSync("mount", ["--bind", folder, folder]);
  execFileSync("mount", ["-o", "remount,bind,ro", folder]);
  return { [Symbol.dispose]: () => void execFileSync("umount", ["-l", folder]) };
}
