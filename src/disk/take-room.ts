import { mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Space on a disk that is taken before it is needed, so that what must be written then can be. */
export interface Room {
  /** Gives back so many bytes, for what is about to be written. */
  yield(bytes: number): Promise<void>;
  /** Gives back the rest; more than once does no harm. */
  release(): Promise<void>;
}

/**
 * Fills a file at `path`. Throws what node:fs throws, `ENOSPC` above all, and then leaves nothing there. Zeros, not a
 * hole: a file system that compresses keeps less than was asked for, all others keep all of it.
 */
export async function takeRoom(path: string, bytes: number): Promise<Room> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  let left = bytes;
  let released: Promise<void> | undefined;
  const release = (): Promise<void> => (released ??= file.close().then(() => rm(path, { force: true })));
  try {
    for (let written = 0; written < bytes;)
      written += (await file.write(ZEROS, 0, Math.min(ZEROS.length, bytes - written))).bytesWritten;
  } catch (error) {
    await release();
    throw error;
  }
  return {
    async yield(amount) {
      left = Math.max(0, left - amount);
      await file.truncate(left);
    },
    release,
  };
}

const ZEROS = Buffer.alloc(1 << 20);
