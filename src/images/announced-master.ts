import type { ImageSettings } from "../model/asset.js";
import { digestOf } from "../model/digest.js";
import type { Master } from "../model/lock.js";
import { probePicture } from "./probe-picture.js";

/**
 * The master that `bytes` announce themselves to be, by their header alone: so it is known at once, and may still turn out
 * damaged. Undefined when it surely is not what `settings` ask for.
 */
export async function announcedMaster(bytes: Uint8Array, settings: ImageSettings): Promise<Master | undefined> {
  const facts = await probePicture(bytes);
  if (facts.kind !== "picture") return undefined;
  const { type, width, height } = facts;
  if (type !== "image/png" && type !== "image/jpeg" && type !== "image/webp") return undefined;
  const { size, format, background } = settings;
  const fits =
    type === `image/${format}` &&
    (size.kind === "auto" || (size.width === width && size.height === height)) &&
    (background !== "transparent" || facts.hasAlpha);
  return fits ? { digest: digestOf(bytes), type, bytes: bytes.byteLength, width, height } : undefined;
}
