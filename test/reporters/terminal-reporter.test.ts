import fc from "fast-check";
import { expect, test } from "vitest";
import { assetId } from "../../src/model/asset.js";
import type { AssetResult, BuildEvent } from "../../src/model/build-event.js";
import { microUsd } from "../../src/model/money.js";
import { widthOf } from "../../src/reporters/display-width.js";
import type { Reporter } from "../../src/reporters/reporter.js";
import { terminalReporter } from "../../src/reporters/terminal-reporter.js";
import { anyEvents } from "./any-result.js";
import { fakeOutput, fakeTime, formatDiagnostic, type FakeTime } from "./fake-output.js";
import { RAW_CONTROL } from "./hostile.js";
import { billed, files, id, plan, result, step, summary } from "./sample.js";
import { screen, type Screen } from "./screen.js";

const NAMES = ["hero", "日本のバナー", "card", "icon", "map"];
const PLAN = plan([
  ...NAMES.slice(0, 3).map((name) => step(name, { kind: "generate", because: { kind: "new" }, count: 1 })),
  ...NAMES.slice(3).map((name) => step(name, { kind: "render", because: [] })),
  step("fox", { kind: "fresh" }),
]);
const HERO = result(
  "hero",
  { kind: "generated" },
  { costs: [billed(42_100)], outputs: files("a", "b"), elapsedMs: 20_000 },
);

const started = (name: string): BuildEvent => ({ kind: "started", id: id(name), verdict: "generate" });
const finished = (one: AssetResult): BuildEvent => ({ kind: "finished", result: one });

interface Stage {
  readonly shown: Screen;
  readonly time: FakeTime;
  readonly reporter: Reporter;
}

function stage(columns = 80, rows = 24): Stage {
  const shown = screen({ columns, rows });
  const time = fakeTime();
  const reporter = terminalReporter({ output: shown, nowMs: time.nowMs, timers: time.timers, formatDiagnostic });
  return { shown, time, reporter };
}

/** Hero is done after 20 seconds, the banner 15 seconds on its way, the card waits to be sent again. */
function underWay(columns?: number, rows?: number): Stage {
  const all = stage(columns, rows);
  const { time, reporter } = all;
  reporter.report({ kind: "planned", plan: PLAN });
  reporter.report(started("hero"));
  time.pass(5_000);
  reporter.report(started("日本のバナー"));
  time.pass(15_000);
  reporter.report({ kind: "spent", id: id("hero"), cost: billed(42_100), totalMicroUsd: microUsd(42_100) });
  reporter.report(finished(HERO));
  reporter.report(started("card"));
  reporter.report({
    kind: "retrying",
    id: id("card"),
    attempt: 2,
    waitMs: 4_000,
    why: "Rate limit reached: 5 of 5 used",
  });
  time.pass(100);
  return all;
}

test("finished assets scroll by above what is in flight and how far the whole is", async () => {
  const { shown, time } = underWay();
  expect(await shown.text()).toBe(`\
3 to make for $0.1263, 2 for free, 1 fresh
✓ hero          generated   2 files   $0.0421     20s
⠙ 日本のバナー  generating       15s
⠙ card          again in 4s: Rate limit reached: 5 of 5 used
1/5 done · 2 in flight · 2 waiting · $0.0421 spent · 20s left`);
  expect(await shown.isCursorShown()).toBe(false);
  time.pass(6_000);
  expect(await shown.text()).toBe(`\
3 to make for $0.1263, 2 for free, 1 fresh
✓ hero          generated   2 files   $0.0421     20s
⠙ 日本のバナー  generating       21s
⠙ card          generating        6s
1/5 done · 2 in flight · 2 waiting · $0.0421 spent · 14s left`);
});

test("a picture is shown to be with its judge until the judgement is paid for", async () => {
  const { shown, time, reporter } = underWay();
  reporter.report({ kind: "judging", id: id("日本のバナー"), model: "gpt-5-mini" });
  time.pass(100);
  expect(await shown.text()).toContain("⠹ 日本のバナー  judging          15s");
  reporter.report({ kind: "spent", id: id("日本のバナー"), cost: billed(900), totalMicroUsd: microUsd(43_000) });
  time.pass(100);
  expect(await shown.text()).toContain("⠸ 日本のバナー  generating       15s");
});

