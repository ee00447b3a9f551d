import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { billedInLock, buysThroughResponses, keyOf } from "../rig/bought.js";
import { paintPicture } from "../rig/openai-server/paint-picture.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock, type BundledArtlock, type RunningArtlock } from "../rig/spawn-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

let artlock: BundledArtlock;
beforeAll(async () => {
  artlock = await bundleArtlock();
});
afterAll(() => artlock[Symbol.asyncDispose]());

const DEFAULTS = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";

async function repoOf(server: OpenAiServer, assets: string, more?: string): Promise<TempRepo> {
  return tempRepo({ "assets.config.yaml": `${buysThroughResponses(server, more)}${DEFAULTS}assets:\n${assets}` });
}

/** A build that has looked at as many responses as it was begun for. */
async function looking(repo: TempRepo, server: OpenAiServer, looks = 1): Promise<RunningArtlock> {
  const running = artlock.start(["build"], { cwd: repo.root, env: keyOf(server) });
  for (let waited = 0; server.polls < looks && waited < 20_000; waited += 10) await sleep(10);
  expect(server.polls).toBeGreaterThanOrEqual(looks);
  return running;
}

test("pictures are bought by way of a main model, one request each, and billed to the micro-dollar", async () => {
  await using server = await startOpenAiServer();
  await using repo = await repoOf(server, "  a: {prompt: A, candidates: 3}\n  b: {edit: a, prompt: B}\n");

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger.map(({ path, pictures }) => [path, pictures.length])).toEqual([
    ["/v1/responses", 0],
    ["/v1/responses", 0],
    ["/v1/responses", 0],
    ["/v1/responses", 1],
  ]);
  expect(await audit(repo, server)).toEqual([]);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("another main model or other reasoning asks for another picture", async () => {
  await using server = await startOpenAiServer();
  await using repo = await repoOf(server, "  a: {prompt: A}\n");
  await repo.artlock(["build"], keyOf(server));
  const manifest = await repo.read("assets.config.yaml");
  await repo.write("assets.config.yaml", manifest.replace("gpt-5.6}", "gpt-5.6, reasoning: high}"));

  const planned = await repo.artlock(["plan"]);

  expect(planned.stdout).toContain("reasoning");
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
});

test("without a price of the main model nothing is bought where a budget stands", async () => {
  await using server = await startOpenAiServer();
  await using repo = await repoOf(server, "  a: {prompt: A}\n");
  const manifest = await repo.read("assets.config.yaml");
  await repo.write("assets.config.yaml", manifest.replace(/^prices:.*$/m, "budget: {perRun: 5}"));

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode).toBe(5);
  expect(built.stderr.replaceAll(/\s+/g, " ")).toContain(
    "no prices are known for gpt-5.6, the main model; give its textIn and textOut",
  );
  expect(server.ledger).toEqual([]);
});

