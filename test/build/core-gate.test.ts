import fc from "fast-check";
import { expect, test } from "vitest";
import { openCoreGate } from "../../src/build/core-gate.js";

test("a core is lent where one is idle, and not while all are at work or waited for", async () => {
  const gate = openCoreGate(2);
  const ends: (() => void)[] = [];
  const task = (): Promise<void> => new Promise((resolve) => ends.push(resolve));
  const first = gate.whenCoreFree(task);
  const lent = gate.onIdleCore(task);
  expect(lent).toBeInstanceOf(Promise);
  expect(gate.onIdleCore(task)).toBeUndefined();
  const waiting = gate.whenCoreFree(task);
  await turn();
  ends[0]?.();
  await first;
  expect(gate.onIdleCore(task)).toBeUndefined();
  for (const end of ends) end();
  await lent;
  await turn();
  for (const end of ends) end();
  await waiting;
  expect(await gate.onIdleCore(async () => "lent")).toBe("lent");
});

test("a task that has the only core is lent none, and so waits for none", async () => {
  const gate = openCoreGate(1);
  expect(await gate.whenCoreFree(async () => gate.onIdleCore(async () => 1) ?? "on its own")).toBe("on its own");
});

test("a failing task gives its core back", async () => {
  const gate = openCoreGate(1);
  await expect(gate.onIdleCore(() => Promise.reject(new Error("damaged")))).rejects.toThrow("damaged");
  expect(await gate.onIdleCore(async () => "next")).toBe("next");
});

test("never more is at work than there are cores, and all that was asked for ends", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat(5), { maxLength: 12 }),
      async (cores, pictures) => {
        const gate = openCoreGate(cores);
        let [running, most, ended] = [0, 0, 0];
        const step = async (): Promise<void> => {
          running += 1;
          most = Math.max(most, running);
          await turn();
          running -= 1;
          ended += 1;
        };
        const picture = async (files: number): Promise<void> => {
          const lent = Array.from({ length: files }, () => gate.onIdleCore(step)).filter((one) => one !== undefined);
          for (let left = files - lent.length; left > 0; left -= 1) await step();
          await Promise.all(lent);
        };
        await Promise.all(pictures.map((files) => gate.whenCoreFree(() => picture(files))));
        expect(most).toBeLessThanOrEqual(cores);
        expect(ended).toBe(pictures.reduce((sum, files) => sum + files, 0));
      },
    ),
    { numRuns: 100 },
  );
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
