import { readFile } from "node:fs/promises";
import sharp from "sharp";

const EDGE = { width: 1536, height: 1024 };

/**
 * Draws headlines on grounds, as models set them: PNGs of 1536 by 1024. `type` is artlock's own type-setting, built or not,
 * so that the letters are the same on every machine.
 */
export function headlinePainter({ breakText, createTypefaces, drawText, fitText, TYPE_FONTS }) {
  const typefaces = createTypefaces((file) => readFile(new URL(file, TYPE_FONTS)));
  return async ({ text, ground = "paper", degrees = 0, size = 120 }) => {
    const fonts = await typefaces(text);
    const style = { weight: "display", tracking: 0 };
    const box = { width: 1100, height: 400, maxSize: size, maxLines: 3, leading: 1.15 };
    const fitted = fitText(fonts, { atoms: breakText(text), style }, box);
    const fill = INKS[ground];
    const lettering = drawText(fitted, { x: 218, y: 340, width: box.width, align: "middle", fill });
    const turned = `<g transform="rotate(${degrees} 768 512)">${lettering}</g>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${EDGE.width}" height="${EDGE.height}">${turned}</svg>`;
    const image = sharp(await groundOf(ground)).composite([{ input: Buffer.from(svg) }]);
    return image.png({ compressionLevel: 1 }).toBuffer();
  };
}

const INKS = { paper: "#1d2430", night: "#f4e9d8", photo: "#ffffff", noise: "#1d2430", grain: "#1d2430" };

async function groundOf(ground) {
  if (ground === "paper" || ground === "night") {
    const background = ground === "paper" ? "#f4e9d8" : "#16203a";
    return sharp({ create: { ...EDGE, channels: 3, background } })
      .png({ compressionLevel: 1 })
      .toBuffer();
  }
  const pixels = new Uint8Array(EDGE.width * EDGE.height * 3);
  const { cell, strength, seed } = GRAINS[ground];
  const random = seeded(seed);
  const across = Math.ceil(EDGE.width / cell);
  const grains = Array.from({ length: across * Math.ceil(EDGE.height / cell) }, () => (random() - 0.5) * strength);
  for (let y = 0; y < EDGE.height; y += 1) {
    for (let x = 0; x < EDGE.width; x += 1) {
      // Hills, haze and grain: what is behind a headline in a photograph.
      const hills = Math.sin(x / 130) * 40 + Math.sin(y / 90 + x / 210) * 35;
      const grain = grains[Math.floor(y / cell) * across + Math.floor(x / cell)];
      const colour = ground === "photo" ? [78 + hills / 2, 96 + hills / 3, 104 + hills / 2] : [128, 128, 128];
      pixels.set(
        colour.map((value) => clamp(value + grain)),
        (y * EDGE.width + x) * 3,
      );
    }
  }
  return sharp(pixels, { raw: { ...EDGE, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Cells in pixels, strength in steps of 8 bits. */
const GRAINS = {
  photo: { cell: 1, strength: 50, seed: 7 },
  noise: { cell: 1, strength: 220, seed: 11 },
  grain: { cell: 4, strength: 160, seed: 13 },
};

const clamp = (value) => Math.max(0, Math.min(255, Math.round(value)));

/** Mulberry32. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
