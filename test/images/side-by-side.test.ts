import { EventEmitter, once } from "node:events";
import { expect, test } from "vitest";
import { openCoreGate } from "../../src/build/core-gate.js";
import { sideBySide } from "../../src/images/side-by-side.js";

test("without an idle core items are worked on one after the other, in their order", async () => {
  const desk = openDesk();
  const all = sideBySide(letters("abc"), { count: 3, work: desk.work });
  expect(await desk.running()).toEqual(["a"]);
  desk.finish("a");
  expect(await desk.running()).toEqual(["b"]);
  desk.finish("b");
  expect(await desk.running()).toEqual(["c"]);
  desk.finish("c");
  expect(await all).toBeUndefined();
});

test("every idle core takes an item, and none is taken for more items than there are", async () => {
  const desk = openDesk();
  const whenCoreFree = openCoreGate(8);
  const all = whenCoreFree((onIdleCores) => sideBySide(letters("abc"), { count: 3, work: desk.work, onIdleCores }));
  expect(await desk.running()).toEqual(["a", "b", "c"]);
  desk.finish("a", "b", "c");
  expect(await all).toBeUndefined();
});

test("a picture that comes meanwhile gets its core as soon as the item there is done", async () => {
  const desk = openDesk();
  const whenCoreFree = openCoreGate(2);
  const all = whenCoreFree((onIdleCores) => sideBySide(letters("abcd"), { count: 4, work: desk.work, onIdleCores }));
  expect(await desk.running()).toEqual(["a", "b"]);
  const other = whenCoreFree(() => desk.work("other"));
  expect(await desk.running()).toEqual(["a", "b"]);
  desk.finish("b");
  expect(await desk.running()).toEqual(["a", "other"]);
  desk.finish("a");
  expect(await desk.running()).toEqual(["other", "c"]);
  desk.finish("other");
  await other;
  expect(await desk.running()).toEqual(["c", "d"]);
  desk.finish("c", "d");
  expect(await all).toBeUndefined();
});

test("after a failure nothing new is begun, what was begun is waited for, and the failure is given", async () => {
  const desk = openDesk({ failing: "b" });
  const whenCoreFree = openCoreGate(2);
  const all = whenCoreFree((onIdleCores) => sideBySide(letters("abcd"), { count: 4, work: desk.work, onIdleCores }));
  expect(await desk.running()).toEqual(["a", "b"]);
  desk.finish("b");
  expect(await desk.running()).toEqual(["a"]);
  desk.finish("a");
  expect(await all).toBe("b cannot be done");
  expect(await desk.running()).toEqual([]);
});

test("what is thrown is thrown once nothing is worked on any more", async () => {
  const desk = openDesk({ throwing: "a" });
  const whenCoreFree = openCoreGate(2);
  let isOver = false;
  const all = whenCoreFree((onIdleCores) =>
    sideBySide(letters("abcd"), { count: 4, work: desk.work, onIdleCores }),
  ).finally(() => (isOver = true));
  desk.finish("a");
  expect(await desk.running()).toEqual(["b"]);
  expect(isOver).toBe(false);
  desk.finish("b");
  await expect(all).rejects.toThrow("disk full");
  expect(await desk.running()).toEqual([]);
});

test("items may end early, with a failure of their own", async () => {
  const desk = openDesk();
  const whenCoreFree = openCoreGate(2);
  const items = (async function* () {
    yield "a";
    return "there is no b";
  })();
  const all = whenCoreFree((onIdleCores) => sideBySide(items, { count: 3, work: desk.work, onIdleCores }));
  desk.finish("a");
  expect(await all).toBe("there is no b");
});

test("without items there is nothing to share", async () => {
  const desk = openDesk();
  const whenCoreFree = openCoreGate(2);
  const all = whenCoreFree((onIdleCores) => sideBySide(letters(""), { count: 0, work: desk.work, onIdleCores }));
  expect(await all).toBeUndefined();
});

async function* letters(all: string): AsyncGenerator<string, undefined, undefined> {
  yield* all;
  return undefined;
}

interface Desk {
  readonly work: (item: string) => Promise<string | undefined>;
  /** What is worked on, once everything that can go on has gone on. */
  readonly running: () => Promise<readonly string[]>;
  /** Ends the work on items, or lets it end at once when it comes. */
  readonly finish: (...items: readonly string[]) => void;
}

function openDesk({ failing, throwing }: { readonly failing?: string; readonly throwing?: string } = {}): Desk {
  const begun = new Set<string>();
  const finished = new EventEmitter();
  const isFinished = new Set<string>();
  return {
    async work(item) {
      begun.add(item);
      if (!isFinished.has(item)) await once(finished, item);
      begun.delete(item);
      if (item === throwing) throw new Error("disk full");
      return item === failing ? `${item} cannot be done` : undefined;
    },
    async running() {
      await new Promise((resolve) => setImmediate(resolve));
      return [...begun];
    },
    finish(...items) {
      for (const item of items) {
        isFinished.add(item);
        finished.emit(item);
      }
    },
  };
}
