import { expect, test } from "vitest";
import { createReporter } from "../../src/reporters/create-reporter.js";
import { fakeOutput, fakeTime, formatDiagnostic } from "./fake-output.js";
import { id, result, summary } from "./sample.js";

interface Called {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly isTerminal?: boolean;
}

function told({ json = false, quiet = false, isTerminal = false }: Called): {
  readonly out: string;
  readonly err: string;
} {
  const stdout = fakeOutput();
  const stderr = fakeOutput({ isTerminal, columns: 80, rows: 24 });
  const { nowMs, timers, pass } = fakeTime();
  const reporter = createReporter({ stdout, stderr, json, quiet, nowMs, timers, formatDiagnostic });
  const made = result("hero", { kind: "rendered" });
  reporter.report({ kind: "started", id: id("hero"), verdict: "render" });
  pass(100);
  reporter.report({ kind: "finished", result: made });
  reporter.report({ kind: "done", summary: summary([made]) });
  reporter.close();
  return { out: stdout.text(), err: stderr.text() };
}

test("a program gets NDJSON on standard output and silence on standard error, terminal or not", () => {
  for (const isTerminal of [true, false]) {
    const { out, err } = told({ json: true, quiet: true, isTerminal });
    expect(linesOf(out)).toMatchObject([{ type: "started" }, { type: "finished" }, { type: "done" }]);
    expect(err).toBe("");
  }
});

test("a person gets progress on standard error: live at a terminal, a log elsewhere, the totals when quiet", () => {
  const live = told({ isTerminal: true });
  expect([live.out, live.err.includes("\u001b[?25l"), live.err.includes("✓ hero")]).toEqual(["", true, true]);
  const totals = "1 rendered in 1m 12s.\n";
  expect(told({}).err).toBe(`\
hero: rendered, 1.2s

  asset  what      cost
  hero   rendered  free

${totals}`);
  expect(told({ quiet: true })).toEqual({ out: "", err: totals });
  expect(told({ quiet: true, isTerminal: true })).toEqual({ out: "", err: totals });
});

function linesOf(ndjson: string): readonly unknown[] {
  return ndjson
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}
