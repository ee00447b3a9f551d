import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allCodes, explanationOf } from "../../src/commands/diagnostic-codes.js";

const sources = join(import.meta.dirname, "../../src");

/** Codes that diagnostics and failures are given in the rooms that tell of locks and runs. */
function codesInUse(): readonly string[] {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((file) =>
    /^(lock|build|commands)\/.*\.ts$/.test(file),
  );
  const texts = files.map((file) => readFileSync(join(sources, file), "utf8"));
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/\b(?:code: |code = |refuse\()"([a-z]+(?:-[a-z]+)*)"/g), ([, code = ""]) => code),
  );
}

/** Mistakes on the command line say all there is to say. */
const PLAIN = ["bad-usage", "manifest-exists"];

test("every code in the sources is explained", () => {
  const unexplained = [...new Set(codesInUse())].filter((code) => explanationOf(code) === undefined);
  expect(unexplained.toSorted()).toEqual(PLAIN);
});

test("the list of codes names each once, and explains each in whole sentences", () => {
  const codes = allCodes();
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[A-Z`"].{30,}[.]$/s.test(explanationOf(code) ?? ""))).toEqual([]);
  expect(explanationOf("constructor")).toBeUndefined();
});
