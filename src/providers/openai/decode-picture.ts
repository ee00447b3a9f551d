import { pictureTypeOf } from "../../images/picture-facts.js";
import type { MadePicture } from "../../model/provider.js";

export type Decoded =
  | { readonly kind: "picture"; readonly picture: MadePicture }
  /** Completes "it answered, but …". */
  | { readonly kind: "no-picture"; readonly because: string };

/** Base64 (RFC 4648, padded, nothing else in it), with or without the head of a data URL. */
export function decodePicture(text: string): Decoded {
  const base64 = text.replace(/^data:[^,]{0,200};base64,/i, "");
  const digits = base64.replace(/={1,2}$/, "");
  // Buffer skips what it cannot read, and a picture with a hole in it would look like one.
  if (base64.length % 4 !== 0 || NOT_BASE64.test(digits))
    return { kind: "no-picture", because: "the picture's base64 is damaged" };
  return pictureOfBytes(Buffer.from(base64, "base64"));
}

/** The bytes decide what it is. */
export function pictureOfBytes(bytes: Uint8Array): Decoded {
  const type = pictureTypeOf(bytes);
  if (type === "image/png" || type === "image/jpeg" || type === "image/webp")
    return { kind: "picture", picture: { bytes, type } };
  return { kind: "no-picture", because: "what came is no PNG, JPEG or WebP picture" };
}

/** Looks for one wrong character: a pattern for the whole text would overflow on tens of megabytes. */
const NOT_BASE64 = /[^A-Za-z0-9+/]/;
