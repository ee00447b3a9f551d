import { expect, test } from "vitest";
import type { Asset } from "../../src/model/asset.js";
import type { Attempt } from "../../src/model/lock.js";
import { fingerprintOf } from "../../src/model/digest.js";
import { NOTHING } from "../../src/model/money.js";
import { DRAWING } from "../../src/plan/generation-inputs.js";
import { built, entryIn, verdictsIn, withEntry, withFile, withoutMasters } from "./given.js";
import { fromAsset, sampleAsset, sampleOutput } from "./sample.js";

const small = sampleOutput("fox.webp");
const fox = sampleAsset("fox", { outputs: [small] });
const asHen: Asset = { ...fox, prompt: "A hen" };
const drawn: Asset = { ...fox, provider: { kind: "draft" } };
const newPrompt = { kind: "field", field: "prompt", from: "A picture of fox", to: "A hen" } as const;

test("a picture that the manifest pins stays, whatever is asked for", () => {
  expect(verdictsIn(built([fox]), [{ ...asHen, pin: true }])).toEqual({
    fox: { kind: "pinned", by: "pin", changes: [newPrompt] },
  });
});

test("a picture that the lock pins stays, whatever is asked for", () => {
  const world = built([fox]);
  expect(verdictsIn(withEntry(world, fox, { ...entryIn(world, fox), pin: true }), [asHen])).toEqual({
    fox: { kind: "pinned", by: "pin", changes: [newPrompt] },
  });
});

test("--force does not override a pin", () => {
  const pinned = { ...fox, pin: true };
  expect(verdictsIn(built([fox]), [pinned], { force: ["fox"] })).toEqual({ fox: { kind: "fresh" } });
  expect(verdictsIn(built([fox]), [{ ...asHen, pin: true }], { force: ["fox"] })).toEqual({
    fox: { kind: "pinned", by: "pin", changes: [newPrompt] },
  });
});

test("no more candidates are bought for a pinned picture", () => {
  expect(verdictsIn(built([fox]), [{ ...fox, pin: true, candidates: 4 }])).toEqual({ fox: { kind: "fresh" } });
});

test("the files of a pinned picture are derived from it as ever", () => {
  const world = withFile(built([fox]), "fox.webp", undefined);
  expect(verdictsIn(world, [{ ...asHen, pin: true }])).toEqual({ fox: { kind: "restore", missing: [small.path] } });
  const wide = sampleOutput("wide.webp", { width: 960 });
  expect(verdictsIn(built([fox]), [{ ...asHen, pin: true, outputs: [small, wide] }])).toEqual({
    fox: { kind: "render", because: [{ kind: "output-added", path: wide.path }] },
  });
});

test("a pinned asset without a picture gets its first", () => {
  expect(verdictsIn(built([]), [{ ...fox, pin: true }])).toEqual({
    fox: { kind: "generate", because: { kind: "new" }, count: 1 },
  });
});

test("a draft never takes the place of a bought picture", () => {
  expect(verdictsIn(built([fox]), [drawn])).toEqual({ fox: { kind: "fresh" } });
  expect(verdictsIn(built([fox]), [drawn], { force: ["fox"] })).toEqual({ fox: { kind: "fresh" } });
  expect(verdictsIn(built([fox]), [{ ...drawn, prompt: "A hen" }])).toEqual({
    fox: { kind: "pinned", by: "bought", changes: [newPrompt] },
  });
});

test("a person's own picture, adopted in the place of a draft, is as dear as a bought one", () => {
  const world = built([drawn]);
  const entry = entryIn(world, drawn);
  const taken: Attempt = {
    at: "2026-11-23T00:00:00.000Z",
    provider: "adopted",
    model: "none",
    fingerprint: entry.fingerprint,
    outcome: "ok",
    masters: entry.candidates,
    cost: { kind: "billed", microUsd: NOTHING },
  };
  const adopted = withEntry(world, drawn, { ...entry, attempts: [taken] });
  expect(verdictsIn(adopted, [drawn])).toEqual({ fox: { kind: "fresh" } });
  expect(verdictsIn(adopted, [{ ...drawn, prompt: "A hen" }])).toEqual({
    fox: { kind: "pinned", by: "bought", changes: [newPrompt] },
  });
  expect(verdictsIn(withFile(withoutMasters(adopted), "fox.webp", undefined), [drawn])).toEqual({
    fox: { kind: "lost", master: entry.picked, because: [{ kind: "output-missing", path: small.path }] },
  });
});

