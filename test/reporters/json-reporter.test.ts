import fc from "fast-check";
import { expect, test } from "vitest";
import type { BuildEvent } from "../../src/model/build-event.js";
import { microUsd } from "../../src/model/money.js";
import { jsonReporter } from "../../src/reporters/json-reporter.js";
import { anyEvents } from "./any-result.js";
import { fakeOutput } from "./fake-output.js";
import { RAW_CONTROL } from "./hostile.js";
import { billed, digest, files, id, output, path, plan, result, summary, UNKNOWN } from "./sample.js";

function linesOf(events: readonly BuildEvent[]): readonly string[] {
  const stdout = fakeOutput();
  const reporter = jsonReporter(stdout);
  for (const event of events) reporter.report(event);
  reporter.close();
  return stdout.text().split("\n").slice(0, -1);
}

test("every event is one line of JSON", () => {
  const events: readonly BuildEvent[] = [
    { kind: "waiting", holder: "process 42" },
    { kind: "planned", plan: plan([]) },
    {
      kind: "warning",
      diagnostic: {
        severity: "warning",
        code: "cut-by-comment",
        message: "the prompt ends at #",
        place: { file: "assets.config.yaml", line: 3, column: 9 },
        hint: "put it in quotes",
      },
    },
    { kind: "started", id: id("hero"), verdict: "generate" },
    { kind: "retrying", id: id("hero"), attempt: 2, waitMs: 12_000, why: "rate limited" },
    { kind: "judging", id: id("hero"), model: "gpt-5-mini" },
    { kind: "spent", id: id("hero"), cost: billed(42_100), totalMicroUsd: microUsd(42_100) },
    { kind: "spent", id: id("fox"), cost: UNKNOWN, totalMicroUsd: microUsd(42_100) },
    { kind: "interrupted", inFlight: 2 },
  ];
  expect(linesOf(events)).toEqual([
    '{"type":"waiting","holder":"process 42"}',
    '{"type":"planned","plan":{"type":"plan","price":{"kind":"free"},"counts":{},"steps":[],"orphans":[]}}',
    '{"type":"warning","diagnostic":{"severity":"warning","code":"cut-by-comment","message":"the prompt ends at #","place":{"file":"assets.config.yaml","line":3,"column":9},"hint":"put it in quotes"}}',
    '{"type":"started","id":"hero","verdict":"generate"}',
    '{"type":"retrying","id":"hero","attempt":2,"waitMs":12000,"why":"rate limited"}',
    '{"type":"judging","id":"hero","model":"gpt-5-mini"}',
    '{"type":"spent","id":"hero","cost":{"kind":"billed","amountMicroUsd":42100},"totalMicroUsd":42100}',
    '{"type":"spent","id":"fox","cost":{"kind":"unknown"},"totalMicroUsd":42100}',
    '{"type":"interrupted","inFlight":2}',
  ]);
});

test("the last object holds the exit code, the totals and every asset", () => {
  const results = [
    result(
      "hero",
      { kind: "generated" },
      { requests: 1, costs: [billed(42_100)], outputs: files("public/hero.webp"), elapsedMs: 24_100 },
    ),
    result("logo", { kind: "drifted", outputs: [path("logo.png")] }),
    result("banner", { kind: "failed", failure: { code: "refused", message: "no", requestId: "req_1" } }),
    result("map", { kind: "skipped", because: "interrupted" }),
    result("fox", { kind: "fresh" }),
  ];
  const [hero = "", done = ""] = linesOf([
    ...results.slice(0, 1).map((one): BuildEvent => ({ kind: "finished", result: one })),
    { kind: "done", summary: summary(results, { stopped: "interrupted", exitCode: 130 }) },
  ]);
  const heroJson = {
    id: "hero",
    outcome: "generated",
    requests: 1,
    costs: [{ kind: "billed", amountMicroUsd: 42_100 }],
    outputs: {
      "public/hero.webp": {
        digest: digest("file"),
        bytes: 12_400,
        width: 480,
        height: 270,
        fingerprint: output().fingerprint,
      },
    },
    elapsedMs: 24_100,
  };
  const nothing = { requests: 0, costs: [], outputs: {}, elapsedMs: 1200 };
  expect(JSON.parse(hero)).toEqual({ type: "finished", ...heroJson });
  expect(JSON.parse(done)).toEqual({
    type: "done",
    exitCode: 130,
    stopped: "interrupted",
    generated: 1,
    rendered: 0,
    fresh: 1,
    failed: 1,
    billedMicroUsd: 42_100,
    estimatedMicroUsd: 0,
    unknownCosts: 0,
    elapsedMs: 72_000,
    results: [
      heroJson,
      { id: "logo", outcome: "drifted", drifted: ["logo.png"], ...nothing },
      { id: "banner", outcome: "failed", failure: { code: "refused", message: "no", requestId: "req_1" }, ...nothing },
      { id: "map", outcome: "skipped", because: "interrupted", ...nothing },
      { id: "fox", outcome: "fresh", ...nothing },
    ],
  });
});

test("an output named __proto__ is an output like any other", () => {
  const [line = ""] = linesOf([
    { kind: "finished", result: result("fox", { kind: "rendered" }, { outputs: files("__proto__") }) },
  ]);
  expect(line).toContain('"outputs":{"__proto__":{"digest"');
});

test("whatever an event holds, it is one line that parses and is safe to look at", () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const lines = linesOf(events);
      const parsed = lines.map((line): unknown => JSON.parse(line));
      expect(parsed).toMatchObject(events.map(({ kind }) => ({ type: kind })));
      for (const line of lines) expect(line).not.toMatch(RAW_CONTROL);
    }),
  );
});
