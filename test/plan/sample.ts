import { assetId, type Asset, type Manifest, type RenditionSpec } from "../../src/model/asset.js";
import { digestOf, type Digest } from "../../src/model/digest.js";
import type { Master } from "../../src/model/lock.js";
import { repoPath, type RepoPath } from "../../src/model/repo-path.js";

/** A path that a test wrote, so surely one. */
export function pathOf(written: string): RepoPath {
  const path = repoPath(written);
  if (path === undefined) throw new Error(`${written} is no path of the repo`);
  return path;
}

/** An asset with one output, `<id>.webp`, and everything else as plain as can be. */
export function sampleAsset(id: string, changes: Partial<Omit<Asset, "id">> = {}): Asset {
  return {
    id: assetId(id),
    place: { file: "assets.config.yaml", line: 1, column: 1 },
    provider: { kind: "openai", apiKeyEnv: "OPENAI_API_KEY" },
    prompt: `A picture of ${id}`,
    styles: [],
    text: [],
    tags: [],
    settings: {
      model: "gpt-image-2-2026-04-21",
      quality: "medium",
      size: { kind: "exact", width: 1536, height: 1024 },
      background: "auto",
      format: "png",
      extra: {},
    },
    references: [],
    candidates: 1,
    pin: false,
    outputs: [sampleOutput(`${id}.webp`)],
    ...changes,
  };
}

export function sampleOutput(path: string, changes: Partial<Omit<RenditionSpec, "path">> = {}): RenditionSpec {
  return { path: pathOf(path), format: "webp", width: 480, fit: "cover", position: "centre", ...changes };
}

export function sampleManifest(assets: readonly Asset[], changes: Partial<Omit<Manifest, "assets">> = {}): Manifest {
  return {
    file: "/repo/assets.config.yaml",
    root: "/repo",
    depth: 0,
    assets,
    budget: {},
    watch: { spend: "ask" },
    prices: new Map(),
    textPrices: new Map(),
    sources: [pathOf("assets.config.yaml")],
    ...changes,
  };
}

/** A reference to another asset, or to a file. */
export const fromAsset = (id: string) => ({ source: { kind: "asset", id: assetId(id) } }) as const;
export const fromFile = (path: string) => ({ source: { kind: "file", path: pathOf(path) } }) as const;

/** A master whose bytes are named by `name`. */
export function sampleMaster(digest: Digest): Master {
  return { digest, type: "image/png", bytes: 1_000_000, width: 1536, height: 1024 };
}

export const digestNamed = (name: string): Digest => digestOf(name);
