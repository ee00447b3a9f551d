import { join } from "node:path";
import { digestFile } from "../disk/digest-file.js";
import { readWhole } from "../disk/read-file.js";
import { statSignature } from "../disk/stat-signature.js";
import { receiveFile } from "../disk/receive-file.js";
import type { Room } from "../disk/take-room.js";
import { removeTree, writeAtomically } from "../disk/write-file.js";
import { digestOf, hexOf, type Digest } from "../model/digest.js";
import type { Master, MasterType } from "../model/lock.js";
import type { ReceivedPicture, Receiving } from "../model/provider.js";

/** Masters by digest. What is put is synced to the disk before `put` resolves. */
export interface MasterStore {
  /** Whether the bytes are there, judged by name and length. */
  has(master: Pick<Master, "digest" | "type" | "bytes">): boolean;
  /** Undefined when they are missing or no longer hash to their name. */
  read(master: Pick<Master, "digest" | "type">): Promise<Uint8Array | undefined>;
  put(picture: Uint8Array | ReceivedPicture, type: MasterType): Promise<Digest>;
  /** Where a picture is written as it comes, so that it can then be put; `room` gives up the space for it. */
  receive(room?: Room): Receiving;
  /** Where a master lies, or would. */
  pathOf(master: Pick<Master, "digest" | "type">): string;
  /** Makes sure that something can be put; to be asked before money is spent. Throws what node:fs throws. */
  open(): Promise<void>;
}

/** A store in `folder`, as `ab/abcd….png`; temporary files go to `temporary`, on the same file system. */
export function openMasterStore(folder: string, temporary: string): MasterStore {
  const pathOf = ({ digest, type }: Pick<Master, "digest" | "type">): string => {
    const hex = hexOf(digest);
    return join(folder, hex.slice(0, 2), `${hex}.${EXTENSIONS[type]}`);
  };
  let opened: Promise<void> | undefined;
  return {
    pathOf,
    has: (master) => statSignature(pathOf(master))?.bytes === master.bytes,
    async read(master) {
      const found = await readWhole(pathOf(master));
      return found.kind === "bytes" && digestOf(found.bytes) === master.digest ? found.bytes : undefined;
    },
    receive: (room) => receiveFile(temporary, room),
    async put(picture, type) {
      const digest = picture instanceof Uint8Array ? digestOf(picture) : picture.digest;
      const path = pathOf({ digest, type });
      const isThere = digestFile(path) === digest;
      if (picture instanceof Uint8Array) {
        if (!isThere) await writeAtomically(path, picture, temporary);
      } else {
        await (isThere ? picture.discard() : picture.moveTo(path));
      }
      return digest;
    },
    async open() {
      opened ??= tryOut(join(folder, ".try"), temporary);
      await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
    },
  };
}

async function tryOut(path: string, temporary: string): Promise<void> {
  await writeAtomically(path, "", temporary);
  await removeTree(path);
}

const EXTENSIONS = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" } as const;
