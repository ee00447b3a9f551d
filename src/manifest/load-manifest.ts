import { basename, dirname } from "node:path";
import type {
  Asset,
  AssetId,
  BudgetLimits,
  Manifest,
  ProviderChoice,
  TextPrices,
  TokenPrices,
} from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { usd } from "../model/money.js";
import { repoPath, type RepoPath } from "../model/repo-path.js";
import { indexAssets, type AssetIndex, type SourceAssets } from "./asset-index.js";
import type { DataReading } from "./asset-rows.js";
import { checkCycles } from "./check-cycles.js";
import { checkOutputs, folderOf, type OutputClaim } from "./check-outputs.js";
import { checkMask, checkPicture } from "./check-pictures.js";
import { collectFindings } from "./collect-findings.js";
import { expandAsset } from "./expand-assets.js";
import { frozenOutputs } from "./frozen-picture.js";
import type { ManifestBudget } from "./generated/types.js";
import type { ManifestFiles } from "./manifest-files.js";
import { foldersOutside, probePictures } from "./probe-pictures.js";
import { problem, type Report } from "./problem.js";
import { readSources, type Source, type Sources } from "./read-sources.js";
import type { ParsedCache } from "./read-yaml.js";
import { maskUse, resolveAsset, type ResolvedAsset } from "./resolve-asset.js";
import { scopes } from "./scope.js";
import { shareKeys } from "./share-keys.js";
import { textReader, type TextReader } from "./text-reader.js";
import { watchRules } from "./watch-rules.js";

export interface LoadOptions {
  /** Absolute path of the manifest. */
  readonly file: string;
  /** Folders between the repo's top and the manifest's folder; see repoPath. */
  readonly depth: number;
  readonly files: ManifestFiles;
  /** ISO date, for models that are retired or soon will be. */
  readonly today: string;
  /** Makes every asset with this provider. The rules of the model that is named hold all the same. */
  readonly providerOverride?: ProviderChoice["kind"] | undefined;
  readonly cache?: ParsedCache | undefined;
}

/** A manifest in which nothing is wrong, or everything that is. */
export type LoadedManifest =
  | { readonly kind: "ok"; readonly manifest: Manifest; readonly warnings: readonly Diagnostic[] }
  | {
      readonly kind: "invalid";
      readonly diagnostics: readonly Diagnostic[];
      /** Every file that was looked for: once one of them changes, it may be right. */
      readonly files: readonly RepoPath[];
    };

/** Reads a manifest and whatever it is made of, and holds it against every rule before anything is made or sent. */
export async function loadManifest(options: LoadOptions): Promise<LoadedManifest> {
  const { file, depth, files, cache } = options;
  const root = dirname(file);
  const findings = collectFindings();
  const { report } = findings;
  const path = repoPath(basename(file), depth);
  if (path === undefined) {
    report(problem("path-leaves-repo", undefined, { message: `${basename(file)} cannot be the name of a manifest` }));
    return { kind: "invalid", diagnostics: findings.sorted(), files: [] };
  }
  const reader = textReader({ files, root, report });
  const sources = await readSources(path, { reader, cache, depth, report });
  const index = await indexOf(sources, { reader, depth, report });
  const resolved = shareKeys(await resolveAll(index, { sources, reader, report, options }));
  checkCycles(new Map(resolved.map(({ asset, needs }) => [asset.id, needs])), report);
  await checkFiles(resolved, { frozen: frozenClaims(index, depth), texts: reader.paths(), files, report });
  const watch = watchRules(sources.list[0], report);

  const diagnostics = findings.sorted();
  if (diagnostics.some(({ severity }) => severity === "error"))
    return { kind: "invalid", diagnostics, files: [...reader.paths(), ...resolved.flatMap(picturesOf)] };
  const manifest: Manifest = {
    file,
    root,
    depth,
    assets: resolved.map(({ asset }) => asset),
    budget: budgetOf(sources.list[0]?.frame.budget),
    watch,
    ...pricesOf(sources.list),
    sources: reader.paths(),
  };
  return { kind: "ok", manifest, warnings: diagnostics };
}

interface Reading {
  readonly reader: TextReader;
  readonly depth: number;
  readonly report: Report;
}

