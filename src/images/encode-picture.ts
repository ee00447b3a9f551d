import type { RenditionFormat, RenditionSpec } from "../model/asset.js";
import { unreachable } from "../model/unreachable.js";
import { sharpOf, type RawPicture } from "./raw-picture.js";

export type Encoding = Pick<RenditionSpec, "quality" | "lossless" | "background"> & {
  readonly format: Exclude<RenditionFormat, "ico">;
  /** An XMP packet to go along. */
  readonly xmp?: string | undefined;
};

/**
 * The bytes of one file; the same pixels and encoding always give the same bytes. No metadata but `xmp` is written.
 *
 * Defaults, measured on 1536x1024 with one thread:
 *
 * | format | default | why |
 * | --- | --- | --- |
 * | avif | quality 50, effort 3, tune ssim | effort 4 is 4.5 times slower for 5 % fewer bytes; tune ssim is 30 % faster than auto |
 * | webp | quality 80, effort 4 | effort 5 and smart subsampling cost time and gave no fewer bytes |
 * | jpeg | quality 80, mozjpeg | 42 % fewer bytes on photographs for 50 ms more |
 * | png | level 6, adaptive filters | half the bytes on photographs; level 9 is 4 times slower for 4 % |
 *
 * A quality for png means a palette of as few colours as that quality needs.
 */
export async function encodePicture(picture: RawPicture, encoding: Encoding): Promise<Uint8Array> {
  const { format, quality, lossless = false } = encoding;
  const background = encoding.background ?? (format === "jpeg" ? "#ffffff" : undefined);
  const image = await sharpOf(picture);
  if (background !== undefined && picture.channels === 4) image.flatten({ background });
  if (encoding.xmp !== undefined) image.withXmp(encoding.xmp);
  switch (format) {
    case "avif":
      return image.avif({ quality: quality ?? 50, lossless, effort: 3, tune: lossless ? "auto" : "ssim" }).toBuffer();
    case "webp":
      return image.webp({ quality: quality ?? 80, lossless, effort: 4 }).toBuffer();
    case "jpeg":
      return image.jpeg({ quality: quality ?? 80, mozjpeg: true }).toBuffer();
    case "png": {
      const palette = quality === undefined || lossless ? {} : { palette: true, quality };
      return image.png({ compressionLevel: 6, adaptiveFiltering: true, ...palette }).toBuffer();
    }
    default:
      return unreachable(format);
  }
}
