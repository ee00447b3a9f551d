import { differenceOf, lighten, mixHex, oklchOfHex, turnHue } from "../colour/oklch.js";
import { drawColumn } from "../draft-column.js";
import { cornerAway, draftLayout, inset, marginOf } from "../draft-layout.js";
import { outlinePath, softOutline } from "../forms/blob.js";
import { plainGround } from "../forms/ground.js";
import { linearGradient, n, rectAttributes, rightOf, bottomOf, type Rect } from "../../../type/svg.js";
import { sphere } from "../forms/solid.js";
import type { Comp, CompStage } from "./comp.js";
import { backdrop, standIn } from "./stand-in.js";

/** A framed picture of cut paper, sheet under sheet, with the words on plain ground beside or below it. */
export const card: Comp = (stage) => {
  const { fonts, scene, unit, turn, nextId } = stage;
  const { canvas, palette, words } = scene;
  const { column, art, facing } = draftLayout(canvas, { lines: words.text.length, turn });
  const margin = marginOf(canvas);
  const frame = towards(inset(art, margin), facing, margin);
  const clip = nextId();
  const svg = [
    plainGround(canvas, palette, nextId),
    `<clipPath id="${clip}"><rect ${rectAttributes(frame)} rx="${n(unit * 1.1)}"/></clipPath>`,
    `<g clip-path="url(#${clip})">${pictured(stage, frame) ?? cutPaper(stage, frame)}</g>`,
    drawColumn(fonts, words, { column, align: "start", unit, ...palette }),
  ].join("");
  return { svg, corner: cornerAway(canvas, facing) };
};

/** The margin between frame and column is the column's own. */
function towards(frame: Rect, facing: "left" | "right" | "top" | "bottom", by: number): Rect {
  if (facing === "left") return { ...frame, x: frame.x - by, width: frame.width + by };
  if (facing === "right") return { ...frame, width: frame.width + by };
  return facing === "bottom"
    ? { ...frame, height: frame.height + by }
    : { ...frame, y: frame.y - by, height: frame.height + by };
}

/** The picture of the place, with the subject in it, where there is one. */
function pictured(stage: CompStage, frame: Rect): string | undefined {
  const place = backdrop(stage, frame);
  return place === ""
    ? undefined
    : place + (standIn(stage, inset(frame, Math.min(frame.width, frame.height) * 0.1)) ?? "");
}

const SHEETS = 5;

/** Candidates are cut from other papers; one that is nearly black or without colour would show no sheets. */
function paperOf({ scene }: CompStage): string {
  const [first, ...others] = scene.palette.accents;
  const isPlain = oklchOfHex(first).c < 0.05;
  const papers = others.filter((other) => oklchOfHex(other).l > 0.42 && (isPlain || oklchOfHex(other).c > 0.05));
  return [first, ...papers][scene.candidate % Math.min(3, papers.length + 1)] ?? first;
}

function cutPaper(stage: CompStage, frame: Rect): string {
  const { scene, random, nextId } = stage;
  const { accents, ground, isDark } = scene.palette;
  const near = paperOf(stage);
  // Sheets of one colour, deeper the farther down they lie.
  const { l } = oklchOfHex(near);
  const deepest = turnHue(near, -14, Math.max(0.2, l - 0.34) - l);
  const outline = softOutline(random);
  const focus = {
    x: frame.x + frame.width * random.between(0.44, 0.6),
    y: frame.y + frame.height * random.between(0.48, 0.6),
  };
  const reach = { rx: frame.width * 0.6, ry: frame.height * 0.62 };
  const back = nextId();
  const sheets = Array.from({ length: SHEETS }, (_, sheet) => {
    const share = (sheet + 1) / SHEETS;
    const hole = outlinePath(outline, {
      x: focus.x + (frame.x + frame.width / 2 - focus.x) * share * 0.7,
      y: focus.y + (frame.y + frame.height / 2 - focus.y) * share * 0.7,
      rx: reach.rx * (0.3 + 0.7 * share),
      ry: reach.ry * (0.3 + 0.7 * share),
    });
    const colour = mixHex(deepest, mixHex(near, isDark ? near : ground, 0.3), share ** 0.9);
    return cutSheet(frame, { hole, colour, nextId });
  });
  const side = Math.min(frame.width, frame.height);
  const subject = standIn(stage, inset(frame, side * 0.1));
  // What lies at the bottom must be seen against the dark there, and be of another colour than the paper.
  const [ball = mixHex(near, "#ffffff", 0.72)] = accents
    .filter((accent) => differenceOf(accent, deepest) > 0.24 && differenceOf(accent, near) > 0.1)
    .toSorted((one, other) => differenceOf(other, near) - differenceOf(one, near));
  return [
    linearGradient(
      back,
      [0, 0, 0, 1],
      [
        [0, lighten(deepest, 0.03)],
        [1, lighten(deepest, -0.05)],
      ],
    ),
    `<rect ${rectAttributes(frame)} fill="url(#${back})"/>`,
    subject === undefined
      ? sphere({ x: focus.x, foot: focus.y + side * 0.12, colour: ball, nextId }, side * 0.115)
      : "",
    ...sheets,
    subject ?? "",
  ].join("");
}

/** A sheet with a hole in it, and its shadow on what shows through the hole. */
function cutSheet(
  frame: Rect,
  { hole, colour, nextId }: { hole: string; colour: string; nextId: CompStage["nextId"] },
): string {
  const face = nextId();
  const unit = Math.min(frame.width, frame.height) * 0.012;
  const shadow = [5.2, 3.6, 2.2, 1]
    .map(
      (width) =>
        `<path d="${hole}" transform="translate(${n(unit * 0.5)} ${n(unit * 0.8)})" fill="none" stroke="#0b0712" stroke-opacity=".075" stroke-width="${n(unit * width)}"/>`,
    )
    .join("");
  const sheet = `M${n(frame.x)} ${n(frame.y)}H${n(rightOf(frame))}V${n(bottomOf(frame))}H${n(frame.x)}Z${hole}`;
  return `${shadow}${linearGradient(
    face,
    [0, 0, 0, 1],
    [
      [0, lighten(colour, 0.03)],
      [1, lighten(colour, -0.03)],
    ],
  )}
    <path d="${sheet}" fill-rule="evenodd" fill="url(#${face})"/>`;
}
