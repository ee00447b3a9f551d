import fc from "fast-check";
import { expect, test } from "vitest";
import { loadMemory } from "../../src/manifest/load-memory.js";
import { load, picture } from "./load-text.js";

const FILES = {
  "refs/a.png": picture(),
  "refs/b.png": picture({ width: 640 }),
  "prompts/fox.md": "A fox from a file",
  "rows.csv": "n,word\none,red\ntwo,blue\n",
  "more.yaml": "styles:\n  chalk: Chalk on slate\nassets:\n  elsewhere: {prompt: Elsewhere}\n",
};

const HEAD = `include: [more.yaml]
styles:
  ink: Ink on paper
references:
  mascot: {file: refs/a.png}
defaults: {style: ink, outputs: {dir: img, widths: [64]}}
`;

const entry = fc.constantFrom(
  "{prompt: A fox}",
  "{prompt: A fox, references: [mascot]}",
  "{prompt: A fox, references: [{file: refs/b.png}]}",
  "{prompt: A fox, references: [owl]}",
  "{prompt: At night, edit: hen, size: 1024x1024}",
  "{prompt: A fox, style: chalk}",
  "{prompt: A fox, style: chark}",
  "{promptFile: prompts/fox.md}",
  "{prompt: 'A ${word} fox', matrix: {n: [one, two]}, data: rows.csv}",
  "{prompt: 'Number ${n}', matrix: {n: [one, two]}}",
  "{prompt: A fox, outputs: {dir: img, name: same}}",
  "{prompt: A fox, model: gpt-image-1}",
  "\n    prompt: A fox\n    alt: In three lines",
  "{promt: misspelt}",
);

const manifest = fc
  .tuple(
    fc.constantFrom(HEAD, HEAD, HEAD, HEAD.replace("Ink on paper", "Pencil")),
    fc.uniqueArray(fc.tuple(fc.constantFrom("fox", "owl", "hen", "cat", "elk"), entry), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([head, entries]) => `${head}assets:\n${entries.map(([name, text]) => `  ${name}: ${text}\n`).join("")}`);

test("a manifest that follows others loads to what it would by itself, places and complaints included", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(manifest, { minLength: 2, maxLength: 5 }), async (texts) => {
      const memory = loadMemory();
      for (const text of texts) expect(await load(text, FILES, { memory })).toEqual(await load(text, FILES));
    }),
    { numRuns: 150 },
  );
});

test("an asset whose entry was not edited is the very same object, unless it has moved", async () => {
  const memory = loadMemory();
  const text = (hen: string): string =>
    `${HEAD}assets:\n  fox: {prompt: A fox, references: [hen]}\n  hen: ${hen}\n  owl: {prompt: An owl}\n`;
  const before = await load(text("{prompt: A hen}"), FILES, { memory });
  const after = await load(text("{prompt: A brown hen}"), FILES, { memory });
  const moved = await load(text("\n    prompt: A brown hen"), FILES, { memory });
  if (before.kind !== "ok" || after.kind !== "ok" || moved.kind !== "ok") throw new Error("a manifest is wrong");
  const same = (a: typeof before, b: typeof before): readonly boolean[] =>
    a.manifest.assets.map((asset, at) => asset === b.manifest.assets[at]);
  expect(same(before, after)).toEqual([true, false, true, true]);
  expect(same(after, moved)).toEqual([true, false, false, true]);
  expect(moved.manifest.assets[2]).toEqual({ ...after.manifest.assets[2], place: moved.manifest.assets[2]?.place });
});
