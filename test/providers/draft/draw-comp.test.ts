import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { PictureKind } from "../../../src/model/provider.js";
import { draftPalette } from "../../../src/providers/draft/colour/draft-palette.js";
import type { DraftScene } from "../../../src/providers/draft/draft-scene.js";
import { drawComp } from "../../../src/providers/draft/draw-comp.js";
import { drawDraft, drawScene } from "../../../src/providers/draft/draw-draft.js";
import { referenceCardRect } from "../../../src/providers/draft/reference-card-size.js";
import { drawLine } from "../../../src/type/draw-text.js";
import { shapeLine } from "../../../src/type/shape-line.js";
import { createTypefaces } from "../../../src/type/typefaces.js";
import { readFont } from "../../type/read-font.js";
import { letteredLines, type LetteredLine } from "../../type/lettered-lines.js";

const fonts = await createTypefaces(readFont)("日本語 ا 한 שלום नमस्ते สวัสดี 简");
const KINDS: readonly PictureKind[] = ["hero", "card", "icon", "portrait", "product", "diagram", "banner", "field"];

/** What gpt-image-2 takes: sides of whole 16s, at most three times as wide as high or high as wide. */
const sizes = fc
  .record({ width: fc.integer({ min: 30, max: 120 }), height: fc.integer({ min: 30, max: 120 }) })
  .filter(({ width, height }) => width <= 3 * height && height <= 3 * width)
  .map(({ width, height }) => ({ width: width * 16, height: height * 16 }));

const said = fc.oneof(
  fc.lorem({ maxCount: 9 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "画像を、コードのようにビルドする。",
    "ابنِ صورك مثل الشيفرة",
    "कोड की तरह चित्र बनाएँ",
    "สร้างภาพเหมือนโค้ด",
    "בנה תמונות כמו קוד",
    "</svg><script>alert(1)</script>&lt;\u0000\u202e",
    "M".repeat(300),
    "Donaudampfschifffahrtsgesellschaftskapitän",
  ),
);

const scenes = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    size: sizes,
    text: fc.array(said, { maxLength: 8 }),
    title: said,
    prompt: said,
    candidate: fc.nat(5),
    isTransparent: fc.boolean(),
    styles: fc.constantFrom(["at night"], [], ["palette #F4E9D8 #C8553D #28502E #E8B04B"]),
  })
  .map(({ kind, size, text, title, prompt, candidate, isTransparent, styles }): DraftScene => ({
    kind,
    canvas: { x: 0, y: 0, ...size },
    words: {
      title,
      text,
      prompt,
      meta: { size: [`${size.width} × ${size.height}`], model: ["gpt-image-2-2026-04-21", "medium"] },
    },
    palette: draftPalette({ title, prompt, styles, pictured: [], candidate }),
    candidate,
    isTransparent,
    references: [],
  }));

