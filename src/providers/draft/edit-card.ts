import type { Drawing } from "./comps/comp.js";
import { drawColumn } from "./draft-column.js";
import { marginOf } from "./draft-layout.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import { n, rectAttributes, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

/** What lies on the picture that is to be changed: a card with the words in its lower corner, small where no text is asked for. */
export function drawEditCard(fonts: FontSet, { canvas, words, palette }: DraftScene): Drawing {
  const unit = unitOf(canvas);
  const margin = marginOf(canvas);
  const isWide = canvas.width > canvas.height * 1.1;
  const hasText = words.text.length > 0;
  const wish = isWide
    ? { width: hasText ? 0.5 : 0.32, height: hasText ? 0.42 : 0.24 }
    : { width: 1, height: hasText ? 0.32 : 0.18 };
  const width = Math.min(canvas.width - 2 * margin, Math.max(canvas.width * wish.width, unit * 28));
  const height = Math.min(canvas.height - 2 * margin, Math.max(canvas.height * wish.height, unit * 18));
  const card: Rect = { x: margin, y: canvas.height - margin - height, width, height };
  const padding = unit * 1.6;
  const column = { x: card.x + padding, y: card.y + padding, width: width - 2 * padding, height: height - 2 * padding };
  const shadows = [0.3, 0.7, 1.2].map((drop) => {
    const place = `transform="translate(0 ${n(unit * drop * 0.5)})"`;
    return `<rect ${rectAttributes(card)} rx="${n(unit * 1.2)}" ${place} fill="#100c16" fill-opacity=".12"/>`;
  });
  const svg = [
    ...shadows,
    `<rect ${rectAttributes(card)} rx="${n(unit * 1.2)}" fill="${palette.ground}"/>`,
    drawColumn(fonts, words, { column, align: "start", unit, ...palette }),
  ].join("");
  return { svg, corner: { x: canvas.width - margin, y: margin, horizontal: "right", vertical: "top" } };
}