test("a draft never answers for a bought picture", () => {
  expect(verdictsIn(built([drawn]), [fox])).toEqual({
    fox: {
      kind: "regenerate",
      because: [{ kind: "field", field: "provider", from: "draft", to: "openai" }],
      count: 1,
    },
  });
});

test("building drafts over bought pictures leaves them bought, and draws the rest", () => {
  const hen = sampleAsset("hen");
  const drafts = built([drawn, { ...hen, provider: { kind: "draft" } }], built([fox]));
  expect(verdictsIn(drafts, [fox, hen])).toEqual({
    fox: { kind: "fresh" },
    hen: {
      kind: "regenerate",
      because: [{ kind: "field", field: "provider", from: "draft", to: "openai" }],
      count: 1,
    },
  });
});

test("a draft whose files are there is fresh without its master", () => {
  expect(verdictsIn(withoutMasters(built([drawn])), [drawn])).toEqual({ fox: { kind: "fresh" } });
});

test("a draft whose file is gone with its master is drawn again", () => {
  const world = withFile(withoutMasters(built([drawn])), "fox.webp", undefined);
  const again = { kind: "regenerate", because: [{ kind: "draft-lost" }], count: 1 };
  expect(verdictsIn(world, [drawn])).toEqual({ fox: again });
  expect(verdictsIn(world, [{ ...drawn, pin: true }])).toEqual({ fox: again });
});

test("a draft whose master is gone is drawn again where it has to be sent, and comes out as it was", () => {
  const night = sampleAsset("fox-night", { provider: { kind: "draft" }, edit: fromAsset("fox") });
  const dawn = sampleAsset("fox-dawn", { provider: { kind: "draft" }, edit: fromAsset("fox-night") });
  const clone = withoutMasters(built([drawn, night, dawn]));
  expect(verdictsIn(clone, [drawn, night, dawn])).toEqual({
    fox: { kind: "fresh" },
    "fox-night": { kind: "fresh" },
    "fox-dawn": { kind: "fresh" },
  });
  const again = { kind: "regenerate", because: [{ kind: "draft-lost" }], count: 1 };
  expect(verdictsIn(clone, [drawn, night, { ...dawn, prompt: "At dawn" }])).toEqual({
    fox: again,
    "fox-night": again,
    "fox-dawn": {
      kind: "regenerate",
      because: [{ kind: "field", field: "prompt", from: "A picture of fox-dawn", to: "At dawn" }],
      count: 1,
    },
  });
});

test("a pinned draft of another request is not drawn again, whoever is made from it", () => {
  const night = sampleAsset("fox-night", { provider: { kind: "draft" }, edit: fromAsset("fox") });
  const pinned: Asset = { ...drawn, prompt: "A hen", pin: true, outputs: [sampleOutput("moved.webp")] };
  const verdicts = verdictsIn(withoutMasters(built([drawn, night])), [pinned, { ...night, prompt: "At night" }]);
  expect(verdicts["fox"]?.kind).toBe("render");
});

test("a pinned draft whose request changed cannot be drawn again", () => {
  const world = withFile(withoutMasters(built([drawn])), "fox.webp", undefined);
  const { picked } = entryIn(world, drawn);
  expect(verdictsIn(world, [{ ...drawn, prompt: "A hen", pin: true }])).toEqual({
    fox: { kind: "lost", master: picked, because: [{ kind: "output-missing", path: small.path }] },
  });
});

test("drafts of another name are drawn anew, as they bear it", () => {
  const renamed: Asset = { ...drawn, id: sampleAsset("vixen").id };
  expect(verdictsIn(built([drawn]), [renamed])["vixen"]).toEqual({
    kind: "generate",
    because: { kind: "new" },
    count: 1,
  });
});

test("a draft that was drawn in an earlier way is drawn anew, and says only that", () => {
  const world = built([drawn]);
  const entry = entryIn(world, drawn);
  const { drawing: _, kind: __, ...inputs } = entry.inputs;
  const earlier = { ...entry, inputs, fingerprint: fingerprintOf(inputs) };
  expect(verdictsIn(withEntry(world, drawn, earlier), [drawn])).toEqual({
    fox: { kind: "regenerate", because: [{ kind: "field", field: "drawing", from: undefined, to: DRAWING }], count: 1 },
  });
});

test("how drafts are drawn is no part of what is bought", () => {
  const bought = entryIn(built([fox]), fox).inputs;
  expect(["drawing", "kind", "name"].filter((field) => bought[field] !== undefined)).toEqual([]);
});