test("no line of text leaves the canvas or runs into another, whatever is said in whatever shape", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const lines = letteredLines(drawScene(fonts, scene));
      // Marks above and below letters, and swashes, overhang the box that a line is set in.
      const slack = Math.min(scene.canvas.width, scene.canvas.height) * 0.02;
      expect(lines.filter((line) => !isInside(line, scene.canvas, slack))).toEqual([]);
      expect(
        lines.filter((line, index) => lines.slice(index + 1).some((other) => overlap(line, other, slack))),
      ).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("the card with the references lies on the canvas and covers no line of text", () => {
  const picture = { href: "data:,", width: 40, height: 40, role: "reference" };
  fc.assert(
    fc.property(scenes, fc.integer({ min: 1, max: 16 }), fc.boolean(), (plain, count, hasSubject) => {
      const references = Array.from({ length: count }, () => ({ picture, colours: [] }));
      const subject = hasSubject ? { subject: { ...picture, height: 70 } } : {};
      const scene: DraftScene = { ...plain, ...subject, references };
      const { svg, corner } = drawComp(fonts, scene);
      const { x, y, width, height } = referenceCardRect(scene, corner);
      const card = { left: x, right: x + width, top: y, bottom: y + height };
      const slack = Math.min(scene.canvas.width, scene.canvas.height) * 0.02;
      expect(isInside(card, scene.canvas, 0)).toBe(true);
      // A sheet is drawn around its own origin, which lies that far inside.
      const isSheet = scene.isTransparent && !["hero", "icon", "portrait", "product"].includes(scene.kind);
      const shift = isSheet ? Math.min(scene.canvas.width, scene.canvas.height) * 0.035 : 0;
      const lines = letteredLines(svg).map((line) => moved(line, shift));
      expect(lines.filter((line) => overlap(line, card, slack))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("a line that leaves the canvas, and one that runs into another, would be found", () => {
  const line = shapeLine(fonts, "Ship", { weight: "label", tracking: 0 });
  const at = (x: number) => drawLine(line, { x, baseline: 60, size: 50, fill: "#000" });
  const lines = letteredLines(at(10) + at(30) + at(300));
  expect(lines).toHaveLength(3);
  expect(lines.map((one) => isInside(one, { x: 0, y: 0, width: 350, height: 90 }, 2))).toEqual([true, true, false]);
  const [first, second, third] = lines;
  expect(first && second && overlap(first, second, 2)).toBe(true);
  expect(second && third && overlap(second, third, 2)).toBe(false);
});

test("every drawing is SVG that can be drawn, with nothing in it that a program would run", async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const svg = drawScene(fonts, scene);
      expect(svg).not.toMatch(/<script|NaN|undefined|Infinity|<text/);
      const { width, height } = await sharp(Buffer.from(svg), { unlimited: true }).metadata();
      expect({ width, height }).toEqual({ width: scene.canvas.width, height: scene.canvas.height });
    }),
    { numRuns: 30 },
  );
});

test.each(KINDS)("a transparent %s is transparent around what it shows, and solid where it does", async (kind) => {
  const [scene] = fc.sample(scenes, { numRuns: 1, seed: 7 });
  if (scene === undefined) throw new Error("no scene");
  const canvas = { x: 0, y: 0, width: 768, height: 512 };
  const picture = await drawDraft(fonts, { ...scene, kind, canvas, isTransparent: true }, { format: "png" });
  const alpha = await sharp(picture).extractChannel("alpha").raw().toBuffer();
  const corners = [0, canvas.width - 1, alpha.length - canvas.width, alpha.length - 1].map((at) => alpha[at]);
  expect(corners).toEqual([0, 0, 0, 0]);
  expect(alpha.filter((value) => value === 255).length).toBeGreaterThan(alpha.length * 0.05);
});

test.each(KINDS)("candidates of a %s can be told apart at a glance", async (kind) => {
  const [scene] = fc.sample(scenes, { numRuns: 1, seed: 11 });
  if (scene === undefined) throw new Error("no scene");
  const small = async (candidate: number): Promise<Buffer> => {
    const canvas = { x: 0, y: 0, width: 384, height: 256 };
    const palette = draftPalette({ title: "fox", prompt: "A fox", styles: [], pictured: [], candidate });
    const one = { ...scene, kind, canvas, palette, candidate, isTransparent: false };
    const picture = await drawDraft(fonts, one, { format: "png" });
    return sharp(picture).resize(48, 32).removeAlpha().raw().toBuffer();
  };
  const [first, second, third] = [await small(0), await small(1), await small(2)];
  for (const [one, other] of [
    [first, second],
    [second, third],
    [first, third],
  ] as const) {
    const difference = one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
    expect(difference).toBeGreaterThan(4);
  }
});

function moved({ left, right, top, bottom }: LetteredLine, by: number): LetteredLine {
  return { left: left + by, right: right + by, top: top + by, bottom: bottom + by };
}

function isInside(
  { left, right, top, bottom }: LetteredLine,
  { width, height }: DraftScene["canvas"],
  slack: number,
): boolean {
  return left >= -slack && top >= -slack && right <= width + slack && bottom <= height + slack;
}

function overlap(a: LetteredLine, b: LetteredLine, slack: number): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  // Lines stand on one another's marks: only what is more than a third of the smaller line is a collision.
  return across > slack && down > Math.max(slack, Math.min(a.bottom - a.top, b.bottom - b.top) / 3);
}
