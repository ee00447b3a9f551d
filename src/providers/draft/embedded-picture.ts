import { resizePicture, sharpOf, type RawPicture } from "../../images/raw-picture.js";

/** A picture as an SVG holds it; width and height in its own pixels. */
export interface EmbeddedPicture {
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly role: string;
}

/** The picture within a square of `side` pixels; of one that is longer than `maxRatio` its middle. */
export async function embedPicture(
  picture: RawPicture,
  { side, role, maxRatio = Infinity }: { readonly side: number; readonly role: string; readonly maxRatio?: number },
): Promise<EmbeddedPicture> {
  const { width, height } = picture;
  const part = { width: Math.min(width, height * maxRatio), height: Math.min(height, width * maxRatio) };
  const scale = Math.min(1, side / Math.max(part.width, part.height));
  const scaledBy = (of: { readonly width: number; readonly height: number }) => ({
    width: Math.max(1, Math.round(of.width * scale)),
    height: Math.max(1, Math.round(of.height * scale)),
  });
  const size = scaledBy(part);
  const resized = await resizePicture(picture, {
    scaled: scaledBy(picture),
    canvas: size,
    position: { kind: "point", x: 0.5, y: 0.5 },
  });
  const bytes = await (await sharpOf(resized)).png({ compressionLevel: 1 }).toBuffer();
  return { ...size, role, href: `data:image/png;base64,${bytes.toString("base64")}` };
}
