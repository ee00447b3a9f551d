import fc from "fast-check";
import { expect, test } from "vitest";
import { usd } from "../../src/model/money.js";
import type { Plan } from "../../src/model/plan.js";
import { widthOf } from "../../src/reporters/display-width.js";
import { planInBrief } from "../../src/reporters/plan-in-brief.js";
import { formatPlan } from "../../src/reporters/plan-report.js";
import { anyPlan } from "./any-plan.js";
import { RAW_CONTROL, withoutColours } from "./hostile.js";
import { digest, estimate, id, path, plan, step } from "./sample.js";

const MASCOT = { source: { kind: "file", path: path("refs/mascot.png") }, role: "subject" } as const;
const DAWN = "A lighthouse keeper reading by the lamp at dawn";
const FRESH = ["one", "two", "three"].map((name) => step(name, { kind: "fresh" }));

const EVERYTHING = plan(
  [
    step("hero", { kind: "generate", because: { kind: "new" }, count: 1 }),
    step("sticker", { kind: "generate", because: { kind: "more-candidates", have: 1, want: 4 }, count: 3 }),
    step(
      "hero-night",
      {
        kind: "regenerate",
        because: [
          { kind: "field", field: "prompt", from: DAWN, to: DAWN.replace("dawn", "dusk") },
          {
            kind: "field",
            field: "references[0]",
            from: { picture: digest("a"), role: "subject" },
            to: { picture: digest("b"), role: "subject" },
          },
          { kind: "upstream", id: id("hero") },
        ],
        count: 1,
      },
      { asset: { references: [MASCOT] }, price: estimate(42_100, 89_200) },
    ),
    step("card", { kind: "render", because: [{ kind: "output-added", path: path("public/img/card-960.webp") }] }),
    step("icon", { kind: "restore", missing: [path("public/icon.png")] }),
    step("team", { kind: "adopt", from: { kind: "renamed", id: id("people") }, masters: [] }),
    step("logo", { kind: "drifted", outputs: [path("public/img/logo.png")], blocks: [] }),
    step("map", { kind: "lost", master: digest("m"), because: [{ kind: "output-missing", path: path("map.png") }] }),
    step("founder", {
      kind: "pinned",
      by: "pin",
      changes: [{ kind: "field", field: "quality", from: "medium", to: "high" }],
    }),
    ...FRESH,
  ],
  [{ id: id("old-hero"), outputs: [path("public/img/old-hero.png")] }],
);

test("a plan is grouped by what becomes of an asset, each with its reasons and what to do next", () => {
  expect(formatPlan(EVERYTHING, { columns: 80, colour: false })).toBe(`\
Will be made (3)
  + hero        generate            $0.0421  new
  + sticker     generate 3          $0.1263
      3 more candidates wanted (1 made)
  ~ hero-night  regenerate  $0.0421–$0.0892
      prompt changed: "…the lamp at dawn" → "…the lamp at dusk"
      references[0] (refs/mascot.png, subject) changed
      hero will be generated first

Free (3)
  · card        render                 free
      output public/img/card-960.webp is new
  · icon        restore                free
      output public/icon.png is missing
  · team        adopt                  free
      renamed from people

For you to decide (2)
  ! logo        drifted
      public/img/logo.png is not what artlock wrote
      → to keep your file: artlock build --accept logo
      → to replace it: artlock build --overwrite logo
  ! map         lost
      output map.png is missing
      its master 62c66a7a5dd7 is in no store
      → bring .artlock/store back, or buy a new picture: artlock build --force
        map

Held back (1)
  = founder     pinned
      quality changed: medium → high
      → to have it made again: artlock unpin founder

No longer in the manifest (1)
  - old-hero    1 file
      public/img/old-hero.png
      → to remove them and their files: artlock prune

3 assets fresh.
Total: $0.2105–$0.2576 for 5 pictures.
`);
});

test("a narrow terminal loses verdicts before prices, and wraps the reasons", () => {
  const narrow = plan(EVERYTHING.steps.slice(1, 3));
  expect(formatPlan(narrow, { columns: 36, colour: false })).toBe(`\
Will be made (2)
+ sticker             $0.1263
    3 more candidates wanted (1
      made)
~ hero-night  $0.0421–$0.0892
    prompt changed: "…lamp at dawn"
      → "…lamp at dusk"
    references[0] (refs/mascot.png,
      subject) changed
    hero will be made first

Total: $0.1684–$0.2155 for 4
pictures.
`);
});

