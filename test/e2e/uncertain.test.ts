import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import type { Fault } from "../rig/openai-server/fault.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { runArtlock } from "../rig/run-artlock.js";
import { tempRepo } from "../rig/temp-repo.js";

// gpt-image-2, low, 1024x1024: 196 tokens at $30 a million, and 7 of the prompt at $5.
const EACH = 5_915;
const CUT: Fault = { kind: "reset", when: "after-billing" };

async function world(budget = "") {
  const server = await startOpenAiServer();
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  const manifest = `${buysFrom(server)}${budget}${defaults}assets:\n  fox: {prompt: Fox}\n`;
  const repo = await tempRepo({ "assets.config.yaml": manifest });
  return {
    server,
    repo,
    build: (...args: readonly string[]) => repo.artlock(["build", ...args], keyOf(server)),
    /** The outcome and cost of every attempt in the lock, in the order sent. */
    async attempts() {
      const { assets, unplaced = {} } = await repo.lock();
      const all = [...Object.values(assets).flatMap((entry) => entry.attempts), ...Object.values(unplaced).flat()];
      return all.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ outcome, cost }) => ({ outcome, ...cost }));
    },
    async [Symbol.asyncDispose]() {
      await repo[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

const LOST = { outcome: "uncertain", estimatedMicroUsd: EACH };
const MADE = { outcome: "ok", billedMicroUsd: EACH };

test("what got no answer is booked, told by plan and why, and asked for again by the next build with a warning", async () => {
  await using one = await world();
  const { server, repo } = one;
  server.faults.push(CUT);

  const first = await runArtlock(["build"], {
    cwd: repo.root,
    env: keyOf(server),
    host: { nowMs: () => Date.parse("2026-11-20T12:03:00Z") },
  });
  expect(first).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("no answer, perhaps billed") });
  expect(server.ledger).toHaveLength(1);
  expect(await one.attempts()).toEqual([LOST]);

  const fear =
    "a request of 2026-11-20 12:03 UTC was sent and never answered; it may have been billed $0.0059: building again may pay twice";
  expect((await repo.artlock(["plan"])).stdout).toBe(
    `Will be made (1)\n  + fox  generate  $0.0059  new\n      ! ${fear}\n\nTotal: $0.0059 for 1 picture.\n`,
  );
  expect((await repo.artlock(["why", "fox"])).stdout).toContain(`  ${fear}\n`);
  expect(JSON.parse((await repo.artlock(["plan", "--json"])).stdout)).toMatchObject({
    steps: [{ id: "fox", unanswered: [{ at: "2026-11-20T12:03:00.000Z", cost: { amountMicroUsd: EACH } }] }],
  });

  const second = await one.build();
  expect(second).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("warning[uncertain-request]: fox: ") });
  expect(second.stderr).toContain("was never answered; it may have been billed, and is booked at $0.0059");
  expect(await one.attempts()).toEqual([LOST, MADE]);
  expect(await audit(repo, server)).toEqual([]);
  expect((await repo.artlock(["plan"])).stdout).toBe("Nothing to do: 1 asset fresh.\n");
});

test("--retry-uncertain asks again in the same run, and books each request", async () => {
  await using one = await world();
  one.server.faults.push(CUT, CUT);

  expect(await one.build("--retry-uncertain")).toMatchObject({ exitCode: 0 });

  expect(one.server.ledger).toHaveLength(3);
  expect(await one.attempts()).toEqual([LOST, LOST, MADE]);
  expect(await audit(one.repo, one.server)).toEqual([]);
});

test("it gives up after the third, and never asks beyond a limit", async () => {
  await using one = await world();
  one.server.faults.push(CUT, CUT, CUT, CUT);
  expect(await one.build("--retry-uncertain")).toMatchObject({ exitCode: 1 });
  expect(await one.attempts()).toEqual([LOST, LOST, LOST]);

  await using limited = await world(`budget: {perRun: ${(EACH * 1.5) / 1e6}}\n`);
  limited.server.faults.push(CUT);
  expect(await limited.build("--retry-uncertain")).toMatchObject({ exitCode: 5 });
  expect(await limited.attempts()).toEqual([LOST]);
});
