import { afterAll, beforeAll, expect, test } from "vitest";
import { fixtureRepo, type FixtureRepo } from "../house/fixture-repo.js";

let repo: FixtureRepo;

beforeAll(async () => {
  repo = await fixtureRepo({}, [".ci", "bench", "src", "package.json", "tsconfig.json"]);
  const { exitCode, stdout, stderr } = await repo.node(".ci/build.mjs");
  if (exitCode !== 0) throw new Error(`there is no dist/ to measure:\n${stdout}${stderr}`);
}, 240_000);

afterAll(async () => repo[Symbol.asyncDispose]());

test.each([
  ["no-op", ["artlock build"]],
  ["cold-start", ["empty node", "artlock --version", "artlock plan"]],
  ["ocr", ["headlines", "clean"]],
  [
    "renditions",
    [
      "artlock",
      "sharp by hand",
      "eleventy-img",
      "vite-imagetools",
      "sharp-cli",
      "2 of artlock's 2 files have the bytes of those by hand",
    ],
  ],
  ["memory", ["median peak MB", "2 assets at most 1.3x 1"]],
  ["streaming", ["2 pictures of 2.0 MB", "streamed to the store", "through the SDK's JSON", "artlock build"]],
  ["cut-out", ["96 x 96", "hair: artlock", "hair: hard key", "glass: artlock", "in soft parts"]],
  ["drafts", ["empty SVG", "hero", "banner", "processor ms"]],
  ["watch", ["save to draft, ms", "chokidar's event", "target: at most 100 ms beside the picture's own"]],
  ["slow-path", ["plan, manifest edited", "build, manifest touched", "take the snapshot", "decide"]],
])("the bench %s runs", { timeout: 180_000 }, async (name, said) => {
  const { exitCode, stdout, stderr } = await repo.node("bench/run.mjs", "--tiny", name);
  expect({ exitCode, stderr, missing: said.filter((text) => !stdout.includes(text)) }).toEqual({
    exitCode: 0,
    stderr: "",
    missing: [],
  });
});

test("a bench that there is not is bad usage", async () => {
  expect(await repo.node("bench/run.mjs", "speed")).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      "bench: there is no bench speed; there are no-op, cold-start, cut-out, drafts, memory, ocr, renditions, schedule, slow-path, streaming, watch\n",
  });
});
