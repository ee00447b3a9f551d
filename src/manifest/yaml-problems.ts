import type { YAMLError } from "yaml";
import type { Diagnostic } from "../model/diagnostic.js";
import { problem } from "./problem.js";
import { cutOff } from "./scalar-warnings.js";
import type { SourceText } from "./source-text.js";

/** What the YAML library complains of, in words that say what to do. */
export function yamlProblem({ code, pos, message }: YAMLError, source: SourceText): Diagnostic {
  const spot = { source, start: pos[0], end: pos[1] };
  if (code === "TAB_AS_INDENT")
    return problem("tab-indent", spot, { message: "a tab cannot indent YAML", hint: "indent with spaces" });
  if (code === "MULTIPLE_DOCS")
    return problem("several-documents", spot, {
      message: "a second document begins here",
      expected: "one document",
      hint: "take the `---` out, or move what follows into a file of its own and `include` it",
    });
  if (code === "RESOURCE_EXHAUSTION")
    return problem("too-deep", spot, { message: "this file nests deeper than can be read" });
  if (code === "TAG_RESOLVE_FAILED")
    return problem("yaml-syntax", spot, {
      message: `\`${source.text.slice(...pos)}\` is a YAML tag that means nothing here`,
      hint: "quote a value that begins with `!`",
    });
  return problem("yaml-syntax", spot, {
    message: `this is not YAML: ${lowerFirst(message)}`,
    hint: hintFor(code, spot),
  });
}

function hintFor(
  code: YAMLError["code"],
  { source, start }: { readonly source: SourceText; readonly start: number },
): string {
  const cut = cutOnLine(source.text, start);
  if (cut !== undefined) return `\`${cut}\` is taken for a comment: quote the value it belongs to`;
  return HINTS[code] ?? "check the quotes, the indentation and the colons here";
}

const HINTS: { readonly [code in YAMLError["code"]]?: string } = {
  BLOCK_AS_IMPLICIT_KEY: "quote a value that holds `: `; if there is none, check the indentation of the next line",
  BLOCK_IN_FLOW: "quote a value that holds `: `",
  MULTILINE_IMPLICIT_KEY: "every line of a mapping is `key: value`; check the indentation, and quote long values",
  BAD_SCALAR_START: "quote a value that begins with a special character",
  BAD_DQ_ESCAPE: "write `\\\\` for a backslash, or use single quotes",
  UNEXPECTED_TOKEN: "quotes have to go round the whole value; inside '…' an apostrophe is written ''",
  NON_STRING_KEY: "a key is one word or a quoted text",
};

/** The last comment without a space after its `#` on this line or the one before, which probably ate a bracket. */
function cutOnLine(text: string, offset: number): string | undefined {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const from = text.lastIndexOf("\n", line - 2) + 1;
  const to = text.indexOf("\n", offset);
  const window = text.slice(from, to === -1 ? text.length : to);
  const at = window.search(/[ \t]#[^\s#]/);
  return at === -1 ? undefined : cutOff(window, at)?.text;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
