import type { ImageSettings } from "../model/asset.js";
import type { Master } from "../model/lock.js";
import type { ReceivedPicture } from "../model/provider.js";
import { masterOf } from "./master-of.js";
import { probePicture } from "./probe-picture.js";

/**
 * The master that a picture announces itself to be, by its header alone: so it is known at once, and may still turn out
 * damaged. Undefined when it surely is not what `settings` ask for.
 */
export async function announcedMaster(
  { digest, byteLength, head, file }: AnnouncedPicture,
  settings: ImageSettings,
): Promise<Master | undefined> {
  const facts = await probePicture(head, file);
  if (facts.kind !== "picture") return undefined;
  const { type, width, height } = facts;
  if (type !== "image/png" && type !== "image/jpeg" && type !== "image/webp") return undefined;
  const { size, format, background } = settings;
  const fits =
    type === `image/${format}` &&
    (size.kind === "auto" || (size.width === width && size.height === height)) &&
    (background !== "transparent" || facts.hasAlpha);
  return fits ? masterOf({ digest, byteLength, head }, { type, width, height }) : undefined;
}

type AnnouncedPicture = Pick<ReceivedPicture, "digest" | "byteLength" | "head" | "file">;