test("at the end the live lines give way to the summary, and the cursor comes back", async () => {
  const { shown, time, reporter } = underWay();
  const results = [
    HERO,
    result("card", { kind: "failed", failure: { code: "refused", message: "The prompt was refused." } }),
  ];
  reporter.report(finished(results[1] ?? HERO));
  reporter.report({ kind: "done", summary: summary(results, { exitCode: 1 }) });
  reporter.close();
  time.pass(10_000);
  expect(await shown.text()).toBe(`\
3 to make for $0.1263, 2 for free, 1 fresh
✓ hero          generated   2 files   $0.0421     20s
✗ card          refused by the provider: The prompt was refused.

  asset  what       files     size     cost
  hero   generated      2  24.8 kB  $0.0421

Failed
  ✗ card: refused by the provider
    The prompt was refused.

1 generated, 1 failed in 1m 12s.
Billed $0.0421.`);
  expect([await shown.isCursorShown(), time.running()]).toEqual([true, 0]);
});

test("closing early leaves what was done, and a terminal as it was", async () => {
  const { shown, time, reporter } = underWay();
  reporter.close();
  reporter.close();
  time.pass(1_000);
  expect(await shown.text()).toBe(`\
3 to make for $0.1263, 2 for free, 1 fresh
✓ hero          generated   2 files   $0.0421     20s`);
  expect([await shown.isCursorShown(), time.running()]).toEqual([true, 0]);
});

test("a run with nothing to do draws nothing but its one line", () => {
  const output = fakeOutput({ isTerminal: true, columns: 80, rows: 24 });
  const time = fakeTime();
  const reporter = terminalReporter({ output, nowMs: time.nowMs, timers: time.timers, formatDiagnostic });
  reporter.report({ kind: "planned", plan: plan([step("fox", { kind: "fresh" })]) });
  time.pass(500);
  reporter.report(finished(result("fox", { kind: "fresh" })));
  reporter.report({ kind: "done", summary: summary([result("fox", { kind: "fresh" })], { elapsedMs: 50 }) });
  reporter.close();
  expect(output.text()).toBe("Nothing to do: 1 asset fresh (0.1s).\n");
});

test("Ctrl-C is answered at once with what it does and what a second one does", async () => {
  const { shown, time, reporter } = underWay();
  reporter.report({ kind: "interrupted", inFlight: 2 });
  shown.write("^C");
  time.pass(100);
  expect((await shown.text()).split("\n").slice(-2)).toEqual([
    "1/5 done · 2 in flight · 2 waiting · $0.0421 spent · 20s left",
    "Finishing 2 in flight; press Ctrl-C again to stop now.",
  ]);
});

test("a run that another one holds up says so, until it goes on", async () => {
  const { shown, time, reporter } = stage();
  reporter.report({ kind: "waiting", holder: "process 42" });
  time.pass(100);
  expect(await shown.text()).toBe("Waiting for another run of artlock (process 42)");
  reporter.report({ kind: "planned", plan: PLAN });
  time.pass(100);
  expect(await shown.text()).toBe("3 to make for $0.1263, 2 for free, 1 fresh\n0/5 done · 5 waiting");
});

test("warnings scroll by like finished assets", async () => {
  const { shown, time, reporter } = underWay();
  reporter.report({ kind: "warning", diagnostic: { severity: "warning", code: "odd", message: "one\u001b[2J" } });
  time.pass(100);
  expect((await shown.text()).split("\n").slice(1, 4)).toEqual([
    "✓ hero          generated   2 files   $0.0421     20s",
    String.raw`warning odd: one\u001b[2J`,
    "⠹ 日本のバナー  generating       15s",
  ]);
});

test("a window made narrower or wider is drawn anew, with nothing left over and nothing lost", async () => {
  const { shown, time } = underWay();
  await shown.resize(30, 24);
  time.pass(100);
  expect(await shown.text()).toBe(`\
3 to make for $0.1263, 2 for f
ree, 1 fresh
✓ hero          generated   2
files   $0.0421     20s
⠹ 日本…ー   15s
⠹ card      again in 4s: Rat…
1/5 done · $0.0421 spent`);
  await shown.resize(80, 24);
  time.pass(100);
  expect(await shown.text()).toBe(`\
3 to make for $0.1263, 2 for free, 1 fresh
✓ hero          generated   2 files   $0.0421     20s
⠸ 日本のバナー  generating       15s
⠸ card          again in 4s: Rate limit reached: 5 of 5 used
1/5 done · 2 in flight · 2 waiting · $0.0421 spent · 20s left`);
});

