import { resizePicture, sharpOf, type RawPicture } from "../../images/raw-picture.js";

/** A picture as an SVG holds it; width and height in its own pixels. */
export interface EmbeddedPicture {
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly role: string;
}

/** The picture within a square of `side` pixels. */
export async function embedPicture(
  picture: RawPicture,
  { side, role }: { readonly side: number; readonly role: string },
): Promise<EmbeddedPicture> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const size = {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
  const resized = await resizePicture(picture, {
    scaled: size,
    canvas: size,
    position: { kind: "point", x: 0.5, y: 0.5 },
  });
  const bytes = await (await sharpOf(resized)).png({ compressionLevel: 1 }).toBuffer();
  return { ...size, role, href: `data:image/png;base64,${bytes.toString("base64")}` };
}
