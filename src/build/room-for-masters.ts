import { ROOM_FOR_FILE_BYTES } from "../disk/take-room.js";
import type { ImageSettings } from "../model/asset.js";

/** The largest that models were seen to choose by themselves. */
const AUTO_PIXELS = 1536 * 1024;

/** Bytes that `count` masters may take, each with its file and the journal's line about it. A PNG is taken at its raw size without alpha, jpeg and webp at a byte a pixel. */
export function roomForMasters({ size, format }: Pick<ImageSettings, "size" | "format">, count: number): number {
  const pixels = size.kind === "exact" ? size.width * size.height : AUTO_PIXELS;
  return count * (pixels * (format === "png" ? 3 : 1) + 2 * ROOM_FOR_FILE_BYTES);
}
