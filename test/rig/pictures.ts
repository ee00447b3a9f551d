import sharp from "sharp";

/** A small PNG of one colour. */
export async function plainPng(width: number, height: number, colour = "#3366cc"): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();
}
