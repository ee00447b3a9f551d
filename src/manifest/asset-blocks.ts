import { isMap, isScalar, type Node, type Pair } from "yaml";
import type { Json } from "../model/canonical-json.js";
import { isObject, type JsonObject } from "./json-shape.js";
import type { ParsedYaml } from "./parse-yaml.js";

/** A manifest's text, cut where one asset ends and the next one begins. */
export interface AssetBlocks {
  readonly text: string;
  readonly value: JsonObject;
  /** Columns before the names of assets. */
  readonly indent: number;
  readonly blocks: readonly AssetBlock[];
}

/** One entry of `assets:`, in whole lines, from that of its name to that of the next entry or section; offsets. */
export interface AssetBlock {
  readonly name: string;
  readonly value: Json;
  readonly start: number;
  readonly end: number;
  /** Where the name ends; it begins at `start`, after the indent. */
  readonly keyEnd: number;
}

/**
 * The blocks of a text that was parsed without a word of complaint; undefined where its assets are not a block mapping whose
 * names each begin a line, or where anchors may join them.
 */
export function assetBlocks(
  { value, diagnostics, root, hasAnchors }: ParsedYaml,
  text: string,
): AssetBlocks | undefined {
  if (diagnostics.length > 0 || hasAnchors || !isObject(value) || !isBlockMap(root)) return undefined;
  const at = root.items.findIndex(({ key }) => nameOf(key) === "assets");
  const pair = root.items[at];
  if (!pair || !isBlockMap(pair.value) || pair.value.items.length === 0) return undefined;
  const next = root.items[at + 1];
  const end = next ? lineStart(text, startOf(next)) : text.length;
  const assets: { readonly [name: string]: Json | undefined } = isObject(value["assets"]) ? value["assets"] : {};
  const { items } = pair.value;
  const starts = [...items.map((item) => lineStart(text, startOf(item))), end];
  const indent = startOf(items[0]) - (starts[0] ?? 0);
  const blocks = items.map((item, index): AssetBlock | undefined => {
    const name = nameOf(item.key);
    const start = starts[index] ?? 0;
    const own = name === undefined ? undefined : assets[name];
    const isPlainName = name !== undefined && name !== "<<" && name !== "__proto__" && own !== undefined;
    if (!isPlainName || !isIndented(text, start, indent) || startOf(item) !== start + indent) return undefined;
    return { name, value: own, start, end: starts[index + 1] ?? end, keyEnd: item.key.range?.[1] ?? start };
  });
  const whole = blocks.filter((block) => block !== undefined);
  return whole.length === blocks.length ? { text, value, indent, blocks: whole } : undefined;
}

function isBlockMap(node: unknown): node is { readonly items: readonly Pair<Node, Node | null>[] } {
  return isMap<Node, Node | null>(node) && node.flow !== true && node.tag === undefined;
}

function nameOf(key: Node): string | undefined {
  return isScalar(key) && typeof key.value === "string" ? key.value : undefined;
}

function startOf(pair: Pair<Node, Node | null> | undefined): number {
  return pair?.key.range?.[0] ?? 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function isIndented(text: string, start: number, indent: number): boolean {
  return text.slice(start, start + indent) === " ".repeat(indent);
}
