import type { Asset } from "../../src/model/asset.js";
import { digestOf, type Digest } from "../../src/model/digest.js";
import type { LockEntry } from "../../src/model/lock.js";
import type { Verdict } from "../../src/model/plan.js";
import { pathOf, sampleManifest } from "./sample.js";
import { simulateBuild } from "./simulate-build.js";
import { EMPTY_WORLD, planOf, type BuildOrders, type World } from "./world.js";

/** The repo after these assets were built in it, the first time unless another world is given. */
export function built(assets: readonly Asset[], world: World = EMPTY_WORLD): World {
  return simulateBuild(world, sampleManifest(assets)).world;
}

/** What a plan says of each asset, by name. */
export function verdictsIn(world: World, assets: readonly Asset[], orders: BuildOrders = {}): Record<string, Verdict> {
  const { steps } = planOf(world, sampleManifest(assets), orders);
  return Object.fromEntries(steps.map(({ asset, verdict }) => [asset.id, verdict]));
}

/** Digest of the nth picture ever bought in a world, from 1. */
export function picture(nth: number): Digest {
  return digestOf(`picture ${nth}`);
}

export function fileIn({ files }: World, path: string): Digest {
  const digest = files.get(pathOf(path));
  if (!digest) throw new Error(`there is no ${path}`);
  return digest;
}

export function entryIn({ lock }: World, { id }: Asset): LockEntry {
  const entry = lock.assets.get(id);
  if (!entry) throw new Error(`the lock does not have ${id}`);
  return entry;
}

export function withEntry(world: World, { id }: Asset, entry: LockEntry): World {
  return { ...world, lock: { ...world.lock, assets: new Map([...world.lock.assets, [id, entry]]) } };
}

export function withFile(world: World, path: string, content: string | undefined): World {
  const files = new Map(world.files);
  if (content === undefined) files.delete(pathOf(path));
  else files.set(pathOf(path), digestOf(content));
  return { ...world, files };
}

/** As on a fresh clone whose stores did not come along. */
export function withoutMasters(world: World): World {
  return { ...world, masters: new Set() };
}
