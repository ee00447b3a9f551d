import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { open, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { parseDigest, type Digest } from "../model/digest.js";
import type { ReceivedPicture, Receiving } from "../model/provider.js";
import { errorCode } from "./read-file.js";
import { ROOM_FOR_FILE_BYTES, type Room } from "./take-room.js";
import { makeFolder, moveInto, nameDraft, syncFolder } from "./write-file.js";

/**
 * A file in `temporary` that is written as the bytes come, into space that `room` gives up for it. From the moment the disk
 * refuses some of them the rest is kept in memory, to be added when the file is moved to its place. They are written
 * synchronously: what comes over the wire cannot be held up, and would pile up in memory while a write waits for its turn.
 */
export function receiveFile(temporary: string, room?: Room): Receiving {
  const hash = createHash("sha256");
  const rest: Buffer[] = [];
  const head = Buffer.allocUnsafe(HEAD_BYTES);
  let [byteLength, written] = [0, 0];
  let draft: Draft | undefined;
  let isMoved = false;
  /** What a disk holds of a file that it failed to sync nobody knows; one that was taken away cannot be moved. */
  let isDoubtful = false;

  const append = async (bytes: Uint8Array): Promise<void> => {
    if (!draft) {
      room?.yield(ROOM_FOR_FILE_BYTES);
      draft = await openDraft(temporary);
    }
    room?.yield(bytes.byteLength);
    for (let from = 0; from < bytes.byteLength;) {
      const count = writeSync(draft.file.fd, bytes, from, bytes.byteLength - from, written);
      from += count;
      written += count;
    }
  };
  const appendOrHold = async (bytes: Uint8Array): Promise<void> => {
    const before = written;
    // A copy, as the caller may use the bytes again.
    const hold = (): unknown => rest.push(Buffer.from(bytes.subarray(written - before)));
    if (rest.length > 0) hold();
    else await append(bytes).catch(hold);
  };
  const appendRest = async (): Promise<void> => {
    for (let next = rest[0]; next; next = rest[0]) {
      const before = written;
      try {
        await append(next);
        rest.shift();
      } catch (error) {
        rest[0] = next.subarray(written - before);
        throw error;
      }
    }
  };
  const startOver = async (digest: Digest): Promise<void> => {
    const doubtful = draft;
    if (!doubtful) return;
    draft = await copyDraft(doubtful, { temporary, digest, byteLength });
    isDoubtful = false;
    await doubtful.drop();
  };
  const discard = async (): Promise<void> => {
    rest.length = 0;
    const dropped = draft;
    draft = undefined;
    await dropped?.drop();
  };
  return {
    async write(bytes) {
      hash.update(bytes);
      if (byteLength < HEAD_BYTES) head.set(bytes.subarray(0, HEAD_BYTES - byteLength), byteLength);
      byteLength += bytes.byteLength;
      await appendOrHold(bytes);
    },
    async end() {
      const digest = parseDigest(`sha256:${hash.digest("hex")}`);
      if (!digest) throw new Error("a hash is no digest");
      const received: ReceivedPicture = {
        digest,
        byteLength,
        head: head.subarray(0, Math.min(byteLength, HEAD_BYTES)),
        get file() {
          return rest.length === 0 ? draft?.path : undefined;
        },
        async moveTo(path) {
          if (isMoved) return;
          if (isDoubtful) await startOver(digest);
          await appendRest();
          draft ??= await openDraft(temporary);
          await makeFolder(dirname(path));
          isDoubtful = true;
          await draft.file.sync();
          await moveInto(draft.path, path);
          isMoved = true;
          await draft.file.close();
          draft = undefined;
          await syncFolder(dirname(path));
        },
        discard,
      };
      return received;
    },
    discard,
  };
}

const HEAD_BYTES = 64 * 1024;
const COPIED_AT_ONCE_BYTES = 1 << 20;
const MAX_TRIES = 10;

interface Draft {
  readonly path: string;
  readonly file: FileHandle;
  drop(): Promise<void>;
}

async function openDraft(temporary: string): Promise<Draft> {
  for (let tries = 1; ; tries += 1) {
    try {
      const path = await nameDraft(temporary, "picture");
      const file = await open(path, "w+");
      return {
        path,
        file,
        async drop() {
          await file.close().catch(() => undefined);
          await rm(path, { force: true }).catch(() => undefined);
        },
      };
    } catch (error) {
      // A build of another process, as it begins, clears away what was left in `temporary`.
      if (errorCode(error) !== "ENOENT" || tries === MAX_TRIES) throw error;
    }
  }
}

interface Copying {
  readonly temporary: string;
  readonly digest: Digest;
  readonly byteLength: number;
}

async function copyDraft(from: Draft, { temporary, digest, byteLength }: Copying): Promise<Draft> {
  const copy = await openDraft(temporary);
  try {
    const hash = createHash("sha256");
    const buffer = Buffer.allocUnsafe(COPIED_AT_ONCE_BYTES);
    for (let at = 0; at < byteLength;) {
      const { bytesRead } = await from.file.read(buffer, 0, Math.min(buffer.length, byteLength - at), at);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      await copy.file.writeFile(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
    if (`sha256:${hash.digest("hex")}` !== digest) throw new Error("the disk lost what was written to it");
    return copy;
  } catch (error) {
    await copy.drop();
    throw error;
  }
}
