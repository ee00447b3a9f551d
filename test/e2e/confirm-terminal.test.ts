import { execFileSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { tempRepo } from "../rig/temp-repo.js";

const canMakeTerminals = hasScript();

test("terminals can be made here, for the tests of this file to press keys at", () => {
  if (canMakeTerminals) return;
  console.warn("artlock: no util-linux `script`, so NOTHING IS TESTED ABOUT QUESTIONS ON A REAL TERMINAL here");
  expect(process.env["CI"], "CI has to have `script` of util-linux").not.toBe("true");
});

describe.runIf(canMakeTerminals)("on a terminal", () => {
  let artlock: BundledArtlock;
  beforeAll(async () => {
    artlock = await bundleArtlock();
  });
  afterAll(() => artlock[Symbol.asyncDispose]());

  test.each([
    ["y", "yes", 0, 1],
    ["n", "no", 130, 0],
    ["\r", "no", 130, 0],
    ["\u0003", "no", 130, 0],
  ])(
    "the key %j is a %s",
    async (key, answer, exitCode, bought) => {
      await using server = await startOpenAiServer();
      const manifest = `${buysFrom(server)}budget: {confirmAbove: 0}\nassets:\n  fox: {prompt: Fox, outputs: {dir: img}}\n`;
      await using repo = await tempRepo({ "assets.config.yaml": manifest });
      const running = artlock.start(["build"], {
        cwd: repo.root,
        env: { ...keyOf(server), TERM: "xterm-256color", SHELL: "/bin/sh" },
        // It makes a terminal of its own and runs in it what its one argument says.
        through: ["sh", "-c", 'exec script -qefc "stty cols 100 rows 30; $*" /dev/null', "sh"],
        stdin: "pipe",
      });
      let screen = "";
      running.process.stdout?.on("data", (chunk: Buffer) => {
        const isAsked = screen.includes("[y/N]");
        screen += chunk.toString();
        if (!isAsked && screen.includes("[y/N]")) running.process.stdin?.write(key);
      });

      const ended = await running.ended;

      const seen = stripVTControlCharacters(screen);
      expect(ended.exitCode, seen).toBe(exitCode);
      expect(seen).toContain(`Spend up to $0.0527 on this? [y/N] ${answer}`);
      expect(seen.includes("Nothing was bought.")).toBe(exitCode !== 0);
      expect(server.ledger).toHaveLength(bought);
    },
    30_000,
  );
});

function hasScript(): boolean {
  try {
    return execFileSync("script", ["--version"], { encoding: "utf8" }).includes("util-linux");
  } catch {
    return false;
  }
}
