import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { drawText } from "../../src/type/draw-text.js";
import { breakText } from "../../src/type/break-text.js";
import { fitText } from "../../src/type/fit-text.js";
import { createTypefaces, TYPE_FONTS } from "../../src/type/typefaces.js";

/** A headline on a ground, as models set them. */
export interface Headline {
  readonly text: string;
  readonly ink?: string;
  readonly ground?: "paper" | "night" | "photo" | "noise";
  /** Clockwise. */
  readonly degrees?: number;
  /** Pixels. */
  readonly size?: number;
}

const EDGE = { width: 1536, height: 1024 };

const typefaces = createTypefaces((file) => readFile(new URL(file, TYPE_FONTS)));

/** A PNG of 1536 by 1024. */
export async function headlinePicture({
  text,
  ink,
  ground = "paper",
  degrees = 0,
  size = 120,
}: Headline): Promise<Buffer> {
  const fonts = await typefaces(text);
  const style = { weight: "display", tracking: 0 } as const;
  const fitted = fitText(
    fonts,
    { atoms: breakText(text), style },
    { width: 1100, height: 400, maxSize: size, maxLines: 3, leading: 1.15 },
  );
  const fill = ink ?? (ground === "night" ? "#f4e9d8" : ground === "photo" ? "#ffffff" : "#1d2430");
  const lettering = drawText(fitted, { x: 218, y: 340, width: 1100, align: "middle", fill });
  const turned = `<g transform="rotate(${degrees} 768 512)">${lettering}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${EDGE.width}" height="${EDGE.height}">${turned}</svg>`;
  return sharp(await groundOf(ground))
    .composite([{ input: Buffer.from(svg) }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function groundOf(ground: NonNullable<Headline["ground"]>): Promise<Buffer> {
  if (ground === "paper" || ground === "night") {
    const background = ground === "paper" ? "#f4e9d8" : "#16203a";
    return sharp({ create: { ...EDGE, channels: 3, background } })
      .png({ compressionLevel: 1 })
      .toBuffer();
  }
  const pixels = new Uint8Array(EDGE.width * EDGE.height * 3);
  const random = seeded(ground === "photo" ? 7 : 11);
  for (let y = 0; y < EDGE.height; y += 1) {
    for (let x = 0; x < EDGE.width; x += 1) {
      const at = (y * EDGE.width + x) * 3;
      // Hills, haze and grain: what is behind a headline in a photograph.
      const hills = Math.sin(x / 130) * 40 + Math.sin(y / 90 + x / 210) * 35;
      const grain = (random() - 0.5) * (ground === "noise" ? 220 : 50);
      const [red, green, blue] =
        ground === "noise" ? [128, 128, 128] : [78 + hills / 2, 96 + hills / 3, 104 + hills / 2];
      pixels[at] = clamp(red + grain);
      pixels[at + 1] = clamp(green + grain);
      pixels[at + 2] = clamp(blue + grain);
    }
  }
  return sharp(pixels, { raw: { ...EDGE, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
