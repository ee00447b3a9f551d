import type { PictureKind } from "../../model/provider.js";
import { n, type Rect } from "../../type/svg.js";
import type { FontSet } from "../../type/typefaces.js";
import { banner } from "./comps/banner.js";
import { card } from "./comps/card.js";
import type { Comp, CompStage, Drawing } from "./comps/comp.js";
import { cutOut } from "./comps/cut-out.js";
import { diagram } from "./comps/diagram.js";
import { field } from "./comps/field.js";
import { hero } from "./comps/hero.js";
import { icon } from "./comps/icon.js";
import { portrait } from "./comps/portrait.js";
import { product } from "./comps/product.js";
import { unitOf, type DraftScene } from "./draft-scene.js";
import { squircle } from "./forms/squircle.js";
import { seededRandom } from "./seeded-random.js";

/** The comp of a scene, by its kind; a transparent one stands free, or lies on a sheet with round corners. */
export function drawComp(fonts: FontSet, scene: DraftScene): Drawing {
  const { kind, isTransparent } = scene;
  if (!isTransparent || kind === "icon") return COMPS[kind](stageOf(fonts, scene));
  if (kind === "hero" || kind === "portrait" || kind === "product") return cutOut(stageOf(fonts, scene), kind);
  return onSheet(fonts, scene);
}

const COMPS: Readonly<Record<PictureKind, Comp>> = { hero, card, icon, portrait, product, diagram, banner, field };

function stageOf(fonts: FontSet, scene: DraftScene): CompStage {
  const { words, candidate, kind, canvas } = scene;
  let count = 0;
  return {
    fonts,
    scene,
    unit: unitOf(canvas),
    random: seededRandom(`${kind} ${words.title} ${candidate}`),
    turn: seededRandom(`turn ${words.title}`).whole(0, 59) + candidate,
    nextId: () => `d${(count += 1)}`,
  };
}

function onSheet(fonts: FontSet, scene: DraftScene): Drawing {
  const { canvas } = scene;
  const side = Math.min(canvas.width, canvas.height);
  const edge = side * 0.035;
  const sheet: Rect = { x: 0, y: 0, width: canvas.width - 2 * edge, height: canvas.height - 2 * edge };
  const { svg, corner } = COMPS[scene.kind](stageOf(fonts, { ...scene, canvas: sheet, isTransparent: false }));
  const outline = squircle(sheet, 0.12);
  const place = (drop: number): string => `transform="translate(${n(edge)} ${n(edge + drop)})"`;
  const shadows = [0.004, 0.009, 0.015].map(
    (drop) => `<path d="${outline}" ${place(side * drop)} fill="#0b0712" fill-opacity=".09"/>`,
  );
  return {
    svg: `${shadows.join("")}<clipPath id="sheet"><path d="${outline}"/></clipPath><g ${place(0)}><g clip-path="url(#sheet)">${svg}</g></g>`,
    corner: { ...corner, x: corner.x + edge, y: corner.y + edge },
  };
}
