import { expect, test } from "vitest";
import { plainPng } from "../rig/pictures.js";
import { tempRepo } from "../rig/temp-repo.js";

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
