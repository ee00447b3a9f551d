import type { ManifestStyle, ManifestStyleItem } from "./generated/types.js";
import { unfilledProblem, type WantedAsset } from "./expand-assets.js";
import { interpolateText, type Variables } from "./interpolate.js";
import type { Path } from "./json-shape.js";
import { problem, type Report } from "./problem.js";
import { ambiguousName, unknownStyle, type Definition, type Scope, type StyleContent } from "./scope.js";
import type { Source } from "./read-sources.js";
import type { At, Spot } from "./source-text.js";

export interface StyleReading {
  readonly scopeOf: (source: Source) => Scope;
  readonly report: Report;
}

/** The words of an asset's styles, in order. */
export function resolveStyles(
  { entry, source, variables, spotOf }: WantedAsset,
  reading: StyleReading,
): readonly string[] {
  if (entry.style === undefined) return [];
  return itemsOf(entry.style).flatMap(({ item, path }) => {
    const at = (): Spot => spotOf(["style", ...path]);
    // An asset's own words have been filled in with everything else of the asset.
    return typeof item === "string" ? named({ name: item, source, at, chain: [], variables }, reading) : [item.text];
  });
}

function itemsOf(style: ManifestStyle): readonly { readonly item: ManifestStyleItem; readonly path: Path }[] {
  if (!Array.isArray(style)) return [{ item: style, path: [] }];
  return style.map((item, index) => ({ item, path: [index] }));
}

interface Lookup {
  readonly name: string;
  readonly source: Source;
  readonly at: At;
  /** Styles that led here, outermost first. */
  readonly chain: readonly Definition<StyleContent>[];
  readonly variables: Variables;
}

function named({ name, source, at, chain, variables }: Lookup, reading: StyleReading): readonly string[] {
  const { scopeOf, report } = reading;
  const scope = scopeOf(source);
  const definitions = scope.styles.get(name) ?? [];
  const [style] = definitions;
  if (!style || definitions.length > 1) {
    if (style) report(ambiguousName(name, definitions, at()));
    else if (!scope.mayMiss(name)) report(unknownStyle(name, scope, at()));
    return [];
  }
  if (chain.includes(style)) {
    const names = [...chain.slice(chain.indexOf(style)), style].map((one) => one.name);
    report(problem("style-cycle", at(), { message: `styles are made of each other: ${names.join(" → ")}` }));
    return [];
  }
  const words = (text: string, path: Path): readonly string[] => {
    const filled = interpolateText(text, variables);
    const spot = (): Spot => style.source.spotOf(["styles", name, ...path], "value");
    for (const one of filled.unfilled) report(unfilledProblem(one, variables, spot()));
    return filled.unfilled.length > 0 ? [] : [filled.value];
  };
  if (typeof style.content === "string") return words(style.content, []);
  return style.content.flatMap((item, index) => {
    if (typeof item !== "string") return words(item.text, [index, "text"]);
    const itemAt = (): Spot => style.source.spotOf(["styles", name, index], "value");
    return named({ name: item, source: style.source, at: itemAt, chain: [...chain, style], variables }, reading);
  });
}
