import { expect, test } from "vitest";
import { plainPng } from "../rig/pictures.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const MANIFEST = (prompt = "A fox"): string => `provider: draft
assets:
  fox: {prompt: ${prompt}, outputs: {dir: img, widths: [64, 32], formats: [png]}}
`;

async function editedRepo(): Promise<TempRepo> {
  const repo = await tempRepo({ "assets.config.yaml": MANIFEST() });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  await repo.write("img/fox-64.png", await plainPng(64, 64, "#ff0000"));
  return repo;
}

test("a file that was edited by hand stays, whatever changes", async () => {
  await using repo = await editedRepo();
  const mine = await repo.bytes("img/fox-64.png");

  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
  await repo.artlock(["build"]);
  await repo.write("assets.config.yaml", MANIFEST("A vixen"));
  const built = await repo.artlock(["build"]);

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("--overwrite fox") });
  expect((await repo.bytes("img/fox-64.png")).equals(mine)).toBe(true);
});

test("--overwrite, naming it, replaces it", async () => {
  await using repo = await editedRepo();
  const mine = await repo.bytes("img/fox-64.png");

  expect(await repo.artlock(["build", "--overwrite", "fox"])).toMatchObject({ exitCode: 0 });

  expect((await repo.bytes("img/fox-64.png")).equals(mine)).toBe(false);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("--accept, naming it, makes it the one that is wanted", async () => {
  await using repo = await editedRepo();
  const mine = await repo.bytes("img/fox-64.png");

  expect(await repo.artlock(["build", "--accept", "fox"])).toMatchObject({ exitCode: 0 });

  expect((await repo.bytes("img/fox-64.png")).equals(mine)).toBe(true);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect((await repo.lock()).assets["fox"]?.outputs["img/fox-64.png"]).toMatchObject({ accepted: true });
});

test("a stranger's file where an output should go is not overwritten", async () => {
  const mine = await plainPng(64, 64);
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST(), "img/fox-64.png": mine });

  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 1 });

  expect((await repo.bytes("img/fox-64.png")).equals(mine)).toBe(true);
});

test("adopt brings pictures that are there under the lock, and generates nothing", async () => {
  const mine = await plainPng(1024, 1024);
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST(), "img/fox-64.png": mine });

  expect(await repo.artlock(["adopt"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });

  expect((await repo.bytes("img/fox-64.png")).equals(mine)).toBe(true);
  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual(["img/fox-32.png", "img/fox-64.png"]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("a width that is taken out takes its file along", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST() });
  await repo.artlock(["build"]);
  await repo.write(
    "assets.config.yaml",
    MANIFEST().replace("[64, 32]", "[64]").replace("{dir", "{name: '{name}-{width}.{format}', dir"),
  );

  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });

  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual(["img/fox-64.png"]);
});

test("--accept takes what the plan calls drifted, and not what another asset left there", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": TWO("x", "y") });
  await repo.artlock(["build"]);
  const was = { x: await repo.bytes("img/x.png"), y: await repo.bytes("img/y.png") };
  await repo.write("assets.config.yaml", TWO("y", "x"));

  expect(await repo.artlock(["build", "--accept", "a"])).toMatchObject({ exitCode: 0 });

  expect((await repo.bytes("img/x.png")).equals(was.y)).toBe(true);
  expect((await repo.bytes("img/y.png")).equals(was.x)).toBe(true);
  expect((await repo.lock()).assets["a"]?.outputs["img/y.png"]).not.toHaveProperty("accepted");
});

function TWO(a: string, b: string): string {
  const asset = (id: string, name: string): string =>
    `  ${id}: {prompt: ${id}, outputs: {dir: img, name: ${name}.png, widths: [64], formats: [png]}}\n`;
  return `provider: draft\nassets:\n${asset("a", a)}${asset("b", b)}`;
}

test("an edit that was accepted and is at stake: the hint tells what helps", async () => {
  await using repo = await editedRepo();
  const mine = await repo.bytes("img/fox-64.png");
  await repo.artlock(["build", "--accept", "fox"]);
  await repo.write("assets.config.yaml", MANIFEST("A vixen"));

  const built = await repo.artlock(["build"]);

  expect(built.exitCode).toBe(1);
  expect(built.stderr).toContain("img/fox-64.png was edited by hand and accepted, and would be lost");
  expect(built.stderr).toContain("`artlock pin fox`");
  expect(built.stderr).toContain("`artlock build --overwrite fox`");
  expect(built.stderr).not.toContain("--accept");
  expect((await repo.bytes("img/fox-64.png")).equals(mine)).toBe(true);
  expect(await repo.artlock(["pin", "fox"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
});