test("kill -9 while pictures are made: the next build fetches them, and buys nothing twice", async () => {
  await using server = await startOpenAiServer({ latencyMs: 1_500 });
  await using repo = await repoOf(server, "  a: {prompt: A}\n  b: {prompt: B}\n");
  const running = await looking(repo, server, 2);
  running.process.kill("SIGKILL");
  await running.ended;

  const planned = await repo.artlock(["plan"]);
  expect(planned.stdout.replaceAll(/\s+/g, " ")).toContain("is still at the provider's: building fetches it");
  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.stderr).toContain("a: fetched, $0.0");
  expect(server.ledger).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("what nobody wants any more is fetched as well, as it is paid for", async () => {
  await using server = await startOpenAiServer({ latencyMs: 500 });
  await using repo = await repoOf(server, "  a: {prompt: A}\n");
  const running = await looking(repo, server);
  running.process.kill("SIGKILL");
  await running.ended;
  const manifest = await repo.read("assets.config.yaml");
  await repo.write("assets.config.yaml", manifest.replace("a: {prompt: A}", "b: {prompt: B, size: 1536x1024}"));

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
  const lock = await repo.lock();
  expect(lock.unplaced?.["a"]).toMatchObject([{ outcome: "ok", masters: [{ bytes: expect.any(Number) }] }]);
  expect(billedInLock(lock)).toBe(server.billedMicroUsd);

  // And so it is adopted, should it be wanted once more.
  await repo.write("assets.config.yaml", manifest);
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(2);
});

test("a build of another asset fetches as well", async () => {
  await using server = await startOpenAiServer({ latencyMs: 300 });
  await using repo = await repoOf(server, "  a: {prompt: A}\n");
  const running = await looking(repo, server);
  running.process.kill("SIGKILL");
  await running.ended;
  await repo.write("assets.config.yaml", `${await repo.read("assets.config.yaml")}  b: {prompt: B}\n`);

  expect(await repo.artlock(["build", "b"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });

  expect(server.ledger).toHaveLength(2);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test("Ctrl-C once waits for the picture; twice leaves it to the next build", async () => {
  await using server = await startOpenAiServer({ latencyMs: 1_500 });
  await using repo = await repoOf(server, "  a: {prompt: A}\n");
  const patient = await looking(repo, server);
  patient.process.kill("SIGINT");
  expect(await patient.ended).toMatchObject({ exitCode: 130 });
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);

  await repo.write("assets.config.yaml", (await repo.read("assets.config.yaml")).replace("prompt: A", "prompt: B"));
  const hasty = await looking(repo, server, server.polls + 1);
  hasty.process.kill("SIGINT");
  await sleep(100);
  hasty.process.kill("SIGINT");
  const stopped = await hasty.ended;
  expect(stopped).toMatchObject({ exitCode: 130 });
  expect(stopped.stderr.replaceAll(/\s+/g, " ")).toContain("artlock stopped waiting for it");

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger).toHaveLength(2);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  expect(await audit(repo, server)).toEqual([]);
});

test("where a picture cannot be fetched, none is bought in its place, until it is fetched or gone", async () => {
  await using server = await startOpenAiServer({ latencyMs: 500 });
  await using repo = await repoOf(server, "  a: {prompt: A}\n  same: {prompt: A}\n");
  const running = await looking(repo, server);
  running.process.kill("SIGKILL");
  await running.ended;
  server.pollFaults.push({ kind: "invalid-key" });

  const refused = await repo.artlock(["build", "--retry-uncertain"], keyOf(server));

  expect(refused.exitCode).toBe(1);
  expect(refused.stderr.replaceAll(/\s+/g, " ")).toContain("not fetched yet");
  expect(server.ledger).toHaveLength(1);

  server.forgetResponses();
  const gone = await repo.artlock(["build"], keyOf(server));
  expect(gone.stderr.replaceAll(/\s+/g, " ")).toContain("does not know resp_req_000001 any more");
  expect(gone.exitCode, gone.stderr).toBe(0);
  expect(server.ledger).toHaveLength(2);
});

test("a response that takes too long is not asked for again in its run, nor by the next, which fetches it", async () => {
  await using server = await startOpenAiServer({ latencyMs: 4_000 });
  await using repo = await repoOf(server, "  a: {prompt: A}\n  same: {prompt: A}\n", ", timeout: 1s");

  const late = await repo.artlock(["build", "--retry-uncertain"], keyOf(server));
  expect(late.exitCode).toBe(1);
  expect(late.stderr.replaceAll(/\s+/g, " ")).toContain("was not done within 1 s");
  await sleep(4_000);
  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger).toHaveLength(1);
  expect(await audit(repo, server)).toEqual([]);
}, 30_000);

test("a picture that the store cannot take stays with the provider, from where the next build fetches it", async () => {
  let spoil: (() => Promise<void>) | undefined;
  await using server = await startOpenAiServer({
    async paint(picture) {
      await spoil?.();
      return paintPicture(picture);
    },
  });
  await using repo = await repoOf(server, "  a: {prompt: A}\n");
  spoil = async () => {
    await repo.remove(".artlock/store");
    await repo.write(".artlock/store", "no folder");
  };

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(1);
  expect((await repo.lock()).unplaced?.["a"]).toMatchObject([
    { outcome: "uncertain", pending: "resp_req_000001", cost: { billedMicroUsd: server.billedMicroUsd } },
  ]);

  spoil = undefined;
  await repo.remove(".artlock/store");
  const again = await repo.artlock(["build"], keyOf(server));
  expect(again.exitCode, again.stderr).toBe(0);
  expect(server.ledger).toHaveLength(1);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test("a connection cut before the response had a name is uncertain, as it is for any request", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "reset", when: "after-billing" });
  await using repo = await repoOf(server, "  a: {prompt: A}\n");

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 1 });

  expect((await repo.lock()).unplaced?.["a"]).toMatchObject([{ outcome: "uncertain" }]);
  expect(await audit(repo, server)).toEqual([]);
});

test("moderation by way of a main model is told, and what it cost is booked", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "moderation", stage: "output", categories: ["violence"] });
  await using repo = await repoOf(server, "  a: {prompt: A}\n");

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode).toBe(1);
  expect(built.stderr).toContain("refused by the provider");
  expect(server.billedMicroUsd).toBeGreaterThan(0);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test("one Ctrl-C ends the wait for what an earlier build had begun: it can be fetched at any time", async () => {
  await using server = await startOpenAiServer({ latencyMs: 60_000 });
  await using repo = await repoOf(server, "  a: {prompt: A}\n");
  const begun = await looking(repo, server);
  begun.process.kill("SIGKILL");
  await begun.ended;

  const fetching = await looking(repo, server, server.polls + 1);
  const killedMs = performance.now();
  fetching.process.kill("SIGINT");
  const { exitCode, stderr } = await fetching.ended;

  expect(exitCode, stderr).toBe(130);
  expect(stderr).toContain("artlock stopped waiting for it");
  expect(performance.now() - killedMs).toBeLessThan(30_000);
  expect(server.ledger).toHaveLength(1);
  expect(await audit(repo, server)).toEqual([]);
});
