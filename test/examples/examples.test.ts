import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { openProject } from "../../src/build/open-project.js";
import { nodeHost } from "../../src/host.js";
import type { Asset, RenditionSpec } from "../../src/model/asset.js";
import { billedInLock, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import type { TempRepo } from "../rig/temp-repo.js";
import { exampleNames, exampleRepo, examplesFolder } from "./example-repo.js";

const names = await exampleNames();

/** Encoding AVIF takes seconds where two cores are shared by all. */
const timeout = 120_000;

describe.each(names)("the example %s", (name) => {
  test("builds offline as drafts, every file as wanted, and then has nothing to do", { timeout }, async () => {
    await using repo = await exampleRepo(name);
    const before = await repo.files();
    const assets = await assetsOf(repo);
    const built = await repo.artlock(["build", "--provider", "draft"]);
    expect(built, built.stderr).toMatchObject({ exitCode: 0 });

    const made = (await repo.files()).filter((path) => !before.includes(path) && !isArtlocks(path));
    const wanted = assets.flatMap((asset) => asset.outputs.map((spec) => ({ asset, spec })));
    expect(made).toEqual(wanted.map(({ spec }) => spec.path).toSorted());
    for (const { asset, spec } of wanted) expect(await pictureAt(repo, spec.path)).toEqual(pictureOf(asset, spec));

    const lock = await repo.read("assets.lock.json");
    const again = await repo.artlock(["build", "--provider", "draft"]);
    expect(again).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/nothing to do/i) });
    expect(await repo.read("assets.lock.json")).toBe(lock);
    expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  });

  test("buys its pictures once, and the lock says what the server billed", { timeout }, async () => {
    await using server = await startOpenAiServer();
    await using repo = await exampleRepo(name);
    await buyFrom(repo, server.baseURL);
    const assets = await assetsOf(repo);
    const built = await repo.artlock(["build", "--provider", "openai"], keyOf(server));
    expect(built, built.stderr).toMatchObject({ exitCode: 0 });

    const candidates = assets.reduce((sum, asset) => sum + asset.candidates, 0);
    expect(server.ledger.flatMap(({ made }) => made)).toHaveLength(candidates);
    // One for its pictures, and one to the judge where there is one.
    const answered = assets.flatMap(({ judge }) => (judge ? [200, 200] : [200]));
    expect(server.ledger.map(({ status }) => status)).toEqual(answered);
    expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);

    const requests = server.ledger.length;
    expect(await repo.artlock(["build", "--provider", "openai"], keyOf(server))).toMatchObject({ exitCode: 0 });
    // The manifest asks for drafts, which never take the place of bought pictures.
    expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
    expect(server.ledger).toHaveLength(requests);
    expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  });

  test("tells editors of the schema, and readers how to run it", async () => {
    const manifest = await readFile(join(examplesFolder, name, "assets.config.yaml"), "utf8");
    expect(manifest.split("\n")[0]).toBe("# yaml-language-server: $schema=../../schemas/manifest.schema.json");
    expect(await readFile(join(examplesFolder, name, "README.md"), "utf8")).toContain(
      `\n    npx artlock build --cwd examples/${name}\n`,
    );
  });
});

test("what lies beside the app icons names files that the presets make", async () => {
  await using repo = await exampleRepo("app-icons");
  const made = (await assetsOf(repo)).flatMap(({ outputs }) => outputs.map(({ path }) => path.slice("public/".length)));
  const read = (name: string): Promise<string> => readFile(join(examplesFolder, "app-icons/beside", name), "utf8");
  const head = await read("head.html");
  const hrefs = Array.from(head.matchAll(/href="\/([^"]+)"/g), ([, path = ""]) => path);
  const { icons } = JSON.parse(await read("site.webmanifest")) as { icons: readonly { readonly src: string }[] };
  const named = [...hrefs.filter((path) => path !== "site.webmanifest"), ...icons.map(({ src }) => src.slice(1))];
  const web = made.filter((path) => !path.includes("/"));
  expect(named.toSorted()).toEqual(web.toSorted());
  const { images } = JSON.parse(await read("Contents.json")) as { images: readonly { readonly filename: string }[] };
  expect(images.map(({ filename }) => `ios/AppIcon.appiconset/${filename}`)).toEqual(
    made.filter((path) => path.startsWith("ios/")),
  );
  const drawables = Array.from((await read("ic_launcher.xml")).matchAll(/"@mipmap\/(\w+)"/g), ([, name = ""]) => name);
  const layers = new Set(made.flatMap((path) => /^android\/res\/mipmap-\w+\/(\w+)\.png$/.exec(path)?.[1] ?? []));
  expect(drawables.toSorted()).toEqual([...layers].toSorted());
});

