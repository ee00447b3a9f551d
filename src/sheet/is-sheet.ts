import { loadSharp } from "../images/load-sharp.js";
import { pictureTypeOf } from "../images/picture-facts.js";
import { SHEET_MARK } from "./sheet.js";

/** Whether these are the bytes of a sheet that artlock wrote, by what it says of itself. */
export async function isSheet(bytes: Uint8Array): Promise<boolean> {
  if (pictureTypeOf(bytes) === undefined) return textOf(bytes.subarray(0, 4096)).includes(`content="${SHEET_MARK}"`);
  const sharp = await loadSharp();
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  return metadata?.xmp !== undefined && textOf(metadata.xmp).includes(`CreatorTool="${SHEET_MARK}"`);
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");
