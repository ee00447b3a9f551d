import { isAbsolute, relative } from "node:path";
import { styleText } from "node:util";
import stringWidth from "string-width";
import type { Diagnostic, Place } from "../model/diagnostic.js";

export interface DiagnosticLook {
  readonly colour: boolean;
  /** Absolute folder that file names are shown from; they are shown as they are when left out. */
  readonly from?: string;
}

/**
 * Diagnostics as people read them: what is wrong, where, the line with a caret, what was expected and what to do next. A
 * line with their count follows when there are several. No line break at the end.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], look: DiagnosticLook): string {
  const blocks = diagnostics.map((diagnostic) => formatOne(diagnostic, look));
  return (diagnostics.length > 1 ? [...blocks, count(diagnostics)] : blocks).join("\n\n");
}

type Ink = "red" | "yellow" | "blue" | "bold" | "cyan";

function formatOne(
  { severity, code, message, place, sourceLine, expected, found, hint }: Diagnostic,
  look: DiagnosticLook,
): string {
  const ink = (name: Ink, text: string): string =>
    look.colour ? styleText(name, text, { validateStream: false }) : text;
  const tone = severity === "error" ? "red" : "yellow";
  const margin = " ".repeat(place && sourceLine !== undefined ? String(place.line).length : 1);
  const bar = (text = ""): string => `${margin} ${ink("blue", "|")}${text === "" ? "" : ` ${text}`}`;
  const note = (name: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : [`${margin} ${ink("blue", "=")} ${ink("bold", `${name}:`)} ${printable(text)}`];
  const excerpt = place && sourceLine !== undefined ? excerptOf(sourceLine, place) : undefined;
  return [
    `${ink(tone, `${severity}[${code}]`)}${ink("bold", `: ${printable(message)}`)}`,
    ...(place ? [`${margin}${ink("blue", "-->")} ${nameOf(place, look)}:${place.line}:${place.column}`] : []),
    ...(excerpt && place
      ? [
          bar(),
          `${ink("blue", `${place.line} |`)} ${excerpt.line}`,
          bar(`${excerpt.indent}${ink(tone, excerpt.carets)}`),
        ]
      : []),
    ...note("expected", expected),
    ...note("found", found),
    ...note("hint", hint),
  ].join("\n");
}

function nameOf({ file }: Place, { from }: DiagnosticLook): string {
  if (from === undefined || !isAbsolute(file)) return printable(file);
  return printable(relative(from, file) || file);
}

interface Excerpt {
  readonly line: string;
  readonly indent: string;
  readonly carets: string;
}

/** Columns of a terminal that a quoted line may take; prompts are often longer. */
const WIDEST = 100;
/** What is shown before the place when the start of the line is cut off. */
const LEAD = 30;

/** The part of a line round a place, and the carets below it. Wide characters take two columns, combining ones none. */
function excerptOf(sourceLine: string, { column, length = 1 }: Place): Excerpt {
  const start = Math.min(column - 1, sourceLine.length);
  const from = start > WIDEST - LEAD ? start - LEAD : 0;
  const to = Math.min(sourceLine.length, from + WIDEST);
  const before = `${from > 0 ? "…" : ""}${printable(sourceLine.slice(from, start))}`;
  const marked = printable(sourceLine.slice(start, Math.min(to, start + length)));
  const after = `${printable(sourceLine.slice(Math.min(to, start + length), to))}${to < sourceLine.length ? "…" : ""}`;
  return {
    line: `${before}${marked}${after}`.trimEnd(),
    indent: " ".repeat(stringWidth(before)),
    carets: "^".repeat(Math.max(1, stringWidth(marked))),
  };
}

/** Control characters and whatever else would not show, or would drive the terminal, as one visible sign each. */
function printable(text: string): string {
  return text.replaceAll("\t", "→").replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "\ufffd");
}

function count(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? "error" : "errors"}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`] : []),
  ];
  return parts.join(", ");
}
