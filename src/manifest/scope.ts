import type { Diagnostic } from "../model/diagnostic.js";
import type { RepoPath } from "../model/repo-path.js";
import type { ManifestNamedPicture, ManifestStyleItem } from "./generated/types.js";
import { problem } from "./problem.js";
import type { Source } from "./read-sources.js";
import type { Spot } from "./source-text.js";
import { didYouMean } from "./suggest.js";

/** A style or reference by its name, with the file it is written in, which its own names and paths belong to. */
export interface Definition<Content> {
  readonly name: string;
  readonly content: Content;
  readonly source: Source;
}

export type StyleContent = string | readonly ManifestStyleItem[];

/** What the names in one manifest file stand for: its own first, then those of the files it includes. */
export interface Scope {
  readonly styles: Names<StyleContent>;
  readonly references: Names<ManifestNamedPicture>;
  /** Whether a name that is not found may have stood in something that could not be read. */
  readonly mayMiss: (name: string) => boolean;
}

/** More than one definition is an ambiguity. */
export type Names<Content> = ReadonlyMap<string, readonly Definition<Content>[]>;

/** Makes the scopes of `sources`, each when it is first asked for. */
export function scopes(
  sources: readonly Source[],
  { incomplete }: { readonly incomplete: boolean },
): (source: Source) => Scope {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const known = new Map<RepoPath, Scope>();
  // The chain ends circles, which have been reported; what a scope then lacks no longer matters.
  const scopeOf = (source: Source, chain: ReadonlySet<RepoPath>): Scope => {
    const made = known.get(source.path);
    if (made) return made;
    const inside = new Set([...chain, source.path]);
    const included = source.includes
      .flatMap(({ path }) => (inside.has(path) ? [] : (byPath.get(path) ?? [])))
      .map((one) => scopeOf(one, inside));
    const scope: Scope = {
      styles: join(
        own(source, source.frame.styles),
        included.map(({ styles }) => styles),
      ),
      references: join(
        own(source, source.frame.references),
        included.map(({ references }) => references),
      ),
      mayMiss: (name) => incomplete || source.broken.has(name) || included.some(({ mayMiss }) => mayMiss(name)),
    };
    known.set(source.path, scope);
    return scope;
  };
  return (source) => scopeOf(source, new Set());
}

function own<Content>(source: Source, contents: { readonly [name: string]: Content } = {}): Names<Content> {
  return new Map(Object.entries(contents).map(([name, content]) => [name, [{ name, content, source }]]));
}

function join<Content>(mine: Names<Content>, included: readonly Names<Content>[]): Names<Content> {
  const joined = new Map<string, readonly Definition<Content>[]>();
  for (const [name, definitions] of included.flatMap((names) => Array.from(names))) {
    const others = joined.get(name) ?? [];
    joined.set(name, [...others, ...definitions.filter((one) => !others.some(({ source }) => source === one.source))]);
  }
  for (const [name, definitions] of mine) joined.set(name, definitions);
  return joined;
}

/** What to say when a name has no definition, or several. */
export function ambiguousName(
  name: string,
  definitions: readonly { readonly source: Source }[],
  spot: Spot,
): Diagnostic {
  return problem("ambiguous-name", spot, {
    message: `\`${name}\` may be one of several`,
    found: definitions.map(({ source }) => `one in ${source.path}`).join(", "),
    hint: "define it in this file, which wins over those it includes",
  });
}

export function unknownStyle(name: string, scope: Scope, spot: Spot): Diagnostic {
  return problem("unknown-style", spot, {
    message: `there is no style \`${name}\``,
    hint:
      didYouMean(name, scope.styles.keys()) ?? "define it under `styles`, or write `{text: …}` for words of its own",
  });
}
