import { expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { runArtlock } from "../rig/run-artlock.js";
import { tempRepo } from "../rig/temp-repo.js";

const DEFAULTS = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
// gpt-image-2, low, 1024x1024: 196 tokens at $30 a million, and 7 of the prompt at $5.
const EACH = 5_915;

interface CostJson {
  readonly total: { readonly requests: number; readonly billedMicroUsd: number };
  readonly by: { readonly [key: string]: readonly { readonly name: string; readonly billedMicroUsd: number }[] };
  readonly exitCode: number;
}

test("cost tells what the server billed, whatever became of the assets since", async () => {
  await using server = await startOpenAiServer();
  const manifest = (assets: string): string => `${buysFrom(server)}${DEFAULTS}assets:\n${assets}`;
  await using repo = await tempRepo({
    "assets.config.yaml": manifest("  fox: {prompt: Fox, tags: [animals]}\n  owl: {prompt: Owl, tags: [animals]}\n"),
  });
  const build = (at: string) =>
    runArtlock(["build"], { cwd: repo.root, env: keyOf(server), host: { nowMs: () => Date.parse(at) } });
  const cost = async (...args: readonly string[]): Promise<CostJson> => {
    const ran = await repo.artlock(["cost", "--json", ...args]);
    expect(ran.exitCode, ran.stderr).toBe(0);
    return JSON.parse(ran.stdout) as CostJson;
  };
  expect((await repo.artlock(["cost"])).stdout).toBe("Nothing was bought.\n");

  await build("2026-10-20T10:00:00Z");
  // The fox is renamed, the owl goes, a hen comes whose request gets no answer, and a server gives no usage for a cow.
  server.faults.push({ kind: "reset", when: "after-billing" });
  await repo.write("assets.config.yaml", manifest("  vixen: {prompt: Fox}\n  hen: {prompt: Hen}\n"));
  await build("2026-11-20T10:00:00Z");
  await repo.artlock(["prune"]);
  server.faults.push({ kind: "no-usage" });
  await repo.write("assets.config.yaml", manifest("  vixen: {prompt: Fox}\n  cow: {prompt: Cow}\n"));
  await build("2026-11-21T10:00:00Z");

  expect(await cost()).toMatchObject({
    total: {
      requests: 4,
      pictures: 3,
      billedMicroUsd: 2 * EACH,
      uncertain: { requests: 1, estimatedMicroUsd: EACH },
      unknown: { requests: 1, atMostMicroUsd: EACH, unpriced: 0 },
      compared: { requests: 2, billedMicroUsd: 2 * EACH, lowMicroUsd: 2 * EACH, highMicroUsd: 2 * EACH },
    },
    exitCode: 0,
  });
  expect(server.billedMicroUsd).toBe(4 * EACH);
  const assets = (await cost("--by", "asset")).by["asset"] ?? [];
  expect(assets.map(({ name, billedMicroUsd }) => [name, billedMicroUsd])).toEqual([
    ["owl", EACH],
    ["vixen", EACH],
    ["cow", 0],
    ["hen", 0],
  ]);
  expect((await cost("--until", "2026-10")).total).toMatchObject({ requests: 2, billedMicroUsd: 2 * EACH });
  expect((await cost("--since", "2026-11-21")).total).toMatchObject({ requests: 1, billedMicroUsd: 0 });
  expect((await cost("owl", "vixen")).total).toMatchObject({ requests: 2 });
});

test("cost counts what a dead run left in its journal", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}${DEFAULTS}assets:\n  fox: {prompt: Fox}\n`,
  });
  await repo.artlock(["build"], keyOf(server));
  const lock = await repo.lock();
  const [attempt] = lock.assets["fox"]?.attempts ?? [];
  await repo.remove("assets.lock.json");
  await repo.write(".artlock/journal/2026.ndjson", `${JSON.stringify({ kind: "sent", key: 1, id: "fox", attempt })}\n`);

  expect((await repo.artlock(["cost"])).stdout).toContain("Billed $0.0059 on ");
});

test.each([["2026-13"], ["2026-02-30"], ["soon"], ["2026-1"]])("--since %s is no date", async (since) => {
  await using repo = await tempRepo({ "assets.config.yaml": "provider: draft\nassets:\n  fox: {prompt: A fox}\n" });

  expect(await repo.artlock(["cost", "--since", since])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("A month or a day, as 2026-11 or 2026-11-23."),
  });
});
