import { lighten, mixHex } from "../colour/oklch.js";
import { drawColumn } from "../draft-column.js";
import { cornerAway, draftLayout, inset } from "../draft-layout.js";
import { faded } from "../forms/fade.js";
import { plainGround } from "../forms/ground.js";
import { linearGradient, n, radialGradient, rectAttributes, type Rect } from "../../../type/svg.js";
import type { Comp, CompStage } from "./comp.js";
import { backdrop, standIn } from "./stand-in.js";

/** A disc of light behind reeded glass; the words stand where the glass has faded into the ground. */
export const banner: Comp = (stage) => {
  const { fonts, scene, unit, turn, nextId } = stage;
  const { canvas, palette, words } = scene;
  const { column, art, facing } = draftLayout(canvas, { lines: words.text.length, turn });
  const clip = nextId();
  const svg = [
    plainGround(canvas, palette, nextId),
    `<clipPath id="${clip}"><rect ${rectAttributes(art)}/></clipPath>`,
    `<g clip-path="url(#${clip})">${faded(backdrop(stage, art) || reededGlass(stage, art), art, { facing, nextId })}</g>`,
    standIn(stage, inset(art, Math.min(art.width, art.height) * 0.12)) ?? "",
    drawColumn(fonts, words, { column, align: "start", unit, ...palette }),
  ].join("");
  return { svg, corner: cornerAway(canvas, facing) };
};

/** Every reed is a lens: it shows a wide part of what lies behind it, compressed. */
function reededGlass({ scene, random, nextId }: CompStage, zone: Rect): string {
  const { accents, ground, isDark } = scene.palette;
  const side = Math.min(zone.width, zone.height);
  const reeds = Math.max(7, Math.round(zone.width / (side * 0.085)));
  const width = zone.width / reeds;
  // The second pair of candidates has its colours the other way round.
  const [large, small] = scene.candidate % 4 < 2 ? [accents[0], accents[1]] : [accents[1], accents[0]];
  const discs = [
    { x: random.between(0.5, 0.64), y: random.between(0.34, 0.46), r: 0.56, colour: large },
    { x: random.between(0.74, 0.9), y: random.between(0.7, 0.86), r: 0.42, colour: small },
    { x: random.between(0.36, 0.48), y: random.between(0.8, 0.96), r: 0.26, colour: accents[2] },
  ].map(({ x, y, r, colour }) => {
    const fill = nextId();
    const circle = { cx: zone.x + zone.width * x, cy: zone.y + zone.height * y, r: side * r };
    const def = linearGradient(
      fill,
      [0, 0, 0, 1],
      [
        [0, lighten(colour, 0.07)],
        [1, lighten(colour, -0.06)],
      ],
    );
    return { ...circle, fill, def };
  });
  const shape = (disc: (typeof discs)[number]): string =>
    Array.from({ length: reeds }, (_, reed) => seenThrough(disc, { left: zone.x + reed * width, width })).join("");
  const sheen = nextId();
  const [bright, dim] = isDark ? [0.1, 0.26] : [0.34, 0.1];
  const lenses = Array.from(
    { length: reeds },
    (_, reed) => `M${n(zone.x + reed * width)} ${n(zone.y)}h${n(width + 0.3)}v${n(zone.height)}h${n(-width - 0.3)}Z`,
  );
  const base = nextId();
  return [
    radialGradient(
      base,
      [0.55, 0.4, 0.8],
      [
        [0, mixHex(accents[1], ground, 0.5)],
        [1, mixHex(accents[0], ground, 0.78)],
      ],
    ),
    `<rect ${rectAttributes(zone)} fill="url(#${base})"/>`,
    ...discs.map((disc) => `${disc.def}<path d="${shape(disc)}" fill="url(#${disc.fill})" fill-opacity=".94"/>`),
    linearGradient(
      sheen,
      [0, 0, 1, 0],
      [
        [0, "#ffffff", bright],
        [0.35, "#ffffff", 0.02],
        [0.62, "#0b0712", 0],
        [1, "#0b0712", dim],
      ],
    ),
    ...lenses.map((lens) => `<path d="${lens}" fill="url(#${sheen})"/>`),
  ].join("");
}

const MAGNIFIED = 3.4;

/** The part of a disc that one reed shows: an area between two curves, clipped to the disc's own width. */
function seenThrough(
  disc: { cx: number; cy: number; r: number },
  { left, width }: { left: number; width: number },
): string {
  const steps = 8;
  const middle = left + width / 2;
  const halves = Array.from({ length: steps + 1 }, (_, step) => {
    const x = left + (width * step) / steps;
    const seen = middle + (x - middle) * MAGNIFIED;
    const away = Math.abs(seen - disc.cx) / disc.r;
    return { x, half: away < 1 ? disc.r * Math.sqrt(1 - away * away) : 0 };
  });
  if (halves.every(({ half }) => half === 0)) return "";
  const above = halves.map(({ x, half }) => `${n(x)} ${n(disc.cy - half)}`);
  const below = halves.toReversed().map(({ x, half }) => `${n(x)} ${n(disc.cy + half)}`);
  return `M${above.join("L")}L${below.join("L")}Z`;
}
