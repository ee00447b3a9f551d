import { ftruncateSync } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Space on a disk that is taken before it is needed, so that what must be written then can be. */
export interface Room {
  /** Gives back so many bytes, for what is about to be written. Throws what node:fs throws. */
  yield(bytes: number): void;
  /** Gives back the rest; more than once does no harm. */
  release(): Promise<void>;
}

/** What one more file may take beside its bytes: its folders, its name, the rest of its last block. */
export const ROOM_FOR_FILE_BYTES = 16 * 1024;

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
    yield(amount) {
      if (released || left === 0) return;
      left = Math.max(0, left - amount);
      ftruncateSync(file.fd, left);
    },
    release,
  };
}

const ZEROS = Buffer.alloc(1 << 20);
