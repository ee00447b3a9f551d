import { existsSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { plainPng } from "../rig/pictures.js";
import { runArtlock } from "../rig/run-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const DRAFTS = (assets: string): string => `provider: draft
defaults: {outputs: {dir: img, widths: [64], formats: [png]}}
assets:
${assets}`;

test("prune leaves pictures that were adopted, as artlock did not make them", async () => {
  const mine = await plainPng(64, 64);
  await using repo = await tempRepo({ "assets.config.yaml": DRAFTS("  a: {prompt: A}\n  b: {prompt: B}\n") });
  await repo.write("img/a.png", mine);
  await repo.artlock(["adopt", "a"]);
  await repo.write("assets.config.yaml", DRAFTS("  b: {prompt: B}\n"));

  const pruned = await repo.artlock(["prune"]);

  expect(pruned).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("left img/a.png: ") });
  expect((await repo.bytes("img/a.png")).equals(mine)).toBe(true);
});

test("prune leaves files that were edited by hand and accepted", async () => {
  const mine = await plainPng(64, 64, "#ff0000");
  await using repo = await tempRepo({ "assets.config.yaml": DRAFTS("  a: {prompt: A}\n  b: {prompt: B}\n") });
  await repo.artlock(["build"]);
  await repo.write("img/a.png", mine);
  await repo.artlock(["build", "--accept", "a"]);
  await repo.write("assets.config.yaml", DRAFTS("  b: {prompt: B}\n"));

  await repo.artlock(["prune"]);

  expect((await repo.bytes("img/a.png")).equals(mine)).toBe(true);
});

test("prune --dry-run writes nothing, not even a lock that is laid out otherwise", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": DRAFTS("  a: {prompt: A}\n  b: {prompt: B}\n") });
  await repo.artlock(["build"]);
  const text = JSON.stringify(await repo.lock());
  await repo.write("assets.lock.json", text);
  await repo.write("assets.config.yaml", DRAFTS("  b: {prompt: B}\n"));

  const pruned = await repo.artlock(["prune", "--dry-run"]);

  expect(pruned).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("would remove img/a.png") });
  expect(await repo.read("assets.lock.json")).toBe(text);
  expect(await repo.files()).toContain("img/a.png");
});

const LOGO = (server: OpenAiServer, id: string, quality: number): string => `${buysFrom(server)}assets:
  ${id}: {prompt: A, outputs: {dir: img, name: logo.webp, widths: [64], formats: [{format: webp, quality: ${quality}}]}}
`;

test("an edit that was accepted stays accepted when its asset is renamed", async () => {
  const mine = await sharp(await plainPng(64, 64, "#ff0000"))
    .webp()
    .toBuffer();
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": LOGO(server, "a", 80) });
  await repo.artlock(["build"], keyOf(server));
  await repo.write("img/logo.webp", mine);
  await repo.artlock(["build", "--accept", "a"]);
  await repo.write("assets.config.yaml", LOGO(server, "b", 80));
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect((await repo.lock()).assets["b"]?.outputs["img/logo.webp"]).toMatchObject({ accepted: true });
  await repo.write("assets.config.yaml", LOGO(server, "b", 40));

  await repo.artlock(["build"]);

  expect((await repo.bytes("img/logo.webp")).equals(mine)).toBe(true);
});

test("an adopted picture is there again, for nothing, when its prompt is changed and changed back", async () => {
  const mine = await plainPng(64, 64);
  await using server = await startOpenAiServer();
  const manifest = (
    prompt: string,
  ): string => `${buysFrom(server)}defaults: {outputs: {dir: img, widths: [64], formats: [png]}}
assets:
  a: {prompt: ${prompt}}
`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest("A"), "img/a.png": mine });
  expect(await repo.artlock(["adopt"])).toMatchObject({ exitCode: 0 });
  const adopted = (await repo.lock()).assets["a"];
  expect(adopted?.attempts).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      provider: "adopted",
      model: expect.stringContaining("gpt-image"),
      fingerprint: adopted?.fingerprint,
      outcome: "ok",
      masters: adopted?.candidates,
      cost: { billedMicroUsd: 0 },
    },
  ]);
  const why = await repo.artlock(["why", "a"]);
  expect(why.stdout).toMatch(/Made\n {2}adopted as it was, \d{4}-\d\d-\d\d \d\d:\d\d UTC\n/);
  expect(why.stdout).not.toContain("Requests");
  await repo.write("assets.config.yaml", manifest("B"));
  expect(await repo.artlock(["build", "--overwrite", "a"], keyOf(server))).toMatchObject({ exitCode: 0 });
  await repo.write("assets.config.yaml", manifest("A"));

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(server.ledger).toHaveLength(1);
  expect((await repo.lock()).assets["a"]).toMatchObject({ picked: adopted?.picked });
});

/** What a build on one core makes of the pictures of `before`, whose masters are gone, when the manifest becomes `after`. */
async function rebuiltWithoutStore(server: OpenAiServer, before: string, after: string) {
  await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + before });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  const was = await picturesOf(repo);
  await repo.remove(".artlock/store");
  await repo.write("assets.config.yaml", buysFrom(server) + after);
  const built = await runArtlock(["build"], { cwd: repo.root, env: {}, host: { cores: 1 } });
  expect(built.exitCode, built.stderr).toBe(0);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  return { was, is: await picturesOf(repo) };
}

async function picturesOf(repo: TempRepo): Promise<{ readonly [file: string]: string }> {
  const files = (await repo.files()).filter((file) => file.startsWith("img/"));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, (await repo.bytes(file)).toString("base64")] as const)),
  );
}

const SMALL = "defaults: {outputs: {dir: img, widths: [64], formats: [webp]}}\n";

test("two assets that swap their prompts swap their files, also when no store has their masters", async () => {
  await using server = await startOpenAiServer();
  const { was, is } = await rebuiltWithoutStore(
    server,
    `${SMALL}assets:\n  a: {prompt: A}\n  b: {prompt: B}\n`,
    `${SMALL}assets:\n  a: {prompt: B}\n  b: {prompt: A}\n`,
  );
  expect(was["img/a.webp"]).not.toBe(was["img/b.webp"]);
  expect(is).toEqual({ "img/a.webp": was["img/b.webp"], "img/b.webp": was["img/a.webp"] });
});

test("assets that take over one another's names hand on their files, also when no store has their masters", async () => {
  await using server = await startOpenAiServer();
  const { was, is } = await rebuiltWithoutStore(
    server,
    `${SMALL}assets:\n  a: {prompt: A}\n  b: {prompt: B}\n`,
    `${SMALL}assets:\n  b: {prompt: A}\n  c: {prompt: B}\n`,
  );
  expect(is).toEqual({ "img/b.webp": was["img/a.webp"], "img/c.webp": was["img/b.webp"] });
});

test("two outputs that swap their widths swap their files, also when no store has the master", async () => {
  await using server = await startOpenAiServer();
  const manifest = (x: number, y: number): string => `assets:
  a:
    prompt: A
    outputs: [{dir: img, name: x.webp, widths: [${x}]}, {dir: img, name: y.webp, widths: [${y}]}]
`;
  const { was, is } = await rebuiltWithoutStore(server, manifest(64, 32), manifest(32, 64));
  expect(is).toEqual({ "img/x.webp": was["img/y.webp"], "img/y.webp": was["img/x.webp"] });
});

test("lock merge takes no side for empty that is not there, and leaves its files alone", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": DRAFTS("  a: {prompt: A}\n") });
  await repo.artlock(["build"]);
  const lock = await repo.read("assets.lock.json");
  await repo.write("elsewhere/ours.json", lock);
  await repo.write("elsewhere/empty.json", "");
  const merge = (base: string, ours: string, theirs: string) =>
    repo.artlock(["lock", "merge", ...[base, ours, theirs].map((file) => `elsewhere/${file}`)]);

  expect(await merge("ours.json", "ours.json", "typo.json")).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: expect.stringContaining("elsewhere/typo.json cannot be read"),
  });
  expect(await merge("ours.json", "typo.json", "ours.json")).toMatchObject({ exitCode: 2 });
  expect(await merge("ours.json", "ours.json", "empty.json")).toMatchObject({ exitCode: 2 });
  expect(await merge("missing.json", "ours.json", "ours.json")).toMatchObject({ exitCode: 0 });
  expect(await merge("empty.json", "ours.json", "ours.json")).toMatchObject({ exitCode: 0 });

  expect(await repo.read("elsewhere/ours.json")).toBe(lock);
  expect((await repo.files()).filter((file) => file.startsWith("elsewhere/"))).toEqual([
    "elsewhere/empty.json",
    "elsewhere/ours.json",
  ]);
  expect(existsSync(repo.path("elsewhere/.artlock"))).toBe(false);
});

test("--accept says why it does not take what is no picture, and takes nothing then", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": DRAFTS("  a: {prompt: A}\n  b: {prompt: B}\n") });
  await repo.artlock(["build"]);
  const lock = await repo.read("assets.lock.json");
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`;
  await repo.write("img/a.png", "hello");
  await repo.write("img/b.png", pointer);

  const built = await repo.artlock(["build", "--accept", "a", "b"]);

  expect(built.exitCode).toBe(2);
  expect(built.stderr).toContain("not-a-picture");
  expect(built.stderr).toContain("img/a.png is not accepted: it is no picture");
  expect(built.stderr).toContain("img/b.png is not accepted: it is a Git LFS pointer");
  expect(built.stderr).toContain("git lfs pull");
  expect(await repo.read("assets.lock.json")).toBe(lock);
  expect(await repo.read("img/a.png")).toBe("hello");
});

