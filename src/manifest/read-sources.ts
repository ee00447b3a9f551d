import type { Diagnostic } from "../model/diagnostic.js";
import { posix } from "node:path";
import type { RepoPath } from "../model/repo-path.js";
import { isObject } from "./json-shape.js";
import { manifestContent, type ManifestContent } from "./manifest-source.js";
import { resolvePath } from "./resolve-path.js";
import { problem, type Report } from "./problem.js";
import { readYaml, type ParsedCache } from "./read-yaml.js";
import type { At, SourceText, Spot } from "./source-text.js";
import type { TextReader } from "./text-reader.js";
import type { YamlMemory } from "./yaml-memory.js";

/** A manifest file with its place among the others. */
export interface Source extends ManifestContent {
  readonly path: RepoPath;
  /** Its folder, from the root manifest's: `.` or `../brand`. */
  readonly dir: string;
  readonly text: SourceText;
  /** Whether `${` stands anywhere in it. */
  readonly holdsVariables: boolean;
  /** Its own includes, in order. */
  readonly includes: readonly Include[];
}

export interface Include {
  readonly path: RepoPath;
  readonly frozen: boolean;
}

export interface Sources {
  /** The root first, then includes in the order named, each once. Empty when the root could not be read. */
  readonly list: readonly Source[];
  /** Files whose assets are not made from here. */
  readonly frozen: ReadonlySet<RepoPath>;
  /** Whether a file is missing from the list, so that a name that is not found may well exist. */
  readonly incomplete: boolean;
}

export interface SourceReading {
  readonly reader: TextReader;
  readonly cache: ParsedCache | undefined;
  /** Takes the place of the cache where manifests are read over and over. */
  readonly yaml: YamlMemory | undefined;
  /** As for repoPath. */
  readonly depth: number;
  readonly report: Report;
}

/** Reads the manifest at `path` and whatever it includes. */
export async function readSources(path: RepoPath, reading: SourceReading): Promise<Sources> {
  const byPath = new Map<RepoPath, Source | undefined>();
  await visit({ path, chain: [] }, { ...reading, byPath });
  const list = Array.from(byPath.values()).flatMap((source) => source ?? []);
  return {
    list,
    frozen: frozenPaths(list),
    incomplete: list.length < byPath.size || list.some(({ mayInclude }) => mayInclude),
  };
}

const DEEPEST_INCLUDE = 16;

interface Visit {
  readonly path: RepoPath;
  /** The manifests that led here, outermost first. */
  readonly chain: readonly RepoPath[];
  readonly at?: At;
}

type Visiting = SourceReading & { readonly byPath: Map<RepoPath, Source | undefined> };

async function visit({ path, chain, at }: Visit, visiting: Visiting): Promise<void> {
  const { reader, report, byPath } = visiting;
  if (chain.includes(path)) return report(cycle([...chain.slice(chain.indexOf(path)), path], at));
  if (byPath.has(path)) return;
  if (chain.length > DEEPEST_INCLUDE)
    return report(problem("include-too-deep", at?.(), { message: `includes go deeper than ${DEEPEST_INCLUDE} files` }));
  byPath.set(path, undefined);
  const text = await reader.read(path, { what: "manifest", ...(at && { at }) });
  const source = text && (await readSource(text, visiting));
  if (!source) return;
  byPath.set(path, source);
  for (const [index, include] of source.includes.entries()) {
    const named = (): Spot => source.spotOf(["include", index], "value");
    await visit({ path: include.path, chain: [...chain, path], at: named }, visiting);
  }
}

async function readSource(
  text: SourceText,
  { cache, yaml: memory, depth, report }: Visiting,
): Promise<Source | undefined> {
  const conflict = conflictMarkers(text);
  if (conflict) {
    report(conflict);
    return undefined;
  }
  const yaml = memory ? memory.parse(text) : await readYaml(text, cache);
  for (const diagnostic of yaml.diagnostics) report(diagnostic);
  if (yaml.kind === "broken") return undefined;
  if (!isObject(yaml.value)) {
    report(yaml.value === null ? emptyManifest(text) : notAMapping(text));
    return undefined;
  }
  const content = manifestContent(yaml, report);
  if (!content) return undefined;
  const dir = posix.dirname(text.path);
  const includes = (content.frame.include ?? []).flatMap((written, index): readonly Include[] => {
    const { file, frozen = false } = typeof written === "string" ? { file: written } : written;
    const path = resolvePath(file, { dir, depth, at: () => content.spotOf(["include", index], "value"), report });
    return path === undefined ? [] : [{ path, frozen }];
  });
  return { ...content, path: text.path, dir, text, holdsVariables: text.text.includes("${"), includes };
}

function conflictMarkers(source: SourceText): Diagnostic | undefined {
  const marker = /^(?:<{7}|>{7}) .*/m.exec(source.text);
  if (!marker) return undefined;
  const spot = { source, start: marker.index, end: marker.index + marker[0].length };
  return problem("conflict-markers", spot, {
    message: "git left conflict markers here",
    hint: "choose one side, or join both, and take the markers out",
  });
}

function emptyManifest(source: SourceText): Diagnostic {
  return problem(
    "empty-manifest",
    { source, start: 0, end: 1 },
    { message: "this manifest is empty", hint: START_HINT },
  );
}

const START_HINT = "`artlock init` writes one to start from";

function notAMapping(source: SourceText): Diagnostic {
  const start = Math.max(0, source.text.search(/^(?!---|%|#)\S/m));
  return problem(
    "not-a-mapping",
    { source, start, end: source.text.length },
    {
      message: "this is no manifest",
      expected: "a mapping with `assets:`",
      hint: START_HINT,
    },
  );
}

function cycle(chain: readonly RepoPath[], at: At | undefined): Diagnostic {
  return problem("include-cycle", at?.(), { message: `manifests include each other: ${chain.join(" → ")}` });
}

/** Frozen by any include is frozen: a picture that one file promises not to make is never made. */
function frozenPaths(sources: readonly Source[]): ReadonlySet<RepoPath> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const frozen = new Set<RepoPath>();
  const waiting = sources.flatMap(({ includes }) =>
    includes.filter((include) => include.frozen).map(({ path }) => path),
  );
  for (const path of waiting) {
    if (frozen.has(path)) continue;
    frozen.add(path);
    for (const include of byPath.get(path)?.includes ?? []) waiting.push(include.path);
  }
  return frozen;
}
