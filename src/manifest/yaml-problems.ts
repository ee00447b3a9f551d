import type { YAMLError } from "yaml";
import type { Diagnostic } from "../model/diagnostic.js";
import { problem } from "./problem.js";
import { cutOff } from "./scalar-warnings.js";
import type { SourceText, Spot } from "./source-text.js";

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
  if (code === "TAG_RESOLVE_FAILED")
    return problem("yaml-syntax", spot, {
      message: `\`${source.text.slice(...pos)}\` is a YAML tag that means nothing here`,
      hint: "quote a value that begins with `!`",
    });
  if (code === "MISSING_CHAR" && message.endsWith("quote"))
    return openQuote(message.endsWith('"quote') ? '"' : "'", spot);
  return problem("yaml-syntax", spot, {
    message: `this is not YAML: ${MESSAGES[code] ?? lowerFirst(message)}`,
    hint: hintFor(code, spot),
  });
}

/** The library points at the end of the file, which is as far as the text runs. */
function openQuote(quote: string, { source, start }: Spot): Diagnostic {
  let at = source.text.lastIndexOf(quote, start - 1);
  while (at > 0 && (source.text[at - 1] === "\\" || source.text[at - 1] === quote))
    at = source.text.lastIndexOf(quote, at - 2);
  return problem(
    "yaml-syntax",
    { source, start: Math.max(0, at), end: at + 1 },
    {
      message: "this is not YAML: the quote that opens here is never closed",
      hint: `end the value with ${quote}`,
    },
  );
}

type Words = { readonly [code in YAMLError["code"]]?: string };

const MESSAGES: Words = {
  BLOCK_AS_IMPLICIT_KEY: "there is a mapping where one value should be",
  MULTILINE_IMPLICIT_KEY: "this line has no `: `",
};

function hintFor(code: YAMLError["code"], { source, start }: Spot): string {
  const [before, after] = linesAt(source.text, start);
  const cut = before.search(/[ \t]#[^\s#]/);
  const eaten = cut === -1 ? undefined : cutOff(before, cut)?.text;
  if (eaten !== undefined) return `\`${eaten}\` is taken for a comment: quote the value it belongs to`;
  if (/(?:^|[:-] +)\*/.test(after)) return "quote a value that begins with `*`";
  return HINTS[code] ?? "check the quotes, the indentation and the colons here";
}

const HINTS: Words = {
  BAD_INDENT: "keys of one mapping stand below each other, and a `[` or `{` is closed by `]` or `}`",
  BLOCK_AS_IMPLICIT_KEY: "quote a value that holds `: `; if there is none, check the indentation of the next line",
  BLOCK_IN_FLOW: "quote a value that holds `: `",
  MULTILINE_IMPLICIT_KEY: "every line of a mapping is `key: value`; check the indentation, and quote long values",
  BAD_SCALAR_START: "quote a value that begins with a special character",
  BAD_DQ_ESCAPE: "write `\\\\` for a backslash, or use single quotes",
  UNEXPECTED_TOKEN: "quotes have to go round the whole value; inside '…' an apostrophe is written ''",
  NON_STRING_KEY: "a key is one word or a quoted text",
};

/** The line of `offset` with the one before it, and the line alone. */
function linesAt(text: string, offset: number): readonly [string, string] {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const from = text.lastIndexOf("\n", line - 2) + 1;
  const end = text.indexOf("\n", offset);
  const to = end === -1 ? text.length : end;
  return [text.slice(from, to), text.slice(line, to)];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
