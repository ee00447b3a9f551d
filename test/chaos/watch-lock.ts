import { readFileSync } from "node:fs";
import { parseLock } from "../../src/lock/parse-lock.js";
import type { TempRepo } from "../rig/temp-repo.js";

/** Looks at the lock every few milliseconds; says what was ever wrong with it, and how often another one was seen. */
export function watchLock(repo: TempRepo): () => { readonly wrongs: readonly string[]; readonly versions: number } {
  let seen: string | undefined;
  let versions = 0;
  const wrongs: string[] = [];
  const look = (): void => {
    const text = readIfThere(repo.path("assets.lock.json"));
    if (text === seen) return;
    if (text === undefined) wrongs.push("the lock was gone for a moment");
    else {
      versions += 1;
      const parsed = parseLock(text, { file: "assets.lock.json", depth: 0 });
      if (parsed.kind === "invalid") wrongs.push(`the lock was invalid: ${parsed.diagnostic.message}`);
    }
    seen = text;
  };
  const timer = setInterval(look, 3);
  return () => {
    clearInterval(timer);
    look();
    return { wrongs, versions };
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
