import { expect, test } from "vitest";
import type { Asset, Manifest } from "../../src/model/asset.js";
import type { LoadedManifest } from "../../src/manifest/load-manifest.js";
import { diagnosticsOf, load, picture } from "./load-text.js";

const SKETCH = `# yaml-language-server: $schema=./schemas/manifest.schema.json
version: 1
provider: openai                   # or draft, or {use: openai, baseURL: …, apiKeyEnv: …}
budget: {perRun: 5.00, perMonth: 50, perAsset: 0.60}      # US dollars
watch: {spend: auto, budget: 2}
prices:
  gpt-image-2: {textIn: 5, imageIn: 8, imageOut: 30}
styles:
  house: "Flat editorial illustration, warm paper texture, ink outlines, palette #F4E9D8 #C8553D #28502E"
  dusk: [house, {text: "Low \${theme} sun"}]
defaults:
  model: gpt-image-2-2026-04-21
  quality: medium
  style: house
  outputs: {dir: public/img, widths: [480, 960], formats: [avif, webp]}
references:
  mascot: {file: refs/mascot.png, role: subject}
assets:
  hero:
    prompt: A lighthouse keeper reading by the lamp at dawn
    alt: A lighthouse keeper reads at dawn
    aspect: 16:9                   # or size: 1536x864
    text: ["Ship faster"]          # must stand in the picture, spelled so
    model: gpt-image-2.6-flare
    complexity: high               # thinking
    references: [mascot, {url: https://example.com/a.png, sha256: ${"AB".repeat(32)}, role: palette, note: Only the reds}]
    expect: {text: true, maxBytes: 300kB}
    maxCost: 0.25
  hero-night:
    edit: hero                     # an asset made from an asset
    prompt: The same scene at night, lamp lit
    mask: refs/sky.png
    outputs: {widths: [], formats: [png]}
  sticker:
    promptFile: prompts/sticker.md
    references: [mascot]
    model: gpt-image-2.5-flare-2026-09-08
    background: transparent
    candidates: 4
    pick: 2
    pin: true
    tags: [fun]
    provider: draft
    outputs: []
  banner:
    matrix: {locale: [en, de], theme: [light]}
    prompt: Launch banner, \${theme} background, headline "\${headline}", plain $\${braces}
    data: i18n/headlines.csv       # one row a locale
    style: dusk
    provider: {baseURL: "http://127.0.0.1:8080/v1", timeout: 10m}
    extra: {safety_identifier: "team-\${locale}"}
    outputs: {dir: "public/\${locale}", widths: [1024], heights: [512], dpr: [1], formats: [{format: jpeg, quality: 90}], background: "#abc"}
`;

test("the sketch of the manifest becomes what it says, with nothing left to look up", async () => {
  const loaded = await load(SKETCH, {
    "refs/mascot.png": picture(),
    "refs/sky.png": picture({ hasAlpha: true, width: 1536, height: 864 }),
    "prompts/sticker.md": "The mascot waving,\r\nin the rain.\r\n",
    "i18n/headlines.csv": 'locale,headline\nen,"Ship, faster"\nde,Schneller\n',
  });
  expect(loaded).toEqual({ kind: "ok", manifest: expectedManifest(), warnings: [] });
});

const HOUSE = "Flat editorial illustration, warm paper texture, ink outlines, palette #F4E9D8 #C8553D #28502E";

