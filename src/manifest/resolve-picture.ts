import { parseDigest, type Digest } from "../model/digest.js";
import type { AssetId, Reference, Source as PictureSource } from "../model/asset.js";
import { findAsset, type AssetIndex } from "./asset-index.js";
import { unfilledProblem, type ExpandedAsset, type WantedAsset } from "./expand-assets.js";
import { frozenPicture } from "./frozen-picture.js";
import type { ManifestNamedPicture, ManifestPicture } from "./generated/types.js";
import { interpolate } from "./interpolate.js";
import type { Path } from "./json-shape.js";
import { problem, type Report } from "./problem.js";
import type { Source } from "./read-sources.js";
import { resolvePath } from "./resolve-path.js";
import { ambiguousName, type Scope } from "./scope.js";
import type { At, Spot } from "./source-text.js";
import { didYouMean, listWords } from "./suggest.js";

export interface PictureReading {
  readonly index: AssetIndex;
  readonly scopeOf: (source: Source) => Scope;
  readonly depth: number;
  readonly report: Report;
}

/** An input picture, and what is needed to look at it. */
export interface ResolvedPicture {
  readonly reference: Reference;
  /** Where it is written. */
  readonly at: At;
  /** The frozen asset whose output `reference` is. */
  readonly frozen?: AssetId;
}

/** The picture that stands at `path` of an asset; undefined, and reported, when there is none. */
export function resolvePicture(
  written: ManifestPicture,
  { asset, path }: { readonly asset: WantedAsset; readonly path: Path },
  reading: PictureReading,
): ResolvedPicture | undefined {
  const at = (): Spot => asset.spotOf(path);
  if (typeof written === "string") return resolveName(written, { asset, at }, reading);
  return resolveObject(written, { source: asset.source, at }, reading);
}

interface Naming {
  readonly asset: WantedAsset;
  readonly at: At;
}

function resolveName(name: string, { asset, at }: Naming, reading: PictureReading): ResolvedPicture | undefined {
  const { index, scopeOf, report } = reading;
  const scope = scopeOf(asset.source);
  const definitions = scope.references.get(name) ?? [];
  const [definition] = definitions;
  if (definition && findAsset(index, name)) {
    report(
      problem("ambiguous-name", at(), {
        message: `\`${name}\` is both a reference and an asset`,
        hint: `write \`{asset: ${name}}\` for the asset, or rename the reference`,
      }),
    );
    return undefined;
  }
  if (definitions.length > 1) {
    report(ambiguousName(name, definitions, at()));
    return undefined;
  }
  if (!definition) {
    const found = findAsset(index, name);
    if (found) return assetPicture(found, at, reading);
    if (!scope.mayMiss(name)) reportUnknown(name, { references: scope.references.keys(), at }, reading);
    return undefined;
  }
  const { value, unfilled } = interpolate({ picture: { ...definition.content } }, asset.variables);
  for (const one of unfilled) {
    const spot = definition.source.spotOf(["references", name, ...one.path.slice(1)], "value");
    report(unfilledProblem(one, asset.variables, spot));
  }
  if (unfilled.length > 0) return undefined;
  return resolveObject(
    pictureOf(value["picture"]),
    { source: definition.source, at: definitionAt(definition.source, name) },
    reading,
  );
}

const definitionAt =
  (source: Source, name: string): At =>
  () =>
    source.spotOf(["references", name], "key");

/** Filling in changes words alone, so the shape is still that of a picture. */
function pictureOf(value: unknown): ManifestNamedPicture {
  return typeof value === "object" && value !== null ? value : {};
}

interface Written {
  readonly source: Source;
  readonly at: At;
}

function resolveObject(
  picture: ManifestNamedPicture,
  { source, at }: Written,
  reading: PictureReading,
): ResolvedPicture | undefined {
  const { role, note } = picture;
  const words = { ...(role !== undefined && { role }), ...(note !== undefined && { note }) };
  if (picture.asset !== undefined) {
    const asset = findAsset(reading.index, picture.asset);
    if (!asset) reportUnknown(picture.asset, { references: [], at }, reading);
    const found = asset && assetPicture(asset, at, reading);
    return found && { ...found, reference: { ...found.reference, ...words } };
  }
  const resolved =
    picture.url === undefined
      ? fileAt(picture.file ?? "", { source, at }, reading)
      : address(picture, at, reading.report);
  return resolved && { reference: { source: resolved, ...words }, at };
}

function fileAt(
  written: string,
  { source, at }: Written,
  { depth, report }: PictureReading,
): PictureSource | undefined {
  const path = resolvePath(written, { dir: source.dir, depth, at, report });
  return path === undefined ? undefined : { kind: "file", path };
}

function address({ url = "", sha256 = "" }: ManifestNamedPicture, at: At, report: Report): PictureSource | undefined {
  const digest = digestIn(sha256);
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const loopback = parsed !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
  if (digest && (parsed?.protocol === "https:" || (parsed?.protocol === "http:" && loopback)))
    return { kind: "url", url, digest };
  report(
    problem("bad-url", at(), {
      message: digest ? "this is no https address" : "`sha256` is no SHA-256",
      expected: digest ? "https://…" : "64 hex digits",
      found: JSON.stringify(digest ? url : sha256),
    }),
  );
  return undefined;
}

function digestIn(written: string): Digest | undefined {
  return parseDigest(`sha256:${written.replace(/^sha256:/, "").toLowerCase()}`);
}

function assetPicture(
  { id, wanted }: ExpandedAsset,
  at: At,
  { index, depth, report }: PictureReading,
): ResolvedPicture | undefined {
  if (!index.isFrozen(id)) return { reference: { source: { kind: "asset", id } }, at };
  const path = wanted && frozenPicture(wanted, { depth, at, report });
  return path === undefined ? undefined : { reference: { source: { kind: "file", path } }, at, frozen: id };
}

interface Unknown {
  readonly references: Iterable<string>;
  readonly at: At;
}

function reportUnknown(name: string, { references, at }: Unknown, { index, report }: PictureReading): void {
  if (index.mayMiss(name)) return;
  const group = index.groups.get(name);
  const near = didYouMean(name, [...references, ...index.byId.keys()]);
  const file = /\.(png|jpe?g|webp)$/i.test(name) ? `write \`{file: ${name}}\` for a file` : undefined;
  report(
    problem("unknown-reference", at(), {
      message: group ? `\`${name}\` stands for ${group.length} assets` : `there is no reference or asset \`${name}\``,
      expected: group && `one of ${listWords(group, { most: 6 })}`,
      hint: group ? undefined : (near ?? file ?? "a name comes from `references` or `assets`; a file is `{file: …}`"),
    }),
  );
}
