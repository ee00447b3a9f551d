import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkMaster, type MasterCheck } from "../../src/images/check-master.js";
import type { ImageSettings } from "../../src/model/asset.js";
import { digestOf } from "../../src/model/digest.js";

/** checkMaster of a file that holds `bytes`. */
export async function checkBytes(bytes: Uint8Array, settings: ImageSettings): Promise<MasterCheck> {
  const folder = await mkdtemp(join(tmpdir(), "artlock-check-"));
  try {
    const path = join(folder, "master");
    await writeFile(path, bytes);
    const head = bytes.subarray(0, 64 * 1024);
    return await checkMaster({ digest: digestOf(bytes), byteLength: bytes.byteLength, head, path }, settings);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
