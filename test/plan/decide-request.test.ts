import { expect, test } from "vitest";
import { built, entryIn, fileIn, picture, verdictsIn, withEntry, withFile, withoutMasters } from "./given.js";
import { fromAsset, fromFile, sampleAsset, sampleManifest, sampleMaster } from "./sample.js";
import { simulateBuild } from "./simulate-build.js";
import { EMPTY_WORLD, withAttempts } from "./world.js";

const fox = sampleAsset("fox");

test("an asset without a picture is generated", () => {
  expect(verdictsIn(EMPTY_WORLD, [sampleAsset("fox", { candidates: 3 })])).toEqual({
    fox: { kind: "generate", because: { kind: "new" }, count: 3 },
  });
});

test("an asset whose request, files and picture are as the lock has them is fresh", () => {
  expect(verdictsIn(built([fox]), [fox])).toEqual({ fox: { kind: "fresh" } });
});

test("every field that changed is a reason to make the picture anew", () => {
  const changed = sampleAsset("fox", {
    prompt: "A fox at dusk",
    text: ["Ship faster"],
    settings: { ...fox.settings, quality: "high", size: { kind: "auto" } },
  });
  expect(verdictsIn(built([fox]), [changed])).toEqual({
    fox: {
      kind: "regenerate",
      because: [
        { kind: "field", field: "prompt", from: "A picture of fox", to: "A fox at dusk" },
        { kind: "field", field: "quality", from: "medium", to: "high" },
        { kind: "field", field: "size", from: "1536x1024", to: "auto" },
        { kind: "field", field: "text", from: undefined, to: ["Ship faster"] },
      ],
      count: 1,
    },
  });
});

test("a reference whose bytes changed makes the picture stale, and the reason names which", () => {
  const asset = sampleAsset("fox", { references: [fromFile("a.png"), { ...fromFile("b.png"), role: "style" }] });
  const world = built([asset], withFile(withFile(EMPTY_WORLD, "a.png", "a"), "b.png", "b"));
  const changed = withFile(world, "b.png", "B");
  expect(verdictsIn(changed, [asset])).toEqual({
    fox: {
      kind: "regenerate",
      because: [
        {
          kind: "field",
          field: "references[1]",
          from: { picture: fileIn(world, "b.png"), role: "style" },
          to: { picture: fileIn(changed, "b.png"), role: "style" },
        },
      ],
      count: 1,
    },
  });
});

test("a reference that moved, with its bytes, is no change", () => {
  const world = built([sampleAsset("fox", { references: [fromFile("a.png")] })], withFile(EMPTY_WORLD, "a.png", "a"));
  const moved = withFile(withFile(world, "a.png", undefined), "refs/b.png", "a");
  expect(verdictsIn(moved, [sampleAsset("fox", { references: [fromFile("refs/b.png")] })])).toEqual({
    fox: { kind: "fresh" },
  });
});

test("white space and line ends around words are no change", () => {
  const asset = sampleAsset("fox", { prompt: "A fox\nat dawn", styles: ["flat"], text: ["Go"] });
  const same = sampleAsset("fox", { prompt: "A fox\r\nat dawn\n", styles: ["flat\n", " "], text: ["Go\r\n"] });
  expect(verdictsIn(built([asset]), [same])).toEqual({ fox: { kind: "fresh" } });
});

test("what is made from a picture that will be made anew waits for it, whatever else changed", () => {
  const before = [fox, sampleAsset("fox-night", { edit: fromAsset("fox"), references: [fromFile("a.png")] })];
  const world = built(before, withFile(EMPTY_WORLD, "a.png", "a"));
  const after = [
    sampleAsset("fox", { prompt: "A red fox" }),
    sampleAsset("fox-night", { edit: { ...fromAsset("fox"), note: "keep the tail" }, references: [] }),
  ];
  expect(verdictsIn(world, after)["fox-night"]).toEqual({
    kind: "regenerate",
    because: [
      {
        kind: "field",
        field: "edit",
        from: { picture: picture(1) },
        to: { picture: picture(1), note: "keep the tail" },
      },
      {
        kind: "field",
        field: "references",
        from: [{ picture: fileIn(world, "a.png") }],
        to: undefined,
      },
      { kind: "upstream", id: "fox" },
    ],
    count: 1,
  });
});

test("a picture that was made anew and came out with the same bytes leaves what is made from it fresh", () => {
  const night = sampleAsset("fox-night", { edit: fromAsset("fox") });
  const world = built([fox, night]);
  const redFox = sampleAsset("fox", { prompt: "A red fox" });
  const { candidates, picked, outputs } = entryIn(world, fox);
  const remade = withEntry(world, fox, { ...entryIn(built([redFox]), fox), candidates, picked, outputs });
  expect(verdictsIn(remade, [redFox, night])).toEqual({ fox: { kind: "fresh" }, "fox-night": { kind: "fresh" } });
});

test("a prompt that was changed back brings its picture back for nothing", () => {
  const hen = sampleAsset("fox", { prompt: "A hen" });
  const world = built([hen], built([fox]));
  expect(verdictsIn(world, [fox])).toEqual({
    fox: {
      kind: "adopt",
      from: { kind: "earlier", at: "2026-11-23T00:00:00.001Z" },
      masters: [sampleMaster(picture(1))],
      picked: picture(1),
    },
  });
});

