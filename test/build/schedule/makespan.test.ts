import fc from "fast-check";
import { expect, test } from "vitest";
import { bestMakespanMs } from "./best-makespan.js";
import { simulate } from "./simulate.js";

const TELLS = ["all", "limits", "words", "nothing"] as const;
const LIMITS = [5, 20, 50] as const;
const LATENCIES_S = [5, 15, 40] as const;

const CASES = TELLS.flatMap((tells) =>
  LIMITS.flatMap((limit) => LATENCIES_S.map((latencyS) => ({ tells, limit, latencyS }))),
);

test.each(CASES)(
  "an account of $limit a minute that tells $tells, each answer after $latencyS s: 200 pictures within 5% of the best",
  async ({ tells, limit, latencyS }) => {
    const latenciesMs = Array.from({ length: 200 }, (_, nth) => latencyS * 1000 * (0.75 + ((nth * 7) % 11) / 20));
    const mostInFlight = 64;

    const { makespanMs, refused, made } = await simulate({
      account: { limit, tells },
      requests: latenciesMs.map(() => 1),
      latencyMs: (nth) => latenciesMs[nth] ?? 0,
      start: mostInFlight,
      mostInFlight,
    });

    expect(made).toBe(200);
    expect(makespanMs / bestMakespanMs({ limit, latenciesMs, mostInFlight })).toBeLessThan(1.05);
    // Where not even refusals say what was too much, it takes some to find out.
    expect(refused).toBeLessThanOrEqual(tells === "nothing" ? (limit === 5 ? 7 : 3) : 2);
  },
);

test.each(TELLS)(
  "an account that others use as well, and that tells %s: nothing is lost, and few are refused",
  async (tells) => {
    const { made, refused } = await simulate({
      account: { limit: 20, used: 12, tells },
      requests: Array.from({ length: 100 }, () => 1),
      latencyMs: () => 15_000,
    });

    expect(made).toBe(100);
    expect(refused).toBeLessThanOrEqual(6);
  },
);

test.each(["limits", "words", "all"] as const)(
  "a limit that comes back a whole window later, told by %s, is found out by few refusals",
  async (tells) => {
    const { made, refused, makespanMs } = await simulate({
      account: { limit: 20, keeps: "sliding window", tells },
      requests: Array.from({ length: 200 }, () => 1),
      latencyMs: () => 15_000,
    });

    expect(made).toBe(200);
    expect(refused).toBeLessThanOrEqual(2);
    // One window is lost on finding out.
    expect(makespanMs).toBeLessThan((9 + 1.2) * 60_000 + 15_000);
  },
);

test("what the manifest tells needs no finding out", async () => {
  const latenciesMs = Array.from({ length: 100 }, () => 15_000);
  const { makespanMs, refused } = await simulate({
    account: { limit: 20, tells: "nothing" },
    limits: { imagesPerMinute: 20 },
    requests: latenciesMs.map(() => 1),
    latencyMs: () => 15_000,
  });

  expect(refused).toBe(0);
  expect(makespanMs / bestMakespanMs({ limit: 20, latenciesMs, mostInFlight: 32 })).toBeLessThan(1.01);
});

test("whatever the account, its answers, what the manifest tells and who goes first: all is made, and nobody is left waiting", async () => {
  const account = fc.record({
    limit: fc.integer({ min: 1, max: 200 }),
    keeps: fc.constantFrom("bucket", "sliding window"),
    tells: fc.constantFrom(...TELLS),
  });
  const limit = fc.integer({ min: 1, max: 5000 });
  const limits = fc.record(
    { imagesPerMinute: limit, requestsPerMinute: limit, tokensPerMinute: limit, inputImagesPerMinute: limit },
    { requiredKeys: [] },
  );
  const requests = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 40 });
  const times = fc.array(fc.nat(90_000), { minLength: 1, maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(account, limits, requests, times, async (kept, told, wanted, someMs) => {
      const timeMs = (nth: number): number => someMs[nth % someMs.length] ?? 0;
      const mostInFlight = 1 + (kept.limit % 40);
      const result = await simulate({
        account: kept,
        limits: told,
        requests: wanted.map((pictures) => Math.min(pictures, kept.limit)),
        latencyMs: timeMs,
        journeyMs: (nth) => timeMs(nth) / 100,
        rankOf: (nth) => nth % 4,
        start: 1 + (kept.limit % 7),
        mostInFlight,
      });

      expect(result).toMatchObject({ made: wanted.length, left: 0 });
      expect(result.mostInFlight).toBeLessThanOrEqual(mostInFlight);
    }),
    { numRuns: 80 },
  );
});

test("no more leave in any span of time than what the manifest tells holds and gets back in it", async () => {
  const limits = fc.integer({ min: 1, max: 60 });
  const requests = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(limits, requests, async (limit, wanted) => {
      const { departures } = await simulate({
        account: { limit: 1000, tells: "all" },
        limits: { imagesPerMinute: limit },
        requests: wanted.map((pictures) => Math.min(pictures, limit)),
        latencyMs: (nth) => (nth * 3571) % 20_000,
      });

      for (const [first, { atMs: fromMs }] of departures.entries()) {
        let pictures = 0;
        for (const departure of departures.slice(first)) {
          pictures += departure.pictures;
          expect(pictures).toBeLessThanOrEqual(limit * (1 + (departure.atMs - fromMs) / 60_000) + 1e-3);
        }
      }
    }),
    { numRuns: 60 },
  );
});
