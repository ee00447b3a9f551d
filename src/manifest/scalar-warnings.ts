import type { Scalar } from "yaml";
import { problem, type Report } from "./problem.js";
import { shorten } from "./show-value.js";
import type { SourceText } from "./source-text.js";

export interface ScalarRead {
  readonly node: Scalar;
  /** Keys of the mappings that it stands in, lists left out. */
  readonly path: readonly string[];
  readonly source: SourceText;
  readonly report: Report;
}

/** Warns where YAML reads something else than was written: words cut off at ` #`, and `1.10` that becomes 1.1. */
export function warnOfScalar({ node, path, source, report }: ScalarRead): void {
  if (node.type !== "PLAIN" || !node.range) return;
  const [start, end] = node.range;
  if (typeof node.value === "string" && holdsWords(path)) {
    const cut = cutOff(source.text, end);
    if (cut !== undefined)
      report(
        problem(
          "cut-by-comment",
          { source, start: cut.start, end: cut.end },
          {
            message: `YAML takes \`${shorten(cut.text, 40)}\` for a comment: ${words(path)} ends before it`,
            found: JSON.stringify(shorten(node.value, 40)),
            hint: "quote the whole value; or put a space after `#` if it is a comment",
          },
        ),
      );
  }
  if (typeof node.value === "number" && becomesName(path) && node.source !== String(node.value))
    report(
      problem(
        "number-rewritten",
        { source, start, end },
        {
          message: `YAML reads \`${node.source}\` as the number ${node.value}`,
          hint: `quote it to keep it as written: "${node.source}"`,
        },
      ),
    );
}

/** A comment that follows at `end` on the same line and begins without a space, as `#FF6600` does and `# note` does not. */
export function cutOff(
  text: string,
  end: number,
): { readonly text: string; readonly start: number; readonly end: number } | undefined {
  CUT.lastIndex = end;
  const match = CUT.exec(text);
  if (!match) return undefined;
  const [whole, comment = ""] = match;
  return { text: comment, start: end + whole.length - comment.length, end: end + whole.length };
}

const CUT = /[ \t]+(#[^\s#][^\r\n]*)/y;

/** Keys whose values are words for a person or a model, where a `#` is likelier to be meant than not. */
const WORDS = new Set(["prompt", "alt", "text", "note", "style", "role"]);

function holdsWords(path: readonly string[]): boolean {
  const [section, , third] = path;
  return section === "styles" || third === "data" || third === "matrix" || WORDS.has(path.at(-1) ?? "");
}

function becomesName([section, , third]: readonly string[]): boolean {
  return section === "assets" && (third === "matrix" || third === "data");
}

function words(path: readonly string[]): string {
  return path[0] === "styles" && path.length === 2 ? `the style \`${path[1]}\`` : `\`${path.at(-1)}\``;
}
