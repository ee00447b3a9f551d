import fc from "fast-check";
import { expect, test } from "vitest";
import {
  openBudget,
  spentInMonth,
  type AssetPurse,
  type Budget,
  type BudgetStop,
  type Reservation,
} from "../../src/build/budget.js";
import { assetId } from "../../src/model/asset.js";
import { fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Cost, Lock } from "../../src/model/lock.js";
import { microUsd, NOTHING, type Price } from "../../src/model/money.js";

const UNLIMITED: AssetPurse = { limitMicroUsd: undefined, spent: NOTHING };

function upTo(amount: number): Price {
  return { kind: "estimate", lowMicroUsd: NOTHING, highMicroUsd: microUsd(amount) };
}

function reserve(budget: Budget, amount: number): Reservation {
  const reserved = budget.reserve(upTo(amount), { ...UNLIMITED });
  if (reserved.kind === "stopped") throw new Error(reserved.because);
  return reserved;
}

function stopOf(budget: Budget, amount: number): BudgetStop {
  const stopped = budget.reserve(upTo(amount), { ...UNLIMITED });
  if (stopped.kind === "reserved") throw new Error("there was room for it");
  return stopped;
}

test("what others have put aside may come to less, and is waited for", async () => {
  const budget = openBudget({ perRunMicroUsd: microUsd(100) }, NOTHING);
  const first = reserve(budget, 70);
  const { settled } = stopOf(budget, 70);
  expect(settled).toBeDefined();

  first.settle({ kind: "billed", microUsd: microUsd(30) });
  await settled;
  reserve(budget, 70).settle({ kind: "billed", microUsd: microUsd(30) });

  expect(stopOf(budget, 70)).toEqual({ kind: "stopped", all: true, because: expect.stringContaining("for this run") });
  expect(budget.spentMicroUsd()).toBe(60);
});

test("what is dearer than all that is left is not waited for", () => {
  const budget = openBudget({ perRunMicroUsd: microUsd(100) }, NOTHING);
  reserve(budget, 30);

  expect(stopOf(budget, 101).settled).toBeUndefined();
});

test("what was put aside is settled once", () => {
  const budget = openBudget({ perMonthMicroUsd: microUsd(100) }, microUsd(20));
  const reserved = reserve(budget, 40);
  reserved.settle({ kind: "billed", microUsd: microUsd(10) });
  reserved.settle({ kind: "unknown" });

  expect(budget.spentMicroUsd()).toBe(10);
  reserve(budget, 70);
  expect(stopOf(budget, 1).because).toContain("this month");
});

interface Job {
  readonly asset: number;
  readonly amount: number;
  /** What it comes to, against what was put aside: never more. */
  readonly part: number;
  readonly ends: "billed" | "estimated" | "unknown" | "free";
}

