import type { Master } from "../model/lock.js";
import type { ReceivedPicture } from "../model/provider.js";
import { hasC2pa } from "./c2pa.js";

/** What the lock says of a master that was found to be a picture of this type and size. */
export function masterOf(
  { digest, byteLength, head }: Pick<ReceivedPicture, "digest" | "byteLength" | "head">,
  { type, width, height }: Pick<Master, "type" | "width" | "height">,
): Master {
  return { digest, type, bytes: byteLength, width, height, ...(hasC2pa(head) && { c2pa: true }) };
}
