import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { fastHost } from "../rig/fast-host.js";
import type { Fault } from "../rig/openai-server/fault.js";
import type { AccountLimits } from "../rig/openai-server/account-limits.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { runArtlock, type ArtlockRun, type ArtlockWorld } from "../rig/run-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const DEFAULTS = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";

function manifest(server: OpenAiServer, assets: string, more = ""): string {
  return `${buysFrom(server)}${DEFAULTS}${more}assets:\n${assets}`;
}

function pictures(count: number): string {
  return Array.from({ length: count }, (_, n) => `  a${n}: {prompt: "Number ${n}"}\n`).join("");
}

/** Builds with all waits made `speed` times shorter. */
async function build(
  repo: TempRepo,
  server: OpenAiServer,
  {
    speed = 1,
    args = [],
    ...world
  }: { readonly speed?: number; readonly args?: readonly string[] } & Partial<ArtlockWorld> = {},
): Promise<ArtlockRun> {
  return runArtlock(["build", ...args], { cwd: repo.root, env: keyOf(server), host: fastHost(speed), ...world });
}

function statuses(server: OpenAiServer): Record<string, number> {
  return server.ledger.reduce<Record<string, number>>(
    (counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }),
    {},
  );
}

test.each<NonNullable<AccountLimits["tells"]>>(["all", "words"])(
  "two hundred pictures on an account of sixty a minute that tells %s: each is made, and next to none is refused",
  async (tells) => {
    const speed = 10;
    await using server = await startOpenAiServer({
      latencyMs: 10_000 / speed,
      limits: { images: 60, requests: 500, tells, speed },
    });
    await using repo = await tempRepo({ "assets.config.yaml": manifest(server, pictures(200)) });

    const built = await build(repo, server, { speed });

    expect(built.exitCode, built.stderr).toBe(0);
    expect(statuses(server)).toMatchObject({ 200: 200 });
    expect(statuses(server)[429] ?? 0).toBeLessThanOrEqual(2);
    expect(await audit(repo, server)).toEqual([]);
  },
  60_000,
);

test("what the manifest tells is kept from the start", async () => {
  const speed = 10;
  await using server = await startOpenAiServer({ limits: { images: 30, tells: "nothing", speed } });
  const provider = `provider: {use: openai, baseURL: "${server.baseURL}", limits: {imagesPerMinute: 30}}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": `${provider}${DEFAULTS}assets:\n${pictures(34)}` });

  expect(await build(repo, server, { speed })).toMatchObject({ exitCode: 0 });

  expect(statuses(server)).toEqual({ 200: 34 });
}, 30_000);

test("what starts the longest chain is asked for first, wherever it stands", async () => {
  await using server = await startOpenAiServer({ latencyMs: 50 });
  const chain = "  b: {edit: a, prompt: B}\n  a: {prompt: The beginning}\n";
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, pictures(4) + chain) });

  expect(await build(repo, server, { args: ["--concurrency", "1"] })).toMatchObject({ exitCode: 0 });

  expect(server.ledger[0]?.params["prompt"]).toContain("The beginning");
});

test("more candidates than the account may ask for at once are asked for in parts", async () => {
  const speed = 200;
  await using server = await startOpenAiServer({ limits: { images: 4, speed } });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, "  a: {prompt: A, candidates: 10}\n") });

  const built = await build(repo, server, { speed });

  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger.map(({ params, status }) => [status, params["n"] ?? 1])).toEqual([
    [429, 10],
    [200, 4],
    [200, 4],
    [200, 2],
  ]);
  expect(await audit(repo, server)).toEqual([]);
});

test("Ctrl-C ends the wait for a limit at once", async () => {
  await using server = await startOpenAiServer({ limits: { images: 1 } });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, pictures(3)) });
  const startedMs = performance.now();

  const built = await build(repo, server, {
    onListening(interrupt) {
      setTimeout(() => interrupt(1), 1500);
    },
  });

  expect(built.exitCode, built.stderr).toBe(130);
  expect(performance.now() - startedMs).toBeLessThan(8000);
  expect(Object.keys((await repo.lock()).assets)).toHaveLength(1);
  expect(await audit(repo, server)).toEqual([]);
});

test("an account without money ends the wait of all others at once", async () => {
  await using server = await startOpenAiServer({
    limits: { images: 1, tells: "all" },
    latencyMs: 300,
    faultFor: () => ({ kind: "insufficient-quota" }),
  });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, pictures(5)) });

  const built = await build(repo, server);

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("has no money left") });
  expect(await audit(repo, server)).toEqual([]);
});

test.each<[string, (nth: number) => Fault | undefined]>([
  ["a storm of refusals", (nth) => (nth < 25 ? { kind: "rate-limit", retryAfterMs: 5 } : undefined)],
  ["a storm of refusals that say nothing", (nth) => (nth < 9 ? { kind: "rate-limit", message: "No." } : undefined)],
  ["an outage", (nth) => (nth < 3 ? { kind: "overloaded" } : undefined)],
])("%s is waited out by all together, and every picture is made", async (_, faultOf) => {
  await using server = await startOpenAiServer({ faultFor: ({ nth }) => faultOf(nth) });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, pictures(20)) });

  const built = await build(repo, server, { speed: 100 });

  expect(built.exitCode, built.stderr).toBe(0);
  expect(statuses(server)[200]).toBe(20);
  expect(await audit(repo, server)).toEqual([]);
});

test("where nothing can be reached, the first to find out for good tells for all", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, pictures(50)) });
  await server[Symbol.asyncDispose]();

  const built = await build(repo, server, { speed: 100 });

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("cannot be reached") });
  expect(built.stderr).toContain("1 failed, 49 skipped");
});

test("what waits for its turn has put no money aside", async () => {
  const speed = 100;
  await using server = await startOpenAiServer({ limits: { images: 1, speed } });
  const auto = "defaults: {quality: auto, size: 1024x1024, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  await using repo = await tempRepo({ "assets.config.yaml": `${buysFrom(server)}${auto}assets:\n${pictures(4)}` });
  const planned = await repo.artlock(["plan", "--json"]);
  const { price } = JSON.parse(planned.stdout) as { price: { highMicroUsd: number } };
  // Each may cost a quarter of that, and is billed a quarter of what it may cost.
  const args = ["--max-cost", (price.highMicroUsd / 2 / 1e6).toFixed(6)];

  const built = await build(repo, server, { speed, args });

  expect(built.exitCode, built.stderr).toBe(0);
  expect(statuses(server)[200]).toBe(4);
});