/** Every asset of every file by its id, with matrices and data unfolded. */
async function indexOf(sources: Sources, { reader, depth, report }: Reading): Promise<AssetIndex> {
  const tables: DataReading["tables"] = new Map();
  const unfolded: SourceAssets[] = [];
  for (const source of sources.list) {
    const entries: SourceAssets["entries"][number][] = [];
    for (const name of source.assets.keys())
      entries.push({ name, assets: await expandAsset(source, name, { reader, tables, depth, report }) });
    unfolded.push({ source, frozen: sources.frozen.has(source.path), entries });
  }
  return indexAssets(unfolded, { incomplete: sources.incomplete, report });
}

interface Resolving {
  readonly sources: Sources;
  readonly reader: TextReader;
  readonly report: Report;
  readonly options: LoadOptions;
}

async function resolveAll(
  index: AssetIndex,
  { sources, reader, report, options }: Resolving,
): Promise<readonly ResolvedAsset[]> {
  const { depth, today, providerOverride } = options;
  const scopeOf = scopes(sources.list, sources);
  const provider = sources.list[0]?.frame.provider;
  const resolved: ResolvedAsset[] = [];
  for (const { wanted } of index.made)
    if (wanted)
      resolved.push(
        await resolveAsset(wanted, { index, scopeOf, reader, depth, report, today, providerOverride, provider }),
      );
  return resolved;
}

function frozenClaims({ byId, isFrozen }: AssetIndex, depth: number): readonly OutputClaim[] {
  return Array.from(byId.values()).flatMap(({ id, wanted }) =>
    wanted && isFrozen(id) ? [{ id, outputs: frozenOutputs(wanted, depth) }] : [],
  );
}

interface FileChecks {
  readonly frozen: readonly OutputClaim[];
  readonly texts: Manifest["sources"];
  readonly files: ManifestFiles;
  readonly report: Report;
}

/** What only a look at the disk can tell, and what depends on all assets. */
async function checkFiles(
  resolved: readonly ResolvedAsset[],
  { frozen, texts, files, report }: FileChecks,
): Promise<void> {
  const whole = resolved.filter(({ partial }) => !partial);
  const settings = new Map<AssetId, Asset["settings"]>(whole.map(({ asset }) => [asset.id, asset.settings]));
  const masks = resolved.flatMap((one) => maskUse(one, (id) => settings.get(id)) ?? []);
  const pictures = resolved.flatMap((one) => one.pictures);
  const claims = resolved.map(({ asset, outputs }) => ({ id: asset.id, outputs }));
  const made = new Set(claims.flatMap(({ outputs }) => outputs.map(({ spec }) => spec.path)));
  const outside = await foldersOutside(Array.from(made, folderOf), files);
  const inputs = [...texts, ...masks.map(({ path }) => path)];
  checkOutputs(claims, { frozen, inputs, pictures, outside, report });
  // A picture that is made from here has been told of as such; that it is missing follows from it.
  const looked = [...pictures, ...masks].map(({ path }) => path).filter((path) => !made.has(path));
  const probed = await probePictures(looked, files);
  for (const picture of pictures) checkPicture(picture, probed, report);
  for (const mask of masks) checkMask(mask, probed, report);
}

function picturesOf({ pictures, mask }: ResolvedAsset): readonly RepoPath[] {
  return [...pictures.map(({ path }) => path), ...(mask ? [mask.path] : [])];
}

function budgetOf({ perRun, perMonth, perAsset, confirmAbove }: ManifestBudget = {}): BudgetLimits {
  return {
    ...(perRun !== undefined && { perRunMicroUsd: usd(perRun) }),
    ...(perMonth !== undefined && { perMonthMicroUsd: usd(perMonth) }),
    ...(perAsset !== undefined && { perAssetMicroUsd: usd(perAsset) }),
    ...(confirmAbove !== undefined && { confirmAboveMicroUsd: usd(confirmAbove) }),
  };
}

/** The root's prices win, then those of the file that is included first. */
function pricesOf(sources: readonly Source[]): Pick<Manifest, "prices" | "textPrices"> {
  const prices = new Map<string, TokenPrices>();
  const textPrices = new Map<string, TextPrices>();
  for (const { frame } of sources.toReversed()) {
    for (const [model, { textIn, imageIn, imageOut, textOut }] of Object.entries(frame.prices ?? {})) {
      if (imageIn !== undefined && imageOut !== undefined)
        prices.set(model, { textInUsd: textIn, imageInUsd: imageIn, imageOutUsd: imageOut });
      if (textOut !== undefined) textPrices.set(model, { textInUsd: textIn, textOutUsd: textOut });
    }
  }
  return { prices, textPrices };
}
