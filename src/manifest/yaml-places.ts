import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap } from "yaml";
import type { Path } from "./json-shape.js";
import type { SourceText, Spot } from "./source-text.js";
import { isMerge, spotOfNode } from "./yaml-value.js";

/** Which half of `key: value` a place is wanted of. */
export type Part = "key" | "value";

export interface Wanted {
  readonly path: Path;
  readonly part: Part;
  readonly source: SourceText;
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** Where `path` is written below `root`, through aliases and merges; the nearest parent's key when it is not written. */
export function findSpot(root: unknown, { path, part, source, targets }: Wanted): Spot {
  let node: unknown = root;
  let spot: Spot = { source, start: 0, end: 0 };
  for (const [index, key] of path.entries()) {
    const found = step(follow(node, targets), key, targets);
    if (!found) return spot;
    const wantsKey = index < path.length - 1 || part === "key" || !hasValue(found.value);
    const shown = wantsKey && found.key ? found.key : found.value;
    if (isNode(shown)) spot = spotOfNode(shown, source);
    node = found.value;
  }
  return spot;
}

interface Found {
  readonly key?: Node;
  readonly value: unknown;
}

function step(node: unknown, key: string | number, targets: Wanted["targets"]): Found | undefined {
  if (isSeq(node)) return Number(key) in node.items ? { value: node.items[Number(key)] } : undefined;
  if (!isMap<Node>(node)) return undefined;
  const pair = pairsOf(node).get(String(key));
  if (pair) return { key: pair.key, value: pair.value };
  for (const merge of node.items.filter(isMerge)) {
    const value = follow(merge.value, targets);
    for (const from of isSeq(value) ? value.items : [value]) {
      const found = step(follow(from, targets), key, targets);
      if (found) return found;
    }
  }
  return undefined;
}

/** Kept by mapping: many diagnostics ask about the one that holds all assets. */
const pairsByKey = new WeakMap<YAMLMap<Node>, ReadonlyMap<string, Pair<Node>>>();

function pairsOf(map: YAMLMap<Node>): ReadonlyMap<string, Pair<Node>> {
  const known = pairsByKey.get(map);
  if (known) return known;
  const pairs = new Map<string, Pair<Node>>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  pairsByKey.set(map, pairs);
  return pairs;
}

function follow(node: unknown, targets: Wanted["targets"]): unknown {
  return isAlias(node) ? targets.get(node) : node;
}

/** Nothing, written as nothing, has no characters to point at. */
function hasValue(node: unknown): boolean {
  return isNode(node) && (node.range?.[0] ?? 0) < (node.range?.[1] ?? 0);
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isAlias(value) || isMap(value) || isSeq(value);
}
