import sharp from "sharp";
import { randomNumbers } from "./random-numbers.mjs";

const WIDTH = 1536;
const HEIGHT = 1024;

/**
 * `count` opaque PNG masters of 1536x1024, the same on every run: clouds of noise in five sizes, from large soft shapes to
 * grain, which compress about as photographs do.
 */
export async function samplePictures(count) {
  const pictures = [];
  for (let seed = 1; seed <= count; seed += 1) pictures.push(await samplePicture(seed));
  return pictures;
}

async function samplePicture(seed) {
  const random = randomNumbers(seed);
  const sums = new Float32Array(WIDTH * HEIGHT * 3).fill(128);
  for (const { cells, weight } of CLOUDS) {
    const layer = await cloud(cells, random);
    for (let at = 0; at < sums.length; at += 1) sums[at] += (layer[at] - 128) * weight;
  }
  const pixels = new Uint8ClampedArray(sums);
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png({ compressionLevel: 6 })
    .toBuffer();
}

/** How many cells across, and how much each counts. */
const CLOUDS = [
  { cells: 3, weight: 0.8 },
  { cells: 9, weight: 0.5 },
  { cells: 36, weight: 0.3 },
  { cells: 192, weight: 0.15 },
  { cells: WIDTH, weight: 0.1 },
];

async function cloud(width, random) {
  const height = Math.round((width / WIDTH) * HEIGHT);
  const cells = Buffer.alloc(width * height * 3);
  for (let at = 0; at < cells.length; at += 1) cells[at] = random();
  return sharp(cells, { raw: { width, height, channels: 3 } })
    .resize(WIDTH, HEIGHT, { fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
}
