import fc from "fast-check";
import { expect, test } from "vitest";
import type { AssetResult } from "../../src/model/build-event.js";
import { microUsd } from "../../src/model/money.js";
import { widthOf } from "../../src/reporters/display-width.js";
import { formatSummary } from "../../src/reporters/summary-table.js";
import { anyResult } from "./any-result.js";
import { RAW_CONTROL, withoutColours } from "./hostile.js";
import { billed, files, path, result, summary, UNKNOWN } from "./sample.js";

const FRESH = ["one", "two"].map((name) => result(name, { kind: "fresh" }));

const MIXED: readonly AssetResult[] = [
  result("hero", { kind: "generated" }, { costs: [billed(42_100)], outputs: files("a", "b", "c") }),
  result("sticker", { kind: "generated" }, { costs: [billed(168_400), UNKNOWN], outputs: files("d") }),
  result("日本", { kind: "rendered" }, { outputs: files("e", "f") }),
  result(
    "banner-en",
    {
      kind: "failed",
      failure: {
        code: "refused",
        message: "Your request was rejected by the safety system. If you believe this is an error, contact support.",
        hint: "reword the prompt",
        requestId: "req_7f3e",
      },
    },
    { costs: [billed(1_200)] },
  ),
  result(
    "diagram",
    { kind: "failed", failure: { code: "uncertain", message: "the connection was lost" } },
    { costs: [{ kind: "estimated", microUsd: microUsd(42_100) }] },
  ),
  result("logo", { kind: "drifted", outputs: [path("public/logo.png")] }),
  result("card", { kind: "skipped", because: "the run's budget of $0.25 is spent" }),
  result("map", { kind: "skipped", because: "the run's budget of $0.25 is spent" }),
  result("founder", { kind: "pinned" }),
  ...FRESH,
];

test("the end of a build tells what was done, what failed and why, what is left and what it cost", () => {
  const text = formatSummary(summary(MIXED, { stopped: "budget", exitCode: 5 }), { columns: 80, colour: false });
  expect(text).toBe(`\
  asset      what       files     size      cost
  hero       generated      3  37.2 kB   $0.0421
  sticker    generated      1  12.4 kB  ≥$0.1684
  日本       rendered       2  24.8 kB      free
  banner-en  failed                      $0.0012
  diagram    failed                     ~$0.0421

Failed
  ✗ banner-en: refused by the provider
    Your request was rejected by the safety system. If you believe this is an
      error, contact support.
    → reword the prompt
    request req_7f3e
  ✗ diagram: no answer, perhaps billed
    the connection was lost

For you to decide
  ! logo
    public/logo.png is not what artlock wrote
    → to keep your file: artlock build --accept logo
    → to replace it: artlock build --overwrite logo

Left undone
  2 assets: the run's budget of $0.25 is spent
    card, map

2 generated, 1 rendered, 2 failed, 1 drifted, 2 skipped, 2 fresh, 1 pinned in 1m
12s.
Billed at least $0.2117; 1 request reported no usage; 1 request without an
answer may add $0.0421.
Stopped by the budget; raise it in the manifest or with --max-cost, then build
again.
`);
});

test("where nothing was done one line says so, also when nothing was looked at", () => {
  const told = (results: readonly AssetResult[], fresh?: number): string =>
    formatSummary(summary(results, { elapsedMs: 130, ...(fresh !== undefined && { fresh }) }), {
      columns: 80,
      colour: false,
    });
  expect([told(FRESH), told([...FRESH, result("founder", { kind: "pinned" })]), told([], 10_000)]).toEqual([
    "Nothing to do: 2 assets fresh (0.1s).\n",
    "Nothing to do: 2 assets fresh, 1 pinned (0.1s).\n",
    "Nothing to do: 10000 assets fresh (0.1s).\n",
  ]);
});

test("a build of drafts bills nothing and says nothing of bills", () => {
  const drafts = summary([result("fox", { kind: "generated" }, { outputs: files("fox.png") })]);
  expect(formatSummary(drafts, { columns: 80, colour: false })).toBe(`\
  asset  what       files     size  cost
  fox    generated      1  12.4 kB  free

1 generated in 1m 12s.
`);
});

test("quiet leaves the table out and nothing else", () => {
  const [hero, , , banner] = MIXED;
  const results = [hero, banner].flatMap((one) => (one ? [one] : []));
  expect(formatSummary(summary(results), { columns: Infinity, colour: false, quiet: true })).toBe(`\
Failed
  ✗ banner-en: refused by the provider
    Your request was rejected by the safety system. If you believe this is an error, contact support.
    → reword the prompt
    request req_7f3e

1 generated, 1 failed in 1m 12s.
Billed $0.0433.
`);
});

test("many free rows become one, but every cost keeps its own", () => {
  const free = Array.from({ length: 31 }, (_, index) =>
    result(`card-${index}`, { kind: "rendered" }, { outputs: files(`card-${index}.webp`) }),
  );
  const paid = result("hero", { kind: "generated" }, { costs: [billed(42_100)] });
  expect(formatSummary(summary([...free, paid]), { columns: 80, colour: false })).toBe(`\
  asset          what       files    size     cost
  hero           generated                 $0.0421
  31 more, free  rendered      31  384 kB     free

1 generated, 31 rendered in 1m 12s.
Billed $0.0421.
`);
});

test("each way to stop says what to do about it", () => {
  const ending = (stopped: "budget" | "interrupted" | "account" | "taken-over"): string | undefined =>
    formatSummary(summary([], { stopped }), { columns: 100, colour: false }).trimEnd().split("\n").at(-1);
  expect([ending("budget"), ending("interrupted"), ending("account"), ending("taken-over")]).toEqual([
    "Stopped by the budget; raise it in the manifest or with --max-cost, then build again.",
    "Interrupted; what was paid for is kept, and the next build goes on from here.",
    "Stopped, as the provider accepts no request of this account.",
    "Stopped, as another artlock took this repo over; what was paid for is kept.",
  ]);
});

test("whatever providers and ids say, every line fits and is safe", () => {
  fc.assert(
    fc.property(
      fc.array(anyResult, { maxLength: 8 }),
      fc.integer({ min: 20, max: 120 }),
      fc.boolean(),
      (results, columns, colour) => {
        const text = formatSummary(summary(results), { columns, colour });
        expect(withoutColours(text)).not.toMatch(RAW_CONTROL);
        expect(Math.max(...text.split("\n").map(widthOf))).toBeLessThanOrEqual(columns);
      },
    ),
    { numRuns: 200 },
  );
});
