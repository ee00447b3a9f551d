import { expect, test } from "vitest";
import { parseLock } from "../../src/lock/parse-lock.js";
import { assetId } from "../../src/model/asset.js";
import { outputSetDigest } from "../../src/model/output-set-digest.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { plainPng } from "../rig/pictures.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const fox = (name: string, widths: string): string =>
  `provider: draft\nassets:\n  ${name}: {prompt: A fox, outputs: {dir: img, widths: [${widths}], formats: [png]}}\n`;

test("an approval holds for the bytes that a person approved, and for no others", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": fox("fox", "64, 128") });
  await repo.artlock(["build"]);
  const approved = await approve(repo, "fox");

  await repo.remove("img/fox-64.png");
  await repo.artlock(["build"]);
  expect(await approvalOf(repo, "fox")).toBe(approved);

  // Held, it is not drawn again, whatever is forced.
  await repo.artlock(["pin", "fox"]);
  await repo.artlock(["build", "--force", "fox"]);
  expect(await approvalOf(repo, "fox")).toBe(approved);

  await repo.write("assets.config.yaml", fox("fox", "64, 128, 256"));
  await repo.artlock(["build"]);
  expect(await approvalOf(repo, "fox")).toBeUndefined();
});

test("an approval moves along with an asset that is renamed", async () => {
  await using server = await startOpenAiServer();
  const bought = (name: string): string => fox(name, "64").replace("provider: draft\n", buysFrom(server));
  await using repo = await tempRepo({ "assets.config.yaml": bought("fox") });
  await repo.artlock(["build"], keyOf(server));
  const approved = await approve(repo, "fox");

  await repo.write("assets.config.yaml", bought("vixen"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(server.ledger).toHaveLength(1);
  expect(await approvalOf(repo, "vixen")).toBe(approved);
});

test("what a person edits and has accepted is not what was approved", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": fox("fox", "64") });
  await repo.artlock(["build"]);
  const approved = await approve(repo, "fox");
  await repo.write("img/fox.png", await plainPng(64, 64));

  expect(await repo.artlock(["build", "--accept", "fox"])).toMatchObject({ exitCode: 0 });

  expect(approved).toMatch(/^sha256:/);
  expect(await approvalOf(repo, "fox")).toBeUndefined();
});

/** As the studio does, by the digest of all the asset's files. */
async function approve(repo: TempRepo, id: string): Promise<string> {
  const text = await repo.read("assets.lock.json");
  const parsed = parseLock(text, { file: "assets.lock.json", depth: 0 });
  const entry = parsed.kind === "ok" ? parsed.lock.assets.get(assetId(id)) : undefined;
  if (!entry) throw new Error(`the lock has no ${id}`);
  const approved = outputSetDigest(entry.outputs);
  const json = JSON.parse(text) as { assets: { [id: string]: { approved?: string } } };
  Object.assign(json.assets[id] ?? {}, { approved });
  await repo.write("assets.lock.json", JSON.stringify(json));
  return approved;
}

async function approvalOf(repo: TempRepo, id: string): Promise<string | undefined> {
  return ((await repo.lock()).assets[id] as { approved?: string } | undefined)?.approved;
}
