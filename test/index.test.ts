import { expect, test } from "vitest";
import { holdRepo } from "../src/build/run-lock.js";
import { nodeHost } from "../src/host.js";
import { ArtlockError, build, check, plan } from "../src/index.js";
import { tempRepo } from "./rig/temp-repo.js";

const MANIFEST = "provider: draft\nassets:\n  fox: {prompt: A fox, outputs: {dir: img, widths: [64]}}\n";

test("the library checks as the command line does, and says by value what it found", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  const cwd = repo.root;

  expect(await check({ cwd })).toMatchObject({ exitCode: 3, drafts: [], unmet: [], unchecked: [] });
  await build({ cwd });
  expect(await check({ cwd })).toMatchObject({ exitCode: 0, plan: { steps: [{ verdict: { kind: "fresh" } }] } });
  expect(await check({ cwd, drafts: false })).toMatchObject({ exitCode: 3, drafts: ["fox"] });
  await expect(check({ cwd, only: ["foks"] })).rejects.toThrow(ArtlockError);
});

test("the library waits for whoever works in the repo, unless it is told not to", async () => {
  await using repo = await tempRepo({ "assets.config.yaml": MANIFEST });
  const held = await holdRepo(repo.path(".artlock/run.lock"), nodeHost(), {
    wait: false,
    signal: new AbortController().signal,
    waiting: () => undefined,
    lost: () => undefined,
  });
  const { root: cwd } = repo;

  await expect(build({ cwd, wait: false })).rejects.toMatchObject({ diagnostics: [{ code: "busy" }] });
  const waiting: string[] = [];
  const built = build({
    cwd,
    onEvent: (event) => {
      if (event.kind !== "waiting") return;
      waiting.push(event.holder);
      if (held.kind === "held") void held.release();
    },
  });

  expect(await built).toMatchObject({ generated: 1, exitCode: 0 });
  expect(waiting).toEqual([expect.stringContaining(`process ${process.pid}`)]);
  expect((await plan({ cwd })).steps.map(({ verdict }) => verdict.kind)).toEqual(["fresh"]);
});

test.each([["draws"], ["derives"]])(
  "aborted, a build that %s finishes what has begun and begins nothing more",
  async (what) => {
    const manifest = (width: number): string =>
      `provider: draft\ndefaults: {outputs: {widths: [${width}]}}\nassets:\n  x: {matrix: {n: [1, 2, 3, 4, 5, 6, 7, 8]}, prompt: "fox $\{n}"}\n`;
    await using repo = await tempRepo({ "assets.config.yaml": manifest(32) });
    if (what === "derives") {
      await build({ cwd: repo.root });
      await repo.write("assets.config.yaml", manifest(64));
    }
    const stop = new AbortController();

    const { results, exitCode } = await build({
      cwd: repo.root,
      signal: stop.signal,
      onEvent: ({ kind }) => kind === "started" && stop.abort(),
    });

    expect(exitCode).toBe(130);
    const outcomes = results.map(({ outcome }) => outcome.kind);
    expect(outcomes.filter((kind) => kind !== "skipped")).toEqual([what === "draws" ? "generated" : "rendered"]);
    expect(outcomes).toHaveLength(8);
  },
);
