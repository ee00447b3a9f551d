import type { DraftPalette } from "../colour/draft-palette.js";
import { differenceOf, hexOfOklch, lighten, mixHex, oklchOfHex } from "../colour/oklch.js";
import { drawColumn } from "../draft-column.js";
import { cornerAway, draftLayout, inset } from "../draft-layout.js";
import { plainGround } from "../forms/ground.js";
import type { DraftScene } from "../draft-scene.js";
import { linearGradient, n, radialGradient, rectAttributes, rightOf, bottomOf, type Rect } from "../../../type/svg.js";
import { ball } from "../forms/solid.js";
import type { Comp, CompStage } from "./comp.js";
import { backdrop, standIn } from "./stand-in.js";

/** Head and shoulders as plain bodies before a lit wall, with the lines by which a portrait is framed. */
export const portrait: Comp = (stage) => {
  const { fonts, scene, unit, turn, nextId } = stage;
  const { canvas, palette, words } = scene;
  const { column, art, facing } = draftLayout(canvas, { lines: words.text.length, turn });
  const clip = nextId();
  const svg = [
    plainGround(canvas, palette, nextId),
    `<clipPath id="${clip}"><rect ${rectAttributes(art)}/></clipPath>`,
    `<g clip-path="url(#${clip})">${backdrop(stage, art) || wall(stage, art)}${standIn(stage, inset(art, Math.min(art.width, art.height) * 0.12)) ?? bust(stage, art)}</g>`,
    guides(stage, art),
    drawColumn(fonts, words, { column, align: "start", unit, ...palette }),
  ].join("");
  return { svg, corner: cornerAway(canvas, facing) };
};

function wall({ scene, nextId, turn }: CompStage, zone: Rect): string {
  const { accents } = scene.palette;
  const cloth = clothOf(scene);
  // A wall without colour is none in a picture with colours.
  const isPlain = (accent: string): boolean => oklchOfHex(accent).c < 0.04;
  const painted = accents.filter((accent) => accent !== cloth && (isPlain(accents[0]) || !isPlain(accent)));
  const walls = painted.map((accent) => wallColour(accent, scene.palette));
  const apart = walls.filter((colour) => differenceOf(colour, cloth) > 0.18);
  const choices = apart.length > 0 ? apart : walls;
  const colour = choices[turn % Math.max(1, Math.min(2, choices.length))] ?? wallColour(accents[1], scene.palette);
  const [base, glow] = [nextId(), nextId()];
  return `${linearGradient(
    base,
    [0, 0, 0, 1],
    [
      [0, lighten(colour, 0.02)],
      [1, lighten(colour, -0.07)],
    ],
  )}
    <rect ${rectAttributes(zone)} fill="url(#${base})"/>
    ${radialGradient(
      glow,
      [0.36, 0.34, 0.6],
      [
        [0, lighten(colour, 0.13), 1],
        [1, lighten(colour, 0.1), 0],
      ],
    )}
    <rect ${rectAttributes(zone)} fill="url(#${glow})"/>`;
}

/** The second pair of candidates wears the second colour. */
function clothOf({ palette, candidate }: DraftScene): string {
  return palette.accents[candidate % 4 < 2 ? 0 : 1];
}

/** A painted wall of that colour: toned by lightness, as mixing it with the ground would grey it. */
function wallColour(accent: string, { isDark }: Pick<DraftPalette, "isDark">): string {
  const { l, c, h } = oklchOfHex(accent);
  const [least, most] = isDark ? (h > 10 && h < 110 ? [0.68, 0.8] : [0.4, 0.6]) : [0.68, 0.84];
  return hexOfOklch({ l: Math.min(most, Math.max(least, l)), c: c * 0.78, h });
}

/** Eyes on the upper third, as portraits are framed. */
function headOf(zone: Rect): { x: number; y: number; r: number } {
  const size = Math.min(zone.width * 0.98, zone.height * 0.94);
  const r = size * 0.18;
  // In a high zone the figure stands in the middle and its body runs on to the edge.
  const spare = Math.max(0, zone.height - size) * 0.32;
  return { x: zone.x + zone.width / 2, y: bottomOf(zone) - size * 0.63 - spare, r };
}

/** Shoulders that run out of the lower edge, and a head: a ball, so that it is nobody's. */
export function bust({ scene, nextId }: CompStage, zone: Rect): string {
  const { isTransparent, palette } = scene;
  const { accents, ground, isDark } = palette;
  const { x, y, r } = headOf(zone);
  const [skin, cloth] = [isDark ? mixHex(accents[3], "#ffffff", 0.7) : mixHex(ground, "#ffffff", 0.35), clothOf(scene)];
  const foot = bottomOf(zone);
  const top = y + r * 1.18;
  const reach = r * 1.92;
  const [body, shade, cut] = [nextId(), nextId(), nextId()];
  const rise = Math.min(reach, foot - top);
  // Nothing may look cut off where the figure stands free.
  const round = isTransparent ? r * 0.5 : 0;
  const shoulders = `M${n(x - reach)} ${n(foot - round)}V${n(top + rise)}C${n(x - reach)} ${n(top + rise * 0.34)} ${n(x - reach * 0.52)} ${n(top)} ${n(x)} ${n(top)}S${n(x + reach)} ${n(top + rise * 0.34)} ${n(x + reach)} ${n(top + rise)}V${n(foot - round)}q0 ${n(round)} ${n(-round)} ${n(round)}H${n(x - reach + round)}q${n(-round)} 0 ${n(-round)} ${n(-round)}Z`;
  return `${linearGradient(
    body,
    [0, 0, 1, 0.35],
    [
      [0, lighten(cloth, 0.02)],
      [0.3, lighten(cloth, 0.075)],
      [0.7, lighten(cloth, -0.06)],
      [1, lighten(cloth, -0.13)],
    ],
  )}
    <path d="${shoulders}" fill="url(#${body})"/>
    ${radialGradient(
      shade,
      [0.5, 0.5, 0.5],
      [
        [0, "#0b0712", 0.34],
        [1, "#0b0712", 0],
      ],
    )}
    <clipPath id="${cut}"><path d="${shoulders}"/></clipPath>
    <ellipse cx="${n(x + r * 0.16)}" cy="${n(top + r * 0.1)}" rx="${n(r * 1.1)}" ry="${n(r * 0.3)}" fill="url(#${shade})" clip-path="url(#${cut})"/>
    ${ball({ x, y, r, colour: skin, nextId })}`;
}

/** Thirds, and the line of the eyes, as short marks on the edges. */
function guides({ scene, unit }: CompStage, zone: Rect): string {
  const { y, r } = headOf(zone);
  const reach = Math.min(zone.width, zone.height) * 0.05;
  const marks = [y, y - r, y + r].map((at, index) => {
    const length = index === 0 ? reach * 1.6 : reach;
    return `M${n(zone.x)} ${n(at)}h${n(length)}M${n(rightOf(zone))} ${n(at)}h${n(-length)}`;
  });
  return `<path d="${marks.join("")}" fill="none" stroke="${scene.palette.isDark ? "#ffffff" : scene.palette.ink}" stroke-opacity=".5" stroke-width="${n(Math.max(0.8, unit * 0.09))}"/>`;
}
