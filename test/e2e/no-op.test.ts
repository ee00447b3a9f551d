import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { answerUnchanged } from "../../src/commands/answer-unchanged.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const DRAFT = "provider: draft\nassets:\n  fox: {prompt: A fox}\n";
const FRESH = "1 asset fresh, nothing to do\n";

const answer = (repo: TempRepo, args: readonly string[] = ["build"]): string | undefined =>
  answerUnchanged(args, { cwd: repo.root, nowMs: Date.now() });

/** A manifest that was written in the tick in which it is read is not vouched for. */
async function settledRepo(manifest: string): Promise<TempRepo> {
  const repo = await tempRepo({ "assets.config.yaml": manifest });
  await sleep(30);
  return repo;
}

test("after a build that left nothing to do, the answer comes from stat signatures alone", async () => {
  await using repo = await settledRepo(DRAFT);
  expect(answer(repo)).toBeUndefined();
  await repo.artlock(["build"]);
  expect(answer(repo)).toBe(FRESH);
  expect(answer(repo, ["check"])).toBe(FRESH);
  expect(answer(repo, ["build", "--quiet"])).toBe("");
  expect(answer(repo, ["build", "--force", "fox"])).toBeUndefined();
  expect(answer(repo, ["check", "--no-drafts"])).toBeUndefined();
});

test.each(["assets.config.yaml", "assets.lock.json", "images/fox.webp"])("not once %s was touched", async (file) => {
  await using repo = await settledRepo(DRAFT);
  await repo.artlock(["build"]);
  expect(answer(repo)).toBe(FRESH);
  await repo.write(file, await repo.bytes(file));
  expect(answer(repo)).toBeUndefined();
});

test("not by a build whose provider came from the command line", async () => {
  await using server = await startOpenAiServer();
  await using repo = await settledRepo(`${buysFrom(server)}assets:\n  fox: {prompt: A fox}\n`);
  await repo.artlock(["build", "--provider", "draft"], keyOf(server));
  expect(answer(repo)).toBeUndefined();
});

test("not by a build of another manifest", async () => {
  await using repo = await tempRepo({ "assets.config.yml": DRAFT });
  await repo.artlock(["build"]);
  expect(answer(repo)).toBeUndefined();
  await repo.write("assets.config.yaml", `${DRAFT}  owl: {prompt: An owl}\n`);
  expect(answer(repo)).toBeUndefined();
});

test("the nearest manifest is the one that is meant", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": DRAFT, "site/assets.config.yml": DRAFT });
  await repo.artlock(["build"]);
  expect(answerUnchanged(["build"], { cwd: repo.path("site"), nowMs: Date.now() })).toBeUndefined();
  expect(await repo.artlock(["check", "--cwd", "site"])).toMatchObject({ exitCode: 3 });
});

test("not on another day, as models retire by date", async () => {
  await using repo = await settledRepo(DRAFT);
  await repo.artlock(["build"]);
  expect(answer(repo)).toBe(FRESH);
  expect(answerUnchanged(["build"], { cwd: repo.root, nowMs: Date.now() + 86_400_000 })).toBeUndefined();
});
