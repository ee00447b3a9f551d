import { mixHex } from "../colour/oklch.js";
import type { EmbeddedPicture } from "../embedded-picture.js";
import { inset, marginOf } from "../draft-layout.js";
import { referenceCardSize } from "../reference-card-size.js";
import { contactShadow } from "../forms/solid.js";
import { drawText } from "../../../type/draw-text.js";
import { breakText } from "../../../type/break-text.js";
import { flowText } from "../../../type/fit-text.js";
import { bottomOf, n, rectAttributes, rightOf, type Rect } from "../../../type/svg.js";
import type { CompStage } from "./comp.js";

/** The picture of the subject as a framed print that stands on the foot of `set`; undefined where none is sent. */
export function standIn(stage: CompStage, place: Rect): string | undefined {
  const { scene, unit, fonts, nextId } = stage;
  const { subject, palette } = scene;
  if (subject === undefined) return undefined;
  const set = belowCard(stage, place);
  const border = Math.min(unit * 0.75, Math.min(set.width, set.height) * 0.05);
  const caption = unit * 1.7;
  const room = { width: set.width - 2 * border, height: set.height - 2 * border - caption };
  const scale = Math.min(room.width / subject.width, room.height / subject.height);
  const [width, height] = [subject.width * scale, subject.height * scale];
  const frame: Rect = {
    x: set.x + (set.width - width) / 2 - border,
    y: bottomOf(set) - height - 2 * border - caption,
    width: width + 2 * border,
    height: height + 2 * border + caption,
  };
  const picture = { x: frame.x + border, y: frame.y + border, width, height };
  const paper = palette.isDark ? mixHex(palette.ground, "#ffffff", 0.9) : mixHex(palette.ground, "#ffffff", 0.7);
  const box = { width, height: unit, maxSize: unit * 0.92, maxLines: 1, leading: 1 };
  const role = flowText(fonts, { atoms: breakText(subject.role), style: { weight: "label", tracking: 0.005 } }, box);
  const shadows = [0.15, 0.4, 0.8].map(
    (drop) =>
      `<rect ${rectAttributes(frame)} transform="translate(${n(unit * drop * 0.5)} ${n(unit * drop)})" fill="#0b0712" fill-opacity=".08"/>`,
  );
  return [
    contactShadow({ x: frame.x + frame.width / 2, foot: bottomOf(frame), nextId }, frame.width * 0.5),
    ...shadows,
    `<rect ${rectAttributes(frame)} fill="${paper}"/><rect ${rectAttributes(picture)} fill="#808080" fill-opacity=".12"/>`,
    imageTag(subject, picture, nextId()),
    drawText(role, {
      x: picture.x,
      y: bottomOf(picture) + border * 0.5 + (caption - unit) / 2,
      width,
      align: "middle",
      fill: "#3a3640",
    }),
  ].join("");
}

/** As much of `place` as the card with the other references, in an upper corner, leaves free. */
function belowCard({ scene, unit }: CompStage, place: Rect): Rect {
  const card = referenceCardSize(scene);
  const reach = marginOf(scene.canvas) + card.width;
  if (card.height === 0 || (place.x >= reach && rightOf(place) <= scene.canvas.width - reach)) return place;
  const top = marginOf(scene.canvas) + card.height + unit * 0.8;
  const y = Math.min(Math.max(place.y, top), place.y + place.height * 0.6);
  return { ...place, y, height: bottomOf(place) - y };
}

/** The picture where a background is wanted, over the whole of `zone`, paled so that it stays behind; empty without one. */
export function backdrop({ scene, nextId }: CompStage, zone: Rect): string {
  const { backdrop: picture, palette } = scene;
  if (picture === undefined) return "";
  return `${imageTag(picture, zone, nextId())}<rect ${rectAttributes(zone)} fill="${palette.ground}" fill-opacity=".3"/>`;
}

/** `picture` over the whole of `place`; what does not fit is cut off. */
export function imageTag({ href, width, height }: EmbeddedPicture, place: Rect, clip: string): string {
  const scale = Math.max(place.width / width, place.height / height);
  const whole = {
    x: place.x + (place.width - width * scale) / 2,
    y: place.y + (place.height - height * scale) / 2,
    width: width * scale,
    height: height * scale,
  };
  return `<clipPath id="${clip}"><rect ${rectAttributes(inset(place, 0))}/></clipPath><g clip-path="url(#${clip})"><image ${rectAttributes(whole)} preserveAspectRatio="none" href="${href}"/></g>`;
}
