import pLimit from "p-limit";
import type { Digest } from "../model/digest.js";
import type { Lock } from "../model/lock.js";
import type { Known } from "../plan/known.js";
import { openOcr } from "../ocr/find-ocr.js";
import type { CheckCache } from "./check-cache.js";
import { openExaminer, type Examine, type Examining } from "./examine-picture.js";
import { readSource } from "./gather-pictures.js";
import { openLookAlikes } from "./look-alikes.js";
import type { Project } from "./open-project.js";
import { mastersIn } from "./take-snapshot.js";

export interface ExaminerOptions {
  readonly known: Known;
  readonly cache: CheckCache;
  /** As it is when it is asked for. */
  readonly lock: () => Lock;
  readonly whenCoreFree: Examining["whenCoreFree"];
  readonly abort: AbortSignal;
}

/** Looks at the pictures of a project. */
export function examinerOf(project: Project, { known, cache, lock, whenCoreFree, abort }: ExaminerOptions): Examine {
  const { stores, repo, layout, manifest, host } = project;
  const readMaster: Examining["readMaster"] = async (master) =>
    (await stores.bought.read(master)) ?? (await stores.drafts.read(master));
  const state = { masters: new Map(mastersIn(known.lock)), faults: new Map<Digest, Promise<string | undefined>>() };
  return openExaminer({
    known,
    cache,
    whenCoreFree,
    whenShown: pLimit(MOST_SHOWN),
    text: { find: openOcr(host.env), nowMs: host.steadyMs, signal: abort },
    readMaster,
    readPicture: (source, digest) => readSource(source, digest, { repo, layout, stores, abort, state }),
    lookAlikes: openLookAlikes({
      assets: new Map(manifest.assets.map((asset) => [asset.id, asset])),
      lock,
      cache,
      readMaster,
    }),
  });
}

/** Decoded at once: a few, as they are large. */
const MOST_SHOWN = 2;
