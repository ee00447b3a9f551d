import type { Drawing } from "./comps/comp.js";
import { drawBody } from "./draft-body.js";
import { setHeader, setMeta } from "./draft-header.js";
import { inset, marginOf } from "./draft-layout.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import { referenceCardSize } from "./reference-card-size.js";
import { drawText } from "../../type/draw-text.js";
import { breakText } from "../../type/break-text.js";
import { flowText } from "../../type/fit-text.js";
import { readsRightToLeft } from "../../type/shape-line.js";
import { n, bottomOf, rectAttributes, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";
import { clip } from "./clip.js";

/**
 * What lies on the picture that is to be changed: a bar along its foot that says what it is, and a card with the text asked
 * for. Both are the same in every edit of one size, so that an edit of an edit covers what the one before it said.
 */
export function drawEditCard(fonts: FontSet, scene: DraftScene): Drawing {
  const { canvas, words, palette } = scene;
  const unit = unitOf(canvas);
  // What stands free has its own label nearer to the edge.
  const margin = scene.isTransparent ? Math.min(canvas.width, canvas.height) * 0.04 : marginOf(canvas);
  const across = canvas.width - 2 * margin;
  const isNarrow = across < unit * 48;
  const height = unit * (isNarrow ? 11 : 7.4);
  const bar: Rect = { x: margin, y: canvas.height - margin - height, width: across, height };
  // Across the head, where drafts have least to say, and beside the other pictures.
  const isWide = canvas.width > canvas.height * 1.1;
  const pictures = referenceCardSize(scene).width;
  const card: Rect = {
    x: margin,
    y: margin,
    width: isWide ? canvas.width * 0.46 : across - (pictures > 0 ? pictures + unit : 0),
    height: Math.min(canvas.height * (isWide ? 0.36 : 0.24), bar.y - margin - unit),
  };
  const [headline, ...others] = words.text;
  const svg = [
    panel(bar, scene),
    drawBar(fonts, scene, { column: inset(bar, unit * 1.4), isNarrow }),
    ...(headline === undefined
      ? []
      : [
          panel(card, scene),
          drawBody(
            fonts,
            { lines: [headline, ...others], prompt: "" },
            {
              ...palette,
              room: inset(card, unit * 1.4),
              align: readsRightToLeft(headline) ? "end" : "start",
              unit,
              isLabel: false,
            },
          ),
        ]),
  ].join("");
  return { svg, corner: { x: canvas.width - margin, y: margin, horizontal: "right", vertical: "top" } };
}

function panel(rect: Rect, { canvas, palette }: DraftScene): string {
  const unit = unitOf(canvas);
  const shadows = [0.3, 0.7, 1.2].map((drop) => {
    const place = `transform="translate(0 ${n(unit * drop * 0.5)})"`;
    return `<rect ${rectAttributes(rect)} rx="${n(unit * 1.2)}" ${place} fill="#100c16" fill-opacity=".12"/>`;
  });
  return `${shadows.join("")}<rect ${rectAttributes(rect)} rx="${n(unit * 1.2)}" fill="${palette.ground}"/>`;
}

/** Mark, name and prompt from the left, and on the right what it is made with: below them where there is no room. */
function drawBar(
  fonts: FontSet,
  { canvas, words, palette }: DraftScene,
  { column, isNarrow }: { readonly column: Rect; readonly isNarrow: boolean },
): string {
  const unit = unitOf(canvas);
  const half: Rect = isNarrow ? column : { ...column, width: column.width * 0.5 - unit };
  const header = setHeader(fonts, words.title, { ...palette, column: half, unit });
  const meta = setMeta(fonts, words.meta, { ...palette, column: half, unit });
  const size = unit * 1.24;
  const excerpt = flowText(
    fonts,
    { atoms: breakText(clip(words.prompt)), style: { weight: "text", tracking: 0 } },
    { width: column.width, height: size, maxSize: size, maxLines: 1, leading: 1 },
  );
  const isRightToLeft = readsRightToLeft(words.prompt);
  return [
    header.draw("start"),
    drawText(excerpt, {
      x: column.x,
      y: column.y + header.height + unit * 1.1,
      width: column.width,
      align: isRightToLeft ? "end" : "start",
      fill: palette.mutedInk,
    }),
    drawText(meta, {
      x: column.x,
      y: isNarrow ? bottomOf(column) - meta.height : column.y + Math.max(0, header.height - meta.height) / 2,
      width: column.width,
      align: isNarrow ? "start" : "end",
      fill: palette.mutedInk,
    }),
  ].join("");
}
