import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildProject, type BuildOptions, type Built } from "../../src/build/build-project.js";
import { openProject } from "../../src/build/open-project.js";
import { nodeHost, type Host } from "../../src/host.js";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const TWO = `defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
  fast: {prompt: Fast}
  slow: {prompt: Slow}
`;

/** `one` and `two` ask for the same, which shows once `x` and `y`, which ask for the same as well, are there. */
const TWINS = `defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
  x: {prompt: Fox}
  y: {prompt: Fox}
  one: {edit: x, references: [y], prompt: At night}
  two: {edit: y, references: [x], prompt: At night}
`;

interface World extends BuildOptions {
  readonly host?: Partial<Host>;
}

async function build(repo: TempRepo, server: OpenAiServer, { host, ...options }: World = {}): Promise<Built> {
  const opened = await openProject({ ...nodeHost(), cwd: repo.root, env: keyOf(server), ...host }, {});
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));
  return buildProject(opened.project, options);
}

const slowly = { faultFor: ({ prompt }: { prompt: string }) => slowFault(prompt) };
const slowFault = (prompt: string) => (prompt.includes("Slow") ? ({ kind: "latency", ms: 400 } as const) : undefined);

test("a listener that throws stops nothing: what is in flight is kept and booked before the error comes out", async () => {
  await using server = await startOpenAiServer(slowly);
  await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + TWO });
  const wrong = new Error("a listener's own bug");

  const built = build(repo, server, {
    emit: (event) => {
      if (event.kind === "finished") throw wrong;
    },
  });

  await expect(built).rejects.toBe(wrong);
  expect(server.ledger).toHaveLength(2);
  expect(Object.keys((await repo.lock()).assets)).toEqual(["fast", "slow"]);
  expect(await build(repo, server)).toMatchObject({ kind: "built", summary: { exitCode: 0 } });
  expect(server.ledger).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
});

test("a clock that stands still or jumps back loses no attempt", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + TWO });
  const noon = Date.UTC(2026, 10, 23, 12);
  server.faults.push({ kind: "reset", when: "after-billing" }, { kind: "reset", when: "after-billing" });

  await build(repo, server, { host: { nowMs: () => noon } });
  expect(await build(repo, server, { host: { nowMs: () => noon - 3_600_000 } })).toMatchObject({ kind: "built" });
  await build(repo, server, { force: ["fast"], host: { nowMs: () => noon } });

  const { assets } = await repo.lock();
  const attempts = Object.values(assets).flatMap((entry) => entry.attempts);
  const outcomes = attempts.map(({ outcome }) => outcome).toSorted();
  expect(outcomes).toEqual(["ok", "ok", "ok", "uncertain", "uncertain"]);
  expect(new Set(attempts.map(({ at }) => at)).size).toBe(5);
  expect(await audit(repo, server)).toEqual([]);
});

test("two assets that turn out to ask for one picture, once what they are made from is there, buy it once", async () => {
  await using server = await startOpenAiServer({ latencyMs: 30 });
  await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + TWINS });

  expect(await build(repo, server)).toMatchObject({ kind: "built", summary: { exitCode: 0 } });

  expect(server.ledger.map(({ path }) => path)).toEqual(["/v1/images/generations", "/v1/images/edits"]);
  expect(await audit(repo, server)).toEqual([]);
});

test("a request whose outcome is unknown is not sent again in the run for another asset that asks for the same", async () => {
  await using server = await startOpenAiServer({
    faultFor: ({ prompt }) => (prompt.includes("At night") ? { kind: "reset", when: "after-billing" } : undefined),
  });
  await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + TWINS });

  const built = await build(repo, server);

  expect(built).toMatchObject({ kind: "built", summary: { exitCode: 1, failed: 2 } });
  expect(server.ledger.map(({ status }) => status)).toEqual([200, "reset"]);
  expect(await audit(repo, server)).toEqual([]);
});

test("a lock that git checks out while pictures are made is merged with what they cost", async () => {
  let isChanged = false;
  await using server = await startOpenAiServer({
    faultFor: ({ prompt }) => {
      if (isChanged && prompt.includes("Slow")) writeFileSync(repo.path("assets.lock.json"), theirs);
      return slowFault(prompt);
    },
  });
  await using repo = await tempRepo({
    "assets.config.yaml": buysFrom(server) + TWO.replace("  slow: {prompt: Slow}\n", ""),
  });
  await build(repo, server);
  // Another branch, on which somebody made one more asset and nobody made `slow`.
  const ours = await repo.read("assets.lock.json");
  const theirs = ours.replace(
    '"assets": {',
    `"assets": {"elsewhere": ${JSON.stringify((await repo.lock()).assets["fast"])
      .replaceAll("img/fast", "img/elsewhere")
      .replaceAll("req_000001", "req_elsewhere")},`,
  );
  await repo.write("assets.config.yaml", buysFrom(server) + TWO);
  isChanged = true;

  expect(await build(repo, server)).toMatchObject({ kind: "built", summary: { exitCode: 0, generated: 1 } });

  expect(Object.keys((await repo.lock()).assets)).toEqual(["elsewhere", "fast", "slow"]);
  expect(server.ledger).toHaveLength(2);
  expect(await build(repo, server)).toMatchObject({ kind: "built", summary: { generated: 0, fresh: 2 } });
});
