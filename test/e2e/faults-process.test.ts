import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

let artlock: BundledArtlock;
beforeAll(async () => {
  artlock = await bundleArtlock();
});
afterAll(() => artlock[Symbol.asyncDispose]());

const COUNT = 5;

async function repoOf(server: OpenAiServer): Promise<TempRepo> {
  const assets = Array.from({ length: COUNT }, (_, n) => `  a${n}: {prompt: "Number ${n}"}\n`).join("");
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  return tempRepo({ "assets.config.yaml": `${buysFrom(server)}${defaults}assets:\n${assets}` });
}

/** Until `count` requests are being answered. */
async function inFlight(server: OpenAiServer, count: number): Promise<void> {
  for (let waited = 0; server.maxInFlight < count && waited < 15_000; waited += 10) await sleep(10);
  expect(server.maxInFlight).toBeGreaterThanOrEqual(count);
}

test("a dead holder's place is taken at once, and the next build tells what the dead one left open", async () => {
  await using server = await startOpenAiServer({ latencyMs: 5_000 });
  await using repo = await repoOf(server);
  const world = { cwd: repo.root, env: keyOf(server) };
  const running = artlock.start(["build", "--concurrency", "2"], world);
  await inFlight(server, 2);
  running.process.kill("SIGKILL");
  await running.ended;
  const startedMs = Date.now();

  const next = artlock.start(["build", "--no-wait", "--concurrency", "2"], world);
  await sleep(2_500);
  next.process.kill("SIGINT");
  await sleep(50);
  next.process.kill("SIGINT");
  const { stderr } = await next.ended;

  expect(stderr).not.toContain("is being built by");
  expect(stderr.match(/artlock was cut off while openai worked on a request/g)).toHaveLength(2);
  expect(stderr).toContain("it may have been billed, and is booked at $0.0059");
  expect(Date.now() - startedMs).toBeLessThan(6_000);
  // Told once: the lock has it from there on.
  const third = await repo.artlock(["plan"]);
  expect(third.stderr).not.toContain("cut off");
});

test("five builds at once buy everything once; those that come too late for it have nothing to do", async () => {
  await using server = await startOpenAiServer({ latencyMs: 150 });
  await using repo = await repoOf(server);
  const world = { cwd: repo.root, env: keyOf(server) };

  const all = await Promise.all(Array.from({ length: 5 }, () => artlock.start(["build"], world).ended));

  expect(all.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  expect(server.ledger).toHaveLength(COUNT);
  expect(await audit(repo, server)).toEqual([]);
}, 60_000);

test("Ctrl-C while another build is waited for is an interruption, not a failure", async () => {
  await using server = await startOpenAiServer({ latencyMs: 3_000 });
  await using repo = await repoOf(server);
  const world = { cwd: repo.root, env: keyOf(server) };
  const first = artlock.start(["build", "--concurrency", "1"], world);
  await inFlight(server, 1);
  const second = artlock.start(["build"], world);
  await sleep(1_500);
  second.process.kill("SIGINT");

  expect(await second.ended).toMatchObject({
    exitCode: 130,
    stderr: expect.stringContaining(`process ${first.process.pid}`),
  });

  first.process.kill("SIGKILL");
  await first.ended;
}, 30_000);
