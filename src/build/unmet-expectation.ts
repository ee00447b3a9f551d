import type { RenderedFile } from "../images/render-renditions.js";
import type { Expectations, RenditionSpec } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";

export type RenderedFiles = readonly (readonly [RenditionSpec, RenderedFile])[];

export const NO_ALPHA: AssetFailure = {
  code: "expectation",
  message: "expect.alpha: the picture has no transparent pixel",
  hint: "ask for `background: transparent`, or buy another one with --force",
};

/** The first expectation that the files do not meet; what the master must satisfy is checked where it is read. */
export function unmetExpectation(expect: Expectations | undefined, files: RenderedFiles): AssetFailure | undefined {
  const maxBytes = expect?.maxBytes;
  if (maxBytes === undefined) return undefined;
  const over = files.find(([, file]) => file.bytes.byteLength > maxBytes);
  if (!over) return undefined;
  const [spec, { bytes }] = over;
  return {
    code: "expectation",
    message: `expect.maxBytes: ${spec.path} would have ${bytes.byteLength} bytes, and ${maxBytes} are allowed`,
    hint: "lower the quality of that format, or the width; it is free to try",
  };
}
