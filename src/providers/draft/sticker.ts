import { drawColumn } from "./draft-column.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import { pickMotif } from "./motifs/pick-motif.js";
import type { Drawing } from "./poster.js";
import { seededRandom } from "./seeded-random.js";
import { bottomOf, linearGradient, n, rectAttributes, rightOf, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";

/** A transparent draft: motif and words on a die-cut sticker with a paper edge, and nothing around it. */
export function drawSticker(fonts: FontSet, { canvas, words, palette, candidate }: DraftScene): Drawing {
  const turn = seededRandom(`turn ${words.title}`).whole(0, 59);
  const random = seededRandom(`motif ${words.title} ${candidate}`);
  const unit = unitOf(canvas);
  const side = Math.min(canvas.width, canvas.height);
  const body = inset(canvas, side * 0.075);
  const isWide = canvas.width > 1.5 * canvas.height;
  const art = isWide ? { ...body, width: body.width * 0.4 } : { ...body, height: body.height * 0.46 };
  const inner = inset(body, side * 0.09);
  const column = isWide ? beside(inner, rightOf(art) + side * 0.06) : below(inner, bottomOf(art) + unit * 1.6);
  const motif = pickMotif(
    turn,
    candidate,
  )({ zone: art, facing: isWide ? "right" : "bottom", palette, random, id: "m" });
  const edge = roundedSquare(inset(canvas, side * 0.048));
  const shadows = [0.004, 0.008, 0.013].map(
    (drop) => `<path d="${edge}" transform="translate(0 ${n(side * drop)})" fill="#14101c" fill-opacity=".1"/>`,
  );
  const svg = [
    linearGradient(
      "ground",
      [0, 0, 0.4, 1],
      [
        [0, palette.ground],
        [1, palette.shade],
      ],
    ),
    `<clipPath id="cut"><path d="${roundedSquare(body)}"/></clipPath>`,
    `<clipPath id="art"><rect ${rectAttributes(art)}/></clipPath>`,
    ...shadows,
    `<path d="${edge}" fill="#fffdf9"/>`,
    `<g clip-path="url(#cut)"><rect ${rectAttributes(canvas)} fill="url(#ground)"/><g clip-path="url(#art)">${motif}</g></g>`,
    drawColumn(fonts, words, { column, align: "middle", unit, ...palette }),
  ].join("");
  const centre = art.x + art.width / 2;
  return { svg, corner: { x: centre, y: body.y + side * 0.06, horizontal: "middle", vertical: "top" } };
}

function inset(rect: Rect, by: number): Rect {
  return { x: rect.x + by, y: rect.y + by, width: rect.width - 2 * by, height: rect.height - 2 * by };
}

const beside = (rect: Rect, x: number): Rect => ({ ...rect, x, width: rightOf(rect) - x });
const below = (rect: Rect, y: number): Rect => ({ ...rect, y, height: bottomOf(rect) - y });

// Corners are quarters of Gabriel Lamé's curve of degree 3: they turn into the straight sides without a seam.
function roundedSquare(rect: Rect): string {
  const radius = Math.min(rect.width, rect.height) * 0.4;
  const steps = 24;
  const corners = [
    { cx: rightOf(rect) - radius, cy: bottomOf(rect) - radius },
    { cx: rect.x + radius, cy: bottomOf(rect) - radius },
    { cx: rect.x + radius, cy: rect.y + radius },
    { cx: rightOf(rect) - radius, cy: rect.y + radius },
  ];
  const points = corners.flatMap(({ cx, cy }, quarter) =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const angle = ((quarter + step / steps) * Math.PI) / 2;
      return `${n(cx + radius * lame(Math.cos(angle)))} ${n(cy + radius * lame(Math.sin(angle)))}`;
    }),
  );
  return `M${points.join("L")}Z`;
}

const lame = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / 3);
