import fc from "fast-check";
import { expect, test } from "vitest";
import { expensesIn, type Expense } from "../../src/cost/expenses-in.js";
import { groupSpending, type KnownAssets } from "../../src/cost/group-spending.js";
import { sumSpending } from "../../src/cost/sum-spending.js";
import { assetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import { ADOPTED, type Attempt, type Lock } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import type { SpendingKey } from "../../src/model/spending.js";
import { anyExpenses } from "./arbitrary-expenses.js";

const MASTER = { digest: digestOf("m"), type: "image/png", bytes: 1, width: 1, height: 1 } as const;

function attempt(at: string, changes: Partial<Attempt> = {}): Attempt {
  return {
    at: `${at}.000Z`,
    provider: "openai",
    model: "gpt-image-2",
    fingerprint: fingerprintOf("f"),
    outcome: "ok",
    masters: [MASTER],
    cost: { kind: "billed", microUsd: microUsd(100) },
    ...changes,
  };
}

function of(name: string, ...attempts: readonly Attempt[]): readonly Expense[] {
  return attempts.map((one) => ({ id: assetId(name), attempt: one }));
}

const KNOWN: KnownAssets = new Map([
  [assetId("hero"), { tags: ["home", "launch", "home"] }],
  [assetId("fox"), { tags: ["launch"] }],
  [assetId("owl"), { tags: [] }],
]);

test("what is certain is summed, and what is not stands apart", () => {
  const estimate = { lowMicroUsd: microUsd(90), highMicroUsd: microUsd(110) };
  const main = { model: "gpt-5.6", inputTokens: 4, outputTokens: 5 };
  const usage = { textInputTokens: 1, imageInputTokens: 2, outputTokens: 3, main };
  expect(
    sumSpending([
      ...of("hero", attempt("2026-11-01T00:00:00", { estimate, usage, masters: [MASTER, MASTER] })),
      ...of("hero", attempt("2026-11-02T00:00:00", { usage })),
      ...of(
        "fox",
        attempt("2026-11-03T00:00:00", {
          outcome: "uncertain",
          masters: [],
          cost: { kind: "estimated", microUsd: microUsd(110) },
          estimate,
        }),
      ),
      ...of("fox", attempt("2026-11-04T00:00:00", { cost: { kind: "unknown" }, reservedMicroUsd: microUsd(40) })),
      ...of("fox", attempt("2026-11-05T00:00:00", { cost: { kind: "unknown" } })),
    ]),
  ).toEqual({
    requests: 5,
    pictures: 5,
    billedMicroUsd: 200,
    uncertain: { requests: 1, estimatedMicroUsd: 110 },
    unknown: { requests: 2, atMostMicroUsd: 40, unpriced: 1 },
    compared: { requests: 1, billedMicroUsd: 100, lowMicroUsd: 90, highMicroUsd: 110 },
    usage: { textInputTokens: 2, imageInputTokens: 4, outputTokens: 6, mainInputTokens: 8, mainOutputTokens: 10 },
  });
});

test.each<[SpendingKey, readonly (readonly [string, number])[]]>([
  [
    "month",
    [
      ["2026-10", 2],
      ["2026-11", 3],
    ],
  ],
  [
    "model",
    [
      ["gpt-image-2", 4],
      ["some-model", 1],
    ],
  ],
  ["provider", [["openai", 5]]],
  [
    "tag",
    [
      ["launch", 3],
      ["home", 1],
      ["(no tag)", 1],
      ["(not in the manifest)", 1],
    ],
  ],
  [
    "asset",
    [
      ["fox", 2],
      ["hero", 1],
      ["old", 1],
      ["owl", 1],
    ],
  ],
])("by %s", (by, expected) => {
  const expenses = [
    ...of("owl", attempt("2026-10-31T23:59:59", { model: "some-model" })),
    ...of("hero", attempt("2026-10-01T00:00:00")),
    ...of("fox", attempt("2026-11-01T00:00:00"), attempt("2026-11-30T00:00:00")),
    ...of("old", attempt("2026-11-02T00:00:00")),
  ];

  const { rows } = groupSpending(expenses, by, KNOWN);

  expect(rows.map(({ name, spending }) => [name, spending.requests])).toEqual(expected);
  expect(rows.filter(({ isGone }) => isGone).map(({ name }) => name)).toEqual(by === "asset" ? ["old"] : []);
});

test("the rows of every table come to the sum, to the micro-dollar; those of tags to no less", () => {
  fc.assert(
    fc.property(anyExpenses, (expenses) => {
      const total = sumSpending(expenses);
      for (const by of ["month", "model", "provider", "asset", "tag"] as const) {
        const rows = groupSpending(expenses, by, KNOWN).rows.map(({ spending }) => spending);
        const sum = (amountOf: (spending: typeof total) => number): number =>
          rows.reduce((all, row) => all + amountOf(row), 0);
        const sums = [
          [sum(({ requests }) => requests), total.requests],
          [sum(({ billedMicroUsd }) => billedMicroUsd), total.billedMicroUsd],
          [sum(({ uncertain }) => uncertain.estimatedMicroUsd), total.uncertain.estimatedMicroUsd],
          [sum(({ unknown }) => unknown.atMostMicroUsd), total.unknown.atMostMicroUsd],
          [sum(({ compared }) => compared.highMicroUsd), total.compared.highMicroUsd],
          [sum(({ usage }) => usage.outputTokens), total.usage.outputTokens],
        ] as const;
        for (const [parts, whole] of sums) {
          if (by === "tag") expect(parts).toBeGreaterThanOrEqual(whole);
          else expect(parts).toBe(whole);
        }
      }
    }),
  );
});

test("a lock's requests are those of every asset, placed or not, but for pictures that were only taken over", () => {
  const [first, second, taken] = [
    attempt("2026-11-01T00:00:00"),
    attempt("2026-11-02T00:00:00"),
    attempt("2026-11-03T00:00:00", { provider: ADOPTED }),
  ];
  const fingerprint = fingerprintOf("f");
  const entry = { fingerprint, inputs: {}, candidates: [MASTER], picked: MASTER.digest, outputs: new Map() };
  const lock: Lock = {
    version: 1,
    assets: new Map([[assetId("hero"), { ...entry, attempts: [second, taken] }]]),
    unplaced: new Map([[assetId("old"), [first]]]),
  };

  expect(expensesIn(lock, {})).toEqual([...of("old", first), ...of("hero", second)]);
  expect(expensesIn(lock, { ids: new Set([assetId("hero")]) })).toEqual(of("hero", second));
});

test.each([
  [{}, 5],
  [{ since: "2026-11" }, 3],
  [{ since: "2026-11-02" }, 2],
  [{ until: "2026-10" }, 2],
  [{ until: "2026" }, 5],
  [{ until: "2026-11-02" }, 4],
  [{ since: "2026-10-31", until: "2026-11-01" }, 2],
  [{ since: "2027" }, 0],
])("%j takes whole days, months and years", (filter, count) => {
  const times = [
    "2026-10-01T00:00:00",
    "2026-10-31T23:59:59",
    "2026-11-01T00:00:00",
    "2026-11-02T23:59:59",
    "2026-11-30T12:00:00",
  ];
  const unplaced = new Map([[assetId("fox"), times.map((at) => attempt(at))]]);

  expect(expensesIn({ version: 1, assets: new Map(), unplaced }, filter)).toHaveLength(count);
});
