import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explainCode, manifestCodes, severityOf, type ManifestCode } from "../../src/manifest/diagnostic-codes.js";

const folder = import.meta.dirname;

/** Severities and codes that the tour's expected texts show. */
function codesOfTheTour(): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const file of readdirSync(folder).filter((name) => name.startsWith("tour-")))
    for (const [, severity = "", code = ""] of readFileSync(join(folder, file), "utf8").matchAll(
      /\b(error|warning)\[([a-z0-9-]+)\]: /g,
    ))
      codes.set(code, (codes.get(code) ?? new Set()).add(severity));
  return codes;
}

test("every code is shown by the tour of bad manifests, and no other", () => {
  expect(Array.from(codesOfTheTour().keys()).toSorted()).toEqual(manifestCodes().toSorted());
});

test("a code is an error wherever it is one, or a warning", () => {
  const shown = Array.from(codesOfTheTour(), ([code, severities]) => [code, ...severities]);
  const said = Array.from(codesOfTheTour().keys(), (code) => [code, isCode(code) ? severityOf(code) : ""]);
  expect(shown).toEqual(said);
});

function isCode(code: string): code is ManifestCode {
  return manifestCodes().includes(code);
}

test("every code is kebab-case and explained in at least one sentence", () => {
  const bad = manifestCodes().filter(
    (code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code) || !/^[A-Z`"].{30,}[.]$/s.test(explainCode(code) ?? ""),
  );
  expect(bad).toEqual([]);
  expect(explainCode("constructor")).toBeUndefined();
});
