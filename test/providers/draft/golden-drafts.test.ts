import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { digestOf } from "../../../src/model/digest.js";
import type { RawPicture } from "../../../src/images/raw-picture.js";
import type { ImageSettings } from "../../../src/model/asset.js";
import type { PictureKind } from "../../../src/model/provider.js";
import { draftPalette } from "../../../src/providers/draft/colour/draft-palette.js";
import type { DraftScene } from "../../../src/providers/draft/draft-scene.js";
import { drawDraft, drawScene } from "../../../src/providers/draft/draw-draft.js";
import { createTypefaces } from "../../../src/type/typefaces.js";
import { readFont } from "../../type/read-font.js";

/**
 * Every kind as it was looked at: the drawing to the byte, as it is the same on every machine, and a small copy of the
 * picture as a person compares, as the last bits of an antialiased edge are not. `UPDATE_GOLDEN=1` writes both anew: then
 * look at them.
 */
interface Golden {
  readonly name: string;
  readonly kind: PictureKind;
  readonly text?: readonly string[];
  readonly prompt?: string;
  readonly styles?: readonly string[];
  readonly size?: readonly [number, number];
  readonly candidate?: number;
  readonly background?: ImageSettings["background"];
  /** Whether a grey picture is edited, of which the card alone is drawn. */
  readonly edits?: true;
  /** How many references are sent along. */
  readonly references?: number;
}

const LIST = ["Browser", "Edge cache", "Orders", "Payments", "Stock", "Queue", "Database", "Replica", "Search"];
const WARM = ["Palette #F4E9D8 #C8553D #28502E #E8B04B"];
const goldens: readonly Golden[] = [
  { name: "hero", kind: "hero", text: ["Ship faster"], styles: WARM },
  { name: "hero-tall", kind: "hero", prompt: "A starry night", size: [432, 768] },
  { name: "card", kind: "card", text: ["Ship small, ship often", "Version 2"], styles: WARM },
  { name: "card-ja", kind: "card", text: ["画像を、コードのようにビルドする。"] },
  { name: "card-ar", kind: "card", text: ["ابنِ صورك مثل الشيفرة"], candidate: 1 },
  { name: "icon", kind: "icon", size: [512, 512], background: "transparent" },
  { name: "portrait", kind: "portrait", size: [512, 768] },
  { name: "product", kind: "product", prompt: "A mug in the white light of a winter morning" },
  { name: "product-cut-out", kind: "product", size: [512, 512], background: "transparent" },
  { name: "diagram", kind: "diagram", text: ["Browser", "Edge cache", "Orders", "Database"], styles: WARM },
  { name: "banner", kind: "banner", text: ["Pictures that build like code"], size: [768, 256] },
  { name: "banner-sheet", kind: "banner", size: [256, 768], background: "transparent" },
  { name: "field", kind: "field", prompt: "Moss at dusk", size: [512, 512] },
  { name: "list", kind: "hero", text: LIST, styles: WARM, size: [512, 512] },
  { name: "mixed", kind: "hero", text: ["Ship 🚀 مع السرعة", "Schifffahrtsgesellschaftskapitän"], styles: WARM },
  { name: "diagram-ar", kind: "diagram", text: ["ابنِ صورك مثل الشيفرة"], references: 9 },
  { name: "portrait-cut-out", kind: "portrait", text: ["Ship small"], size: [512, 512], background: "transparent" },
  { name: "black-and-white", kind: "card", prompt: "A harbour in black and white", references: 2 },
  { name: "edit", kind: "hero", text: ["Ship faster"], styles: WARM, edits: true, references: 1 },
];

/** One red pixel. */
const DOT =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

const typefaces = createTypefaces(readFont);
const isUpdating = process.env["UPDATE_GOLDEN"] === "1";
const digestsFile = new URL("golden/digests.json", import.meta.url);

test("the drawing of every kind is the same to the byte", async () => {
  const drawn: Record<string, string> = {};
  for (const golden of goldens) drawn[golden.name] = digestOf(drawScene(await fontsFor(golden), sceneOf(golden)));
  if (isUpdating) await writeFile(digestsFile, `${JSON.stringify(drawn, undefined, 2)}\n`);
  expect(drawn).toEqual(JSON.parse(await readFile(digestsFile, "utf8")));
});

test.each(goldens)("$name looks as it did", async (golden) => {
  const picture = await drawDraft(await fontsFor(golden), sceneOf(golden), { format: "png" });
  const file = new URL(`golden/${golden.name}.png`, import.meta.url);
  const small = await sharp(picture).resize({ width: 200 }).png({ compressionLevel: 9 }).toBuffer();
  if (isUpdating) await writeFile(file, small);
  expect(await meanDifference(small, await readFile(file))).toBeLessThan(0.15);
});

function fontsFor({ text = [] }: Golden) {
  return typefaces(text.join("\n"));
}

function sceneOf(golden: Golden): DraftScene {
  const { name, kind, text = [], styles = [], size = [768, 512], candidate = 0, background } = golden;
  const prompt = golden.prompt ?? "A lighthouse keeper reading by the lamp";
  const [width, height] = size;
  const grey: RawPicture = { pixels: new Uint8Array(48 * 32 * 3).fill(128), width: 48, height: 32, channels: 3 };
  const reference = { picture: { href: DOT, width: 8, height: 5, role: "reference" }, colours: [] };
  return {
    kind,
    canvas: { x: 0, y: 0, width, height },
    words: {
      title: name,
      text,
      prompt,
      meta: { size: [`${width} × ${height}`], model: ["gpt-image-2", "medium"] },
    },
    palette: draftPalette({ title: name, prompt, styles, pictured: [], candidate }),
    candidate,
    isTransparent: background === "transparent",
    references: Array.from({ length: golden.references ?? 0 }, () => reference),
    ...(golden.edits && { edited: grey }),
  };
}

/** Of all channels, 0 to 255. */
async function meanDifference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).ensureAlpha().raw().toBuffer()));
  if (a === undefined || b === undefined || a.length !== b.length) return Infinity;
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}
