import type { ImageSettings } from "../model/asset.js";
import type { Master, MasterType } from "../model/lock.js";
import type { ReceivedPicture } from "../model/provider.js";
import { masterOf } from "./master-of.js";
import { pictureTypeOf } from "./picture-facts.js";
import { loadSharp } from "./load-sharp.js";
import { MAX_PIXELS } from "../model/max-pixels.js";

/**
 * How a master compares with what was asked for. `mismatch` says both in words; it still brings the master where the bytes
 * are a picture that can be kept, as it may have been paid for.
 */
export type MasterCheck =
  | { readonly kind: "ok"; readonly master: Master }
  | { readonly kind: "mismatch"; readonly asked: string; readonly got: string; readonly master?: Master };

/** A picture that came, and where it lies now. */
export interface StoredPicture extends Pick<ReceivedPicture, "digest" | "byteLength" | "head"> {
  readonly path: string;
}

/**
 * Compares the decoded bytes with `settings`: format, size (`auto` accepts any) and background. Transparent wants one
 * pixel that is not opaque; opaque accepts an alpha channel that is 255 throughout. Animation, orientation and colour
 * profiles are not looked at.
 */
export async function checkMaster(stored: StoredPicture, settings: ImageSettings): Promise<MasterCheck> {
  const { digest, byteLength, head, path } = stored;
  const asked = describeAsked(settings);
  const type = masterTypeOf(head);
  if (type === undefined) return { kind: "mismatch", asked, got: pictureTypeOf(head) ?? "bytes that are no picture" };
  const picture = await decode(path).catch(() => undefined);
  if (picture === undefined) return { kind: "mismatch", asked, got: `a damaged ${type.slice("image/".length)}` };
  const { width, height, isTransparent } = picture;
  const master = masterOf({ digest, byteLength, head }, { type, width, height });
  const fits =
    type === `image/${settings.format}` &&
    (settings.size.kind === "auto" || (settings.size.width === width && settings.size.height === height)) &&
    (settings.background === "auto" || (settings.background === "transparent") === isTransparent);
  if (fits) return { kind: "ok", master };
  const ground = settings.background === "auto" ? [] : [isTransparent ? "transparent background" : "opaque background"];
  return {
    kind: "mismatch",
    asked,
    got: [`${width}x${height}`, type.slice("image/".length), ...ground].join(", "),
    master,
  };
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly isTransparent: boolean;
}

/** Decodes all of it, in sharp's own memory but for one channel. Throws what sharp throws on a damaged picture. */
async function decode(path: string): Promise<Decoded> {
  const sharp = await loadSharp();
  const picture = sharp(path, { limitInputPixels: MAX_PIXELS });
  const { hasAlpha, autoOrient } = await picture.metadata();
  const channel = picture.extractChannel(hasAlpha ? "alpha" : 0).toColourspace("b-w");
  const values = await channel.raw().toBuffer();
  const isTransparent = hasAlpha && values.some((value) => value < 255);
  return { width: autoOrient.width, height: autoOrient.height, isTransparent };
}

function describeAsked({ size, format, background }: ImageSettings): string {
  const pixels = size.kind === "auto" ? [] : [`${size.width}x${size.height}`];
  const ground = background === "auto" ? [] : [`${background} background`];
  return [...pixels, format, ...ground].join(", ");
}

function masterTypeOf(bytes: Uint8Array): MasterType | undefined {
  const type = pictureTypeOf(bytes);
  return type === "image/png" || type === "image/jpeg" || type === "image/webp" ? type : undefined;
}