test("an output that Git LFS has not fetched is fresh where its pointer names the recorded file", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": DRAFTS("  a: {prompt: A}\n") });
  await repo.artlock(["build"]);
  const pointer = (digest: string | undefined): string =>
    `version https://git-lfs.github.com/spec/v1\noid ${digest}\nsize 12345\n`;
  const standing = pointer((await repo.lock()).assets["a"]?.outputs["img/a.png"]?.digest);
  await repo.write("img/a.png", standing);

  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await repo.read("img/a.png")).toBe(standing);

  await repo.write("img/a.png", pointer(`sha256:${"0".repeat(64)}`));
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
});

test("a picture that was adopted while drafts were made is not bought when the provider changes", async () => {
  const mine = await plainPng(64, 64);
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": DRAFTS("  a: {prompt: A}\n"), "img/a.png": mine });
  expect(await repo.artlock(["adopt"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  const bought = DRAFTS("  a: {prompt: A}\n").replace("provider: draft\n", buysFrom(server));
  await repo.write("assets.config.yaml", bought);

  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(server.ledger).toEqual([]);
  expect((await repo.bytes("img/a.png")).equals(mine)).toBe(true);
  // Other words are another picture, as ever.
  await repo.write("assets.config.yaml", bought.replace("prompt: A", "prompt: B"));
  expect(await repo.artlock(["plan"])).toMatchObject({
    stdout: expect.stringContaining("waits for that: prompt changed: A → B"),
  });
});
