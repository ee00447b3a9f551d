import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer, type OpenAiServerOptions } from "../rig/openai-server/openai-server.js";
import { runArtlock } from "../rig/run-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const SMALL = "outputs: {dir: img, widths: [64], formats: [webp]}";

interface Wish {
  /** `{perRun: 1}` and the like; dollars. */
  readonly budget?: string;
  readonly defaults?: string;
  /** Lines below `assets:`. */
  readonly assets: string;
}

function manifest(server: OpenAiServer, { budget, defaults = "quality: low", assets }: Wish): string {
  const limits = budget === undefined ? "" : `budget: ${budget}\n`;
  // Told what the account may, artlock sends at once whatever it may.
  const provider = buysFrom(server).replace("}\n", ", limits: {imagesPerMinute: 100000}}\n");
  return `${provider}${limits}defaults: {${defaults}, ${SMALL}}\nassets:\n${assets}`;
}

/** Dollars, exactly. */
const dollars = (microUsd: number): string => (microUsd / 1e6).toFixed(6);

async function priceOf(repo: TempRepo, ...assets: readonly string[]): Promise<number> {
  const plan = await repo.artlock(["plan", "--json", ...assets]);
  return (JSON.parse(plan.stdout) as { price: { highMicroUsd: number } }).price.highMicroUsd;
}

