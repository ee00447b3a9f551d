import { mkdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

/** Two assets, each with one file of the given name. */
function named(server: OpenAiServer, a: string, b: string): string {
  const asset = (id: string, name: string): string =>
    `  ${id}: {prompt: ${id}, outputs: {dir: img, name: ${name}.webp, widths: [64], formats: [webp]}}\n`;
  return `${buysFrom(server)}assets:\n${asset("a", a)}${asset("b", b)}`;
}

async function swapped(server: OpenAiServer): Promise<TempRepo> {
  const repo = await tempRepo({ "assets.config.yaml": named(server, "x", "y") });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  await repo.write("assets.config.yaml", named(server, "y", "x"));
  return repo;
}

test("two assets that swap their paths, one built after the other: neither finds a stranger's file", async () => {
  await using server = await startOpenAiServer();
  await using repo = await swapped(server);
  const was = { x: await repo.bytes("img/x.webp"), y: await repo.bytes("img/y.webp") };

  expect(await repo.artlock(["build", "a"])).toMatchObject({ exitCode: 0 });

  // What a left behind stands in no lock, and would look like a stranger's to whoever clones this.
  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual(["img/y.webp"]);
  const second = await repo.artlock(["build"]);
  expect(second.exitCode, second.stderr).toBe(0);
  expect((await repo.bytes("img/x.webp")).equals(was.y)).toBe(true);
  expect((await repo.bytes("img/y.webp")).equals(was.x)).toBe(true);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
});

test("two assets that swap their paths at once swap their files", async () => {
  await using server = await startOpenAiServer();
  await using repo = await swapped(server);
  const was = { x: await repo.bytes("img/x.webp"), y: await repo.bytes("img/y.webp") };

  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });

  expect((await repo.bytes("img/x.webp")).equals(was.y)).toBe(true);
  expect((await repo.bytes("img/y.webp")).equals(was.x)).toBe(true);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await audit(repo, server)).toEqual([]);
});

test("a path that is left to an asset which then fails is not taken for a stranger's by the next build", async () => {
  await using server = await startOpenAiServer();
  await using repo = await swapped(server);
  const taken = named(server, "y", "x").replace("prompt: b", "prompt: b anew");
  await repo.write("assets.config.yaml", taken);
  server.faults.push({ kind: "moderation", stage: "input", categories: ["violence"] });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 1 });
  const second = await repo.artlock(["build"], keyOf(server));

  expect(second.exitCode, second.stderr).toBe(0);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await audit(repo, server)).toEqual([]);
});

test("a file that its asset leaves to another, and that was edited by hand, stays", async () => {
  await using server = await startOpenAiServer();
  await using repo = await swapped(server);
  await repo.write("img/x.webp", "mine");

  await repo.artlock(["build", "a", "--overwrite", "a"]);

  expect(await repo.read("img/x.webp")).toBe("mine");
});

const TWO_FOLDERS = (server: OpenAiServer, dir: string, more = ""): string => `${buysFrom(server)}assets:
  a:
    prompt: A
    outputs: [{dir: ${dir}, widths: [64], formats: [webp]}, {dir: pub, widths: [32], formats: [png]}]
${more}`;

test("a copy that could be placed at once is not, where another file of its asset cannot be had", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": TWO_FOLDERS(server, "img") });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  const lock = await repo.read("assets.lock.json");
  // One file is moved, which a copy does; the other is derived anew, and is too large.
  await repo.write(
    "assets.config.yaml",
    TWO_FOLDERS(server, "moved", "    expect: {maxBytes: 10}\n").replace("widths: [32]", "widths: [48]"),
  );

  const built = await repo.artlock(["build"]);

  expect(built).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("expect.maxBytes") });
  expect((await repo.files()).filter((file) => /^(img|pub|moved)\//.test(file))).toEqual(["img/a.webp", "pub/a.png"]);
  expect(await repo.read("assets.lock.json")).toBe(lock);
});

test("a copied file has to meet what is expected of it as well", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": TWO_FOLDERS(server, "img") });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  await repo.write("assets.config.yaml", TWO_FOLDERS(server, "moved", "    expect: {maxBytes: 10}\n"));

  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 4 });

  expect((await repo.files()).filter((file) => /^(img|pub|moved)\//.test(file))).toEqual(["img/a.webp", "pub/a.png"]);
});

test("where one file of an asset is in the way of nothing and another of something, none is changed", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": TWO_FOLDERS(server, "img") });
  await mkdir(repo.path("pub/a.png/in the way"), { recursive: true });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 1 });

  expect((await repo.files()).filter((file) => /^(img|pub)\//.test(file))).toEqual([]);
  expect((await repo.files()).filter((file) => file.startsWith(".artlock/tmp"))).toEqual([]);
});
