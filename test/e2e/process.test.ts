import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

let artlock: BundledArtlock;
beforeAll(async () => {
  artlock = await bundleArtlock();
});
afterAll(() => artlock[Symbol.asyncDispose]());

const COUNT = 6;

async function repoOf(server: OpenAiServer): Promise<TempRepo> {
  const assets = Array.from({ length: COUNT }, (_, n) => `  a${n}: {prompt: "Number ${n}"}\n`).join("");
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  return tempRepo({ "assets.config.yaml": `${buysFrom(server)}${defaults}assets:\n${assets}` });
}

/** Until `count` requests are being answered. */
async function inFlight(server: OpenAiServer, count: number): Promise<void> {
  for (let waited = 0; server.maxInFlight < count && waited < 10_000; waited += 10) await sleep(10);
  expect(server.maxInFlight).toBeGreaterThanOrEqual(count);
}

async function buildTheRest(repo: TempRepo, server: OpenAiServer): Promise<void> {
  const built = await repo.artlock(["build"], keyOf(server));
  expect(built.exitCode, built.stderr).toBe(0);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect((await repo.files()).filter((file) => /\/(tmp|journal)\/|run\.(lock|json)/.test(file))).toEqual([]);
}

test("kill -9: nothing that was bought is bought again, and what was in flight is told and counted", async () => {
  await using server = await startOpenAiServer({ latencyMs: 400 });
  await using repo = await repoOf(server);
  const running = artlock.start(["build", "--concurrency", "2"], { cwd: repo.root, env: keyOf(server) });
  for (let waited = 0; server.ledger.length < 3 && waited < 10_000; waited += 10) await sleep(10);
  await sleep(150);
  running.process.kill("SIGKILL");
  await running.ended;

  await buildTheRest(repo, server);

  const entries = Object.values((await repo.lock()).assets);
  const attempts = entries.flatMap((entry) => entry.attempts);
  const uncertain = attempts.filter(({ outcome }) => outcome === "uncertain");
  expect(attempts.filter(({ outcome }) => outcome === "ok")).toHaveLength(COUNT);
  expect(uncertain.length).toBeLessThanOrEqual(2);
  expect(server.ledger.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(COUNT + uncertain.length);
}, 30_000);

test("two builds at once: the second waits for the first and buys nothing", async () => {
  await using server = await startOpenAiServer({ latencyMs: 300 });
  await using repo = await repoOf(server);
  const world = { cwd: repo.root, env: keyOf(server) };
  const first = artlock.start(["build"], world);
  await inFlight(server, 1);

  const refused = await artlock.start(["build", "--no-wait"], world).ended;
  expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`process ${first.process.pid}`) });
  const second = artlock.start(["build"], world);

  expect(await first.ended).toMatchObject({ exitCode: 0 });
  expect(await second.ended).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(COUNT);
});

test("a closed pipe ends it quietly", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": "provider: draft\nassets:\n  a: {prompt: A}\n" });
  const running = artlock.start(["plan", "--json"], { cwd: repo.root, env: {} });
  running.process.stdout?.destroy();
  expect(await running.ended).toMatchObject({ stderr: "" });
});
