import fc from "fast-check";
import { expect, test } from "vitest";
import type { BuildEvent } from "../../src/model/build-event.js";
import { lineReporter } from "../../src/reporters/line-reporter.js";
import { anyEvents } from "./any-result.js";
import { fakeOutput, formatDiagnostic } from "./fake-output.js";
import { RAW_CONTROL } from "./hostile.js";
import { billed, files, id, path, plan, result, step, summary } from "./sample.js";

const HERO = result(
  "hero",
  { kind: "generated" },
  { costs: [billed(42_100)], outputs: files("a", "b"), elapsedMs: 24_100 },
);
const CARD = result("card", { kind: "rendered" }, { outputs: files("c"), elapsedMs: 340 });
const LOGO = result("logo", { kind: "drifted", outputs: [path("logo.png")] });
const BANNER = result("banner", {
  kind: "failed",
  failure: { code: "refused", message: "The prompt was refused.", hint: "reword it", requestId: "req_1" },
});
const RESULTS = [
  HERO,
  CARD,
  LOGO,
  BANNER,
  result("fox", { kind: "fresh" }),
  result("map", { kind: "skipped", because: "interrupted" }),
];

const EVENTS: readonly BuildEvent[] = [
  { kind: "waiting", holder: "process 42" },
  {
    kind: "planned",
    plan: plan([
      step("hero", { kind: "generate", because: { kind: "new" }, count: 1 }),
      step("card", { kind: "render", because: [] }),
    ]),
  },
  {
    kind: "warning",
    diagnostic: { severity: "warning", code: "model-retires", message: "gpt-image-1.5 retires soon" },
  },
  { kind: "started", id: id("hero"), verdict: "generate" },
  { kind: "retrying", id: id("hero"), attempt: 2, waitMs: 12_000, why: "rate limited" },
  { kind: "interrupted", inFlight: 1 },
  ...RESULTS.map((one): BuildEvent => ({ kind: "finished", result: one })),
  { kind: "done", summary: summary(RESULTS, { exitCode: 1 }) },
];

function logOf(events: readonly BuildEvent[], { quiet }: { readonly quiet: boolean }): string {
  const output = fakeOutput();
  const reporter = lineReporter({ output, formatDiagnostic, quiet });
  for (const event of events) reporter.report(event);
  reporter.close();
  return output.text();
}

test("a log has one line for each finished asset, and a summary", () => {
  expect(logOf(EVENTS, { quiet: false })).toBe(`\
Waiting for another run of artlock (process 42).
1 to make for $0.0421, 1 for free
warning model-retires: gpt-image-1.5 retires soon
hero: sent again in 12s (attempt 2): rate limited
Interrupted: finishing 1 in flight.
hero: generated, 2 files, $0.0421, 24s
card: rendered, 1 file, 0.3s
logo: drifted, 1.2s, logo.png
banner: FAILED, 1.2s, refused by the provider: The prompt was refused.

  asset  what       files     size     cost
  hero   generated      2  24.8 kB  $0.0421
  card   rendered       1  12.4 kB     free

Failed
  ✗ banner: refused by the provider
    The prompt was refused.
    → reword it
    request req_1

For you to decide
  ! logo
    logo.png is not what artlock wrote
    → to keep your file: artlock build --accept logo
    → to replace it: artlock build --overwrite logo

Left undone
  1 asset: interrupted
    map

1 generated, 1 rendered, 1 failed, 1 drifted, 1 skipped, 1 fresh in 1m 12s.
Billed $0.0421.
`);
});

test("quiet tells only what went wrong and the totals", () => {
  const calm = EVENTS.filter(({ kind }) => kind === "planned" || kind === "started" || kind === "retrying");
  const events: readonly BuildEvent[] = [
    ...calm,
    { kind: "finished", result: HERO },
    { kind: "done", summary: summary([HERO]) },
  ];
  expect(logOf(events, { quiet: true })).toBe("1 generated in 1m 12s.\nBilled $0.0421.\n");
  expect(logOf([{ kind: "finished", result: BANNER }], { quiet: true })).toBe(
    "banner: FAILED, 1.2s, refused by the provider: The prompt was refused.\n",
  );
});

test("a run with nothing to do is one line", () => {
  const fox = step("fox", { kind: "fresh" });
  const events: readonly BuildEvent[] = [
    { kind: "planned", plan: plan([fox]) },
    { kind: "done", summary: summary([result("fox", { kind: "fresh" })], { elapsedMs: 50 }) },
  ];
  expect(logOf(events, { quiet: false })).toBe("Nothing to do: 1 asset fresh (0.1s).\n");
});

test("no event brings a raw control character into a log", () => {
  fc.assert(
    fc.property(anyEvents, fc.boolean(), (events, quiet) => {
      expect(logOf(events, { quiet })).not.toMatch(RAW_CONTROL);
    }),
  );
});