test("however a window is resized, nothing that scrolled by is lost and no old frame is left", async () => {
  const widths = fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(widths, async (columns) => {
      const { shown, time, reporter } = underWay();
      const names = columns.map((_, index) => `made-${index}`);
      for (const [index, width] of columns.entries()) {
        await shown.resize(width, 24);
        reporter.report(finished(result(names[index] ?? "", { kind: "rendered" })));
        time.pass(100);
      }
      const text = await shown.text();
      for (const name of ["hero", ...names]) expect(text.split(`✓ ${name}`).length).toBe(2);
      expect([text.split(" done · ").length, text.split("日本").length]).toEqual([2, 2]);
      reporter.close();
    }),
    { numRuns: 15 },
  );
});

test("on 20 columns what counts still shows", async () => {
  const { shown, reporter } = underWay(20, 10);
  expect(await shown.text()).toBe(`\
3 to make for
$0.1263, 2 for free,
1 fresh
✓ hero       $0.0421
⠙ 日本…ー   15s
⠙ card      again …
1/5 done · 20s left`);
  reporter.close();
});

test("more in flight than the window has rows are counted", async () => {
  const { shown, time, reporter } = stage(80, 6);
  reporter.report({ kind: "planned", plan: PLAN });
  for (const name of NAMES) reporter.report(started(name));
  time.pass(100);
  expect(await shown.text()).toBe(`\
3 to make for $0.1263, 2 for free, 1 fresh
⠙ hero          generating        0s
⠙ 日本のバナー  generating        0s
⠙ card          generating        0s
  and 2 more
0/5 done · 5 in flight`);
});

test("a thousand quick assets cost ten writes a second", async () => {
  const writes: string[] = [];
  const time = fakeTime();
  const output = {
    ...fakeOutput({ isTerminal: true, columns: 80, rows: 24 }),
    write: (text: string) => void writes.push(text),
  };
  const reporter = terminalReporter({ output, nowMs: time.nowMs, timers: time.timers, formatDiagnostic });
  for (let index = 0; index < 1000; index += 1) {
    reporter.report(started(`card-${index}`));
    reporter.report(finished(result(`card-${index}`, { kind: "rendered" })));
    time.pass(1);
  }
  reporter.close();
  expect(writes.length).toBeLessThanOrEqual(11);
  expect(writes.join("").match(/rendered/g)?.length).toBe(1000);
});

test("whatever events come, only our own escapes are written, and live lines never wrap", () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 20, max: 100 }), (events, columns) => {
      const output = fakeOutput({ isTerminal: true, columns, rows: 12 });
      const time = fakeTime();
      const reporter = terminalReporter({
        output,
        nowMs: time.nowMs,
        timers: time.timers,
        formatDiagnostic: () => "warning",
      });
      for (const event of events) {
        reporter.report(event);
        time.pass(100);
      }
      reporter.close();
      const frames = output.text().replaceAll("\r", "\n").replaceAll(OWN_ESCAPES, "");
      expect(frames).not.toMatch(RAW_CONTROL);
      expect(Math.max(...frames.split("\n").map(widthOf))).toBeLessThanOrEqual(columns);
      expect(output.text().split("\u001b[?25l").length).toBe(output.text().split("\u001b[?25h").length);
      expect(time.running()).toBe(0);
    }),
    { numRuns: 200 },
  );
});

const OWN_ESCAPES = new RegExp(String.raw`\u001b\[(?:\d*A|J|K|\?7[hl]|\?25[hl])`, "gu");

test("an id that is no id at all is drawn in its place", async () => {
  const { shown, time, reporter } = stage(40, 10);
  const odd = assetId("\u001b[2J\r\nfox");
  reporter.report({ kind: "started", id: odd, verdict: "generate" });
  time.pass(100);
  expect(await shown.text()).toBe(String.raw`⠙ \u00…fox  generating        0s` + "\n0/1 done · 1 in flight");
});
