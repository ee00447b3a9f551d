import { expect, test } from "vitest";
import { assetId, type Asset } from "../../src/model/asset.js";
import { usd, type Price } from "../../src/model/money.js";
import type { Plan } from "../../src/model/plan.js";
import { built, entryIn, picture, withFile } from "./given.js";
import { fromAsset, fromFile, sampleAsset, sampleManifest, sampleMaster, sampleOutput } from "./sample.js";
import { simulateBuild } from "./simulate-build.js";
import { EMPTY_WORLD, planOf } from "./world.js";

const fox = sampleAsset("fox", { prompt: "A fox" });
const twin = sampleAsset("twin", { prompt: "A fox" });
const hen = sampleAsset("hen");
const night = sampleAsset("fox-night", { edit: fromAsset("fox") });

/** Name, verdict in one word or two, and what has to be done before. */
function outline({ steps }: Plan): readonly unknown[] {
  return steps.map(({ asset, verdict, needs }) => [
    asset.id,
    "count" in verdict ? `${verdict.kind} ${verdict.count}` : verdict.kind,
    ...needs,
  ]);
}

test("a step tells the whole of what is asked for and what will be in use", () => {
  const world = withFile(built([fox]), "a.png", "a");
  const asset: Asset = { ...night, references: [{ ...fromFile("a.png"), role: "palette" }] };
  const { steps } = planOf(world, sampleManifest([asset, fox]));
  const { fingerprint, inputs } = entryIn(simulateBuild(world, sampleManifest([asset, fox])).world, asset);
  expect(steps).toEqual([
    {
      asset: fox,
      verdict: { kind: "fresh" },
      price: { kind: "free" },
      inputs: entryIn(world, fox).inputs,
      fingerprint: entryIn(world, fox).fingerprint,
      needs: [],
      picture: picture(1),
    },
    {
      asset,
      verdict: { kind: "generate", because: { kind: "new" }, count: 1 },
      price: expect.objectContaining({ kind: "estimate" }),
      inputs,
      fingerprint,
      needs: ["fox"],
    },
  ]);
});

test("what is made from an asset stands after it, and the rest in the order written", () => {
  const assets = [night, hen, sampleAsset("all", { references: [fromAsset("hen"), fromAsset("fox-night")] }), fox];
  expect(outline(planOf(EMPTY_WORLD, sampleManifest(assets)))).toEqual([
    ["fox", "generate 1"],
    ["fox-night", "generate 1", "fox"],
    ["hen", "generate 1"],
    ["all", "generate 1", "hen", "fox-night"],
  ]);
});

test("two assets with one request share one picture", () => {
  expect(outline(planOf(EMPTY_WORLD, sampleManifest([fox, twin])))).toEqual([
    ["fox", "generate 1"],
    ["twin", "adopt", "fox"],
  ]);
  expect(planOf(EMPTY_WORLD, sampleManifest([fox, twin])).steps[1]?.verdict).toEqual({
    kind: "adopt",
    from: { kind: "same-request", id: "fox" },
    masters: [],
  });
});

test("of assets with one request, one that wants more candidates buys only those beyond", () => {
  const three = { ...twin, candidates: 3 };
  const two = sampleAsset("third", { prompt: "A fox", candidates: 2 });
  expect(outline(planOf(EMPTY_WORLD, sampleManifest([fox, three, two])))).toEqual([
    ["fox", "generate 1"],
    ["twin", "generate 2", "fox"],
    ["third", "adopt", "twin"],
  ]);
});

test("assets with one request may each pick their own", () => {
  const first = { ...fox, candidates: 2, pick: 1 };
  const second = { ...twin, candidates: 2, pick: 2 };
  const world = built([first, second]);
  expect(world.bought).toBe(2);
  expect([entryIn(world, fox).picked, entryIn(world, twin).picked]).toEqual([picture(1), picture(2)]);
});

