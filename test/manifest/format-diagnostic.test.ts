import fc from "fast-check";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { formatDiagnostics } from "../../src/manifest/format-diagnostic.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";

const PLAIN = { colour: false };

const one: Diagnostic = {
  severity: "error",
  code: "unknown-key",
  message: "`promt` is not a key of asset `fox`",
  place: { file: "/repo/web/assets.config.yaml", line: 12, column: 5, length: 5 },
  sourceLine: "    promt: A fox",
  expected: "a key",
  found: "promt",
  hint: "did you mean `prompt`?",
};

test("a diagnostic has its place, its line, carets, what was expected and found, and what to do", () => {
  expect(formatDiagnostics([one], { colour: false, from: "/repo" }))
    .toBe(`error[unknown-key]: \`promt\` is not a key of asset \`fox\`
  --> web/assets.config.yaml:12:5
   |
12 |     promt: A fox
   |     ^^^^^
   = expected: a key
   = found: promt
   = hint: did you mean \`prompt\`?`);
});

test("a folder of its own shows files from there, none shows them as they are", () => {
  const placeLine = (from?: string): string | undefined =>
    formatDiagnostics([one], { colour: false, ...(from !== undefined && { from }) }).split("\n")[1];
  expect(placeLine("/repo/site")).toBe("  --> ../web/assets.config.yaml:12:5");
  expect(placeLine()).toBe("  --> /repo/web/assets.config.yaml:12:5");
});

test("what is left out is left out", () => {
  expect(formatDiagnostics([{ severity: "warning", code: "a", message: "b" }], PLAIN)).toBe("warning[a]: b");
  expect(formatDiagnostics([], PLAIN)).toBe("");
});

test("several end with their count", () => {
  const warning: Diagnostic = { severity: "warning", code: "a", message: "b" };
  const error: Diagnostic = { severity: "error", code: "c", message: "d" };
  expect(formatDiagnostics([warning, error, error], PLAIN)).toBe(
    "warning[a]: b\n\nerror[c]: d\n\nerror[c]: d\n\n2 errors, 1 warning",
  );
});

test("carets stand below wide and combining characters, tabs show, control characters do no harm", () => {
  const line = 'a: "速い\u0301\t\u001b[31m x"';
  const column = line.indexOf("x") + 1;
  const shown = formatDiagnostics(
    [{ severity: "error", code: "c", message: "m", place: { file: "f", line: 1, column }, sourceLine: line }],
    PLAIN,
  );
  expect(shown.split("\n").slice(3)).toEqual(['1 | a: "速い\u0301→\ufffd[31m x"', "  |                ^"]);
});

test("colour changes nothing but colour", () => {
  const text = fc.string({ unit: "binary" });
  const place = fc.record({ file: text, line: fc.nat(), column: fc.integer({ min: 1 }), length: fc.nat() });
  const diagnostic = fc.record(
    {
      severity: fc.constantFrom("error", "warning"),
      code: text,
      message: text,
      place,
      sourceLine: text,
      expected: text,
      found: text,
      hint: text,
    },
    { requiredKeys: ["severity", "code", "message"] },
  );
  fc.assert(
    fc.property(fc.array(diagnostic, { maxLength: 3 }), (diagnostics) => {
      const plain = formatDiagnostics(diagnostics, { colour: false, from: "/repo" });
      expect(stripVTControlCharacters(formatDiagnostics(diagnostics, { colour: true, from: "/repo" }))).toBe(plain);
      expect(plain).not.toContain("\u001b");
    }),
  );
});
