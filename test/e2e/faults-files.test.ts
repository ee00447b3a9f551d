import { mkdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const DEFAULTS = "defaults: {quality: low, outputs: {dir: img, widths: [64, 128], formats: [webp]}}\n";

async function twoAssets(server: OpenAiServer): Promise<TempRepo> {
  const manifest = `${buysFrom(server)}${DEFAULTS}assets:\n  a: {prompt: A}\n  b: {prompt: B}\n`;
  return tempRepo({ "assets.config.yaml": manifest });
}

test("files that were put in place before one could not be are no stranger's to the builds after it", async () => {
  await using server = await startOpenAiServer();
  await using repo = await twoAssets(server);
  await mkdir(repo.path("img/a-128.webp/in the way"), { recursive: true });

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("a-128.webp") });
  expect(await repo.files()).toEqual(expect.arrayContaining(["img/a-64.webp", "img/b-64.webp", "img/b-128.webp"]));
  expect(Object.keys((await repo.lock()).assets)).toEqual(["b"]);
  // Neither one that has nothing to do with it, nor one that fails in the same way, forgets that.
  expect(await repo.artlock(["build", "b"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 1 });
  await repo.remove("img/a-128.webp");

  const again = await repo.artlock(["build"]);

  expect(again.exitCode, again.stderr).toBe(0);
  expect(server.ledger).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("a half-written asset whose file is then edited by hand is the user's again", async () => {
  await using server = await startOpenAiServer();
  await using repo = await twoAssets(server);
  await mkdir(repo.path("img/a-128.webp/in the way"), { recursive: true });
  await repo.artlock(["build"], keyOf(server));
  await repo.remove("img/a-128.webp");
  await repo.write("img/a-64.webp", "mine");

  const again = await repo.artlock(["build"]);

  expect(again.stderr).toContain("img/a-64.webp");
  expect(await repo.read("img/a-64.webp")).toBe("mine");
});
