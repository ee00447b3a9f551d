import { constants } from "node:fs";
import { access, mkdir, mkdtemp, open, readFile, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { digestOf, shortDigest } from "../model/digest.js";
import { errorCode, linkTarget } from "./read-file.js";
import { isFolder } from "./stat-signature.js";

/**
 * Writes `bytes` so that `path` holds either what it held or all of them, synced, also after a crash: a temporary file in
 * `temporary`, which must be on the same file system to spare a copy, then a rename. Throws what node:fs throws.
 */
export async function writeAtomically(path: string, bytes: Uint8Array | string, temporary: string): Promise<void> {
  const staged = await stageFile(path, bytes, temporary);
  await staged.place();
}

/** The same, through the symlink that `path` may be, also one to a file that is yet to be written. */
export async function writeThroughLink(path: string, bytes: Uint8Array | string, temporary: string): Promise<void> {
  await writeAtomically(await linkTarget(path), bytes, temporary);
}

/** A file that lies ready on the disk, a rename away from its place. */
export interface StagedFile {
  /** One rename; when it fails, nothing of it is left. */
  place(): Promise<void>;
  /** Does nothing once it has been placed. */
  discard(): Promise<void>;
}

/**
 * The first half of `writeAtomically`, for files that are to change together: all that can be found out to stand against
 * the second half, without doing it, is thrown here.
 */
export async function stageFile(path: string, bytes: Uint8Array | string, temporary: string): Promise<StagedFile> {
  let draft: string | undefined = await againWhereSwept(() => writeDraft(path, bytes, temporary));
  const discard = async (): Promise<void> => {
    if (draft !== undefined) await rm(draft, { force: true });
    draft = undefined;
  };
  const place = async (): Promise<void> => {
    draft ??= await writeDraft(path, bytes, temporary);
    await makeFolder(dirname(path));
    try {
      await moveInto(draft, path);
      draft = undefined;
    } finally {
      await discard();
    }
  };
  try {
    await makeFolder(dirname(path));
    await access(dirname(path), constants.W_OK);
    if (isFolder(path)) throw Object.assign(new Error(`EISDIR: ${path} is a folder`), { code: "EISDIR" });
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async place() {
      await againWhereSwept(place);
      await syncFolder(dirname(path));
    },
    discard,
  };
}

async function writeDraft(path: string, bytes: Uint8Array | string, temporary: string): Promise<string> {
  const draft = await nameDraft(temporary, basename(path));
  try {
    await writeSynced(draft, bytes);
    return draft;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A build of another process, as it begins, clears away what was left in the folder for temporary files. */
async function againWhereSwept<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (errorCode(error) !== "ENOENT" || tries === MAX_TRIES) throw error;
    }
  }
}

const MAX_TRIES = 10;

/** Removes the file, and then every folder above it, up to `root`, that this leaves empty. Missing is fine. */
export async function removeFile(path: string, root: string): Promise<void> {
  await rm(path, { force: true });
  for (let folder = dirname(path); folder.length > root.length && folder.startsWith(root); folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}

/** Removes a file or a folder with all that is in it, but for what others put there meanwhile. Missing is fine. */
export async function removeTree(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    if (errorCode(error) !== "ENOTEMPTY") throw error;
  }
}

/** With the folders above it. One that is there already is fine. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    // Asked to make the folders above as well, Node says of a read-only file system that there is no such file.
    if (errorCode(error) === "ENOENT") await mkdir(path, { recursive: true });
    else if (errorCode(error) !== "EEXIST") throw error;
  }
}

/** Makes what was renamed or made in `folder` outlast a loss of power, where the file system needs to be told. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    await using opened = await open(folder, "r");
    await opened.sync();
  } catch (error) {
    // Windows opens no folders, and some file systems sync none.
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP"].includes(errorCode(error) ?? "")) throw error;
  }
}

/** Where a copy for `path` comes about. The same each time, so that what a crash left is written over, and then moved. */
export function placeBeside(path: string): string {
  return join(dirname(path), `.artlock-${shortDigest(digestOf(basename(path)))}`);
}

/** A place in `temporary` that no other process uses; names of files may be as long as a file system allows. */
export async function nameDraft(temporary: string, name: string): Promise<string> {
  await makeFolder(temporary);
  mark ??= await drawMark(temporary);
  return join(temporary, `${mark}-${(drafts += 1)}-${name.slice(-40)}`);
}

/** Renames, or where `draft` lies on another file system, copies. */
export async function moveInto(draft: string, path: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (error) {
    // Another file system: the copy has to be renamed where it lands.
    if (errorCode(error) !== "EXDEV") throw error;
    const beside = placeBeside(path);
    try {
      await writeSynced(beside, await readFile(draft));
      await rename(beside, path);
    } catch (failure) {
      await rm(beside, { force: true });
      throw failure;
    }
    await rm(draft, { force: true });
  }
}

let mark: string | undefined;
let drafts = 0;

/** Tells this process from all others: process ids repeat across containers. */
async function drawMark(temporary: string): Promise<string> {
  const folder = await mkdtemp(join(temporary, "draft-"));
  await rmdir(folder);
  return basename(folder);
}

async function writeSynced(path: string, bytes: Uint8Array | string): Promise<void> {
  await using file = await open(path, "w");
  await file.writeFile(bytes);
  await file.sync();
}
