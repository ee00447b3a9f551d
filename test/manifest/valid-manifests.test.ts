import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { diagnosticsOf, load, picture } from "./load-text.js";

const NAMES = ["fox", "blog/hare", "a.b-c_d", "constructor", "2026", "Zoe"];

/** Words that YAML, templates and shells would take for something else when not quoted. */
const words = fc.oneof(
  fc.constantFrom(
    "A fox",
    "a logo in #FF6600",
    "1.10",
    "yes",
    "{x}",
    "- a: b",
    "'\"'",
    "*bold*",
    "line\nline",
    "速く",
    " x ",
  ),
  fc
    .string({ minLength: 1, unit: "grapheme" })
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[\p{Cc}$]/u.test(text)),
);

const picked = fc.oneof(
  fc.constant({}),
  fc.record({ size: fc.constantFrom("1024x1024", "1536x864", "auto", "3840x2160") }),
  fc.record({ aspect: fc.constantFrom("16:9", "1:1", "2:3", "1.91:1") }),
);

const outputs = fc.record(
  {
    dir: fc.constantFrom("public/img", "web"),
    widths: fc.uniqueArray(fc.constantFrom(16, 480, 512), { minLength: 1 }),
    formats: fc.uniqueArray(fc.constantFrom("png", "jpeg", "webp", "avif"), { minLength: 1 }),
    dpr: fc.constantFrom([1], [1, 2]),
    quality: fc.integer({ min: 1, max: 100 }),
  },
  { requiredKeys: ["widths"] },
);

const entry = fc
  .tuple(
    fc.record({ prompt: words }),
    picked,
    fc.record(
      {
        alt: words,
        text: fc.oneof(words, fc.array(words, { maxLength: 3 })),
        style: fc.oneof(
          fc.constantFrom("house", "dusk"),
          fc.array(fc.constantFrom("house", { text: "ink" }), { maxLength: 3 }),
        ),
        references: fc.array(fc.constantFrom("mascot", { file: "refs/b.png", role: "style" }), { maxLength: 3 }),
        candidates: fc.integer({ min: 1, max: 50 }),
        tags: fc.array(fc.constantFrom("a", "b")),
        outputs,
        matrix: fc.record({
          locale: fc.uniqueArray(fc.constantFrom("en", "de"), { minLength: 1 }),
          n: fc.constantFrom([1], [1, 2]),
        }),
        maxCost: fc.double({ min: 0, max: 9, noNaN: true }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([prompt, shape, rest]) => ({ ...prompt, ...shape, ...rest }));

const assets = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 })
  .chain((names) => fc.tuple(...names.map((name) => entry.map((one) => [name, one] as const))))
  .map((entries) => Object.fromEntries(entries));

const FILES = { "refs/a.png": picture(), "refs/b.png": picture() };
const SHARED = {
  styles: { house: "ink", dusk: ["house", { text: "low sun" }] },
  references: { mascot: { file: "refs/a.png" } },
};

test("every manifest within the rules loads without a word, with an asset of every combination", async () => {
  await fc.assert(
    fc.asyncProperty(assets, fc.boolean(), async (entries, asJson) => {
      const manifest = { ...SHARED, assets: entries };
      const loaded = await load(asJson ? JSON.stringify(manifest) : stringify(manifest), FILES);
      expect(diagnosticsOf(loaded)).toEqual([]);
      if (loaded.kind === "invalid") return;
      const counts = Object.values(entries).map(({ matrix }) => (matrix ? matrix.locale.length * matrix.n.length : 1));
      expect(loaded.manifest.assets).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
      const paths = loaded.manifest.assets.flatMap((asset) => asset.outputs.map(({ path }) => path));
      expect(new Set(paths).size).toBe(paths.length);
      const prompts = new Set(loaded.manifest.assets.map(({ prompt }) => prompt));
      expect(prompts).toEqual(new Set(Object.values(entries).map(({ prompt }) => prompt.trim())));
    }),
    { numRuns: 200 },
  );
});
