import { rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { plainPng } from "../rig/pictures.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";
import { watchRepo } from "../rig/watch-repo.js";

const FRAME = "provider: draft\ndefaults: {outputs: {dir: img, widths: [64], formats: [webp]}}\n";

const manifest = (assets: string): string => `${FRAME}assets:\n${assets}`;

const FOX = "  fox: {prompt: A fox}\n";

/** As most editors save: another file, put in the place of the old one. */
async function replace(repo: TempRepo, file: string, text: string): Promise<void> {
  await writeFile(repo.path(`${file}.new`), text);
  await rename(repo.path(`${file}.new`), repo.path(file));
}

const drawn = async (repo: TempRepo, id: string): Promise<unknown> => (await repo.lock()).assets[id]?.inputs["prompt"];

test("what is missing is drawn at once, and again as its prompt is saved, in place or by a rename", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": manifest(FOX) });
  await using watched = await watchRepo(repo);
  await watched.idle();
  expect(await repo.files()).toContain("img/fox.webp");

  await watched.after(() => repo.write("assets.config.yaml", manifest("  fox: {prompt: A red fox}\n")));
  expect(await drawn(repo, "fox")).toBe("A red fox");

  await watched.after(() => replace(repo, "assets.config.yaml", manifest("  fox: {prompt: A white fox}\n")));
  expect(await drawn(repo, "fox")).toBe("A white fox");
});

test("a typo is told at once and stops nothing; the next good save clears it", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": manifest(FOX) });
  await using watched = await watchRepo(repo);
  await watched.idle();

  const typo = manifest("  fox: {promt: A fox}\n");
  const invalid = await watched.tells("invalid", () => repo.write("assets.config.yaml", typo));
  expect(invalid).toMatchObject({ diagnostics: [{ code: "unknown-key", hint: "did you mean `prompt`?" }] });
  expect(watched.session.view().problems).toHaveLength(1);
  expect(watched.verdicts()).toEqual({ fox: "fresh" });

  await watched.after(() => repo.write("assets.config.yaml", manifest("  fox: {prompt: A fox at last}\n")));
  expect(watched.session.view().problems).toEqual([]);
  expect(await drawn(repo, "fox")).toBe("A fox at last");
});

test("an output that is deleted comes back, and a whole folder of them", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": manifest(`${FOX}  owl: {prompt: An owl}\n`) });
  await using watched = await watchRepo(repo);
  await watched.idle();

  await watched.after(() => repo.remove("img/fox.webp"));
  expect(await repo.files()).toContain("img/fox.webp");

  await watched.after(() => repo.remove("img"));
  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual(["img/fox.webp", "img/owl.webp"]);
});

test("prompt files, includes, data, references and masks are watched, and so is what is not there yet", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml": `include: [more/owls.yaml]\n${manifest("  fox: {promptFile: prompts/fox.md}\n  hen: {prompt: A hen, references: [{file: refs/a/hen.png}]}\n  cat: {prompt: 'A ${colour} cat', matrix: {n: [one]}, data: cats.csv}\n")}`,
    "more/owls.yaml": manifest("  owl: {prompt: An owl}\n"),
    "prompts/fox.md": "A fox",
    "cats.csv": "n,colour\none,black\n",
  });
  await using watched = await watchRepo(repo);
  await watched.next(({ kind }) => kind === "invalid");
  await watched.after(async () => repo.write("refs/a/hen.png", await plainPng(32, 32)));

  for (const [file, text] of [
    ["prompts/fox.md", "A fox, asleep"],
    ["more/owls.yaml", manifest("  owl: {prompt: An owl awake}\n")],
    ["cats.csv", "n,colour\none,white\n"],
  ] as const) {
    await watched.after(() => replace(repo, file, text));
    expect(watched.events.findLast(({ kind }) => kind === "changed")).toEqual({ kind: "changed", files: [file] });
  }
  expect(await drawn(repo, "fox")).toBe("A fox, asleep");
  expect(await drawn(repo, "owl")).toBe("An owl awake");
  expect(await drawn(repo, "cat-one")).toBe("A white cat");
});

test("a folder of references that is removed is told of, and all is right when it is back", async () => {
  const picture = await plainPng(32, 32);
  await using repo = await tempRepo({
    "assets.config.yaml": manifest("  hen: {prompt: A hen, references: [{file: refs/a/hen.png}]}\n"),
    "refs/a/hen.png": picture,
  });
  await using watched = await watchRepo(repo);
  await watched.idle();

  expect(await watched.tells("invalid", () => rm(repo.path("refs"), { recursive: true }))).toMatchObject({
    diagnostics: [{ code: "file-missing" }],
  });
  await watched.after(() => repo.write("refs/a/hen.png", picture));
  expect(watched.session.view().problems).toEqual([]);
});

test("a manifest that is moved away is missed, and found when it is back", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": manifest(FOX) });
  await using watched = await watchRepo(repo);
  await watched.idle();

  const move = (from: string, to: string) => () => rename(repo.path(from), repo.path(to));
  expect(await watched.tells("invalid", move("assets.config.yaml", "elsewhere.yaml"))).toMatchObject({
    diagnostics: [{ code: "no-manifest" }],
  });
  await watched.after(move("elsewhere.yaml", "assets.config.yaml"));
  expect(watched.session.view().problems).toEqual([]);
});

test("what artlock writes itself wakes nobody", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": manifest(FOX) });
  await using watched = await watchRepo(repo);
  await watched.idle();
  await watched.session.refresh();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(watched.events.filter(({ kind }) => kind === "changed")).toEqual([]);
  expect(watched.built("done")).toBe(1);
});

test("work that takes the lock runs between builds, and is looked at", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": manifest(FOX) });
  await using watched = await watchRepo(repo);
  const had = await watched.session.betweenBuilds(async () => {
    await repo.remove("img");
    return "removed";
  });
  expect(had).toBe("removed");
  await watched.idle();
  expect(await repo.files()).toContain("img/fox.webp");
});

test("a folder with no manifest in it or above it is refused", async () => {
  await using repo = await tempRepo({ "notes.txt": "" });
  await expect(watchRepo(repo)).rejects.toThrow("no-manifest");
});

test("a checkout is looked at when git is done with it", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": "provider: draft\nassets: {fox: {prompt: A fox}}\n" });
  await using watched = await watchRepo(repo);
  await watched.idle();
  const heard = (): number => watched.events.filter(({ kind }) => kind === "changed").length;
  const before = heard();

  await repo.write(".git/index.lock", "");
  await repo.write("assets.config.yaml", "provider: draft\nassets: {fox: {prompt: A red fox}}\n");
  await sleep(600);
  expect(heard()).toBe(before);

  await watched.after(() => repo.remove(".git/index.lock"));
  expect(heard()).toBe(before + 1);
});
