import { padEnd, spaces, widthOf } from "./display-width.js";
import type { Paint } from "./paint.js";
import { printable } from "./printable.js";
import { wrapIndented, wrapWords } from "./wrap-words.js";

/** What every section of `why` is laid out on. */
export interface WhyPage {
  readonly width: number;
  readonly indent: number;
  readonly paint: Paint;
}

/** Texts that are safe already, each wrapped below its heading. */
export function indented(texts: readonly string[], { width, indent }: WhyPage): readonly string[] {
  return texts.flatMap((text) => wrapIndented(text, width, indent));
}

/** Names and their values in two columns, on narrow pages as `name: value`. Makes both printable. */
export function named(pairs: readonly (readonly [string, string])[], page: WhyPage): readonly string[] {
  const safe = pairs.map(([name, value]) => [printable(name), printable(value)] as const);
  const widest = safe.reduce((width, [name]) => Math.max(width, widthOf(name)), 0);
  const margin = page.indent + widest + 2;
  if (margin * 2 > page.width)
    return indented(
      safe.map(([name, value]) => `${name}: ${value}`),
      page,
    );
  return safe.flatMap(([name, value]) =>
    wrapWords(value, page.width - margin).map((line, index) =>
      index === 0
        ? spaces(page.indent) + page.paint.dim(padEnd(name, widest)) + spaces(2) + line
        : spaces(margin) + line,
    ),
  );
}
