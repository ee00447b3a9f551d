import { pictureTypeOf } from "../../images/picture-facts.js";
import type { MadePicture, ReceivedPicture } from "../../model/provider.js";

export type Decoded =
  | { readonly kind: "picture"; readonly picture: MadePicture }
  /** Completes "it answered, but …". */
  | { readonly kind: "no-picture"; readonly because: string };

/** The bytes decide what it is. What is no picture is discarded. */
export async function pictureOf(received: ReceivedPicture): Promise<Decoded> {
  const type = pictureTypeOf(received.head);
  if (type === "image/png" || type === "image/jpeg" || type === "image/webp")
    return { kind: "picture", picture: { received, type } };
  await received.discard();
  return { kind: "no-picture", because: "what came is no PNG, JPEG or WebP picture" };
}
