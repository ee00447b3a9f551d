import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { ImageSettings } from "../../../src/model/asset.js";
import type { Brief } from "../../../src/model/provider.js";
import { createDraftProvider } from "../../../src/providers/draft/create-draft-provider.js";
import { readFont } from "../../type/read-font.js";
import { bytesOf, receiveInMemory } from "../../rig/receive-in-memory.js";

/**
 * Small copies of a few drafts, compared as a person would: by the mean difference of their pixels, as the last bits of an
 * antialiased edge are not the same on every processor. `UPDATE_GOLDEN=1` writes them anew: then look at them.
 */
const cases: readonly {
  readonly name: string;
  readonly brief: Partial<Brief>;
  readonly settings: Partial<ImageSettings>;
}[] = [
  { name: "landscape", brief: { text: ["Ship faster"], styles: ["Palette #F4E9D8 #C8553D #28502E"] }, settings: {} },
  { name: "portrait", brief: { title: "story", firstCandidate: 1 }, settings: size(512, 768) },
  { name: "banner", brief: { title: "banner", text: ["Pictures that build like code"] }, settings: size(768, 256) },
  { name: "sticker", brief: { title: "fox" }, settings: { ...size(512, 512), background: "transparent" } },
  { name: "japanese", brief: { title: "card-ja", text: ["画像を、コードのようにビルドする。"] }, settings: {} },
  { name: "arabic", brief: { title: "card-ar", text: ["ابنِ صورك مثل الشيفرة"] }, settings: {} },
];

test.each(cases)("$name looks as it did", async ({ name, brief, settings }) => {
  const answer = await createDraftProvider({ readFont }).generate(
    {
      prompt: "",
      brief: {
        title: "hero",
        prompt: "A lighthouse keeper reading by the lamp at dawn",
        text: [],
        styles: [],
        firstCandidate: 0,
        ...brief,
      },
      settings: {
        model: "gpt-image-2",
        quality: "medium",
        background: "auto",
        format: "png",
        extra: {},
        ...size(768, 512),
        ...settings,
      },
      pictures: [],
      edits: false,
      count: 1,
    },
    {
      signal: new AbortController().signal,
      receive: receiveInMemory,
      bytesOf: () => Promise.reject(new Error("no pictures")),
    },
  );
  if (answer.kind !== "made") throw new Error(answer.message);
  const file = new URL(`golden/${name}.png`, import.meta.url);
  const small = await sharp(bytesOf(answer.pictures[0])).resize({ width: 240 }).png({ compressionLevel: 9 }).toBuffer();
  if (process.env["UPDATE_GOLDEN"] === "1") await writeFile(file, small);
  expect(await meanDifference(small, await readFile(file))).toBeLessThan(0.15);
});

function size(width: number, height: number): Pick<ImageSettings, "size"> {
  return { size: { kind: "exact", width, height } };
}

/** Of all channels, 0 to 255. */
async function meanDifference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).ensureAlpha().raw().toBuffer()));
  if (a === undefined || b === undefined || a.length !== b.length) return Infinity;
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}
