import { assetId, type Asset, type Manifest, type Reference, type RenditionSpec } from "../../src/model/asset.js";
import { REFERENCE_FILES } from "./arbitrary-manifest.js";
import { pathOf } from "./sample.js";
import type { World } from "./world.js";

interface Repo {
  readonly world: World;
  readonly manifest: Manifest;
}

export interface FreeChange {
  readonly name: string;
  readonly change: (repo: Repo) => Repo;
}

/** What costs nothing as long as the store holds every master. */
export const FREE_CHANGES: readonly FreeChange[] = [
  { name: "renaming every asset", change: (repo) => renameAssets(repo, (spec) => spec) },
  {
    name: "renaming every asset and file",
    change: (repo) => renameAssets(repo, (spec) => movedTo(`renamed-${spec.path}`, spec)),
  },
  { name: "moving every file", change: (repo) => mapOutputs(repo, (spec) => [movedTo(`moved/${spec.path}`, spec)]) },
  { name: "swapping files between assets", change: swapOutputs },
  { name: "moving every reference picture", change: moveReferences },
  {
    name: "adding a width",
    change: (repo) => mapOutputs(repo, (spec) => [spec, { ...movedTo(`wide-${spec.path}`, spec), width: 1200 }]),
  },
  {
    name: "changing the format",
    change: (repo) => mapOutputs(repo, (spec) => [{ ...movedTo(`${spec.path}.avif`, spec), format: "avif" }]),
  },
  { name: "wanting no files", change: (repo) => mapOutputs(repo, () => []) },
  { name: "deleting every output", change: deleteOutputs },
  {
    name: "writing the assets in another order",
    change: ({ world, manifest }) => ({ world, manifest: { ...manifest, assets: manifest.assets.toReversed() } }),
  },
  {
    name: "wanting fewer candidates",
    change: (repo) => mapAssets(repo, (asset) => (asset.pick === undefined ? { ...asset, candidates: 1 } : asset)),
  },
  {
    name: "white space, line ends, alt texts and tags",
    change: (repo) =>
      mapAssets(repo, (asset) => ({ ...asset, prompt: `\r\n ${asset.prompt}\r\n`, alt: "A picture", tags: ["new"] })),
  },
];

function mapAssets({ world, manifest }: Repo, change: (asset: Asset) => Asset): Repo {
  return { world, manifest: { ...manifest, assets: manifest.assets.map(change) } };
}

function mapOutputs(repo: Repo, change: (spec: RenditionSpec) => readonly RenditionSpec[]): Repo {
  return mapAssets(repo, (asset) => ({ ...asset, outputs: asset.outputs.flatMap(change) }));
}

function mapReferences(repo: Repo, change: (reference: Reference) => Reference): Repo {
  return mapAssets(repo, (asset) => ({
    ...asset,
    ...(asset.edit && { edit: change(asset.edit) }),
    references: asset.references.map(change),
  }));
}

function renameAssets(repo: Repo, change: (spec: RenditionSpec) => RenditionSpec): Repo {
  const renamed = mapAssets(repo, (asset) => ({ ...asset, id: assetId(`${asset.id}-renamed`) }));
  const following = mapReferences(renamed, ({ source, ...reference }) => ({
    ...reference,
    source: source.kind === "asset" ? { kind: "asset", id: assetId(`${source.id}-renamed`) } : source,
  }));
  return mapOutputs(following, (spec) => [change(spec)]);
}

function moveReferences(repo: Repo): Repo {
  const moved = new Map(REFERENCE_FILES.map((path) => [pathOf(path), pathOf(`refs/${path}`)]));
  const files = new Map([...repo.world.files].map(([path, digest]) => [moved.get(path) ?? path, digest]));
  const { manifest } = mapReferences(repo, ({ source, ...reference }) => ({
    ...reference,
    source: source.kind === "file" ? { kind: "file", path: moved.get(source.path) ?? source.path } : source,
  }));
  return { world: { ...repo.world, files }, manifest };
}

/** Each asset takes the paths of the one after it, as far as it has files. */
function swapOutputs(repo: Repo): Repo {
  const paths = repo.manifest.assets.flatMap(({ outputs }) => outputs.map(({ path }) => path));
  const rotated = [...paths.slice(1), ...paths.slice(0, 1)];
  const next = new Map(paths.map((path, index) => [path, rotated[index] ?? path]));
  return mapOutputs(repo, (spec) => [{ ...spec, path: next.get(spec.path) ?? spec.path }]);
}

function deleteOutputs({ world, manifest }: Repo): Repo {
  const outputs = new Set([...world.lock.assets.values()].flatMap((entry) => [...entry.outputs.keys()]));
  return { world: { ...world, files: new Map([...world.files].filter(([path]) => !outputs.has(path))) }, manifest };
}

function movedTo(path: string, spec: RenditionSpec): RenditionSpec {
  return { ...spec, path: pathOf(path) };
}
