import { mkdir, open, readFile, rm, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { namesIn } from "./names-in.js";
import { errorCode } from "./read-file.js";
import { isFolder } from "./stat-signature.js";
import { syncFolder } from "./write-file.js";

/** A file of lines that is only ever added to; a line is on the disk when `append` resolves. */
export interface AppendLog {
  append(line: string): Promise<void>;
  /** Closes it and, when nothing in it is needed any more, removes it. */
  close(end: { readonly remove: boolean }): Promise<void>;
}

/** The file is made with the first line. What finds no room fails alone: lines after it may find room again. */
export function openAppendLog(path: string): AppendLog {
  let file: FileHandle | undefined;
  let queued: string[] = [];
  let flushing: Promise<void> | undefined;
  /** A write that failed may have left half a line, which must not run into the next one. */
  let isTorn = false;
  // Lines that arrive while one sync is under way share the next one.
  const flush = async (): Promise<void> => {
    const lines = queued;
    queued = [];
    flushing = undefined;
    file ??= await create(path);
    const text = `${isTorn ? "\n" : ""}${lines.join("")}`;
    isTorn = true;
    await file.appendFile(text);
    await file.datasync();
    isTorn = false;
  };
  let last = Promise.resolve();
  return {
    append(line) {
      queued.push(`${line}\n`);
      flushing ??= last = last.catch(() => undefined).then(flush);
      return flushing;
    },
    async close({ remove }) {
      await last.catch(() => undefined);
      await file?.close();
      if (remove) await rm(path, { force: true });
    },
  };
}

/** The lines of every `.ndjson` file in `folder`, by file; a last line that a crash cut short is left out. */
export async function readLogs(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const logs = new Map<string, readonly string[]>();
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(".ndjson") || isFolder(path)) continue;
    const text = await readIfThere(path);
    if (text !== undefined) logs.set(path, text.split("\n").slice(0, -1));
  }
  return logs;
}

/** Undefined for a log that its run has done with, and removed, since its name was read. */
async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function create(path: string): Promise<FileHandle> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const file = await open(path, "a");
  await syncFolder(folder);
  return file;
}
