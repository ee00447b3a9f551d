import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { openCoreGate } from "../../src/build/core-gate.js";
import type { Offer, OnIdleCores } from "../../src/images/side-by-side.js";

test("a picture that is alone has its pieces worked on by every core", async () => {
  const floor = openFloor(4);
  floor.begin("fox", 3);
  expect(await floor.atWork()).toEqual(["fox"]);
  floor.finish("fox");
  expect(await floor.atWork()).toEqual(["fox 1", "fox 2", "fox 3"]);
});

test("a core that becomes idle takes the next piece of a picture under way at once", async () => {
  const floor = openFloor(2);
  floor.begin("fox", 1);
  floor.begin("owl", 3);
  expect(await floor.atWork()).toEqual(["fox", "owl"]);
  floor.finish("owl");
  expect(await floor.atWork()).toEqual(["fox", "owl 1"]);
  floor.finish("fox");
  expect(await floor.atWork()).toEqual(["owl 1", "fox 1"]);
  floor.finish("fox 1");
  expect(await floor.atWork()).toEqual(["owl 1", "owl 2"]);
});

test("a waiting picture goes before the pieces of others, but for the first of each, while there is room", async () => {
  const floor = openFloor(2);
  for (const name of ["fox", "owl", "elk", "bee"]) floor.begin(name, 2);
  floor.finish("fox", "owl");
  expect(await floor.atWork()).toEqual(["fox 1", "owl 1"]);
  floor.finish("fox 1");
  expect(await floor.atWork()).toEqual(["owl 1", "elk"]);
  floor.finish("owl 1");
  expect(await floor.atWork()).toEqual(["elk", "fox 2"]);
  // The fox has its files yet to write, so there is no room for the bee.
  floor.finish("fox 2");
  expect(await floor.atWork()).toEqual(["elk", "owl 2"]);
  floor.finish("elk");
  expect(await floor.atWork()).toEqual(["owl 2", "elk 1"]);
  floor.finish("elk 1");
  expect(await floor.atWork()).toEqual(["owl 2", "bee"]);
});

test("on one core a picture is begun when the one before has ended", async () => {
  const floor = openFloor(1);
  floor.begin("fox", 2);
  floor.begin("owl", 0);
  for (const piece of ["fox", "fox 1", "fox 2", "owl"]) {
    expect(await floor.atWork()).toEqual([piece]);
    floor.finish(piece);
  }
  expect(await floor.atWork()).toEqual([]);
});

test("large files of few pictures keep both cores at work to the end of a run", async () => {
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers();
  // Milliseconds that decoding a master of 1536x1024 takes, and encoding its three AVIFs.
  const decodeMs = 20;
  const filesMs = [715, 186, 65] as const;
  for (const pictures of [1, 2, 3, 5, 7, 20]) {
    const whenCoreFree = openCoreGate(2);
    const startedMs = Date.now();
    const derive = async (onIdleCores: OnIdleCores): Promise<void> => {
      await sleep(decodeMs);
      const left: number[] = [...filesMs];
      await onIdleCores({ hasMore: () => left.length > 0, workOnNext: () => sleep(left.shift() ?? 0) });
    };
    const all = Promise.all(Array.from({ length: pictures }, () => whenCoreFree(derive)));
    await vi.runAllTimersAsync();
    await all;
    const wholeMs = filesMs.reduce((sum, fileMs) => sum + fileMs, decodeMs);
    const leastMs = Math.max((pictures * wholeMs) / 2, decodeMs + filesMs[0]);
    expect((Date.now() - startedMs) / leastMs, `${pictures} pictures`).toBeLessThan(1.01);
  }
});

test("what fails gives its core back", async () => {
  const whenCoreFree = openCoreGate(1);
  await expect(whenCoreFree(() => Promise.reject(new Error("damaged")))).rejects.toThrow("damaged");
  expect(await whenCoreFree(async () => "next")).toBe("next");
});

