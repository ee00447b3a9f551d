import { expect, test } from "vitest";
import { built, entryIn, picture, verdictsIn, withFile, withoutMasters } from "./given.js";
import { digestNamed, fromAsset, pathOf, sampleAsset, sampleMaster, sampleOutput } from "./sample.js";

const small = sampleOutput("fox-small.webp", { width: 480 });
const wide = sampleOutput("fox-wide.webp", { width: 960 });
const fox = sampleAsset("fox", { outputs: [small] });

test("a width that is wanted as well is rendered from the master", () => {
  expect(verdictsIn(built([fox]), [sampleAsset("fox", { outputs: [small, wide] })])).toEqual({
    fox: { kind: "render", because: [{ kind: "output-added", path: wide.path }] },
  });
});

test.each([
  ["format", { format: "avif" }],
  ["quality", { quality: 70 }],
  ["fit", { fit: "contain" }],
  ["position", { position: "top" }],
  ["height", { height: 300 }],
  ["background", { background: "#ffffff" }],
  ["lossless", { lossless: true }],
  ["enlarge", { enlarge: true }],
] as const)("a file whose %s is to be different is rendered again", (_, change) => {
  expect(verdictsIn(built([fox]), [sampleAsset("fox", { outputs: [{ ...small, ...change }] })])).toEqual({
    fox: { kind: "render", because: [{ kind: "output-changed", path: small.path }] },
  });
});

test("a file that is no longer wanted is removed", () => {
  expect(verdictsIn(built([sampleAsset("fox", { outputs: [small, wide] })]), [fox])).toEqual({
    fox: { kind: "render", because: [{ kind: "output-removed", path: wide.path }] },
  });
});

test("a file that is no longer wanted is removed even when its master is in no store", () => {
  const world = withoutMasters(built([sampleAsset("fox", { outputs: [small, wide] })]));
  expect(verdictsIn(world, [fox])).toEqual({
    fox: { kind: "render", because: [{ kind: "output-removed", path: wide.path }] },
  });
});

test("a file that is gone is restored from the master", () => {
  expect(verdictsIn(withFile(built([fox]), small.path, undefined), [fox])).toEqual({
    fox: { kind: "restore", missing: [small.path] },
  });
});

test("a file that is gone beside one to be made differently is a reason to render", () => {
  const both = sampleAsset("fox", { outputs: [small, wide] });
  const world = withFile(built([both]), small.path, undefined);
  expect(verdictsIn(world, [sampleAsset("fox", { outputs: [small, { ...wide, quality: 50 }] })])).toEqual({
    fox: {
      kind: "render",
      because: [
        { kind: "output-missing", path: small.path },
        { kind: "output-changed", path: wide.path },
      ],
    },
  });
});

test("a file that is gone and whose master is in no store is lost", () => {
  expect(verdictsIn(withFile(withoutMasters(built([fox])), small.path, undefined), [fox])).toEqual({
    fox: { kind: "lost", master: picture(1), because: [{ kind: "output-missing", path: small.path }] },
  });
});

test("a lost picture is bought anew by --force alone", () => {
  const world = withFile(withoutMasters(built([fox])), small.path, undefined);
  expect(verdictsIn(world, [fox], { force: ["fox"] })).toEqual({
    fox: { kind: "regenerate", because: [{ kind: "forced" }], count: 1 },
  });
});

test("a lost picture is not made worse by buying more candidates", () => {
  const world = withFile(withoutMasters(built([fox])), small.path, undefined);
  expect(verdictsIn(world, [sampleAsset("fox", { outputs: [small], candidates: 4 })])).toEqual({
    fox: { kind: "lost", master: picture(1), because: [{ kind: "output-missing", path: small.path }] },
  });
});

test("without a master, a file that moved is a copy of the one that is there", () => {
  const moved = sampleAsset("fox", { outputs: [{ ...small, path: pathOf("img/fox.webp") }] });
  expect(verdictsIn(withoutMasters(built([fox])), [moved])).toEqual({
    fox: {
      kind: "render",
      because: [
        { kind: "output-added", path: pathOf("img/fox.webp") },
        { kind: "output-removed", path: small.path },
      ],
    },
  });
});

