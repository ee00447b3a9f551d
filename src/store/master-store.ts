import { join } from "node:path";
import { digestFile } from "../disk/digest-file.js";
import { readWhole } from "../disk/read-file.js";
import { statSignature } from "../disk/stat-signature.js";
import { removeTree, writeAtomically } from "../disk/write-file.js";
import { digestOf, hexOf, type Digest } from "../model/digest.js";
import type { Master, MasterType } from "../model/lock.js";

/** Masters by digest. What is put is synced to the disk before `put` resolves. */
export interface MasterStore {
  /** Whether the bytes are there, judged by name and length. */
  has(master: Pick<Master, "digest" | "type" | "bytes">): boolean;
  /** Undefined when they are missing or no longer hash to their name. */
  read(master: Pick<Master, "digest" | "type">): Promise<Uint8Array | undefined>;
  put(bytes: Uint8Array, type: MasterType): Promise<Digest>;
  /** Makes sure that something can be put; to be asked before money is spent. Throws what node:fs throws. */
  open(): Promise<void>;
}

/** A store in `folder`, as `ab/abcd….png`; temporary files go to `temporary`, on the same file system. */
export function openMasterStore(folder: string, temporary: string): MasterStore {
  const pathOf = (digest: Digest, type: MasterType): string => {
    const hex = hexOf(digest);
    return join(folder, hex.slice(0, 2), `${hex}.${EXTENSIONS[type]}`);
  };
  let opened: Promise<void> | undefined;
  return {
    has: ({ digest, type, bytes }) => statSignature(pathOf(digest, type))?.bytes === bytes,
    async read({ digest, type }) {
      const found = await readWhole(pathOf(digest, type));
      return found.kind === "bytes" && digestOf(found.bytes) === digest ? found.bytes : undefined;
    },
    async put(bytes, type) {
      const digest = digestOf(bytes);
      const path = pathOf(digest, type);
      if (digestFile(path) !== digest) await writeAtomically(path, bytes, temporary);
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