function expectedManifest(): unknown {
  const openai = { kind: "openai", apiKeyEnv: "OPENAI_API_KEY" };
  const plain = { provider: openai, styles: [HOUSE], text: [], tags: [], references: [], candidates: 1, pin: false };
  const settings = { quality: "medium", background: "auto", format: "png", extra: {} };
  const size = (width: number, height: number): unknown => ({ kind: "exact", width, height });
  const at = (line: number, length: number): unknown => ({ file: "/repo/assets.config.yaml", line, column: 3, length });
  const mascot = { source: { kind: "file", path: "refs/mascot.png" }, role: "subject" };
  const file = (path: string, format: string, more: object): unknown => ({
    path,
    format,
    fit: "cover",
    position: "centre",
    provenance: {},
    ...more,
  });
  const widths = (name: string, more: object = {}): unknown =>
    [480, 960].flatMap((width) =>
      ["avif", "webp"].map((format) => file(`public/img/${name}-${width}.${format}`, format, { width, ...more })),
    );
  const banner = (locale: string, headline: string): unknown => ({
    ...plain,
    id: `banner-${locale}-light`,
    place: at(45, 6),
    provider: { ...openai, baseURL: "http://127.0.0.1:8080/v1", timeoutMs: 600_000 },
    prompt: `Launch banner, light background, headline "${headline}", plain \${braces}`,
    styles: [HOUSE, "Low light sun"],
    settings: {
      ...settings,
      model: "gpt-image-2-2026-04-21",
      size: size(1024, 1024),
      extra: { safety_identifier: `team-${locale}` },
    },
    outputs: [
      file(`public/${locale}/banner-${locale}-light.jpeg`, "jpeg", {
        width: 1024,
        height: 512,
        quality: 90,
        background: "#AABBCC",
      }),
    ],
  });
  return {
    file: "/repo/assets.config.yaml",
    root: "/repo",
    depth: 0,
    budget: { perRunMicroUsd: 5_000_000, perMonthMicroUsd: 50_000_000, perAssetMicroUsd: 600_000 },
    watch: { spend: "auto", budgetMicroUsd: 2_000_000 },
    prices: new Map([["gpt-image-2", { textInUsd: 5, imageInUsd: 8, imageOutUsd: 30 }]]),
    textPrices: new Map(),
    sources: ["assets.config.yaml", "i18n/headlines.csv", "prompts/sticker.md"],
    assets: [
      {
        ...plain,
        id: "hero",
        place: at(19, 4),
        prompt: "A lighthouse keeper reading by the lamp at dawn",
        text: ["Ship faster"],
        alt: "A lighthouse keeper reads at dawn",
        settings: { ...settings, model: "gpt-image-2.6-flare", size: size(1536, 864), complexity: "high" },
        references: [
          mascot,
          {
            source: { kind: "url", url: "https://example.com/a.png", digest: `sha256:${"ab".repeat(32)}` },
            role: "palette",
            note: "Only the reds",
          },
        ],
        outputs: widths("hero", { maxBytes: 300_000, provenance: { alt: "A lighthouse keeper reads at dawn" } }),
        expect: { text: true },
        maxCostMicroUsd: 250_000,
      },
      {
        ...plain,
        id: "hero-night",
        place: at(29, 10),
        prompt: "The same scene at night, lamp lit",
        settings: { ...settings, model: "gpt-image-2-2026-04-21", size: size(1024, 1024) },
        edit: { source: { kind: "asset", id: "hero" } },
        mask: "refs/sky.png",
        outputs: [file("public/img/hero-night.png", "png", {})],
      },
      {
        ...plain,
        id: "sticker",
        place: at(34, 7),
        provider: { kind: "draft" },
        prompt: "The mascot waving,\nin the rain.",
        tags: ["fun"],
        settings: {
          ...settings,
          model: "gpt-image-2.5-flare-2026-09-08",
          size: size(1024, 1024),
          background: "transparent",
        },
        cutOut: { bleed: [] },
        references: [mascot],
        candidates: 4,
        pick: 2,
        pin: true,
        outputs: [],
      },
      banner("en", "Ship, faster"),
      banner("de", "Schneller"),
    ],
  };
}

/** The only asset of a manifest in which nothing is wrong. */
async function onlyAsset(loaded: Promise<LoadedManifest>): Promise<Asset | undefined> {
  const manifest = await fine(loaded);
  return manifest?.assets.length === 1 ? manifest.assets[0] : undefined;
}

async function fine(loaded: Promise<LoadedManifest>): Promise<Manifest | undefined> {
  const result = await loaded;
  expect(diagnosticsOf(result)).toEqual([]);
  return result.kind === "ok" ? result.manifest : undefined;
}

test("an asset of a prompt alone has a model, a size, a quality and a webp", async () => {
  expect(await onlyAsset(load("assets: {fox: {prompt: A fox}}"))).toEqual({
    id: "fox",
    place: { file: "/repo/assets.config.yaml", line: 1, column: 10, length: 3 },
    provider: { kind: "openai", apiKeyEnv: "OPENAI_API_KEY" },
    prompt: "A fox",
    styles: [],
    text: [],
    tags: [],
    settings: {
      model: "gpt-image-2-2026-04-21",
      quality: "medium",
      size: { kind: "exact", width: 1024, height: 1024 },
      background: "auto",
      format: "png",
      extra: {},
    },
    references: [],
    candidates: 1,
    pin: false,
    outputs: [{ path: "images/fox.webp", format: "webp", fit: "cover", position: "centre", provenance: {} }],
  });
});

