import sharp from "sharp";
import type { RenditionSpec } from "../../src/model/asset.js";
import { repoPath } from "../../src/model/repo-path.js";

/** Left half red, right half blue; the top quarter is white. */
export function flag(width: number, height: number): ReturnType<typeof sharp> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="50%" height="100%" fill="#ff0000"/><rect x="50%" width="50%" height="100%" fill="#0000ff"/>
    <rect width="100%" height="25%" fill="#ffffff"/></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha();
}

/** A white disc on nothing. */
export function disc(side: number): ReturnType<typeof sharp> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <circle cx="50%" cy="50%" r="40%" fill="#00aa55"/></svg>`;
  return sharp(Buffer.from(svg));
}

export function spec(path: string, rest: Partial<RenditionSpec>): RenditionSpec {
  const inRepo = repoPath(path);
  if (inRepo === undefined) throw new Error(path);
  return { path: inRepo, format: "png", fit: "cover", position: "centre", ...rest };
}

/** Colour names of the pixels at fractions of width and height, for pictures made of few colours. */
export async function coloursAt(
  bytes: Uint8Array,
  points: readonly (readonly [x: number, y: number])[],
): Promise<string[]> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return points.map(([x, y]) => {
    const at =
      (Math.min(info.height - 1, Math.floor(y * info.height)) * info.width +
        Math.min(info.width - 1, Math.floor(x * info.width))) *
      4;
    const [r = 0, g = 0, b = 0, a = 0] = data.subarray(at, at + 4);
    if (a < 40) return "clear";
    const bit = (value: number): string => (value > 200 ? "1" : value < 90 ? "0" : "?");
    return (
      { "111": "white", "100": "red", "001": "blue", "000": "black" }[bit(r) + bit(g) + bit(b)] ?? `rgb(${r},${g},${b})`
    );
  });
}