test("the room and the mask of edit-with-mask are drawn from the SVG files beside them", async () => {
  const folder = join(examplesFolder, "edit-with-mask");
  const alphaOf = (path: string) => sharp(join(folder, path)).extractChannel("alpha").raw().toBuffer();
  expect((await alphaOf("masks/window.png")).equals(await alphaOf("masks/window.svg"))).toBe(true);

  // The palette of room.png is smaller than the drawing's, so colours differ a little.
  const pixelsOf = (path: string) => sharp(join(folder, path)).removeAlpha().raw().toBuffer();
  const [drawn, kept] = await Promise.all([pixelsOf("refs/room.svg"), pixelsOf("refs/room.png")]);
  expect(kept).toHaveLength(drawn.length);
  const differences = drawn.reduce((sum, value, index) => sum + Math.abs(value - (kept[index] ?? 0)), 0);
  expect(differences / drawn.length).toBeLessThan(3);
});

async function assetsOf({ root }: TempRepo): Promise<readonly Asset[]> {
  const opened = await openProject({ ...nodeHost(), cwd: root, env: {} }, {});
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));
  expect(opened.project.warnings).toEqual([]);
  return opened.project.manifest.assets;
}

/** Lets `--provider openai` reach the test server, as a manifest with `baseURL` would. */
async function buyFrom(repo: TempRepo, baseURL: string): Promise<void> {
  const manifest = await repo.read("assets.config.yaml");
  const [line = ""] = /^provider: draft.*$/m.exec(manifest) ?? [];
  expect(line).toMatch(/^provider: draft/);
  const bought = manifest.replace(line, `provider: {use: draft, baseURL: "${baseURL}"}`);
  // The test server letters nothing that could be read; test/e2e/expectations.test.ts has one that does.
  await repo.write("assets.config.yaml", bought.replace(/^ +expect: \{text: true.*\n/m, ""));
}

interface Picture {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly isOpaque: boolean;
}

async function pictureAt(repo: TempRepo, path: string): Promise<Picture> {
  const file = await repo.bytes(path);
  if (path.endsWith(".ico")) return { ...(await pictureIn(largestOfIco(file))), format: "ico" };
  return pictureIn(file);
}

async function pictureIn(bytes: Uint8Array): Promise<Picture> {
  const { format, compression, width, height } = await sharp(bytes).metadata();
  const { isOpaque } = await sharp(bytes).stats();
  return { format: format === "heif" && compression === "av1" ? "avif" : format, width, height, isOpaque };
}

/** The last of the PNGs, which is the largest. */
function largestOfIco(file: Buffer): Uint8Array {
  const entry = 6 + 16 * (file.readUInt16LE(4) - 1);
  return file.subarray(file.readUInt32LE(entry + 12));
}

/** What a rendition has to be. No example asks for more pixels than its master has. */
function pictureOf({ settings, cutOut }: Asset, { format, width, height, background }: RenditionSpec): Picture {
  if (settings.size.kind === "auto") throw new Error("an example says which size it wants");
  const { width: masterWidth, height: masterHeight } = settings.size;
  return {
    format,
    width: width ?? Math.round(masterWidth * ((height ?? masterHeight) / masterHeight)),
    height: height ?? Math.round(masterHeight * ((width ?? masterWidth) / masterWidth)),
    isOpaque: !cutOut || format === "jpeg" || background !== undefined,
  };
}

function isArtlocks(path: string): boolean {
  return path === "assets.lock.json" || path.startsWith(".artlock/");
}
