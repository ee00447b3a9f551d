import { expect, test } from "vitest";
import { tempRepo } from "../rig/temp-repo.js";

const DRAFTS = (assets: string): string => `provider: draft
defaults: {outputs: {dir: img, widths: [64], formats: [png]}}
assets:
${assets}`;

test("a second manifest beside the first is refused, as the two would own one lock", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml": DRAFTS("  a: {prompt: A}\n"),
    "icons.yaml": DRAFTS("  b: {prompt: B}\n"),
    "alone/icons.yaml": DRAFTS("  c: {prompt: C}\n"),
  });
  await repo.artlock(["build"]);
  const files = await repo.files();

  for (const verb of ["build", "plan", "check", "prune"]) {
    expect(await repo.artlock([verb, "--config", "icons.yaml"])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringMatching(/shares its folder with assets\.config\.yaml.*\n[^]*a folder of its own/),
    });
  }

  expect(await repo.files()).toEqual(files);
  expect(await repo.artlock(["build", "--config", "assets.config.yaml"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build", "--config", "alone/icons.yaml"])).toMatchObject({ exitCode: 0 });
});

test("of two manifests with names of their own in one folder the second is refused, as the lock is the first's", async () => {
  await using repo = await tempRepo({
    "icons.yaml": DRAFTS("  a: {prompt: A}\n"),
    "photos.yaml": DRAFTS("  b: {prompt: B}\n"),
  });
  expect(await repo.artlock(["build", "--config", "icons.yaml"])).toMatchObject({ exitCode: 0 });
  expect(await repo.lock()).toMatchObject({ manifest: "icons.yaml" });
  const lock = await repo.read("assets.lock.json");

  for (const verb of ["build", "plan", "check", "prune"]) {
    expect(await repo.artlock([verb, "--config", "photos.yaml"])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringMatching(/photos\.yaml shares its folder with icons\.yaml/),
    });
  }

  expect(await repo.read("assets.lock.json")).toBe(lock);
  expect(await repo.artlock(["check", "--config", "icons.yaml"])).toMatchObject({ exitCode: 0 });
  // A manifest may be renamed.
  await repo.write("art.yaml", DRAFTS("  a: {prompt: A}\n"));
  await repo.remove("icons.yaml");
  expect(await repo.artlock(["build", "--config", "art.yaml"])).toMatchObject({ exitCode: 0 });
  expect(await repo.lock()).toMatchObject({ manifest: "art.yaml" });
  await repo.write("assets.config.yaml", DRAFTS("  a: {prompt: A}\n"));
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("art.yaml") });
  await repo.remove("art.yaml");
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(await repo.lock()).not.toHaveProperty("manifest");
});