test("a picture that another asset has of the same request is adopted, with the candidate it uses", () => {
  const world = built([{ ...fox, candidates: 2, pick: 2 }]);
  expect(planOf(world, sampleManifest([{ ...fox, candidates: 2, pick: 2 }, twin])).steps[1]?.verdict).toEqual({
    kind: "adopt",
    from: { kind: "same-request", id: "fox" },
    masters: [sampleMaster(picture(1)), sampleMaster(picture(2))],
    picked: picture(2),
  });
});

test("an asset that adopts more candidates from another keeps the one it uses", () => {
  const used = { ...twin, candidates: 2, pick: 2 };
  const world = built([{ ...fox, candidates: 2 }, used]);
  const more = sampleManifest([
    { ...fox, candidates: 3 },
    { ...twin, candidates: 3 },
  ]);
  expect(planOf(world, more).steps.map(({ verdict }) => verdict)).toEqual([
    { kind: "generate", because: { kind: "more-candidates", have: 2, want: 3 }, count: 1 },
    { kind: "adopt", from: { kind: "same-request", id: "fox" }, masters: [], picked: picture(2) },
  ]);
});

test("equal requests share also while the picture they send has yet to be made", () => {
  const twinNight = sampleAsset("twin-night", { prompt: night.prompt, edit: fromAsset("twin") });
  expect(outline(planOf(EMPTY_WORLD, sampleManifest([fox, twin, night, twinNight])))).toEqual([
    ["fox", "generate 1"],
    ["twin", "adopt", "fox"],
    ["fox-night", "generate 1", "fox"],
    ["twin-night", "adopt", "twin", "fox-night"],
  ]);
});

test("requests that send different candidates of one request are different", () => {
  const first = { ...fox, candidates: 2, pick: 1 };
  const second = { ...twin, candidates: 2, pick: 2 };
  const secondNight = sampleAsset("twin-night", { prompt: night.prompt, edit: fromAsset("twin") });
  expect(outline(planOf(EMPTY_WORLD, sampleManifest([first, second, night, secondNight])))).toEqual([
    ["fox", "generate 2"],
    ["twin", "adopt", "fox"],
    ["fox-night", "generate 1", "fox"],
    ["twin-night", "generate 1", "twin"],
  ]);
});

test("a forced picture is not shared with what is not forced", () => {
  const manifest = sampleManifest([fox, { ...twin, candidates: 2 }]);
  expect(outline(planOf(built([fox, twin]), manifest, { force: ["fox"] }))).toEqual([
    ["fox", "regenerate 1"],
    ["twin", "generate 1"],
  ]);
});

test("of two assets that could take over one entry, the first does", () => {
  const { steps, orphans } = planOf(built([fox]), sampleManifest([twin, sampleAsset("third", { prompt: "A fox" })]));
  expect(steps.map(({ verdict }) => verdict)).toMatchObject([
    { kind: "adopt", from: { kind: "renamed", id: "fox" } },
    { kind: "adopt", from: { kind: "same-request", id: "twin" } },
  ]);
  expect(orphans).toEqual([]);
});

test("what is made from a renamed asset stays fresh, and so does its pick", () => {
  const picked = { ...fox, candidates: 2, pick: 2 };
  const world = built([picked, night]);
  const renamed: Asset = { ...picked, id: assetId("vixen") };
  const following = { ...night, edit: fromAsset("vixen") };
  expect(outline(planOf(world, sampleManifest([renamed, following])))).toEqual([
    ["vixen", "adopt"],
    ["fox-night", "fresh", "vixen"],
  ]);
  expect(entryIn(built([renamed, following], world), renamed).picked).toBe(picture(2));
});

test("entries that no asset has or takes over are orphans, with their files", () => {
  const wide = sampleOutput("hen-wide.webp", { width: 960 });
  const world = built([fox, { ...hen, outputs: [...hen.outputs, wide] }]);
  expect(planOf(world, sampleManifest([twin])).orphans).toEqual([
    { id: "hen", outputs: ["hen-wide.webp", "hen.webp"] },
  ]);
});

test("a filtered plan holds what was chosen and what that is made from, and speaks of no orphans", () => {
  const world = built([sampleAsset("gone")]);
  const { steps, orphans } = planOf(world, sampleManifest([hen, fox, night]), { chosen: ["fox-night", "nobody"] });
  expect([steps.map(({ asset }) => asset.id), orphans]).toEqual([["fox", "fox-night"], []]);
});

