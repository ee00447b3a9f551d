import type { RawPicture } from "../../images/raw-picture.js";
import { channelsOf } from "./colour/oklch.js";
import { drawColumn } from "./draft-column.js";
import { marginOf } from "./draft-layout.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import type { Drawing } from "./poster.js";
import { n, rectAttributes, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

/** What lies on the picture that is to be changed: a card with the words in its lower corner. */
export function drawEditCard(fonts: FontSet, { canvas, words, palette }: DraftScene): Drawing {
  const unit = unitOf(canvas);
  const margin = marginOf(canvas);
  const isWide = canvas.width > canvas.height * 1.1;
  const width = isWide ? Math.max(canvas.width * 0.5, unit * 26) : canvas.width - 2 * margin;
  const height = Math.min(canvas.height - 2 * margin, Math.max(canvas.height * (isWide ? 0.42 : 0.32), unit * 18));
  const card: Rect = { x: margin, y: canvas.height - margin - height, width, height };
  const padding = unit * 1.9;
  const column = { x: card.x + padding, y: card.y + padding, width: width - 2 * padding, height: height - 2 * padding };
  const shadows = [0.3, 0.7, 1.2].map((drop) => {
    const place = `transform="translate(0 ${n(unit * drop * 0.5)})"`;
    return `<rect ${rectAttributes(card)} rx="${n(unit * 1.4)}" ${place} fill="#100c16" fill-opacity=".12"/>`;
  });
  const svg = [
    ...shadows,
    `<rect ${rectAttributes(card)} rx="${n(unit * 1.4)}" fill="${palette.ground}"/>`,
    drawColumn(fonts, words, { column, align: "start", unit, ...palette }),
  ].join("");
  return { svg, corner: { x: canvas.width - margin, y: margin, horizontal: "right", vertical: "top" } };
}

/**
 * Shows what a mask sets free, as pixels to lay on the picture: hatched in white and `colour` where the mask is transparent,
 * with an edge around it.
 */
export function tintMask(mask: RawPicture, colour: string): RawPicture {
  const { width, height, channels, pixels: source } = mask;
  const [r, g, b] = channelsOf(colour);
  const pixels = new Uint8Array(width * height * 4);
  const period = Math.max(8, Math.round(Math.min(width, height) / 48));
  const edge = Math.max(1, Math.round(period / 8));
  const isFree = (x: number, y: number): boolean =>
    channels === 4 && x >= 0 && y >= 0 && x < width && y < height && (source[(y * width + x) * 4 + 3] ?? 255) < 128;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isFree(x, y)) continue;
      const onEdge = !(isFree(x - edge, y) && isFree(x + edge, y) && isFree(x, y - edge) && isFree(x, y + edge));
      const onStripe = (x + y) % period < period * 0.3;
      // White against the colour, so that one of them shows on any picture.
      pixels.set(onEdge ? [255, 255, 255, 235] : onStripe ? [255, 255, 255, 120] : [r, g, b, 120], (y * width + x) * 4);
    }
  }
  return { pixels, width, height, channels: 4 };
}
