import { expect, test } from "vitest";
import { paintIn } from "../../src/reporters/paint.js";

test("colour is what the caller says, whatever standard output and the environment are", () => {
  const before = process.env["NO_COLOR"];
  process.env["NO_COLOR"] = "1";
  try {
    expect([paintIn({ colour: true }).bad("x"), paintIn({ colour: false }).bad("x")]).toEqual([
      "\u001b[31mx\u001b[39m",
      "x",
    ]);
  } finally {
    if (before === undefined) delete process.env["NO_COLOR"];
    else process.env["NO_COLOR"] = before;
  }
});
