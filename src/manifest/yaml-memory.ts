import type { RepoPath } from "../model/repo-path.js";
import type { Json } from "../model/canonical-json.js";
import { assetBlocks, type AssetBlock, type AssetBlocks } from "./asset-blocks.js";
import type { Path } from "./json-shape.js";
import { parseYaml, type YamlResult } from "./parse-yaml.js";
import type { SourceText, Spot } from "./source-text.js";
import type { Part } from "./yaml-places.js";

/** Keeps what each manifest file parsed to, so that after an edit only the assets that were edited are parsed again. */
export interface YamlMemory {
  /** As parseYaml. What stands in parts that were not edited comes out as the very same objects as before. */
  parse(source: SourceText): YamlResult;
}

/**
 * In YAML a block mapping ends its entries where a line is indented as far as its keys, so an entry in block style means the
 * same wherever it stands, unless anchors join it to others. Hence where a text differs from the one before only within
 * whole entries of `assets:`, and those parse by themselves without a word of complaint, the rest is as it was. In every
 * other case all is parsed anew.
 */
export function yamlMemory(): YamlMemory {
  const before = new Map<RepoPath, Parsed>();
  return {
    parse(source) {
      const known = before.get(source.path);
      if (known?.blocks.text === source.text) return known.result;
      const edited = known && reparse(known.blocks, source);
      if (edited) {
        const result = resultOf(edited, source);
        before.set(source.path, { blocks: edited, result });
        return result;
      }
      const whole = parseYaml(source);
      const blocks = whole.kind === "parsed" ? assetBlocks(whole, source.text) : undefined;
      // Without the tree, which is many times as large as the text.
      const result = blocks ? resultOf(blocks, source) : whole;
      if (blocks) before.set(source.path, { blocks, result });
      else before.delete(source.path);
      return result;
    },
  };
}

interface Parsed {
  readonly blocks: AssetBlocks;
  readonly result: YamlResult;
}

/** The same blocks with those that were edited in `source` parsed anew; undefined where that cannot be done. */
function reparse(before: AssetBlocks, source: SourceText): AssetBlocks | undefined {
  const { text } = source;
  const same = commonLength(before.text, text);
  const [oldEnd, newEnd] = commonEnds(before.text, text, same);
  const first = before.blocks.findIndex(({ start, end }) => start <= same && same < end);
  const last = before.blocks.findIndex(({ start, end }) => start < Math.max(oldEnd, same + 1) && oldEnd <= end);
  const [from, to] = [before.blocks[first], before.blocks[last]];
  if (!from || !to || last < first) return undefined;
  const shift = newEnd - oldEnd;
  const edited = parseBlocks(text.slice(from.start, to.end + shift), { source, from, indent: before.indent });
  if (!edited) return undefined;
  const blocks = [
    ...before.blocks.slice(0, first),
    ...edited,
    ...before.blocks.slice(last + 1).map((block) => moved(block, shift)),
  ];
  const assets: { [name: string]: Json } = {};
  Object.setPrototypeOf(assets, null);
  for (const { name, value } of blocks) {
    if (Object.hasOwn(assets, name)) return undefined;
    assets[name] = value;
  }
  return { ...before, text, blocks, value: { ...before.value, assets } };
}

interface Cut {
  readonly source: SourceText;
  readonly from: AssetBlock;
  readonly indent: number;
}

/** The entries that `cut`, whole lines of `assets:`, holds; undefined where it could mean another thing in its place. */
function parseBlocks(cut: string, { source, from, indent }: Cut): readonly AssetBlock[] | undefined {
  const isLast = from.start + cut.length >= source.text.length;
  if (JOINS_OTHERS.test(cut) || !(cut.endsWith("\n") || isLast)) return undefined;
  const alone = { ...source, text: HEAD + cut };
  const parsed = parseYaml(alone);
  if (parsed.kind === "broken" || parsed.diagnostics.length > 0) return undefined;
  const found = assetBlocks(parsed, alone.text);
  if (!found || found.indent !== indent || Object.keys(found.value).length !== 1) return undefined;
  const [head] = found.blocks;
  if (!head || head.start !== HEAD.length) return undefined;
  return found.blocks.map((block) => moved(block, from.start - HEAD.length));
}

const HEAD = "assets:\n";

/** Anchors, aliases and tags, marks of a document's bounds, and directives; in prose too, which then costs time only. */
const JOINS_OTHERS = /(?:^|[\s,[{:])[&*!]\S|^(?:---|\.\.\.|%)/m;

function moved(block: AssetBlock, by: number): AssetBlock {
  if (by === 0) return block;
  return { ...block, start: block.start + by, end: block.end + by, keyEnd: block.keyEnd + by };
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  // Comparing slices is done by the engine, a kilobyte at a time.
  while (at + STRIDE <= most && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Where the texts' common ends begin, which do not reach into the first `same` characters of either. */
function commonEnds(a: string, b: string, same: number): readonly [number, number] {
  let [atA, atB] = [a.length, b.length];
  while (atA - STRIDE >= same && atB - STRIDE >= same && a.slice(atA - STRIDE, atA) === b.slice(atB - STRIDE, atB)) {
    atA -= STRIDE;
    atB -= STRIDE;
  }
  while (atA > same && atB > same && a.charCodeAt(atA - 1) === b.charCodeAt(atB - 1)) {
    atA -= 1;
    atB -= 1;
  }
  return [atA, atB];
}

const STRIDE = 1024;

/** Names of assets are found at once; any other place takes the whole text to be parsed. */
function resultOf({ value, blocks, indent }: AssetBlocks, source: SourceText): YamlResult {
  const byName = new Map(blocks.map((block) => [block.name, block]));
  let parsed: YamlResult | undefined;
  const spotOf = (path: Path, part: Part): Spot => {
    const [section, name, ...rest] = path;
    const block = section === "assets" && rest.length === 0 ? byName.get(String(name)) : undefined;
    if (block && part === "key") return { source, start: block.start + indent, end: block.keyEnd };
    parsed ??= parseYaml(source);
    return parsed.kind === "parsed" ? parsed.spotOf(path, part) : { source, start: 0, end: 0 };
  };
  return { kind: "parsed", value, diagnostics: [], spotOf };
}
