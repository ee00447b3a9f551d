import type { Asset, Reference } from "../model/asset.js";
import type { Side } from "../model/rendition-steps.js";
import { colourName } from "../model/colour/colour-name.js";
import { plainWords, plainWordsOfEach } from "./plain-words.js";

/**
 * The prompt as it is sent: the user's words, then style, text to set and what each picture is for. Pictures are numbered
 * in the order they are sent, as the model sees no names. A change of wording here needs a new RECIPE.
 */
export function composePrompt(
  asset: Pick<Asset, "prompt" | "styles" | "text" | "edit" | "mask" | "references" | "cutOut" | "correction">,
): string {
  const styles = plainWordsOfEach(asset.styles);
  const text = plainWordsOfEach(asset.text);
  const pictures = picturesOf(asset);
  return [
    plainWords(asset.prompt),
    ...(styles.length > 0 ? [`Style: ${styles.join("\n")}`] : []),
    ...(text.length > 0 ? [textToSet(text)] : []),
    ...(pictures.length > 0 ? [`Pictures given:\n${pictures.map(pictureLine).join("\n")}`] : []),
    ...(asset.cutOut?.key === undefined ? [] : [keyGround(asset.cutOut.key, asset.cutOut.bleed)]),
    ...(asset.correction === undefined ? [] : [asset.correction]),
  ].join("\n\n");
}

function textToSet(text: readonly string[]): string {
  const lines = text.map((string) => `"${string}"`).join("\n");
  return `Set exactly this text in the picture, spelled letter for letter, once each, with no other words:\n${lines}`;
}

/** Asks for a background that can be cut away, and a subject that survives it. */
function keyGround(key: string, bleed: readonly Side[]): string {
  const colour = `${colourName(key)} (${key})`;
  const room =
    bleed.length === 0
      ? "The whole subject stands inside the frame with room on every side; nothing touches or crosses an edge."
      : `The subject may run off the ${bleed.join(" and the ")} edge; at every other edge there is room around it, and nothing touches or crosses it.`;
  return [
    `Background: one perfectly flat, evenly lit colour, ${colour}, from edge to edge, to be keyed out afterwards.`,
    "No gradient, texture, vignette, floor, horizon, scenery, shadow, reflection or glow on it.",
    `Nothing of the subject is ${colourName(key)}, and no ${colourName(key)} light falls on it; its outline is crisp.`,
    room,
  ].join(" ");
}

type Purpose = Pick<Reference, "role" | "note">;

function picturesOf({ edit, mask, references }: Pick<Asset, "edit" | "mask" | "references">): readonly Purpose[] {
  if (!edit) return references;
  return [{ role: edit.role ?? (mask ? "edit-masked" : "edit"), note: edit.note }, ...references];
}

function pictureLine({ role, note }: Purpose, index: number): string {
  const purpose = role === undefined ? "a reference" : (PURPOSES.get(role) ?? `a reference for the ${role}`);
  const said = plainWords(note ?? "");
  return `Image ${index + 1}: ${purpose}.${said && ` ${said}`}`;
}

const PURPOSES: ReadonlyMap<string, string> = new Map([
  ["edit", "the picture to change; keep everything in it that is not asked to change"],
  ["edit-masked", "the picture to change, inside the masked area only; keep the rest exactly as it is"],
  ["subject", "the subject; keep its identity, proportions and details, in the scene described"],
  ["character", "the character; keep the same face, hair, build and clothing, in the scene described"],
  ["product", "the product; keep its shape, materials, colours and labels exactly"],
  ["style", "the style to follow: line, colour, light and texture, not its content"],
  ["composition", "the composition to follow: framing, arrangement and viewpoint, not its content"],
  ["palette", "the palette to use: its colours only"],
  ["background", "the background to place the subject before"],
  ["lighting", "the lighting to follow: direction, softness and colour of light"],
  ["pose", "the pose to take, not the person"],
  ["logo", "the logo; reproduce it exactly where it is asked for"],
  ["texture", "the material and texture to use"],
]);
