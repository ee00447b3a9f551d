import { access } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

let artlock: BundledArtlock;
beforeAll(async () => {
  artlock = await bundleArtlock({ withFiles: true });
});
afterAll(() => artlock[Symbol.asyncDispose]());

const FRAME = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\nassets:\n";

async function untilThere(repo: TempRepo, file: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < 20_000; waitedMs += 20) {
    if (
      await access(repo.path(file)).then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(20);
  }
  throw new Error(`${file} did not come`);
}

test(
  "the command draws as files are saved, beside another watch, and ends with 0 by Ctrl-C",
  { timeout: 60_000 },
  async () => {
    await using repo = await tempRepo({ "assets.config.yaml": `provider: draft\n${FRAME}  fox: {prompt: A fox}\n` });
    const watches = [1, 2].map(() => artlock.start(["watch"], { cwd: repo.root, env: {} }));
    await untilThere(repo, "img/fox.webp");
    await repo.write(
      "assets.config.yaml",
      `provider: draft\n${FRAME}  fox: {prompt: A fox}\n  owl: {prompt: An owl}\n`,
    );
    await untilThere(repo, "img/owl.webp");
    await sleep(500);
    for (const watch of watches) watch.process.kill("SIGINT");
    for (const { exitCode, stderr } of await Promise.all(watches.map(({ ended }) => ended))) {
      expect(stderr).toContain("Watching 1 asset.");
      expect(exitCode, stderr).toBe(0);
    }
    expect(Object.keys((await repo.lock()).assets)).toEqual(["fox", "owl"]);
    expect((await repo.files()).filter((file) => /\/(tmp|journal)\/|run\.(lock|json)/.test(file))).toEqual([]);
  },
);

test("off a terminal nothing is bought, and the log says why", { timeout: 60_000 }, async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": `${buysFrom(server)}${FRAME}  fox: {prompt: A fox}\n` });
  const watch = artlock.start(["watch"], { cwd: repo.root, env: keyOf(server) });
  await sleep(2_500);
  watch.process.kill("SIGINT");
  const { exitCode, stderr } = await watch.ended;
  expect(exitCode, stderr).toBe(0);
  expect(stderr).toContain("nobody can be asked, as standard input is no terminal");
  expect(stderr).toMatch(/^fox: not made, nobody to ask: generate for \$\d/m);
  expect(server.ledger).toEqual([]);
});

const AUTO = "watch: {spend: auto, budget: 5}\n";

test("Ctrl-C twice gives up what is in flight, and the lock tells that it may have been billed", async () => {
  await using server = await startOpenAiServer({ latencyMs: 30_000 });
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}${AUTO}${FRAME}  fox: {prompt: A fox}\n`,
  });
  const watch = artlock.start(["watch"], { cwd: repo.root, env: keyOf(server) });
  await expect.poll(() => server.maxInFlight, { timeout: 15_000 }).toBe(1);

  watch.process.kill("SIGINT");
  await sleep(500);
  expect(watch.process.exitCode).toBe(null);
  watch.process.kill("SIGINT");

  const { exitCode, stderr } = await watch.ended;
  expect(exitCode, stderr).toBe(130);
  const attempts = (await repo.lock()).unplaced?.["fox"] ?? [];
  expect(attempts.map(({ outcome }) => outcome)).toEqual(["uncertain"]);
});

test("a build beside a watch waits for it, and what the one has bought the other does not", async () => {
  await using server = await startOpenAiServer({ latencyMs: 2_000 });
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}${AUTO}${FRAME}  fox: {prompt: A fox}\n`,
  });
  const watch = artlock.start(["watch"], { cwd: repo.root, env: keyOf(server) });
  await expect.poll(() => server.maxInFlight, { timeout: 15_000 }).toBe(1);

  const build = await artlock.start(["build"], { cwd: repo.root, env: keyOf(server) }).ended;
  watch.process.kill("SIGINT");
  const watched = await watch.ended;

  expect([build.exitCode, watched.exitCode], build.stderr + watched.stderr).toEqual([0, 0]);
  expect(build.stderr).toContain("fresh");
  expect(server.ledger).toHaveLength(1);
});
