import fc from "fast-check";
import type { Asset, Manifest, ProviderChoice } from "../../src/model/asset.js";
import { fromAsset, fromFile, sampleAsset, sampleManifest, sampleOutput } from "./sample.js";

/** Input pictures that a generated manifest may send. */
export const REFERENCE_FILES = ["r1.png", "r2.png"] as const;

export const ASSET_IDS: readonly string[] = ["ant", "bee", "cat", "dog", "elk"];

/**
 * Manifests of few words, so that equal requests, handed-over paths, chains and renames come up all the time. An asset
 * refers only to those before it, no two write one path, and a pick is among the candidates.
 */
export function arbitraryManifest({ drafts = true, pins = true } = {}): fc.Arbitrary<Manifest> {
  const sketch = arbitrarySketch({ drafts, pins });
  return fc
    .shuffledSubarray([...ASSET_IDS], { minLength: 1 })
    .chain((ids) => fc.tuple(...ids.map((id) => sketch.map((drawn) => ({ id, ...drawn })))))
    .map((sketches) => {
      const taken = new Set<string>();
      const ids = sketches.map(({ id }) => id);
      return sampleManifest(sketches.map((drawn, index) => drawOut(drawn, { before: ids.slice(0, index), taken })));
    });
}

interface Sketch {
  readonly prompt: string;
  readonly provider: ProviderChoice;
  readonly candidates: number;
  readonly pick: number | undefined;
  readonly pin: boolean;
  readonly edits: number | undefined;
  readonly looksAt: readonly number[];
  readonly outputs: readonly { readonly width: number; readonly name: string | undefined }[];
}

function arbitrarySketch({ drafts, pins }: { readonly drafts: boolean; readonly pins: boolean }): fc.Arbitrary<Sketch> {
  const openai = fc.constant<ProviderChoice>({ kind: "openai", apiKeyEnv: "OPENAI_API_KEY" });
  const draft = fc.constant<ProviderChoice>({ kind: "draft" });
  return fc.record({
    prompt: fc.constantFrom("A fox", "A hen"),
    provider: drafts ? fc.oneof({ weight: 4, arbitrary: openai }, { weight: 1, arbitrary: draft }) : openai,
    candidates: fc.constantFrom(1, 1, 2, 3),
    pick: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    pin: pins ? fc.constantFrom(false, false, false, false, true) : fc.constant(false),
    edits: fc.option(fc.nat(9), { nil: undefined }),
    looksAt: fc.array(fc.nat(9), { maxLength: 2 }),
    outputs: fc.uniqueArray(
      fc.record({
        width: fc.constantFrom(480, 960),
        name: fc.option(fc.constantFrom("one.webp", "two.webp"), { nil: undefined }),
      }),
      { maxLength: 3, selector: ({ width, name }) => name ?? width },
    ),
  });
}

interface Earlier {
  readonly before: readonly string[];
  readonly taken: Set<string>;
}

function drawOut(sketch: Sketch & { readonly id: string }, { before, taken }: Earlier): Asset {
  const { id, prompt, provider, candidates, pick, pin, edits, looksAt } = sketch;
  const sources = [...REFERENCE_FILES.map((path) => fromFile(path)), ...before.map((name) => fromAsset(name))];
  const sourceAt = (index: number) => sources[index % sources.length] ?? fromFile(REFERENCE_FILES[0]);
  const outputs = sketch.outputs
    .map(({ width, name }) => sampleOutput(name ?? `${id}-${width}.webp`, { width }))
    .filter(({ path }) => !taken.has(path));
  for (const { path } of outputs) taken.add(path);
  return sampleAsset(id, {
    prompt,
    provider,
    candidates,
    ...(pick !== undefined && { pick: Math.min(pick, candidates) }),
    pin,
    ...(edits !== undefined && { edit: sourceAt(edits) }),
    references: looksAt.map(sourceAt),
    outputs,
  });
}
