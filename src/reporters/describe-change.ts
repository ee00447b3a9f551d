import type { Asset, Reference } from "../model/asset.js";
import { isJsonList, isJsonObject, type Json } from "../model/canonical-json.js";
import { parseDigest, shortDigest } from "../model/digest.js";
import { clip, widthOf } from "./display-width.js";
import { printable } from "./printable.js";
import { showDifference } from "./show-difference.js";

/** One field of the generation inputs before and after; undefined where it was not sent. */
export interface Change {
  readonly field: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

export interface ChangeContext {
  readonly asset?: Pick<Asset, "references" | "edit" | "mask">;
  readonly width?: number;
}

/** What changed in a field of the generation inputs: one line for every part of it that differs. */
export function describeChange(change: Change, context: ChangeContext = {}): readonly string[] {
  const { field, from, to } = change;
  if (field === "recipe" && typeof from === "number" && typeof to === "number") {
    return [`artlock words its prompts in a new way (recipe ${from} → ${to})`];
  }
  if (field === "drawing" && typeof to === "number") return ["artlock draws its drafts in a new way"];
  const parts = partsOf(change);
  if (parts.length > 0) return parts.flatMap((part) => describeChange(part, context));
  if (PICTURE.test(field)) return pictureChange(change, context);
  return [valueChange(field, change, context)];
}

const PICTURE = /^(?:edit|mask|references\[\d+\])$/;

/** Lists and objects as their members, so that only what differs is told; empty for a single value. */
function partsOf({ field, from, to }: Change): readonly Change[] {
  if (isAbsentOr(isJsonList, from) && isAbsentOr(isJsonList, to)) {
    const indexes = Array.from({ length: Math.max(from?.length ?? 0, to?.length ?? 0) }, (_, index) => index);
    return differing(indexes.map((index) => ({ field: `${field}[${index}]`, from: from?.[index], to: to?.[index] })));
  }
  if (PICTURE.test(field) || !isAbsentOr(isJsonObject, from) || !isAbsentOr(isJsonObject, to)) return [];
  const keys = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
  return differing(keys.map((key) => ({ field: `${field}.${key}`, from: from?.[key], to: to?.[key] })));
}

function isAbsentOr<Shape extends Json>(
  isShape: (json: Json | undefined) => json is Shape,
  side: Json | undefined,
): side is Shape | undefined {
  return side === undefined || isShape(side);
}

function differing(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

/** A picture sent along: its bytes, its role and its note may each have changed. */
function pictureChange({ field, from, to }: Change, context: ChangeContext): readonly string[] {
  const before = sent(from);
  const after = sent(to);
  const role = (after ?? before)?.role;
  const source = after && sourceOf(field, context.asset);
  const about = [source ?? digestOf((after ?? before)?.picture), role].filter((part) => part !== undefined);
  const name = about.length > 0 ? `${field} (${about.map(printable).join(", ")})` : field;
  if (!before) return [`${name} added`];
  if (!after) return [`${name} removed`];
  const changed = [
    ...(before.picture === after.picture ? [] : [`${name} changed`]),
    ...(before.role === after.role ? [] : [valueChange(`role of ${field}`, { from: before.role, to: role }, context)]),
    ...(before.note === after.note
      ? []
      : [valueChange(`note on ${field}`, { from: before.note, to: after.note }, context)]),
  ];
  return changed.length > 0 ? changed : [`${name} changed`];
}

function valueChange(name: string, { from, to }: Omit<Change, "field">, { width = 80 }: ChangeContext): string {
  const label = printable(name);
  const room = Math.min(WIDEST, Math.max(NARROWEST, Math.floor((width - widthOf(`${label} changed:  → `)) / 2)));
  if (from === undefined) return `${label} added: ${value(to, room)}`;
  if (to === undefined) return `${label} removed: ${value(from, room)}`;
  const texts = [from, to].map((side) => (typeof side === "string" ? side : json(side)));
  const [before = "", after = ""] = texts;
  if (texts.every(isBare)) return `${label} changed: ${before} → ${after}`;
  const difference = showDifference(before, after, room);
  return difference ? `${label} changed: ${difference.from} → ${difference.to}` : `${label} changed`;
}

const NARROWEST = 18;
const WIDEST = 60;

/** Needs no quotes: a word, a number, a size. */
const isBare = (text: string): boolean => /^[\w.:/-]{1,40}$/.test(text);

function value(side: Json | undefined, room: number): string {
  if (typeof side !== "string") return clip(printable(json(side)), room);
  return isBare(side) ? side : `"${clip(printable(side), room - 2)}"`;
}

interface SentPicture {
  readonly picture: string | undefined;
  readonly role: string | undefined;
  readonly note: string | undefined;
}

function sent(side: Json | undefined): SentPicture | undefined {
  if (side === undefined || side === null) return undefined;
  if (!isJsonObject(side)) return { picture: text(side), role: undefined, note: undefined };
  return { picture: text(side["picture"]), role: text(side["role"]), note: text(side["note"]) };
}

function sourceOf(field: string, asset: ChangeContext["asset"]): string | undefined {
  if (!asset) return undefined;
  if (field === "mask") return asset.mask;
  const reference: Reference | undefined =
    field === "edit" ? asset.edit : asset.references[Number(/\d+/.exec(field)?.[0])];
  if (!reference) return undefined;
  const { source } = reference;
  return source.kind === "file" ? source.path : source.kind === "url" ? source.url : source.id;
}

function digestOf(picture: string | undefined): string | undefined {
  const digest = picture === undefined ? undefined : parseDigest(picture);
  return digest && shortDigest(digest);
}

const text = (side: Json | undefined): string | undefined => (typeof side === "string" ? side : undefined);
const json = (side: Json | undefined): string => JSON.stringify(side) ?? "none";
