import { expect, test } from "vitest";
import { chainLengths } from "../../../src/build/schedule/chain-lengths.js";
import type { Step, Verdict } from "../../../src/model/plan.js";
import { id, step } from "../../reporters/sample.js";

const GENERATE: Verdict = { kind: "generate", because: { kind: "new" }, count: 1 };
const FRESH: Verdict = { kind: "fresh" };

function made(name: string, ...needs: readonly string[]): Step {
  return step(name, GENERATE, { needs: needs.map(id) });
}

test("an asset counts itself and the longest chain of those made from it", () => {
  const steps = [
    made("hero"),
    made("alone"),
    made("night", "hero"),
    made("card", "hero"),
    made("stormy", "night", "alone"),
  ];

  expect(Object.fromEntries(chainLengths(steps))).toEqual({ hero: 3, alone: 2, night: 2, card: 1, stormy: 1 });
});

test("what is made already makes nobody wait", () => {
  const steps = [
    made("hero"),
    step("night", FRESH, { needs: [id("hero")] }),
    step("stormy", FRESH, { needs: [id("night")] }),
    made("late", "stormy"),
  ];

  expect(Object.fromEntries(chainLengths(steps))).toEqual({ hero: 2, night: 1, stormy: 1, late: 1 });
});
