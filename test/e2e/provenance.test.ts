import sharp from "sharp";
import { expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { plainPng } from "../rig/pictures.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const OUTPUTS = "{dir: img, widths: [64], formats: [webp, png]}";
const fox = (more = ""): string => `assets:\n  fox: {prompt: A fox, outputs: ${OUTPUTS}${more}}\n`;

test("bought pictures say that a model made them, and a new alt text is written for nothing", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + fox(", alt: A fox sits") });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await saysOf(repo, "img/fox.webp")).toEqual(["trainedAlgorithmicMedia", "artlock", "A fox sits"]);
  const pixels = await pixelsOf(repo);

  await repo.write("assets.config.yaml", buysFrom(server) + fox(", alt: A fox stands"));
  const plan = await repo.artlock(["plan"]);
  expect(plan.stdout).toMatch(/fox +render +free\n +what output img\/fox\.webp says of itself/);
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await saysOf(repo, "img/fox.png")).toEqual(["trainedAlgorithmicMedia", "artlock", "A fox stands"]);
  expect(await pixelsOf(repo)).toEqual(pixels);
  expect(server.ledger).toHaveLength(1);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });

  await repo.write("assets.config.yaml", buysFrom(server) + fox(", alt: A fox stands, provenance: false"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await saysOf(repo, "img/fox.webp")).toEqual([]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("an alt text is no reason to call a picture lost whose master is in no store", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + fox(", alt: A fox sits") });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  await repo.remove(".artlock");
  await repo.write("assets.config.yaml", buysFrom(server) + fox(", alt: A fox stands, placeholder: true"));
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("drafts say that they are drawn", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": `provider: draft\n${fox()}` });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await saysOf(repo, "img/fox.webp")).toEqual(["algorithmicMedia", "artlock (draft)"]);
});

test("files derived from a picture of one's own do not say that a model made it", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml": fox(", alt: Our shop"),
    "photo.png": await plainPng(1024, 1024),
  });
  expect(await repo.artlock(["adopt", "fox", "--from", "photo.png"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await saysOf(repo, "img/fox.webp")).toEqual(["Our shop"]);
});

test("what an older version built stays fresh, until it is asked to say where it comes from", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml": `provider: draft\n${fox(", provenance: false, placeholder: false")}`,
  });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  const old = await repo.read("assets.lock.json");
  expect(old).not.toMatch(/provenance|placeholder/);

  await repo.write("assets.config.yaml", `provider: draft\n${fox(", alt: A fox sits")}`);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await repo.read("assets.lock.json")).toBe(old);

  await repo.write("assets.config.yaml", `provider: draft\n${fox(", alt: A fox sits, provenance: true")}`);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await saysOf(repo, "img/fox.webp")).toEqual(["algorithmicMedia", "artlock (draft)", "A fox sits"]);
  expect((await repo.lock()).assets["fox"]).toMatchObject({ placeholder: { colour: expect.stringMatching(/^#/) } });
});

test("a placeholder is filled in where it is asked for, and no file is written for it", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": `provider: draft\n${fox(", placeholder: false")}` });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect((await repo.lock()).assets["fox"]).not.toHaveProperty("placeholder");

  await repo.write("assets.config.yaml", `provider: draft\n${fox()}`);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });

  await repo.write("assets.config.yaml", `provider: draft\n${fox(", placeholder: true")}`);
  expect((await repo.artlock(["plan"])).stdout).toContain("the lock has no placeholder of it yet");
  const built = await repo.artlock(["build", "--json"]);
  expect(built.exitCode).toBe(0);
  expect((await repo.lock()).assets["fox"]).toMatchObject({
    placeholder: { thumbhash: expect.any(String), dataUri: expect.stringMatching(/^data:image\/webp/) },
  });
  const locked = await repo.read("assets.lock.json");
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await repo.read("assets.lock.json")).toBe(locked);
});

/** In a line each: digital source type, creator tool, alt text. */
async function saysOf(repo: TempRepo, path: string): Promise<readonly string[]> {
  const { xmp } = await sharp(await repo.bytes(path)).metadata();
  const text = xmp?.toString() ?? "";
  const found = [
    /digitalsourcetype\/(\w+)</,
    /<xmp:CreatorTool>([^<]+)</,
    /AltTextAccessibility>.*?x-default">([^<]+)</,
  ];
  return found.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
}

async function pixelsOf(repo: TempRepo): Promise<string> {
  return (
    await sharp(await repo.bytes("img/fox.png"))
      .raw()
      .toBuffer()
  ).toString("hex");
}