test("nothing to do takes one line, unless the fresh ones are asked for", () => {
  expect(formatPlan(plan(FRESH), { columns: 80, colour: false })).toBe("Nothing to do: 3 assets fresh.\n");
  expect(formatPlan(plan([]), { columns: 80, colour: false })).toBe("Nothing to do: no assets.\n");
  expect(formatPlan(plan(FRESH), { columns: 80, colour: false, verbose: true })).toBe(`\
Fresh (3)
  ✓ one    fresh
  ✓ two    fresh
  ✓ three  fresh

Nothing to do: 3 assets fresh.
`);
});

test("what waits for a person is not called nothing to do", () => {
  const [orphan] = EVERYTHING.orphans;
  expect(formatPlan(plan(FRESH, orphan ? [orphan] : []), { columns: 80, colour: false })).toBe(`\
No longer in the manifest (1)
  - old-hero  1 file
      public/img/old-hero.png
      → to remove them and their files: artlock prune

Nothing to build: 3 fresh.
`);
});

test("drafts and free work say so, and an unknown price is never a number alone", () => {
  const ending = (shown: Plan): string | undefined =>
    formatPlan(shown, { columns: 100, colour: false }).trimEnd().split("\n").at(-1);
  const fox = { kind: "generate", because: { kind: "new" }, count: 2 } as const;
  expect([
    ending(plan([step("fox", fox, { price: { kind: "free" } })])),
    ending(plan([step("icon", { kind: "restore", missing: [] })])),
    ending(
      plan([
        step("hero", fox),
        step("fox", fox, { price: { kind: "unknown", because: "how gpt-image-9 is priced is not known" } }),
      ]),
    ),
  ]).toEqual([
    "Total: free, 2 drafts.",
    "Total: free.",
    "Total: unknown, at least $0.0842: how gpt-image-9 is priced is not known.",
  ]);
});

test("colour marks what is paid and what needs a person, and little else", () => {
  const steps = [EVERYTHING.steps[0], EVERYTHING.steps[3]].flatMap((one) => (one ? [one] : []));
  expect(formatPlan(plan(steps), { columns: 80, colour: true }).replaceAll("\u001b", "")).toBe(`\
[1mWill be made (1)[22m
  [33m+[39m hero  generate  [33m$0.0421[39m  [2mnew[22m

[1mFree (1)[22m
  [32m·[39m card  render       [2mfree[22m
      output public/img/card-960.webp is new

[1mTotal: $0.0421 for 1 picture.[22m
`);
});

test("in brief it is one line", () => {
  expect(planInBrief(EVERYTHING)).toBe(
    "3 to make for $0.2105–$0.2576, 3 for free, 2 for you to decide, 1 held, 3 fresh",
  );
  const drafts = plan([
    step("fox", { kind: "generate", because: { kind: "new" }, count: 1 }, { price: { kind: "free" } }),
  ]);
  expect(planInBrief(drafts)).toBe("1 to make (free)");
  expect(planInBrief({ ...drafts, price: { kind: "unknown", because: "…" } })).toBe("1 to make (price unknown)");
});

test("whatever ids, prompts and paths hold, every line fits and is safe", () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 20, max: 120 }), fc.boolean(), (shown, columns, colour) => {
      const text = formatPlan(shown, { columns, colour, verbose: true });
      expect(withoutColours(text)).not.toMatch(RAW_CONTROL);
      expect(Math.max(...text.split("\n").map(widthOf))).toBeLessThanOrEqual(columns);
      expect(planInBrief(shown)).not.toMatch(RAW_CONTROL);
    }),
    { numRuns: 200 },
  );
});

test("colour changes nothing but colour", () => {
  fc.assert(
    fc.property(anyPlan, (shown) => {
      const [plain, coloured] = [false, true].map((colour) => formatPlan(shown, { columns: 80, colour }));
      expect(withoutColours(coloured ?? "")).toBe(plain);
    }),
    { numRuns: 50 },
  );
});

test("money of all sizes fits its column", () => {
  const dear = plan([
    step("a", { kind: "generate", because: { kind: "new" }, count: 1 }, { price: estimate(1, usd(12_345.678)) }),
  ]);
  expect(formatPlan(dear, { columns: 80, colour: false })).toBe(`\
Will be made (1)
  + a  generate  $0.000001–$12345.68  new

Total: $0.000001–$12345.68 for 1 picture.
`);
});