test("cores are never exceeded, never idle while there is work for them, and nothing withdrawn is begun", async () => {
  const picture = fc.record({ pieces: fc.nat(5), withdrawnAfter: fc.option(fc.nat(5), { nil: undefined }) });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(picture, { maxLength: 10 }),
      fc.infiniteStream(fc.nat()),
      async (cores, pictures, choices) => {
        const floor = openFloor(cores);
        pictures.forEach(({ pieces, withdrawnAfter }, nth) => floor.begin(`${nth}`, pieces, withdrawnAfter));
        for (const choice of choices) {
          const atWork = await floor.atWork();
          const { underWay, waiting, offered } = floor.count();
          expect(atWork.length).toBeLessThanOrEqual(cores);
          expect(underWay).toBeLessThanOrEqual(cores + Math.floor(cores / 2));
          if (atWork.length < cores) expect({ waiting, offered }).toEqual({ waiting: 0, offered: 0 });
          if (atWork.length === 0) break;
          floor.finish(atWork[choice % atWork.length] ?? "");
        }
        expect(floor.count()).toEqual({ underWay: 0, waiting: 0, offered: 0 });
        expect(floor.begunAfterWithdrawal()).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

interface Floor {
  /** Sends a picture to the gate; it withdraws what it offers after so many of its pieces have ended. */
  readonly begin: (name: string, pieces: number, withdrawnAfter?: number) => void;
  readonly finish: (...names: readonly string[]) => void;
  /** What holds a core, in the order in which it was begun, once everything that can go on has gone on. */
  readonly atWork: () => Promise<readonly string[]>;
  readonly count: () => { readonly underWay: number; readonly waiting: number; readonly offered: number };
  readonly begunAfterWithdrawal: () => readonly string[];
}

function openFloor(cores: number): Floor {
  const whenCoreFree = openCoreGate(cores);
  const ends = new Map<string, () => void>();
  const finished = new Set<string>();
  const offers = new Set<Offer>();
  const tooLate: string[] = [];
  let [underWay, waiting] = [0, 0];
  const hold = async (name: string): Promise<void> => {
    if (!finished.has(name)) await new Promise<void>((resolve) => ends.set(name, resolve));
    ends.delete(name);
  };
  const offerOf = (name: string, pieces: number, withdrawnAfter = Infinity): Offer => {
    let [begun, ended] = [0, 0];
    const hasMore = (): boolean => begun < pieces && ended < withdrawnAfter;
    return {
      hasMore,
      async workOnNext() {
        begun += 1;
        if (begun > pieces || ended >= withdrawnAfter) tooLate.push(`${name} ${begun}`);
        await hold(`${name} ${begun}`);
        ended += 1;
      },
    };
  };
  const picture = async (name: string, offer: Offer, onIdleCores: OnIdleCores): Promise<void> => {
    waiting -= 1;
    underWay += 1;
    await hold(name);
    if (offer.hasMore()) {
      offers.add(offer);
      await onIdleCores(offer);
      offers.delete(offer);
    }
    underWay -= 1;
  };
  return {
    begin(name, pieces, withdrawnAfter) {
      waiting += 1;
      const offer = offerOf(name, pieces, withdrawnAfter);
      void whenCoreFree((onIdleCores) => picture(name, offer, onIdleCores));
    },
    finish(...names) {
      for (const name of names) {
        finished.add(name);
        ends.get(name)?.();
      }
    },
    async atWork() {
      await new Promise((resolve) => setImmediate(resolve));
      return [...ends.keys()];
    },
    count: () => {
      // Without room a picture waits for others to end, not for a core.
      const room = cores + Math.floor(cores / 2) - underWay;
      const offered = [...offers].filter(({ hasMore }) => hasMore()).length;
      return { underWay, waiting: Math.min(waiting, room), offered };
    },
    begunAfterWithdrawal: () => tooLate,
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