test("a filter that names nothing plans nothing", () => {
  expect(planOf(EMPTY_WORLD, sampleManifest([fox]), { chosen: [] })).toEqual({
    steps: [],
    orphans: [],
    price: { kind: "free" },
  });
});

test("a plan costs what its steps cost; drafts and all that is not made cost nothing", () => {
  const draft: Asset = { ...hen, provider: { kind: "draft" } };
  const { steps, price } = planOf(built([fox]), sampleManifest([fox, draft, sampleAsset("owl", { candidates: 2 })]));
  const [free, drawn, owl] = steps.map((step) => step.price);
  expect([free, drawn]).toEqual([{ kind: "free" }, { kind: "free" }]);
  expect(price).toEqual(owl);
  expect(owl).toEqual(estimate({ perPicture: 1372 * 30 + ("A picture of owl".length / 4 + 6) * 5, count: 2 }));
});

test("pictures that are sent along are in the price, each at what is known of its size", () => {
  const sized = withFile(EMPTY_WORLD, "a.png", "a");
  const asset = sampleAsset("owl", { references: [fromFile("a.png"), fromAsset("fox")] });
  const { steps } = planOf(sized, sampleManifest([fox, asset]));
  const withPictures = steps[1]?.price;
  const alone = planOf(sized, sampleManifest([{ ...asset, references: [] }])).steps[0]?.price;
  expect(highOf(withPictures) - highOf(alone)).toBeGreaterThanOrEqual((1024 + 1536) * 8);
});

test("a price that is not known makes the plan's price unknown", () => {
  const odd = sampleAsset("odd", { settings: { ...hen.settings, model: "somebody-elses-model" } });
  expect(planOf(EMPTY_WORLD, sampleManifest([fox, odd])).price).toMatchObject({ kind: "unknown" });
});

test("the manifest's prices win over the built-in table", () => {
  const prices = new Map([[hen.settings.model, { textInUsd: 0, imageInUsd: 0, imageOutUsd: 0 }]]);
  const zero = { kind: "estimate", lowMicroUsd: usd(0), highMicroUsd: usd(0) };
  expect(planOf(EMPTY_WORLD, sampleManifest([hen], { prices })).price).toEqual(zero);
});

test("a cycle, which no manifest has, is cut and not followed for ever", () => {
  const chicken = sampleAsset("chicken", { references: [fromAsset("egg")] });
  const egg = sampleAsset("egg", { references: [fromAsset("chicken"), fromAsset("egg")] });
  expect(outline(planOf(EMPTY_WORLD, sampleManifest([chicken, egg])))).toEqual([
    ["egg", "generate 1", "chicken", "egg"],
    ["chicken", "generate 1", "egg"],
  ]);
});

test("a chain of ten thousand assets, written last first, is put in order", () => {
  const chain = Array.from({ length: 10_000 }, (_, index) =>
    sampleAsset(`link-${index}`, index === 0 ? {} : { edit: fromAsset(`link-${index - 1}`) }),
  );
  const { steps } = planOf(EMPTY_WORLD, sampleManifest(chain.toReversed()));
  expect(steps.map(({ asset }) => asset.id)).toEqual(chain.map(({ id }) => id));
});

test("ten thousand assets of one request are one picture", () => {
  const crowd = Array.from({ length: 10_000 }, (_, index) => sampleAsset(`fox-${index}`, { prompt: "A fox" }));
  const { steps } = planOf(EMPTY_WORLD, sampleManifest(crowd));
  expect(steps.filter(({ verdict }) => verdict.kind === "generate")).toHaveLength(1);
});

function estimate({ perPicture, count }: { readonly perPicture: number; readonly count: number }): Price {
  const total = usd((perPicture * count) / 1_000_000);
  return { kind: "estimate", lowMicroUsd: total, highMicroUsd: total };
}

function highOf(price: Price | undefined): number {
  if (price?.kind !== "estimate") throw new Error("it has a price");
  return price.highMicroUsd;
}