test("a picture that was bought before and is in no store is not bought again unasked", () => {
  const hen = sampleAsset("fox", { prompt: "A hen" });
  const world = withoutMasters(built([hen], built([fox])));
  const because = [{ kind: "field", field: "prompt", from: "A hen", to: "A picture of fox" }];
  expect(verdictsIn(world, [fox])).toEqual({ fox: { kind: "lost", master: picture(1), because } });
  expect(verdictsIn(world, [fox], { force: ["fox"] })).toEqual({
    fox: { kind: "regenerate", because: [{ kind: "forced" }], count: 1 },
  });
});

test("a picture bought by a build that died is adopted by the next one", () => {
  const died = simulateBuild(EMPTY_WORLD, sampleManifest([fox]), { crashAt: 0 });
  expect(verdictsIn(died.world, [fox])).toEqual({
    fox: {
      kind: "adopt",
      from: { kind: "earlier", at: "2026-11-23T00:00:00.001Z" },
      masters: [sampleMaster(picture(1))],
      picked: picture(1),
    },
  });
});

test("an attempt that brought no picture is not taken for one", () => {
  const world = built([fox]);
  const [attempt] = entryIn(world, fox).attempts;
  if (!attempt) throw new Error("the fox was bought");
  const refused = { ...attempt, outcome: "refused", masters: [] } as const;
  const lock = withAttempts(EMPTY_WORLD.lock, [[fox.id, refused]]);
  expect(verdictsIn({ ...EMPTY_WORLD, lock }, [fox])).toEqual({
    fox: { kind: "generate", because: { kind: "new" }, count: 1 },
  });
});

test("wanting more candidates buys only those that are not there", () => {
  expect(verdictsIn(built([fox]), [sampleAsset("fox", { candidates: 3 })])).toEqual({
    fox: { kind: "generate", because: { kind: "more-candidates", have: 1, want: 3 }, count: 2 },
  });
});

test("wanting more candidates leaves what is made from the picture in use alone", () => {
  const night = sampleAsset("fox-night", { edit: fromAsset("fox") });
  const verdicts = verdictsIn(built([fox, night]), [sampleAsset("fox", { candidates: 3 }), night]);
  expect(verdicts["fox-night"]).toEqual({ kind: "fresh" });
});

test("picking a candidate that has yet to be made makes what is made from it wait", () => {
  const night = sampleAsset("fox-night", { edit: fromAsset("fox") });
  const verdicts = verdictsIn(built([fox, night]), [sampleAsset("fox", { candidates: 3, pick: 3 }), night]);
  expect(verdicts["fox-night"]).toEqual({ kind: "regenerate", because: [{ kind: "upstream", id: "fox" }], count: 1 });
});

test("candidates that were forced away count when more are wanted", () => {
  const forced = simulateBuild(built([fox]), sampleManifest([fox]), { force: ["fox"] }).world;
  expect(forced.lock.assets.get(fox.id)?.candidates).toEqual([sampleMaster(picture(2))]);
  expect(verdictsIn(forced, [sampleAsset("fox", { candidates: 2 })])).toEqual({
    fox: {
      kind: "adopt",
      from: { kind: "earlier", at: "2026-11-23T00:00:00.001Z" },
      masters: [sampleMaster(picture(2)), sampleMaster(picture(1))],
      picked: picture(2),
    },
  });
});

test("wanting fewer candidates changes nothing", () => {
  expect(verdictsIn(built([sampleAsset("fox", { candidates: 3 })]), [fox])).toEqual({ fox: { kind: "fresh" } });
});

test("--force makes a fresh picture anew, and all its candidates", () => {
  const three = sampleAsset("fox", { candidates: 3 });
  expect(verdictsIn(built([three]), [three], { force: ["fox"] })).toEqual({
    fox: { kind: "regenerate", because: [{ kind: "forced" }], count: 3 },
  });
});

test("a picture that has to be sent and is in no store stops the request before it is priced", () => {
  const night = sampleAsset("fox-night", { edit: fromAsset("fox") });
  const world = withoutMasters(built([fox]));
  expect(verdictsIn(world, [fox, night])).toEqual({
    fox: { kind: "fresh" },
    "fox-night": { kind: "lost", master: picture(1), because: [{ kind: "new" }], sentFrom: fox.id },
  });
});

test("a lock whose fingerprint is not that of its inputs is stale for that", () => {
  const world = built([fox]);
  const { fingerprint } = entryIn(world, fox);
  const other = entryIn(built([sampleAsset("hen")]), sampleAsset("hen")).fingerprint;
  const tampered = withEntry(world, fox, { ...entryIn(world, fox), fingerprint: other, attempts: [] });
  expect(verdictsIn(tampered, [fox])).toEqual({
    fox: {
      kind: "regenerate",
      because: [{ kind: "field", field: "fingerprint", from: other, to: fingerprint }],
      count: 1,
    },
  });
});