const job: fc.Arbitrary<Job> = fc.record({
  asset: fc.nat(9),
  amount: fc.integer({ min: 0, max: 400 }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  ends: fc.constantFrom("billed", "estimated", "unknown", "free"),
});

const limit = fc.option(fc.integer({ min: 0, max: 3_000 }).map(microUsd), { nil: undefined });

/** What a limit says, as one would write it down: a sum of what was spent and what may yet be. */
interface Books {
  spent: number;
  aside: number;
  readonly byAsset: Map<number, number>;
}

function costOf({ amount, part, ends }: Job): Cost {
  if (ends === "unknown") return { kind: "unknown" };
  return {
    kind: ends === "free" ? "billed" : ends,
    microUsd: microUsd(ends === "free" ? 0 : Math.floor(amount * part)),
  };
}

test("fifty workers together never pass a limit, whatever they cost and whenever they are done", async () => {
  const worlds = fc.record({
    jobs: fc.array(job, { minLength: 50, maxLength: 80 }),
    perRun: limit,
    perMonth: limit,
    perAsset: limit,
    before: fc.nat(2_000).map(microUsd),
    scheduler: fc.scheduler(),
  });
  await fc.assert(
    fc.asyncProperty(worlds, async ({ jobs, perRun, perMonth, perAsset, before, scheduler }) => {
      const budget = openBudget(
        {
          ...(perRun !== undefined && { perRunMicroUsd: perRun }),
          ...(perMonth !== undefined && { perMonthMicroUsd: perMonth }),
        },
        before,
      );
      const purses = Array.from({ length: 10 }, (): AssetPurse => ({ limitMicroUsd: perAsset, spent: NOTHING }));
      const books: Books = { spent: 0, aside: 0, byAsset: new Map() };
      const hold = (): void => {
        expect(books.spent + books.aside).toBeLessThanOrEqual(perRun ?? Infinity);
        if (perMonth !== undefined && books.spent + books.aside > 0)
          expect(before + books.spent + books.aside).toBeLessThanOrEqual(perMonth);
        for (const amount of books.byAsset.values()) expect(amount).toBeLessThanOrEqual(perAsset ?? Infinity);
        expect(budget.spentMicroUsd()).toBe(books.spent);
      };
      const work = async (one: Job): Promise<void> => {
        const purse = purses[one.asset] ?? UNLIMITED;
        for (;;) {
          const reserved = budget.reserve(upTo(one.amount), purse);
          if (reserved.kind === "stopped") {
            if (!reserved.settled) return;
            await reserved.settled;
            continue;
          }
          books.aside += one.amount;
          books.byAsset.set(one.asset, (books.byAsset.get(one.asset) ?? 0) + one.amount);
          hold();
          await scheduler.schedule(Promise.resolve());
          const cost = costOf(one);
          reserved.settle(cost);
          const came = cost.kind === "unknown" ? one.amount : cost.microUsd;
          books.aside -= one.amount;
          books.spent += came;
          books.byAsset.set(one.asset, (books.byAsset.get(one.asset) ?? 0) - one.amount + came);
          hold();
          return;
        }
      };
      const working = Promise.all(jobs.map(work));
      await scheduler.waitFor(working);
      hold();
      expect(books.aside).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("a price that is unknown is refused where any limit stands, and taken where none does", () => {
  const unknown: Price = { kind: "unknown", because: "no prices are known for gpt-image-9" };
  const refused = {
    kind: "stopped",
    all: false,
    because: expect.stringContaining("no prices are known for gpt-image-9"),
  };

  expect(openBudget({ perRunMicroUsd: microUsd(1e9) }, NOTHING).reserve(unknown, { ...UNLIMITED })).toEqual(refused);
  expect(openBudget({ perMonthMicroUsd: microUsd(1e9) }, NOTHING).reserve(unknown, { ...UNLIMITED })).toEqual(refused);
  const purse = { limitMicroUsd: microUsd(1e9), spent: NOTHING };
  expect(openBudget({}, NOTHING).reserve(unknown, purse)).toEqual(refused);
  expect(openBudget({}, NOTHING).reserve(unknown, { ...UNLIMITED })).toMatchObject({ kind: "reserved" });
});

test("a bill above its estimate counts in full: what it took is not given to others", () => {
  const budget = openBudget({ perRunMicroUsd: microUsd(100) }, NOTHING);
  reserve(budget, 40).settle({ kind: "billed", microUsd: microUsd(70) });

  expect(stopOf(budget, 31).because).toContain("this run");
  expect(reserve(budget, 30).kind).toBe("reserved");
});

test("a month begins and ends at midnight UTC, and holds what is estimated and what may have been billed", () => {
  const attempt = (at: string, cost: Cost, reservedMicroUsd?: number): Attempt => ({
    at,
    provider: "openai",
    model: "gpt-image-2",
    fingerprint: fingerprintOf(at),
    outcome: "ok",
    masters: [],
    cost,
    ...(reservedMicroUsd !== undefined && { reservedMicroUsd: microUsd(reservedMicroUsd) }),
  });
  const lock: Lock = {
    version: 1,
    assets: new Map(),
    unplaced: new Map([
      [assetId("a"), [attempt("2026-10-31T23:59:59.999Z", { kind: "billed", microUsd: microUsd(1) })]],
      [
        assetId("b"),
        [
          attempt("2026-11-01T00:00:00.000Z", { kind: "billed", microUsd: microUsd(10) }),
          attempt("2026-11-15T12:00:00.000Z", { kind: "estimated", microUsd: microUsd(100) }),
          attempt("2026-11-16T12:00:00.000Z", { kind: "unknown" }, 1_000),
          attempt("2026-11-30T23:59:59.999Z", { kind: "unknown" }),
        ],
      ],
      [assetId("c"), [attempt("2026-12-01T00:00:00.000Z", { kind: "billed", microUsd: microUsd(10_000) })]],
    ]),
  };

  expect(
    ["2026-10", "2026-11", "2026-12", "2027-11"].map((month) => spentInMonth(lock, `${month}-20T00:00:00.000Z`)),
  ).toEqual([1, 1_110, 10_000, 0]);
});