test("mappings of defaults merge, lists and values replace, a size replaces an aspect", async () => {
  const asset = await onlyAsset(
    load(`defaults:
  aspect: 16:9
  tags: [a, b]
  extra: {user: me, deep: {one: 1, list: [1, 2]}}
  outputs: {dir: site, formats: [avif], quality: {avif: 50, webp: 60}}
  style: {text: ink}
assets:
  fox:
    prompt: A fox
    size: 1024x1536
    tags: [c]
    extra: {deep: {two: 2, list: [3]}}
    outputs: {formats: [webp, avif], quality: {avif: 40}}
    style: {text: oil}
`),
  );
  expect(asset).toMatchObject({
    tags: ["c"],
    styles: ["oil"],
    settings: { size: { width: 1024, height: 1536 }, extra: { user: "me", deep: { one: 1, two: 2, list: [3] } } },
    outputs: [
      { path: "site/fox.webp", quality: 60 },
      { path: "site/fox.avif", quality: 40 },
    ],
  });
});

test("a provider's mapping goes on top of the one below, a name alone replaces it", async () => {
  const manifest = await fine(
    load(`provider: {baseURL: "https://images.example/v1", apiKeyEnv: IMAGES_KEY}
defaults: {model: gpt-image-2}
assets:
  a: {prompt: A}
  b: {prompt: B, provider: {timeout: 90s}}
  c: {prompt: C, provider: openai}
  d: {prompt: D, provider: {use: draft}}
  e: {prompt: E, provider: {azure: {apiVersion: "1"}, baseURL: "https://azure.example"}}
`),
  );
  const kind = "openai";
  expect(manifest?.assets.map(({ provider }) => provider)).toEqual([
    { kind, baseURL: "https://images.example/v1", apiKeyEnv: "IMAGES_KEY" },
    { kind, baseURL: "https://images.example/v1", apiKeyEnv: "IMAGES_KEY", timeoutMs: 90_000 },
    { kind, apiKeyEnv: "OPENAI_API_KEY" },
    { kind: "draft" },
    { kind, baseURL: "https://azure.example", apiKeyEnv: "IMAGES_KEY", azure: { apiVersion: "1" } },
  ]);
});

test("an override changes who makes the pictures, and keeps how to reach them", async () => {
  const manifest =
    'provider: {use: draft, baseURL: "http://127.0.0.1:1/v1"}\nassets:\n  a: {prompt: A}\n  b: {prompt: B, provider: openai}\n';
  const providers = async (override: "draft" | "openai"): Promise<unknown> =>
    (await fine(load(manifest, {}, { providerOverride: override })))?.assets.map(({ provider }) => provider);
  expect(await providers("draft")).toEqual([{ kind: "draft" }, { kind: "draft" }]);
  expect(await providers("openai")).toEqual([
    { kind: "openai", baseURL: "http://127.0.0.1:1/v1", apiKeyEnv: "OPENAI_API_KEY" },
    { kind: "openai", apiKeyEnv: "OPENAI_API_KEY" },
  ]);
});

test("anchors, aliases and merges are YAML's own, kept under x-", async () => {
  const asset = await onlyAsset(
    load(`x-base: &base {quality: low, tags: [a]}
assets:
  fox:
    <<: [*base, {quality: high, alt: A fox}]
    prompt: A fox
`),
  );
  expect(asset).toMatchObject({ alt: "A fox", tags: ["a"], settings: { quality: "low" } });
});

test("a name like a method of every object is a name like any other", async () => {
  const manifest = await fine(
    load(
      "styles: {toString: ink}\nassets:\n  constructor: {prompt: A, style: toString}\n  hasOwnProperty: {prompt: B, references: [constructor]}\n",
    ),
  );
  expect(manifest?.assets.map(({ id, styles, references }) => ({ id, styles, references }))).toEqual([
    { id: "constructor", styles: ["ink"], references: [] },
    { id: "hasOwnProperty", styles: [], references: [{ source: { kind: "asset", id: "constructor" } }] },
  ]);
});
