import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, parseDocument, type Document, type Scalar } from "yaml";

/** The text with one scalar changed and every other byte as it was, or why that cannot be. */
export type ScalarSet =
  | { readonly kind: "set"; readonly text: string }
  | { readonly kind: "impossible"; readonly because: string };

/** A key of one asset: where the asset's name is written, as `Asset.place` tells, and which of its keys is meant. */
export interface ScalarPlace {
  readonly line: number;
  readonly column: number;
  readonly key: string;
}

/** What is written there, before anything is filled in; undefined when the asset itself does not say. */
export function scalarAt(text: string, place: ScalarPlace): string | undefined {
  const found = find(text, place);
  return found && isScalar(found.value) ? String(found.value.value) : undefined;
}

/**
 * Writes `value` in place of the scalar that stands there, in the style it had as far as that can say it. Comments, quotes
 * and blank lines elsewhere stay. What comes out is parsed again and held against what was meant.
 */
export function setScalar(text: string, place: ScalarPlace, value: string | number): ScalarSet {
  const found = find(text, place);
  if (!found) return impossible(`${place.key} is not written at this asset itself, but comes from elsewhere`);
  const { document, column, value: scalar } = found;
  if (!isScalar(scalar) || scalar.anchor !== undefined)
    return impossible(`${place.key} is shared with other assets through an alias`);
  const options = writings(text, { scalar, column, value });
  scalar.value = value;
  const changed = options.find((option) => means(option, document));
  if (changed !== undefined) return { kind: "set", text: changed };
  return impossible(`${place.key} is written in a way that cannot be changed from here`);
}

const impossible = (because: string): ScalarSet => ({ kind: "impossible", because: `${because}; edit the manifest` });

function parse(text: string): Document | undefined {
  const document = parseDocument(text, { stringKeys: true, prettyErrors: false });
  return document.errors.length === 0 ? document : undefined;
}

/** Whether `text` says what `document` was changed to. */
function means(text: string, document: Document): boolean {
  try {
    return isDeepStrictEqual(parse(text)?.toJS(), document.toJS());
  } catch {
    // More aliases than are reasonable.
    return false;
  }
}

interface Found {
  readonly document: Document;
  /** Of the key, from 0. */
  readonly column: number;
  readonly value: unknown;
}

function find(text: string, { line, column, key }: ScalarPlace): Found | undefined {
  const document = parse(text);
  const assets = document?.get("assets");
  if (!document || !isMap(assets)) return undefined;
  const offset = offsetOf(text, line, column);
  const asset = assets.items.find((pair) => isScalar(pair.key) && pair.key.range?.[0] === offset)?.value;
  if (!isMap(asset)) return undefined;
  for (const pair of asset.items)
    if (isScalar(pair.key) && pair.key.value === key)
      return { document, column: columnOf(text, pair.key.range?.[0] ?? 0), value: pair.value };
  return undefined;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf("\n", start) + 1;
  return start + column - 1;
}

interface Rewriting {
  readonly scalar: Scalar;
  readonly column: number;
  readonly value: string | number;
}

/** Ways to write `value` there, best first; which of them mean it is for the caller to find out. */
function writings(text: string, { scalar, column, value }: Rewriting): readonly string[] {
  const [start, end] = scalar.range ?? [0, 0];
  const splice = (written: string): string => text.slice(0, start) + written + text.slice(end);
  if (typeof value === "number") return [splice(String(value))];
  const isBlock = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
  const comment = isBlock ? (/\s#.*/.exec(text.slice(start, endOfLine(text, start)))?.[0] ?? "") : "";
  const inline = (quoted: string): string => splice(isBlock ? `${quoted}${comment}\n` : quoted);
  const block = (): string => {
    const { header, lines } = blockOf(value, { indent: column + 2, folded: scalar.type === "BLOCK_FOLDED" });
    if (isBlock) return splice(`${header}${comment}\n${lines}`);
    const lineEnd = endOfLine(text, end);
    return `${text.slice(0, start)}${header}${text.slice(end, lineEnd)}\n${lines}${text.slice(lineEnd + 1)}`;
  };
  const quoted = JSON.stringify(value);
  return [
    ...(isBlock || value.includes("\n") ? [block()] : []),
    ...(scalar.type === "PLAIN" ? [inline(value)] : []),
    ...(scalar.type === "QUOTE_SINGLE" ? [inline(`'${value.replaceAll("'", "''")}'`)] : []),
    inline(quoted),
  ];
}

interface BlockShape {
  readonly indent: number;
  readonly folded: boolean;
}

/** A block scalar of YAML 1.2, 8.1: its header says how it ends, and how far it is indented where the text begins with a space. */
function blockOf(value: string, { indent, folded }: BlockShape): { readonly header: string; readonly lines: string } {
  const end = /\n*$/.exec(value)?.[0].length ?? 0;
  const chomping = end === 0 ? "-" : end === 1 ? "" : "+";
  const indicator = /^\n*[ \t]/.test(value) ? "2" : "";
  const lines = (end === 0 ? `${value}\n` : value).replaceAll(/^(?=.)/gm, " ".repeat(indent));
  return { header: `${folded ? ">" : "|"}${indicator}${chomping}`, lines };
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf("\n", offset - 1) + 1);

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
}