test("another pick is rendered, and what is made from the picture follows", () => {
  const two = sampleAsset("fox", { outputs: [small], candidates: 2 });
  const night = sampleAsset("fox-night", { edit: fromAsset("fox") });
  const verdicts = verdictsIn(built([two, night]), [{ ...two, pick: 2 }, night]);
  expect(verdicts).toEqual({
    fox: {
      kind: "render",
      because: [
        { kind: "picked", from: picture(1), to: picture(2) },
        { kind: "output-changed", path: small.path },
      ],
    },
    "fox-night": {
      kind: "regenerate",
      because: [{ kind: "field", field: "edit", from: { picture: picture(1) }, to: { picture: picture(2) } }],
      count: 1,
    },
  });
});

test("an asset without files takes another pick as well", () => {
  const two = sampleAsset("fox", { outputs: [], candidates: 2 });
  expect(verdictsIn(built([two]), [{ ...two, pick: 2 }])).toEqual({
    fox: { kind: "render", because: [{ kind: "picked", from: picture(1), to: picture(2) }] },
  });
});

test("a pick that was once made stays when the manifest no longer names it", () => {
  const two = sampleAsset("fox", { outputs: [small], candidates: 2, pick: 2 });
  const { pick: _, ...unpicked } = two;
  expect(verdictsIn(built([two]), [unpicked])).toEqual({ fox: { kind: "fresh" } });
});

test("a pick whose master is in no store is lost, and the files stay as they are", () => {
  const two = sampleAsset("fox", { outputs: [small], candidates: 2 });
  expect(verdictsIn(withoutMasters(built([two])), [{ ...two, pick: 2 }])).toEqual({
    fox: {
      kind: "lost",
      master: picture(2),
      because: [
        { kind: "picked", from: picture(1), to: picture(2) },
        { kind: "output-changed", path: small.path },
      ],
    },
  });
});

test("what is made from an asset whose pick is in no store would need that pick, and is not made from another", () => {
  const two = sampleAsset("fox", { outputs: [small], candidates: 2 });
  const night = sampleAsset("fox-night", { edit: fromAsset("fox") });
  const verdicts = verdictsIn(withoutMasters(built([two, night])), [{ ...two, pick: 2 }, night]);
  expect(verdicts["fox-night"]).toEqual({
    kind: "lost",
    master: picture(2),
    because: [{ kind: "field", field: "edit", from: { picture: picture(1) }, to: { picture: picture(2) } }],
    sentFrom: two.id,
  });
});

test("two assets may swap the paths of their files", () => {
  const hen = sampleAsset("hen", { outputs: [{ ...small, path: pathOf("hen.webp") }] });
  const swapped = [sampleAsset("fox", { outputs: hen.outputs }), sampleAsset("hen", { outputs: fox.outputs })];
  expect(verdictsIn(built([fox, hen]), swapped)).toEqual({
    fox: {
      kind: "render",
      because: [
        { kind: "output-added", path: pathOf("hen.webp") },
        { kind: "output-removed", path: small.path },
      ],
    },
    hen: {
      kind: "render",
      because: [
        { kind: "output-added", path: small.path },
        { kind: "output-removed", path: pathOf("hen.webp") },
      ],
    },
  });
});

test("also without their masters, as a build holds each file before the other is written over it", () => {
  const hen = sampleAsset("hen", { outputs: [{ ...small, path: pathOf("hen.webp") }] });
  const swapped = [sampleAsset("fox", { outputs: hen.outputs }), sampleAsset("hen", { outputs: fox.outputs })];
  const verdicts = verdictsIn(withoutMasters(built([fox, hen])), swapped);
  expect(Object.values(verdicts).map(({ kind }) => kind)).toEqual(["render", "render"]);
});

test("what a build that died wrote is not a stranger's, and is put in order", () => {
  const world = { ...withFile(built([fox]), small.path, "half done"), ours: new Set([digestNamed("half done")]) };
  expect(verdictsIn(world, [fox])).toEqual({
    fox: { kind: "render", because: [{ kind: "output-changed", path: small.path }] },
  });
});

test("the entry of a renamed asset gives its files along, master or not", () => {
  const renamed = sampleAsset("vixen", { prompt: fox.prompt, outputs: [small] });
  const adopt = {
    kind: "adopt",
    from: { kind: "renamed", id: fox.id },
    masters: [sampleMaster(picture(1))],
    picked: entryIn(built([fox]), fox).picked,
  };
  expect(verdictsIn(built([fox]), [renamed])).toEqual({ vixen: adopt });
  expect(verdictsIn(withoutMasters(built([fox])), [renamed])).toEqual({ vixen: adopt });
});
