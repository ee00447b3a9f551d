import { parseDocument, type Document, type Node, type YAMLError } from "yaml";
import type { Json } from "../model/canonical-json.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Path } from "./json-shape.js";
import { problem } from "./problem.js";
import type { SourceText, Spot } from "./source-text.js";
import { yamlProblem } from "./yaml-problems.js";
import { findSpot, type Part } from "./yaml-places.js";
import { yamlValue } from "./yaml-value.js";

/** A YAML text that could be read; `diagnostics` may still hold errors that leave the rest of it meaningful. */
export interface ParsedYaml {
  readonly kind: "parsed";
  readonly value: Json;
  readonly diagnostics: readonly Diagnostic[];
  /** The tree that it was read from; null for an empty text. Left out where it was not read from one just now. */
  readonly root?: Node | null;
  /** Whether one part of the text may stand for another. */
  readonly hasAnchors?: boolean;
  /** Where `path` is written; where its nearest parent is when it is not written at all. */
  readonly spotOf: (path: Path, part: Part) => Spot;
}

export type YamlResult = ParsedYaml | { readonly kind: "broken"; readonly diagnostics: readonly Diagnostic[] };

/** `path` is where the text's content would stand in a manifest, for warnings that depend on it. */
export function parseYaml(source: SourceText, { path = [] }: { readonly path?: readonly string[] } = {}): YamlResult {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  if (DEEP.test(source.text)) return { kind: "broken", diagnostics: [tooDeep(source)] };
  try {
    const document = parse(source.text);
    const faults = [...document.errors, ...document.warnings];
    if (faults.some(({ code }) => code === "RESOURCE_EXHAUSTION"))
      return { kind: "broken", diagnostics: [tooDeep(source)] };
    if (faults.length > 0)
      return { kind: "broken", diagnostics: firstFaults(faults).map((fault) => yamlProblem(fault, source)) };
    const { value, targets, hasAnchors } = yamlValue(document.contents, { source, path, report });
    if (diagnostics.some(({ severity, code }) => severity === "error" && !MEANINGFUL.has(code)))
      return { kind: "broken", diagnostics };
    const spotOf = (at: Path, part: Part): Spot => findSpot(document.contents, { path: at, part, source, targets });
    return { kind: "parsed", value, diagnostics, root: document.contents, hasAnchors, spotOf };
  } catch (error) {
    // The library and the walk are recursive; only nesting beyond all measure exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return { kind: "broken", diagnostics: [tooDeep(source)] };
  }
}

/** Megabytes of these would keep the parser busy for minutes before its stack overflows. */
const DEEP = /[[{]{500}|(?:[-?] ){500}/;

/** After these the rest of the file still means what it says. */
const MEANINGFUL = new Set(["duplicate-key", "forbidden-key"]);

function parse(text: string): Document.Parsed {
  // Comparing keys is left to yamlValue: the library compares each with each, a second for 10,000 assets.
  return parseDocument(text, { uniqueKeys: false, stringKeys: true, prettyErrors: false, version: "1.2" });
}

/** One mistake breaks much of what follows, so the first counts, or every tab when it is a tab. */
function firstFaults(faults: readonly YAMLError[]): readonly YAMLError[] {
  const [first] = faults.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (!first) return [];
  return first.code === "TAB_AS_INDENT" ? faults.filter(({ code }) => code === first.code) : [first];
}

function tooDeep(source: SourceText): Diagnostic {
  return problem("too-deep", { source, start: 0, end: 1 }, { message: "this file nests deeper than can be read" });
}
