import { expect, test } from "vitest";
import type { Manifest } from "../../src/model/asset.js";
import { diagnosticsOf, load, picture, type FakeFile } from "./load-text.js";

async function fine(
  manifest: string,
  files: { readonly [path: string]: FakeFile },
  options: Parameters<typeof load>[2] = {},
): Promise<Manifest | undefined> {
  const loaded = await load(manifest, files, options);
  expect(diagnosticsOf(loaded)).toEqual([]);
  return loaded.kind === "ok" ? loaded.manifest : undefined;
}

const BRAND = `provider: draft
budget: {perRun: 1}
prices: {flux: {textIn: 1, imageIn: 1, imageOut: 1}, own: {textIn: 1, imageIn: 1, imageOut: 1}}
styles: {house: ink, line: thin lines}
defaults: {quality: low, outputs: {dir: made, formats: [png]}}
references:
  mascot: {file: refs/mascot.png, role: subject}
assets:
  logo: {promptFile: logo.md, style: house, references: [mascot], edit: {file: refs/old.png}, mask: refs/mask.png}
`;

const FILES = {
  "../brand/assets.yaml": BRAND,
  "../brand/logo.md": "A logo",
  "../brand/refs/mascot.png": picture(),
  "../brand/refs/old.png": picture(),
  "../brand/refs/mask.png": picture({ hasAlpha: true }),
};

test("an included manifest keeps its own defaults, and its paths start from its own folder", async () => {
  const manifest = await fine(
    `include: [../brand/assets.yaml]
prices: {own: {textIn: 2, imageIn: 2, imageOut: 2}}
styles: {house: oil}
defaults: {quality: high}
assets:
  fox: {prompt: A fox, style: [house, line], references: [mascot, logo]}
`,
    FILES,
    { depth: 1 },
  );
  expect(manifest).toMatchObject({
    budget: {},
    watch: { spend: "ask" },
    prices: new Map([
      ["flux", { textInUsd: 1, imageInUsd: 1, imageOutUsd: 1 }],
      ["own", { textInUsd: 2, imageInUsd: 2, imageOutUsd: 2 }],
    ]),
    sources: ["assets.config.yaml", "../brand/assets.yaml", "../brand/logo.md"],
    assets: [
      {
        id: "fox",
        provider: { kind: "openai" },
        styles: ["oil", "thin lines"],
        settings: { quality: "high" },
        references: [
          { source: { kind: "file", path: "../brand/refs/mascot.png" }, role: "subject" },
          { source: { kind: "asset", id: "logo" } },
        ],
        outputs: [{ path: "images/fox.webp" }],
      },
      {
        id: "logo",
        place: { file: "/brand/assets.yaml", line: 9 },
        provider: { kind: "draft" },
        prompt: "A logo",
        styles: ["ink"],
        settings: { quality: "low" },
        edit: { source: { kind: "file", path: "../brand/refs/old.png" } },
        mask: "../brand/refs/mask.png",
        outputs: [{ path: "../brand/made/logo.png" }],
      },
    ],
  });
});

test("a file that names no provider takes the root's", async () => {
  const manifest = await fine("provider: draft\ninclude: [a.yaml]\n", { "a.yaml": "assets: {fox: {prompt: A fox}}\n" });
  expect(manifest?.assets.map(({ provider }) => provider)).toEqual([{ kind: "draft" }]);
});

test("frozen assets are not made from here; they are the best of their files", async () => {
  const frozen = `assets:
  logo: {prompt: A logo, model: gpt-image-1, outputs: {widths: [100, 400], formats: [avif, jpeg, webp, png]}}
  icon: {prompt: An icon, outputs: [{formats: [jpeg]}, {formats: [webp], widths: [64, 512]}]}
  card: {prompt: "A card in \${tone}", matrix: {tone: [red]}, references: [{file: gone.png}], outputs: {formats: [jpeg]}}
`;
  const manifest = await fine(
    "include: [{file: brand/a.yaml, frozen: true}]\nassets:\n  fox: {prompt: A fox, references: [logo, {asset: icon, role: logo}], edit: card-red}\n",
    {
      "brand/a.yaml": frozen,
      "brand/images/logo-400.png": picture(),
      "brand/images/icon-512.webp": picture({ type: "image/webp" }),
      "brand/images/card-red.jpeg": picture({ type: "image/jpeg" }),
    },
  );
  expect(manifest?.assets.map(({ id, edit, references }) => ({ id, edit, references }))).toEqual([
    {
      id: "fox",
      edit: { source: { kind: "file", path: "brand/images/card-red.jpeg" } },
      references: [
        { source: { kind: "file", path: "brand/images/logo-400.png" } },
        { source: { kind: "file", path: "brand/images/icon-512.webp" }, role: "logo" },
      ],
    },
  ]);
});

test("frozen by any include is frozen, with everything that it includes", async () => {
  const manifest = await fine("include: [a.yaml, {file: b.yaml, frozen: true}]\n", {
    "a.yaml": "include: [b.yaml]\nassets: {a: {prompt: A}}\n",
    "b.yaml": "include: [c.yaml]\nassets: {b: {prompt: B}}\n",
    "c.yaml": "assets: {c: {prompt: C}}\n",
  });
  expect(manifest?.assets.map(({ id }) => id)).toEqual(["a"]);
});

test("a file that is included twice is read once", async () => {
  const manifest = await fine("include: [a.yaml, b.yaml]\n", {
    "a.yaml": "include: [c.yaml]\nassets: {a: {prompt: A, style: ink}}\n",
    "b.yaml": "include: [sub/../c.yaml]\nassets: {b: {prompt: B, style: ink}}\n",
    "c.yaml": "styles: {ink: Black ink}\nassets: {c: {prompt: C}}\n",
  });
  expect(manifest?.assets.map(({ id, styles }) => [id, styles])).toEqual([
    ["a", ["Black ink"]],
    ["c", []],
    ["b", ["Black ink"]],
  ]);
});
