import type { RenderedFile } from "../images/render-renditions.js";
import type { Asset, Expectations, RenditionSpec } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import type { LockEntry } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";

export type RenderedFiles = readonly (readonly [RenditionSpec, RenderedFile])[];

export const NO_ALPHA: AssetFailure = {
  code: "expectation",
  message: "expect.alpha: the picture has no transparent pixel",
  hint: "ask for `background: transparent`, or buy another one with --force",
};

/** The first expectation that the files do not meet; what the master must satisfy is checked where it is read. */
export function unmetExpectation(expect: Expectations | undefined, files: RenderedFiles): AssetFailure | undefined {
  return tooLarge(expect, new Map(files.map(([spec, file]) => [spec.path, file.bytes.byteLength])));
}

/** The same of files that stand already, by what the lock says of them. */
export function unmetByRecords({ expect }: Asset, entry: LockEntry | undefined): AssetFailure | undefined {
  const records = [...(entry?.outputs ?? [])];
  return tooLarge(expect, new Map(records.map(([path, record]) => [path, record.bytes])));
}

function tooLarge(expect: Expectations | undefined, bytesOf: ReadonlyMap<RepoPath, number>): AssetFailure | undefined {
  const maxBytes = expect?.maxBytes;
  const over = maxBytes === undefined ? undefined : [...bytesOf].find(([, bytes]) => bytes > maxBytes);
  if (!over || maxBytes === undefined) return undefined;
  const [path, bytes] = over;
  return {
    code: "expectation",
    message: `expect.maxBytes: ${path} has ${bytes} bytes, and ${maxBytes} are allowed`,
    hint: "lower the quality of that format, or the width; it is free to try",
  };
}
