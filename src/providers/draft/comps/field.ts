import { isMuddyWhenDark, lighten, mixHex, turnHue } from "../colour/oklch.js";
import { drawColumn } from "../draft-column.js";
import { cornerAway, draftLayout, inset, marginOf } from "../draft-layout.js";
import { plainGround } from "../forms/ground.js";
import { sphere } from "../forms/solid.js";
import { linearGradient, n, radialGradient, rectAttributes, type Rect } from "../../../type/svg.js";
import type { Comp, CompStage } from "./comp.js";
import { backdrop, standIn } from "./stand-in.js";

/** Fields of colour that run into one another, and rings that close in on where the subject will be. */
export const field: Comp = (stage) => {
  const { fonts, scene, unit, turn, nextId } = stage;
  const { canvas, palette, words } = scene;
  const { column, art, facing } = draftLayout(canvas, { lines: words.text.length, turn });
  const clip = nextId();
  const svg = [
    plainGround(canvas, palette, nextId),
    `<clipPath id="${clip}"><rect ${rectAttributes(art)}/></clipPath>`,
    `<g clip-path="url(#${clip})">${fields(stage, art)}</g>`,
    drawColumn(fonts, words, { column, align: "start", unit, ...palette }),
  ].join("");
  return { svg, corner: cornerAway(canvas, facing) };
};

function fields(stage: CompStage, zone: Rect): string {
  const { scene, random, nextId } = stage;
  const { accents, isDark, ground } = scene.palette;
  const [base, ...spots] = [nextId(), nextId(), nextId(), nextId()];
  // The second pair of candidates is of the second colour.
  const colour = accents[scene.candidate % 4 < 2 ? 0 : 1];
  const isWarm = isMuddyWhenDark(colour);
  const main = isWarm ? colour : mixHex(colour, ground, isDark ? 0.22 : 0.06);
  const away = random.pick([15, -15]);
  const [lit, deep, far] = isWarm
    ? [turnHue(main, 10, 0.07), turnHue(main, -20, -0.05), turnHue(main, -32, 0.02)]
    : [
        mixHex(turnHue(main, away, 0.1), ground, isDark ? 0.1 : 0.3),
        turnHue(main, -away, -0.1),
        turnHue(main, away * 1.6, isDark ? -0.14 : 0.07),
      ];
  const places = [
    [random.between(0.05, 0.3), random.between(0.05, 0.3), lit],
    [random.between(0.7, 1), random.between(0.3, 0.6), deep],
    [random.between(0.2, 0.6), random.between(0.9, 1.1), far],
  ] as const;
  const side = Math.min(zone.width, zone.height);
  const centre = { x: zone.x + zone.width * 0.5, y: zone.y + zone.height * 0.5 };
  const radius = side * 0.12;
  const line = isDark ? "#ffffff" : mixHex(ground, "#ffffff", 0.7);
  const rings = [0.2, 0.29, 0.39, 0.5].map(
    (share, index) =>
      `<circle cx="${n(centre.x)}" cy="${n(centre.y)}" r="${n(side * share)}" fill="none" stroke="${line}" stroke-opacity="${n(0.6 - index * 0.12)}" stroke-width="${n(Math.max(0.8, side * 0.0022))}"/>`,
  );
  const colours = [
    linearGradient(
      base,
      [0, 0, 0, 1],
      [
        [0, lighten(main, 0.03)],
        [1, lighten(main, -0.05)],
      ],
    ),
    `<rect ${rectAttributes(zone)} fill="url(#${base})"/>`,
    ...places.map(([x, y, spot], index) => {
      const id = spots[index] ?? "";
      return `${radialGradient(
        id,
        [x, y, 0.72],
        [
          [0, spot, 0.95],
          [0.4, spot, 0.6],
          [1, spot, 0],
        ],
      )}<rect ${rectAttributes(zone)} fill="url(#${id})"/>`;
    }),
  ].join("");
  return [
    backdrop(stage, zone) || colours,
    ...rings,
    standIn(stage, inset(zone, Math.max(side * 0.2, marginOf(zone)))) ??
      sphere(
        { x: centre.x, foot: centre.y + radius, colour: isDark ? accents[2] : mixHex(ground, "#ffffff", 0.4), nextId },
        radius,
      ),
  ].join("");
}
