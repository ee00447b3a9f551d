import { expect, test } from "vitest";
import type { Asset } from "../../src/model/asset.js";
import type { LockEntry } from "../../src/model/lock.js";
import { built, entryIn, fileIn, verdictsIn, withEntry, withFile, withoutMasters } from "./given.js";
import { sampleAsset, sampleManifest, sampleOutput } from "./sample.js";
import { simulateBuild } from "./simulate-build.js";
import { EMPTY_WORLD, planOf, type World } from "./world.js";

const small = sampleOutput("fox-small.webp", { width: 480 });
const wide = sampleOutput("fox-wide.webp", { width: 960 });
const fox = sampleAsset("fox", { outputs: [small, wide] });
const edited = withFile(built([fox]), small.path, "drawn by hand");

test("a file that was changed by hand is drifted, with nothing else to do", () => {
  expect(verdictsIn(edited, [fox])).toEqual({ fox: { kind: "drifted", outputs: [small.path], blocks: [] } });
});

test("a file that stands where a new asset's belongs is in its way", () => {
  const world = withFile(EMPTY_WORLD, small.path, "a photo");
  expect(verdictsIn(world, [fox])).toEqual({
    fox: { kind: "drifted", outputs: [small.path], blocks: [{ kind: "new" }] },
  });
});

test.each<[string, World, Asset, unknown]>([
  [
    "making the picture anew",
    edited,
    { ...fox, prompt: "A hen" },
    [{ kind: "field", field: "prompt", from: "A picture of fox", to: "A hen" }],
  ],
  ["buying more candidates", edited, { ...fox, candidates: 2 }, [{ kind: "more-candidates", have: 1, want: 2 }]],
  [
    "restoring another file",
    withFile(edited, wide.path, undefined),
    fox,
    [{ kind: "output-missing", path: wide.path }],
  ],
  [
    "rendering another file",
    edited,
    { ...fox, outputs: [small, { ...wide, quality: 50 }] },
    [{ kind: "output-changed", path: wide.path }],
  ],
  ["removing it", edited, { ...fox, outputs: [wide] }, [{ kind: "output-removed", path: small.path }]],
  [
    "adopting an earlier picture",
    withFile(built([{ ...fox, prompt: "A hen" }], built([fox])), small.path, "drawn by hand"),
    fox,
    [{ kind: "field", field: "prompt", from: "A hen", to: "A picture of fox" }],
  ],
  [
    "adopting a candidate that was made before",
    withFile(built([fox], built([{ ...fox, candidates: 1 }])), small.path, "drawn by hand"),
    { ...fox, candidates: 2 },
    [{ kind: "more-candidates", have: 1, want: 2 }],
  ],
])("a file that was changed by hand holds up %s", (_, world, asset, blocks) => {
  expect(verdictsIn(world, [asset])).toEqual({
    fox: { kind: "drifted", outputs: [small.path], blocks },
  });
});

test("--overwrite lets go of what was drawn by hand", () => {
  expect(verdictsIn(edited, [fox], { overwrite: ["fox"] })).toEqual({
    fox: { kind: "render", because: [{ kind: "output-changed", path: small.path }] },
  });
  expect(verdictsIn(edited, [fox], { overwrite: ["hen"] })).toEqual({
    fox: { kind: "drifted", outputs: [small.path], blocks: [] },
  });
});

test("a renamed asset whose file was changed by hand keeps its old entry from being an orphan", () => {
  const vixen: Asset = { ...fox, id: sampleAsset("vixen").id };
  const { steps, orphans } = planOf(edited, sampleManifest([vixen]));
  expect(steps.map(({ verdict }) => verdict)).toEqual([
    { kind: "drifted", outputs: [small.path], blocks: [{ kind: "new" }] },
  ]);
  expect(orphans).toEqual([]);
});

test("what is made from an asset that is held up waits for it", () => {
  const night = sampleAsset("fox-night", { edit: { source: { kind: "asset", id: fox.id } } });
  const verdicts = verdictsIn(withFile(built([fox, night]), small.path, "drawn by hand"), [
    { ...fox, prompt: "A hen" },
    night,
  ]);
  expect(verdicts["fox-night"]).toEqual({ kind: "regenerate", because: [{ kind: "upstream", id: "fox" }], count: 1 });
});

const accepted = withEntry(edited, fox, acceptedAt(small.path));

