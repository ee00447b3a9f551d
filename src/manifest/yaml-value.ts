import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Json } from "../model/canonical-json.js";
import { isObject } from "./json-shape.js";
import { problem, type Report } from "./problem.js";
import { placeOf, type SourceText, type Spot } from "./source-text.js";
import { warnOfScalar } from "./scalar-warnings.js";

/** A YAML tree as JSON, with what a walk to a place in it needs. */
export interface YamlValue {
  readonly value: Json;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly hasAnchors: boolean;
}

/**
 * Reads the nodes of a document: anchors resolved, `<<` merged under the keys beside it, objects without a prototype. Two
 * keys of one name, a `__proto__`, an alias in itself and aliases that expand beyond all measure are reported. The library
 * could do most of this, but compares every key with every other, and tells no place.
 */
export function yamlValue(root: Node | null, { source, path = [], report }: YamlReading): YamlValue {
  const walk = new Walk(source, report);
  const value = root ? walk.read(root, path) : null;
  return { value, targets: walk.targets, hasAnchors: walk.hasAnchors };
}

export interface YamlReading {
  readonly source: SourceText;
  /** Keys that the document's top would have in a manifest. */
  readonly path?: readonly string[];
  readonly report: Report;
}

export function spotOfNode(node: Node, source: SourceText): Spot {
  const [start, end] = node.range ?? [0, 0];
  return { source, start, end };
}

/** Enough for 10,000 assets that share big anchors; a bomb makes billions. */
const MOST_NODES_BY_ALIAS = 1_000_000;

class Walk {
  readonly targets = new Map<Alias, Node>();
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private readonly expanded = new Map<Node, { readonly value: Json; readonly nodes: number }>();
  private readonly source: SourceText;
  private readonly report: Report;
  private nodes = 0;
  private aliasNodes = 0;

  constructor(source: SourceText, report: Report) {
    this.source = source;
    this.report = report;
  }

  get hasAnchors(): boolean {
    return this.anchors.size + this.targets.size > 0;
  }

  read(node: Node, path: readonly string[]): Json {
    if (isAlias(node)) return this.readAlias(node);
    const before = this.nodes++;
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    this.open.add(node);
    const value = this.readOwn(node, path);
    this.open.delete(node);
    if (node.anchor !== undefined) this.expanded.set(node, { value, nodes: this.nodes - before });
    return value;
  }

  private readOwn(node: Node, path: readonly string[]): Json {
    if (isScalar(node)) return this.readScalar(node, path);
    if (isSeq<Node>(node)) return node.items.map((item) => this.read(item, path));
    if (isMap<Node, Node | null>(node)) return this.readMap(node, path);
    return null;
  }

  private readScalar(node: Scalar, path: readonly string[]): Json {
    const { value } = node;
    warnOfScalar({ node, path, source: this.source, report: this.report });
    if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.complain("yaml-value", node, {
      message: "this value has no place in a manifest",
      expected: "text, a finite number, true, false, a list or a mapping",
      hint: "quote it to make it text",
    });
    return null;
  }

  private readMap(node: YAMLMap<Node, Node | null>, path: readonly string[]): Json {
    const own = bareObject();
    const seen = new Map<string, Node>();
    const merges: { readonly from: Json; readonly key: Node }[] = [];
    for (const pair of node.items) {
      const key = keyOf(pair);
      if (key === undefined) continue;
      const earlier = seen.get(key);
      seen.set(key, pair.key);
      const value = pair.value ? this.read(pair.value, [...path, key]) : null;
      if (isMerge(pair)) merges.push(...[value].flat().map((from) => ({ from, key: pair.key })));
      else if (earlier) this.repeated(key, pair.key, earlier);
      else if (key === "__proto__") this.refuseProto(pair.key);
      else own[key] = value;
    }
    for (const { from, key } of merges) this.merge(own, from, key);
    return own;
  }

  private merge(own: { [key: string]: Json }, merged: Json, key: Node): void {
    if (!isObject(merged)) {
      this.complain("yaml-value", key, {
        message: "`<<` merges mappings only",
        hint: "write `<<: *name-of-a-mapping`",
      });
      return;
    }
    for (const [name, value] of Object.entries(merged))
      if (!Object.hasOwn(own, name) && value !== undefined) own[name] = value;
  }

  private readAlias(alias: Alias): Json {
    const target = this.anchors.get(alias.source);
    if (!target) {
      this.complain("yaml-syntax", alias, {
        message: `\`*${alias.source}\` stands for no anchor above it`,
        hint: "quote a value that begins with `*`",
      });
      return null;
    }
    this.targets.set(alias, target);
    if (this.open.has(target)) {
      this.complain("alias-loop", alias, { message: `\`*${alias.source}\` stands for something that holds itself` });
      return null;
    }
    const { value, nodes } = this.expanded.get(target) ?? { value: null, nodes: 0 };
    const before = this.aliasNodes;
    this.nodes += nodes;
    this.aliasNodes += nodes;
    if (this.aliasNodes <= MOST_NODES_BY_ALIAS) return value;
    if (before <= MOST_NODES_BY_ALIAS)
      this.complain("alias-bomb", alias, {
        message: "the aliases of this file expand to more than 1,000,000 values",
        hint: "use `styles`, `defaults` or `include` to share things",
      });
    return null;
  }

  private repeated(key: string, node: Node, earlier: Node): void {
    const { line } = placeOf(spotOfNode(earlier, this.source));
    this.complain("duplicate-key", node, {
      message: `\`${key}\` stands here twice`,
      hint: `the first one is on line ${line}; only one can count`,
    });
  }

  private refuseProto(node: Node): void {
    this.complain("forbidden-key", node, { message: "`__proto__` cannot be a key", hint: "choose another name" });
  }

  private complain(...[code, node, complaint]: Complaining): void {
    this.report(problem(code, spotOfNode(node, this.source), complaint));
  }
}

type Complaining = [code: Parameters<typeof problem>[0], node: Node, complaint: Parameters<typeof problem>[2]];

/** Without a prototype, so that no key of a manifest means more than itself. */
function bareObject(): { [key: string]: Json } {
  const object: { [key: string]: Json } = {};
  Object.setPrototypeOf(object, null);
  return object;
}

/** Undefined for a key that is no text, which the parser has complained of. */
function keyOf(pair: Pair<Node>): string | undefined {
  return isScalar(pair.key) && typeof pair.key.value === "string" ? pair.key.value : undefined;
}

export function isMerge(pair: Pair<Node>): boolean {
  return isScalar(pair.key) && pair.key.value === "<<" && pair.key.type === "PLAIN";
}
