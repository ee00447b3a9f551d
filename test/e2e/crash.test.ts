import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

let artlock: BundledArtlock;
beforeAll(async () => {
  artlock = await bundleArtlock();
});
afterAll(() => artlock[Symbol.asyncDispose]());

function inStore(repo: TempRepo): number {
  try {
    const names = readdirSync(repo.path(".artlock/store"), { recursive: true, encoding: "utf8" });
    return names.filter((name) => name.endsWith(".png")).length;
  } catch {
    return 0;
  }
}

test.each([1, 9])(
  "kill -9 once %i of ten pictures lie in the store: those there are kept, not bought again",
  async (seen) => {
    await using server = await startOpenAiServer();
    await using repo = await tempRepo({
      "assets.config.yaml": `${buysFrom(server)}defaults: {quality: low, size: 3840x2160, outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
  a: {prompt: A, candidates: 10}
`,
    });
    const running = artlock.start(["build"], { cwd: repo.root, env: keyOf(server) });
    for (let waited = 0; inStore(repo) < seen && waited < 20_000; waited += 2) await sleep(2);
    running.process.kill("SIGKILL");
    await running.ended;
    const kept = inStore(repo);
    expect(kept).toBeGreaterThanOrEqual(seen);

    const built = await repo.artlock(["build"], keyOf(server));

    expect(built.exitCode, built.stderr).toBe(0);
    const asked = server.ledger.map(({ params }) => params["n"]);
    expect(asked).toEqual(kept === 10 ? [10] : [10, 10 - kept]);
    const lock = await repo.lock();
    expect(lock.assets["a"]?.candidates).toHaveLength(10);
    expect(billedInLock(lock)).toBe(server.billedMicroUsd);
  },
  60_000,
);

test("kill -9 in the middle of a picture: what had come of it is cleared away, and its request is uncertain", async () => {
  const half = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": 4_000_000 });
    response.write(`{"data":[{"b64_json":"${"iVBORw0KGgoA".repeat(50_000)}`);
  }).listen(0, "127.0.0.1");
  await once(half, "listening");
  const address = half.address();
  const port = typeof address === "object" ? address?.port : undefined;
  await using server = await startOpenAiServer();
  const assets = "defaults: {quality: low, outputs: {dir: img, formats: [webp]}}\nassets:\n  a: {prompt: A}\n";
  await using repo = await tempRepo({
    "assets.config.yaml": `provider: {baseURL: "http://127.0.0.1:${port}/v1"}\n${assets}`,
  });
  const received = (): number => {
    const names = existsSync(repo.path(".artlock/tmp")) ? readdirSync(repo.path(".artlock/tmp")) : [];
    const draft = names.find((name) => name.endsWith("-picture"));
    return draft === undefined ? 0 : statSync(repo.path(`.artlock/tmp/${draft}`)).size;
  };
  const running = artlock.start(["build"], { cwd: repo.root, env: keyOf(server) });
  for (let waited = 0; received() < 300_000 && waited < 20_000; waited += 5) await sleep(5);
  expect(received()).toBeGreaterThanOrEqual(300_000);
  running.process.kill("SIGKILL");
  await running.ended;
  half.closeAllConnections();
  half.close();
  await repo.write("assets.config.yaml", `${buysFrom(server)}${assets}`);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  const lock = await repo.lock();
  expect(lock.assets["a"]?.attempts.map(({ outcome }) => outcome)).toEqual(["uncertain", "ok"]);
  expect((await repo.files()).filter((file) => file.startsWith(".artlock/tmp/"))).toEqual([]);
}, 40_000);

test("a journal that this artlock cannot read is told of, and left for one that can", async () => {
  const journal = ".artlock/journal/newer.ndjson";
  const line = JSON.stringify({ kind: "sent", key: 1, id: "a", attempt: { newField: 1 } });
  await using repo = await tempRepo({
    "assets.config.yaml": "provider: draft\nassets:\n  a: {prompt: A}\n",
    [journal]: `${line}\n`,
    ".artlock/journal/folder/file": "",
  });

  const built = await repo.artlock(["build"]);

  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.stderr).toContain(`${journal} has lines that this artlock cannot read`);
  expect(await repo.read(journal)).toBe(`${line}\n`);
});

test("a build that was stopped is waited for by the next, which then has nothing to buy", async () => {
  await using server = await startOpenAiServer({ latencyMs: 500 });
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
  a: {prompt: A}
  b: {prompt: B}
`,
  });
  const world = { cwd: repo.root, env: keyOf(server) };
  const stopped = artlock.start(["build", "--concurrency", "1"], world);
  for (let waited = 0; server.maxInFlight < 1 && waited < 10_000; waited += 10) await sleep(10);
  stopped.process.kill("SIGSTOP");
  const next = artlock.start(["build"], world);
  // Longer than it takes to give up a machine that is gone.
  await sleep(13_000);
  stopped.process.kill("SIGCONT");

  expect(await stopped.ended).toMatchObject({ exitCode: 0 });
  expect(await next.ended).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(2);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
}, 40_000);