test("a file that was changed by hand and accepted is as it should be", () => {
  expect(verdictsIn(accepted, [fox])).toEqual({ fox: { kind: "fresh" } });
});

test("what does not touch an accepted file is done", () => {
  expect(verdictsIn(accepted, [{ ...fox, outputs: [small, { ...wide, quality: 50 }] }])).toEqual({
    fox: { kind: "render", because: [{ kind: "output-changed", path: wide.path }] },
  });
  expect(verdictsIn(accepted, [{ ...fox, candidates: 2 }])).toEqual({
    fox: { kind: "generate", because: { kind: "more-candidates", have: 1, want: 2 }, count: 1 },
  });
});

test.each<[string, Asset, unknown]>([
  [
    "a new picture",
    { ...fox, prompt: "A hen" },
    [{ kind: "field", field: "prompt", from: "A picture of fox", to: "A hen" }],
  ],
  [
    "other settings",
    { ...fox, outputs: [{ ...small, quality: 50 }, wide] },
    [{ kind: "output-changed", path: small.path }],
  ],
  ["not being wanted", { ...fox, outputs: [wide] }, [{ kind: "output-removed", path: small.path }]],
])("an accepted file does not give way to %s", (_, asset, blocks) => {
  expect(verdictsIn(accepted, [asset])).toEqual({
    fox: { kind: "drifted", outputs: [small.path], blocks, accepted: true },
  });
});

test("an accepted file does not give way to another asset's", () => {
  const hen = sampleAsset("hen", { outputs: [small] });
  expect(verdictsIn(accepted, [{ ...fox, outputs: [wide] }, hen])).toEqual({
    fox: {
      kind: "drifted",
      outputs: [small.path],
      blocks: [{ kind: "output-removed", path: small.path }],
      accepted: true,
    },
    hen: { kind: "drifted", outputs: [small.path], blocks: [{ kind: "new" }] },
  });
});

test("an accepted file goes along when its asset is renamed, master or not", () => {
  const vixen: Asset = { ...fox, id: sampleAsset("vixen").id };
  expect(verdictsIn(withoutMasters(accepted), [vixen])["vixen"]?.kind).toBe("adopt");
  const moved: Asset = { ...vixen, outputs: [{ ...small, path: sampleOutput("vixen.webp").path }, wide] };
  expect(verdictsIn(withoutMasters(accepted), [moved])["vixen"]?.kind).toBe("adopt");
});

test("an accepted file holds up the renaming of an asset that no longer wants it", () => {
  const vixen: Asset = { ...fox, id: sampleAsset("vixen").id, outputs: [wide] };
  expect(verdictsIn(accepted, [vixen])).toEqual({
    vixen: { kind: "drifted", outputs: [small.path], blocks: [{ kind: "new" }], accepted: true },
  });
});

test("an accepted file is no copy for another asset of the same request", () => {
  const twin = sampleAsset("twin", {
    prompt: fox.prompt,
    outputs: [{ ...small, path: sampleOutput("twin.webp").path }],
  });
  const { picked } = entryIn(accepted, fox);
  expect(verdictsIn(withoutMasters(accepted), [fox, twin])["twin"]).toEqual({
    kind: "lost",
    master: picked,
    because: [{ kind: "new" }],
  });
});

test("an accepted file that another asset wrote over since holds up nothing", () => {
  const hen = sampleAsset("hen", { outputs: [small] });
  const world = simulateBuild(accepted, sampleManifest([hen]), { overwrite: ["hen"] }).world;
  expect(verdictsIn(world, [{ ...fox, prompt: "A hen", outputs: [wide] }])).toEqual({
    fox: {
      kind: "regenerate",
      because: [{ kind: "field", field: "prompt", from: "A picture of fox", to: "A hen" }],
      count: 1,
    },
  });
});

test("an accepted file that is gone is rendered from the master", () => {
  expect(verdictsIn(withFile(accepted, small.path, undefined), [fox])).toEqual({
    fox: { kind: "restore", missing: [small.path] },
  });
});

/** `--accept`. */
function acceptedAt(path: typeof small.path): LockEntry {
  const entry = entryIn(edited, fox);
  const record = entry.outputs.get(path);
  if (!record) throw new Error(`${path} is not recorded`);
  const taken = { ...record, digest: fileIn(edited, path), accepted: true } as const;
  return { ...entry, outputs: new Map([...entry.outputs, [path, taken]]) };
}