async function world(wish: Wish, options: OpenAiServerOptions = {}) {
  const server = await startOpenAiServer(options);
  const repo = await tempRepo({ "assets.config.yaml": manifest(server, wish) });
  return {
    server,
    repo,
    wish: (changed: Wish) => repo.write("assets.config.yaml", manifest(server, changed)),
    build: (...args: readonly string[]) => repo.artlock(["build", ...args], keyOf(server)),
    /** As it would have been at another time. */
    buildAt: (time: string, ...args: readonly string[]) => {
      const startedMs = Date.now();
      const nowMs = (): number => Date.parse(time) + Date.now() - startedMs;
      return runArtlock(["build", ...args], { cwd: repo.root, env: keyOf(server), host: { nowMs } });
    },
    async [Symbol.asyncDispose]() {
      await repo[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

const MIXED = Array.from({ length: 60 }, (_, n) => {
  const quality = ["low", "medium", "high"][n % 3];
  const size = ["1024x1024", "1536x864", "2048x1152", "1024x1536"][n % 4];
  return `  a${n}: {prompt: "Number ${n}", quality: ${quality}, size: ${size}${n % 10 === 0 ? ", candidates: 3" : ""}}\n`;
}).join("");

test("fifty at once never pass the limit of a run by a cent; what is left undone is said, and what is done stays", async () => {
  let answered = 0;
  await using one = await world(
    { assets: MIXED },
    {
      faultFor: ({ nth }) => {
        answered += 1;
        if (nth % 25 === 20) return { kind: "reset", when: "after-billing" };
        return { kind: "latency", ms: 150 + ((answered * 37) % 200) };
      },
    },
  );
  const { server, repo } = one;
  const limit = Math.round((await priceOf(repo)) * 0.4);

  const built = await one.build("--concurrency", "50", "--max-cost", dollars(limit));

  expect(built.exitCode, built.stderr).toBe(5);
  expect(server.maxInFlight).toBeGreaterThan(10);
  expect(server.billedMicroUsd).toBeLessThanOrEqual(limit);
  expect(server.billedMicroUsd).toBeGreaterThan(limit / 2);
  expect(built.stderr).toMatch(/\d+ assets: up to \$[\d.]+ more would pass the limit of \$[\d.]+ for this run/);
  expect(built.stderr).toContain("Stopped by the budget");
  expect(await audit(repo, server)).toEqual([]);
  const done = Object.keys((await repo.lock()).assets);
  expect(done.length).toBeGreaterThan(5);
  const files = (await repo.files()).filter((file) => file.startsWith("img/"));
  expect(files).toEqual(done.map((id) => `img/${id}.webp`).toSorted());

  const sent = server.ledger.length;
  const again = await one.build("--concurrency", "50");

  expect([0, 1]).toContain(again.exitCode);
  const doneNow = Object.keys((await repo.lock()).assets);
  expect(doneNow).toEqual(expect.arrayContaining(done));
  const fresh = server.ledger.slice(sent).map(({ params }) => String(params["prompt"]));
  expect(fresh.filter((prompt) => done.some((id) => prompt === `Number ${id.slice(1)}`))).toEqual([]);
}, 120_000);

test("the smaller of the manifest's limit and --max-cost holds", async () => {
  const assets = "  a: {prompt: A}\n  b: {prompt: B}\n  c: {prompt: C}\n";
  await using one = await world({ assets });
  const each = await priceOf(one.repo, "a");
  await one.wish({ assets, budget: `{perRun: ${dollars(each * 2)}}` });

  expect(await one.build("--max-cost", dollars(each))).toMatchObject({ exitCode: 5 });
  expect(one.server.ledger).toHaveLength(1);
  // The rest costs no more than the manifest allows, to the micro-dollar.
  expect(await one.build("--max-cost", "1000")).toMatchObject({ exitCode: 0 });
  expect(one.server.ledger).toHaveLength(3);
  expect(billedInLock(await one.repo.lock())).toBe(one.server.billedMicroUsd);
});

test("a limit for each asset stops that asset, and no other", async () => {
  const assets = "  dear: {prompt: D, quality: high}\n  cheap: {prompt: C}\n  made-of: {edit: dear, prompt: M}\n";
  await using one = await world({ assets });
  const [dear, cheap] = [await priceOf(one.repo, "dear"), await priceOf(one.repo, "cheap")];
  await one.wish({ assets, budget: `{perAsset: ${dollars((dear + cheap) / 2)}}` });

  const built = await one.build();

  expect(built.exitCode, built.stderr).toBe(5);
  expect(built.stderr).toMatch(/would pass the limit of \$[\d.]+ for this asset/);
  expect(Object.keys((await one.repo.lock()).assets)).toEqual(["cheap"]);
  // An asset may have a limit of its own.
  await one.wish({
    assets: assets.replace("quality: high", `quality: high, maxCost: ${dollars(dear)}`),
    budget: `{perAsset: ${dollars(dear / 2)}}`,
  });
  await one.build();
  expect(Object.keys((await one.repo.lock()).assets)).toContain("dear");
});

test("the month's limit counts what earlier builds of the month cost, and begins anew with the next", async () => {
  const assets = "  a: {prompt: A}\n  b: {prompt: B}\n";
  await using one = await world({ assets });
  const each = await priceOf(one.repo, "a");
  await one.wish({ assets, budget: `{perMonth: ${dollars(each * 1.5)}}` });

  expect(await one.buildAt("2026-10-30T10:00:00Z", "a")).toMatchObject({ exitCode: 0 });
  const late = await one.buildAt("2026-10-31T23:59:00Z");
  expect(late).toMatchObject({ exitCode: 5, stderr: expect.stringContaining("for this month") });
  expect(one.server.ledger).toHaveLength(1);
  expect(await one.buildAt("2026-11-01T00:00:01Z")).toMatchObject({ exitCode: 0 });
  expect(one.server.ledger).toHaveLength(2);
});

test.each([
  ["got no answer", { kind: "reset", when: "after-billing" }],
  ["was answered without usage", { kind: "no-usage" }],
] as const)("a request that %s counts against the month at the most it may have cost", async (_name, fault) => {
  const assets = "  a: {prompt: A}\n  b: {prompt: B}\n";
  await using one = await world({ assets });
  const each = await priceOf(one.repo, "a");
  await one.wish({ assets, budget: `{perMonth: ${dollars(each * 1.5)}}` });
  one.server.faults.push(fault);

  await one.build("a");
  const next = await one.build("b");

  expect(next).toMatchObject({ exitCode: 5, stderr: expect.stringContaining("for this month") });
  expect(one.server.ledger).toHaveLength(1);
});

test("what is free is done although the budget is used up", async () => {
  const before = "  a: {prompt: A}\n";
  await using one = await world({ assets: before });
  expect(await one.build()).toMatchObject({ exitCode: 0 });
  const assets = `  a: {prompt: A, outputs: {dir: img, widths: [64, 128], formats: [webp]}}\n  new: {prompt: New}\n  drawn: {prompt: Drawn, provider: draft}\n`;
  await one.wish({ assets, budget: "{perRun: 0}" });

  const built = await one.build();

  expect(built.exitCode, built.stderr).toBe(5);
  expect((await one.repo.files()).filter((file) => file.startsWith("img/"))).toEqual([
    "img/a-128.webp",
    "img/a-64.webp",
    "img/drawn.webp",
  ]);
  expect(one.server.ledger).toHaveLength(1);
});

test("with a budget nothing of unknown price is bought, unless the manifest gives prices", async () => {
  const assets = "  a: {prompt: A}\n";
  const defaults = "quality: low, model: gpt-image-9";
  await using one = await world({ assets, defaults, budget: "{perRun: 100}" });

  const refused = await one.build();
  expect(refused).toMatchObject({
    exitCode: 5,
    stderr: expect.stringContaining("no prices are known for gpt-image-9"),
  });
  expect(one.server.ledger).toEqual([]);

  const prices = "prices: {gpt-image-9: {textIn: 5, imageIn: 8, imageOut: 30}}\n";
  await one.repo.write("assets.config.yaml", prices + (await one.repo.read("assets.config.yaml")));
  await one.build();
  // It was sent: that the server does not know the model is another matter.
  expect(one.server.ledger.map(({ model, status }) => [model, status])).toEqual([["gpt-image-9", 404]]);
});
