import { execFileSync } from "node:child_process";

/** Keeps the file from being replaced, until it is disposed of: nothing can be renamed onto a mount point. Needs `canMount`. */
export function busyFile(path: string): Disposable {
  execFileSync("mount", ["--bind", path, path]);
  return { [Symbol.dispose]: () => void execFileSync("umount", ["-l", path]) };
}
