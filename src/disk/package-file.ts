import { readFile } from "node:fs/promises";

/** Bytes of a file that is part of artlock itself; throws when the installation lacks it. */
export async function readPackageFile(url: URL): Promise<Uint8Array> {
  return readFile(url);
}
