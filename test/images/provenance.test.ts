import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exiftool } from "exiftool-vendored";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { provenanceXmp } from "../../src/images/provenance-xmp.js";
import { renderRenditions } from "../../src/images/render-renditions.js";
import type { PictureOrigin, RenditionFormat, StatedProvenance } from "../../src/model/asset.js";
import { flag, spec } from "./sample-pictures.js";

const FORMATS = ["png", "jpeg", "webp", "avif"] as const;
const NEWSCODES = "http://cv.iptc.org/newscodes/digitalsourcetype";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "artlock-provenance-"));
});
afterAll(async () => {
  await exiftool.end();
  await rm(folder, { recursive: true });
});

test.each(FORMATS)("a generated %s says so, and what it shows, to exiftool", { timeout: 30_000 }, async (format) => {
  const alt = 'A fox & a "hen" <b>läuft</b> 狐 🦊 it\'s';
  expect(await readBack({ format, origin: "generated", provenance: { alt } })).toEqual({
    DigitalSourceType: `${NEWSCODES}/trainedAlgorithmicMedia`,
    CreatorTool: "artlock",
    Description: alt,
    AltTextAccessibility: alt,
  });
});

test(
  "a draft says that it was drawn and not generated, and a picture that was brought only what it shows",
  { timeout: 30_000 },
  async () => {
    expect(await readBack({ format: "webp", origin: "drawn", provenance: {} })).toEqual({
      DigitalSourceType: `${NEWSCODES}/algorithmicMedia`,
      CreatorTool: "artlock (draft)",
    });
    expect(await readBack({ format: "jpeg", origin: "brought", provenance: { alt: "Our shop" } })).toEqual({
      Description: "Our shop",
      AltTextAccessibility: "Our shop",
    });
    expect(await readBack({ format: "jpeg", origin: "brought", provenance: { alt: "  " } })).toEqual({});
    expect(await readBack({ format: "png", origin: "generated", provenance: undefined })).toEqual({});
  },
);

test("an alt text as long as a book is cut short, and still fits a JPEG", { timeout: 30_000 }, async () => {
  const { Description, ...rest } = await readBack({
    format: "jpeg",
    origin: "generated",
    provenance: { alt: "&".repeat(90_000) },
  });
  expect(Description).toBe(`${"&".repeat(4000)}…`);
  expect(rest).toMatchObject({ CreatorTool: "artlock" });
});

test("no alt text gets out of its element or breaks the XML", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string(), hostile), (alt) => {
      const xmp = provenanceXmp("generated", alt) ?? "";
      const [, description] = /<dc:description><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(xmp) ?? [];
      fc.pre(alt.trim() !== "");
      const allowed = /^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}\uFEFF]*$/u;
      expect(allowed.test(xmp)).toBe(true);
      expect(description).toBeDefined();
      expect(unescaped(description ?? "")).toBe(readable(alt));
      // What stands around it does not depend on it.
      const frame = xmp.replaceAll(`>${description}<`, "><");
      expect(frame).toBe((provenanceXmp("generated", "x") ?? "").replaceAll(">x<", "><"));
    }),
  );
});

const hostile = fc
  .array(
    fc.constantFrom(
      "]]>",
      "<!--",
      "&#0;",
      "&amp;",
      "</rdf:li>",
      "<?xpacket end",
      "\u0000",
      "\uD800",
      "\uFFFE",
      "'",
      '"',
      "\r\n",
      "🦊",
    ),
  )
  .map((parts) => parts.join(""));

/** As an XML parser reads it. */
function unescaped(text: string): string {
  expect(text.replace(/&#\d+;/g, "")).not.toMatch(/[&<>"']/);
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Without what XML has no form for. */
function readable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD");
}

test("a stated provenance leaves the pixels as they are", async () => {
  const master = await flag(60, 40).png().toBuffer();
  for (const format of FORMATS) {
    const plain = await fileOf({ format, origin: "generated", provenance: undefined, master });
    const told = await fileOf({ format, origin: "generated", provenance: { alt: "A flag" }, master });
    expect(told.length, format).toBeGreaterThan(plain.length);
    const [a, b] = await Promise.all([plain, told].map((bytes) => sharp(bytes).raw().toBuffer()));
    expect(a?.equals(b ?? Buffer.of()), format).toBe(true);
  }
});

interface Telling {
  readonly format: RenditionFormat;
  readonly origin: PictureOrigin;
  readonly provenance: StatedProvenance | undefined;
  readonly master?: Uint8Array;
}

async function fileOf({ format, origin, provenance, master }: Telling): Promise<Uint8Array> {
  const files: Uint8Array[] = [];
  const failure = await renderRenditions({
    master: master ?? (await flag(60, 40).png().toBuffer()),
    specs: [spec(`a.${format}`, { format, ...(provenance && { provenance }) })],
    origin,
    emit: async (_spec, { bytes }) => void files.push(bytes),
  });
  expect(failure).toBeUndefined();
  return files[0] ?? new Uint8Array();
}

const WATCHED = new Set(["DigitalSourceType", "CreatorTool", "Description", "AltTextAccessibility"]);

/** Of the tags that matter here, those that exiftool finds. */
async function readBack(telling: Telling): Promise<{ readonly [tag: string]: unknown }> {
  const path = join(folder, `a.${telling.format}`);
  await writeFile(path, await fileOf(telling));
  const tags = Object.entries(await exiftool.readRaw(path, { readArgs: ["-XMP:all", "-n"] }));
  expect(tags.filter(([tag]) => tag === "Error" || tag === "Warning")).toEqual([]);
  return Object.fromEntries(tags.filter(([tag]) => WATCHED.has(tag)));
}
