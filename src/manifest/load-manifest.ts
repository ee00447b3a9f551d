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
import { checkOutputs, folderOf, type OutputClaim, type OutputRules } from "./check-outputs.js";
import { checkMask, checkPicture } from "./check-pictures.js";
import { collectFindings } from "./collect-findings.js";
import { expandAsset } from "./expand-assets.js";
import { frozenOutputs } from "./frozen-picture.js";
import type { ManifestBudget } from "./generated/types.js";
import type { CleanLoad, LoadMemory, Recalled } from "./load-memory.js";
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
  /** Of the loads before, where one manifest is loaded over and over. */
  readonly memory?: LoadMemory | undefined;
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
  const { memory } = options;
  if (!memory) return (await loadOnce(options)).loaded;
  const quick = await loadOnce(options, memory);
  const isClean = quick.clean !== undefined;
  // What is said has to be said of places as they are now, so all is looked at again.
  if (!isClean) memory.forget();
  const { loaded, clean } = isClean || !quick.hasRecalled ? quick : await loadOnce(options, memory);
  if (clean) memory.keep(clean);
  return loaded;
}

interface LoadedOnce {
  readonly loaded: LoadedManifest;
  /** Where there was nothing to say. */
  readonly clean?: CleanLoad;
  readonly hasRecalled: boolean;
}

async function loadOnce(options: LoadOptions, memory?: LoadMemory): Promise<LoadedOnce> {
  const { file, depth, files, cache, today, providerOverride } = options;
  const root = dirname(file);
  const findings = collectFindings();
  const { report } = findings;
  const path = repoPath(basename(file), depth);
  if (path === undefined) {
    report(problem("path-leaves-repo", undefined, { message: `${basename(file)} cannot be the name of a manifest` }));
    return { loaded: { kind: "invalid", diagnostics: findings.sorted(), files: [] }, hasRecalled: false };
  }
  const reader = textReader({ files, root, report });
  const sources = await readSources(path, { reader, cache, yaml: memory?.yaml, depth, report });
  const terms = JSON.stringify([file, depth, today, providerOverride]);
  const recalled = memory?.recall(sources, terms);
  const unfolded = await unfold(sources, { reader, depth, report, recalled });
  const index = indexAssets(unfolded, { incomplete: sources.incomplete, report });
  const alone = await resolveAll(index, { sources, reader, report, options, recalled });
  const resolved = shareKeys(alone);
  checkCycles(new Map(resolved.map(({ asset, needs }) => [asset.id, needs])), report);
  const frozen = frozenClaims(index, depth);
  const spots = await checkFiles(resolved, { frozen, texts: reader.paths(), files, report, recalled });
  const watch = watchRules(sources.list[0], report);

  const diagnostics = findings.sorted();
  const hasRecalled = recalled !== undefined;
  if (diagnostics.some(({ severity }) => severity === "error")) {
    const looked = [...reader.paths(), ...resolved.flatMap(picturesOf)];
    return { loaded: { kind: "invalid", diagnostics, files: looked }, hasRecalled };
  }
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
  const loaded: LoadedManifest = { kind: "ok", manifest, warnings: diagnostics };
  return diagnostics.length > 0
    ? { loaded, hasRecalled }
    : { loaded, clean: { sources, terms, unfolded, index, resolved: alone, spots }, hasRecalled };
}

interface Reading {
  readonly reader: TextReader;
  readonly depth: number;
  readonly report: Report;
  readonly recalled: Recalled | undefined;
}

/** Every asset of every file, with matrices and data unfolded. */
async function unfold(
  sources: Sources,
  { reader, depth, report, recalled }: Reading,
): Promise<readonly SourceAssets[]> {
  const tables: DataReading["tables"] = new Map();
  const unfolded: SourceAssets[] = [];
  for (const source of sources.list) {
    const entries: SourceAssets["entries"][number][] = [];
    for (const name of source.assets.keys()) {
      const known = recalled?.expanded(source, name);
      entries.push({ name, assets: known ?? (await expandAsset(source, name, { reader, tables, depth, report })) });
    }
    unfolded.push({ source, frozen: sources.frozen.has(source.path), entries });
  }
  return unfolded;
}

interface Resolving {
  readonly sources: Sources;
  readonly reader: TextReader;
  readonly report: Report;
  readonly options: LoadOptions;
  readonly recalled: Recalled | undefined;
}

async function resolveAll(
  index: AssetIndex,
  { sources, reader, report, options, recalled }: Resolving,
): Promise<readonly ResolvedAsset[]> {
  const { depth, today, providerOverride } = options;
  const scopeOf = scopes(sources.list, sources);
  const [root] = sources.list;
  const { provider, judge } = root?.frame ?? {};
  const resolved: ResolvedAsset[] = [];
  for (const { wanted } of index.made)
    if (wanted)
      resolved.push(
        recalled?.resolved(wanted, index) ??
          (await resolveAsset(wanted, {
            index,
            scopeOf,
            reader,
            depth,
            report,
            today,
            providerOverride,
            provider,
            judge,
            mayJudge: root?.mayJudge ?? false,
          })),
      );
  return resolved;
}

function frozenClaims({ byId, isFrozen }: AssetIndex, depth: number): readonly OutputClaim[] {
  return Array.from(byId.values()).flatMap(({ id, wanted }) =>
    wanted && isFrozen(id) ? [{ id, outputs: frozenOutputs(wanted, depth) }] : [],
  );
}

interface FileChecks {
  readonly recalled: Recalled | undefined;
  readonly frozen: readonly OutputClaim[];
  readonly texts: Manifest["sources"];
  readonly files: ManifestFiles;
  readonly report: Report;
}

/** What only a look at the disk can tell, and what depends on all assets. */
async function checkFiles(
  resolved: readonly ResolvedAsset[],
  { frozen, texts, files, report, recalled }: FileChecks,
): Promise<string> {
  const whole = resolved.filter(({ partial }) => !partial);
  const settings = new Map<AssetId, Asset["settings"]>(whole.map(({ asset }) => [asset.id, asset.settings]));
  const masks = resolved.flatMap((one) => maskUse(one, (id) => settings.get(id)) ?? []);
  const pictures = resolved.flatMap((one) => one.pictures);
  const claims = resolved.map(({ asset, outputs }) => ({ id: asset.id, outputs }));
  const made = new Set(claims.flatMap(({ outputs }) => outputs.map(({ spec }) => spec.path)));
  const outside = await foldersOutside(Array.from(made, folderOf), files);
  const inputs = [...texts, ...masks.map(({ path }) => path)];
  const spots = spotsOf({ claims, frozen, inputs, pictures });
  if (outside.size > 0 || recalled?.spots !== spots)
    checkOutputs(claims, { frozen, inputs, pictures, outside, report });
  // A picture that is made from here has been told of as such; that it is missing follows from it.
  const looked = [...pictures, ...masks].map(({ path }) => path).filter((path) => !made.has(path));
  const probed = await probePictures(looked, files);
  for (const picture of pictures) checkPicture(picture, probed, report);
  for (const mask of masks) checkMask(mask, probed, report);
  return spots;
}

/** All that decides whether one output is in the way of another. */
function spotsOf({ claims, frozen, inputs, pictures }: Spots): string {
  const lines = [...frozen, ...claims].map(
    ({ id, outputs }) => `${id}\n${outputs.map(({ spec }) => spec.path).join("\n")}`,
  );
  return JSON.stringify([lines, frozen.length, inputs, pictures.map(({ path }) => path)]);
}

type Spots = Pick<OutputRules, "frozen" | "inputs" | "pictures"> & { readonly claims: readonly OutputClaim[] };

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
