import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { holdRepo } from "../../src/build/run-lock.js";
import { nodeHost } from "../../src/host.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";

const DRAWN = "provider: draft\nassets:\n  fox: {prompt: A fox, outputs: {dir: img, widths: [64]}}\n";

test.each([["build", "--no-wait"], ["pin", "fox"], ["unpin", "fox"], ["adopt"], ["prune"]])(
  "%s ends with 1 where another artlock is at work, and names it",
  async (...args) => {
    await using repo = await tempRepo({ "assets.config.yaml": DRAWN });
    const held = await holdRepo(repo.path(".artlock/run.lock"), nodeHost(), {
      wait: false,
      signal: new AbortController().signal,
      waiting: () => undefined,
      lost: () => undefined,
    });
    const message = expect.stringContaining(`this repo is being built by process ${process.pid} on `);

    expect(await repo.artlock(args)).toMatchObject({ exitCode: 1, stderr: message });
    const { stdout, exitCode } = await repo.artlock([...args, "--json"]);

    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ type: "stopped", exitCode: 1, message });
    if (held.kind === "held") await held.release();
  },
);

test.each([
  [["bild"], 2],
  [["build", "--max-cost", "much"], 2],
  [["build", "--timeout", "0s"], 2],
  [["build", "--timeout", "soon"], 2],
  [["why"], 2],
  [["why", "foks"], 2],
  [["why", "fox"], 0],
  [["explain", "unknown-key"], 0],
  [["lock", "resolve"], 0],
  [["lock", "merge", "no", "such", "file"], 2],
  [["plan"], 0],
  [["check"], 3],
  [["prune", "--dry-run"], 0],
] as const)("%j with --json carries its exit code", async (args, exitCode) => {
  await using repo = await tempRepo({ "assets.config.yaml": DRAWN });

  const ran = await repo.artlock([...args, "--json"]);

  expect(ran.exitCode).toBe(exitCode);
  expect(JSON.parse(ran.stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({ exitCode });
});

test("a build whose place was taken says so, starts nothing more and keeps what was paid for", async () => {
  await using server = await startOpenAiServer({ latencyMs: 4_000 });
  const manifest = `${buysFrom(server)}defaults: {quality: low, outputs: {dir: img, widths: [64]}}\nassets:\n  a: {prompt: A}\n  b: {prompt: B}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest });

  const building = repo.artlock(["build", "--concurrency", "1"], keyOf(server));
  await expect.poll(() => server.maxInFlight, { timeout: 10_000 }).toBe(1);
  await rm(repo.path(".artlock/run.lock"), { recursive: true });
  const built = await building;

  expect(built.exitCode, built.stderr).toBe(1);
  expect(built.stderr).toContain("another artlock took this repo over while this one worked");
  expect(built.stderr).not.toMatch(/interrupted/i);
  expect(server.ledger).toHaveLength(1);
  expect(Object.keys((await repo.lock()).assets)).toHaveLength(1);
}, 60_000);
