import fc from "fast-check";
import { expect, test } from "vitest";
import { microUsd } from "../../src/model/money.js";
import type { Spending, SpendingReport } from "../../src/model/spending.js";
import { widthOf } from "../../src/reporters/display-width.js";
import { formatSpending } from "../../src/reporters/spending-report.js";
import { spendingToJson } from "../../src/reporters/spending-to-json.js";
import { hostileText, RAW_CONTROL, withoutColours } from "./hostile.js";

interface Sums {
  readonly requests?: number;
  readonly pictures?: number;
  readonly billed?: number;
  readonly uncertain?: number;
  readonly unknown?: number;
  readonly estimate?: readonly [low: number, high: number, billed?: number];
}

/** In micro-dollars; one request of each kind that has an amount. */
function spending({ requests = 1, pictures = requests, billed = 0, uncertain, unknown, estimate }: Sums): Spending {
  const [low, high, compared = billed] = estimate ?? [0, 0, 0];
  return {
    requests,
    pictures,
    billedMicroUsd: microUsd(billed),
    uncertain: { requests: uncertain === undefined ? 0 : 1, estimatedMicroUsd: microUsd(uncertain ?? 0) },
    unknown: {
      requests: unknown === undefined ? 0 : 1,
      atMostMicroUsd: microUsd(unknown ?? 0),
      unpriced: unknown === 0 ? 1 : 0,
    },
    compared: {
      requests: estimate ? 1 : 0,
      billedMicroUsd: microUsd(compared),
      lowMicroUsd: microUsd(low),
      highMicroUsd: microUsd(high),
    },
    usage: {
      textInputTokens: 10,
      imageInputTokens: 0,
      outputTokens: 1_000,
      mainInputTokens: 0,
      mainOutputTokens: 0,
    },
  };
}

const REPORT: SpendingReport = {
  total: spending({
    requests: 25,
    pictures: 22,
    billed: 12_345_678,
    uncertain: 52_900,
    unknown: 13_400,
    estimate: [1, 2, 4],
  }),
  first: "2026-10-03T10:00:00.000Z",
  last: "2026-11-22T10:00:00.000Z",
  groups: [
    {
      by: "month",
      rows: [
        { name: "2026-10", spending: spending({ requests: 4, billed: 211_600, estimate: [211_600, 211_600] }) },
        {
          name: "2026-11",
          spending: spending({ requests: 21, billed: 12_134_078, uncertain: 52_900, unknown: 13_400 }),
        },
      ],
    },
    {
      by: "tag",
      rows: [
        { name: "launch", spending: spending({ requests: 3, billed: 90, estimate: [100, 120] }) },
        { name: "(no tag)", spending: spending({ billed: 70_000, unknown: 0, estimate: [50_000, 60_000, 66_000] }) },
      ],
    },
    {
      by: "asset",
      rows: [
        { name: "hero", spending: spending({ requests: 2, billed: 105_800, estimate: [105_800, 105_800] }) },
        { name: "old-banner", spending: spending({ billed: 52_900 }), isGone: true },
        { name: "fox", spending: spending({ billed: 52_900 }) },
      ],
    },
  ],
  month: { countedMicroUsd: microUsd(12_200_378), limitMicroUsd: microUsd(20_000_000) },
};

test("the sum, what is not certain, and a table for each way to group it", () => {
  expect(formatSpending(REPORT, { columns: 100, colour: false, mostRows: 2 })).toMatchInlineSnapshot(`
    "Billed $12.35 from 2026-10-03 to 2026-11-22 (22 pictures, 25 requests)
      Estimated beforehand: $0.000001–$0.000002, for 1 request that came to $0.000004
      ! 1 request never answered: perhaps $0.0529 more
      ! 1 request answered without a bill: cost unknown, at most $0.0134
      Counted against budget.perMonth: $12.20 of $20.00 (61%)

    month    requests  pictures    billed  estimated  unanswered   no bill
    2026-10         4         4   $0.2116    $0.2116
    2026-11        21        21  $12.1341               ~$0.0529  ≤$0.0134

    tag       requests  pictures     billed         estimated  off by    no bill
    launch           3         3  $0.000090          $0.0001   -10.0%
    (no tag)         1         1    $0.0700  $0.0500–$0.0600*  +10.0%  1 unknown
    * of the requests whose estimate is on record.
    An asset counts in the row of each of its tags.

    asset       requests  pictures   billed  estimated
    hero               2         2  $0.1058    $0.1058
    old-banner         1         1  $0.0529             not in the manifest
    … 1 more: artlock cost --by asset
    "
  `);
});

test("a narrow terminal keeps names and what was billed", () => {
  expect(formatSpending(REPORT, { columns: 40, colour: false })).toMatchInlineSnapshot(`
    "Billed $12.35 from 2026-10-03 to
    2026-11-22 (22 pictures, 25 requests)
      Estimated beforehand:
        $0.000001–$0.000002, for 1 request
        that came to $0.000004
      ! 1 request never answered: perhaps
        $0.0529 more
      ! 1 request answered without a bill:
        cost unknown, at most $0.0134
      Counted against budget.perMonth:
        $12.20 of $20.00 (61%)

    month      billed  unanswered   no bill
    2026-10   $0.2116
    2026-11  $12.1341    ~$0.0529  ≤$0.0134

    tag          billed  off by    no bill
    launch    $0.000090  -10.0%
    (no tag)    $0.0700  +10.0%  1 unknown
    An asset counts in the row of each of
    its tags.

    asset       pictures   billed  estimated
    hero               2  $0.1058    $0.1058
    old-banner         1  $0.0529
    fox                1  $0.0529
    "
  `);
});

test("where all has an estimate, it is told without a but", () => {
  const total = spending({ billed: 52_900, estimate: [52_900, 60_000] });
  const [, estimated] = formatSpending({ ...REPORT, total, groups: [] }, { columns: 100, colour: false }).split("\n");
  expect(estimated).toBe("  Estimated beforehand: $0.0529–$0.0600");
});

test("where nothing was bought there is nothing to tell", () => {
  const none: SpendingReport = {
    total: spending({ requests: 0 }),
    first: undefined,
    last: undefined,
    groups: [{ by: "month", rows: [] }],
  };
  expect(formatSpending(none, { columns: 80, colour: false })).toBe("Nothing was bought.\n");
});

test("for programs every amount is a whole number of micro-dollars", () => {
  const { groups, ...rest } = REPORT;
  const json = spendingToJson({ ...rest, groups: groups.slice(2) });
  expect(json).toEqual({
    type: "cost",
    total: REPORT.total,
    first: "2026-10-03T10:00:00.000Z",
    last: "2026-11-22T10:00:00.000Z",
    month: { countedMicroUsd: 12_200_378, limitMicroUsd: 20_000_000 },
    by: {
      asset: [
        { name: "hero", ...groups[2]?.rows[0]?.spending },
        { name: "old-banner", ...groups[2]?.rows[1]?.spending, isGone: true },
        { name: "fox", ...groups[2]?.rows[2]?.spending },
      ],
    },
  });
});

test("whatever names a lock holds, every line fits and is safe", () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { maxLength: 5 }),
      fc.integer({ min: 20, max: 120 }),
      fc.boolean(),
      (names, columns, colour) => {
        const rows = names.map((name) => ({ name, spending: spending({ billed: 52_900, uncertain: 3 }) }));
        const text = formatSpending({ ...REPORT, groups: [{ by: "asset", rows }] }, { columns, colour });
        const plain = withoutColours(text);
        expect(plain).not.toMatch(RAW_CONTROL);
        for (const line of plain.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      },
    ),
  );
});
