import type { Digest } from "../../src/model/digest.js";
import type { LockEntry } from "../../src/model/lock.js";
import type { RepoPath } from "../../src/model/repo-path.js";
import { unreachable } from "../../src/model/unreachable.js";
import { digestNamed, pathOf } from "./sample.js";
import type { World } from "./world.js";

/** What happens to a repo between two builds. `nth` counts around whatever there is. */
export type Disturbance =
  | { readonly kind: "change-reference"; readonly path: string; readonly text: string }
  | { readonly kind: "delete-output"; readonly nth: number }
  | { readonly kind: "edit-output"; readonly nth: number }
  | { readonly kind: "accept-output"; readonly nth: number }
  | { readonly kind: "lose-master"; readonly nth: number }
  | { readonly kind: "lose-drafts" };

export function disturb(world: World, disturbance: Disturbance): World {
  switch (disturbance.kind) {
    case "change-reference":
      return withFile(world, pathOf(disturbance.path), digestNamed(disturbance.text));
    case "delete-output": {
      const path = nthOf(outputsOf(world), disturbance.nth);
      return path === undefined ? world : withFile(world, path, undefined);
    }
    case "edit-output": {
      const path = nthOf(outputsOf(world), disturbance.nth);
      return path === undefined ? world : editByHand(world, path);
    }
    case "accept-output": {
      const path = nthOf(outputsOf(world), disturbance.nth);
      return path === undefined ? world : accept(world, path);
    }
    case "lose-master": {
      const lost = nthOf([...world.masters], disturbance.nth);
      return withoutMasters(world, (digest) => digest === lost);
    }
    case "lose-drafts": {
      const drafts = new Set([...world.lock.assets.values()].flatMap((entry) => draftsOf(entry)));
      return withoutMasters(world, (digest) => drafts.has(digest));
    }
    default:
      return unreachable(disturbance);
  }
}

/** Outputs that the lock knows and that are there. */
function outputsOf({ lock, files }: World): readonly RepoPath[] {
  const recorded = [...lock.assets.values()].flatMap(({ outputs }) => [...outputs.keys()]);
  return recorded.filter((path) => files.has(path));
}

function nthOf<Item>(items: readonly Item[], nth: number): Item | undefined {
  return items[nth % items.length];
}

function withFile(world: World, path: RepoPath, digest: Digest | undefined): World {
  const files = new Map(world.files);
  if (digest === undefined) files.delete(path);
  else files.set(path, digest);
  return { ...world, files };
}

function editByHand(world: World, path: RepoPath): World {
  const digest = digestNamed(`by hand, over ${world.files.get(path) ?? "nothing"}`);
  return { ...withFile(world, path, digest), byHand: new Set([...world.byHand, digest]) };
}

/** `--accept`: the lock takes what was drawn at `path` as it is. */
function accept(world: World, path: RepoPath): World {
  const digest = world.files.get(path);
  const assets = new Map(
    [...world.lock.assets].map(([id, entry]) => {
      const record = entry.outputs.get(path);
      if (!record || digest === undefined || !world.byHand.has(digest)) return [id, entry];
      return [id, { ...entry, outputs: new Map([...entry.outputs, [path, { ...record, digest, accepted: true }]]) }];
    }),
  );
  return { ...world, lock: { ...world.lock, assets } };
}

function withoutMasters(world: World, isLost: (digest: Digest) => boolean): World {
  return { ...world, masters: new Set([...world.masters].filter((digest) => !isLost(digest))) };
}

function draftsOf({ inputs, candidates }: LockEntry): readonly Digest[] {
  return inputs["provider"] === "draft" ? candidates.map(({ digest }) => digest) : [];
}
