import type { Asset, AssetId, RenditionSpec } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { digestOf, fingerprintOf } from "../model/digest.js";
import type { Master, MasterType, OutputRecord } from "../model/lock.js";
import type { Step } from "../model/plan.js";
import type { RepoPath } from "../model/repo-path.js";
import { inputsAt } from "../plan/generation-inputs.js";
import { decodeFault } from "../images/decode-fault.js";
import { masterOf } from "../images/master-of.js";
import { outputsFrom } from "../plan/outputs-from.js";
import { renditionFingerprint } from "../plan/rendition-fingerprint.js";
import { adoptedAttempt } from "./adopted-attempt.js";
import { openAttemptClock } from "./attempt-clock.js";
import { attemptsIn } from "../model/attempts-in.js";
import { changeLock, type ChangedLock } from "./change-lock.js";
import { chooseAssets } from "./choose-assets.js";
import type { LockBook } from "./lock-book.js";
import type { Project } from "./open-project.js";
import { acceptedRecord, lookAt } from "./standing-output.js";

export interface AdoptedPictures {
  readonly adopted: readonly { readonly id: AssetId; readonly from: RepoPath }[];
  /** Why the others were left alone. */
  readonly left: readonly { readonly id: AssetId; readonly because: string }[];
}

export interface AdoptOptions {
  readonly patterns: readonly string[];
  /** The picture to take as the master, for one asset; its largest output that exists when left out. */
  readonly from?: RepoPath;
}

/**
 * Brings pictures that are already there under the lock, as if they had been made for the manifest as it stands: their
 * bytes become masters, and files that stand where outputs belong are recorded as they are. Nothing is generated.
 */
export async function adoptPictures(
  project: Project,
  { patterns, from }: AdoptOptions,
): Promise<ChangedLock<AdoptedPictures> | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }> {
  const chosen = chooseAssets(project.manifest, { patterns });
  if (chosen.kind === "invalid") return chosen;
  return changeLock(project, async (book, { plan, lock }) => {
    const nextAttemptTime = openAttemptClock(project.host.nowMs, attemptsIn(lock));
    const steps = plan.steps.filter(({ asset }) => chosen.ids?.has(asset.id) ?? true);
    const adopted: { id: AssetId; from: RepoPath }[] = [];
    const left: { id: AssetId; because: string }[] = [];
    for (const step of steps) {
      const { id } = step.asset;
      const outcome = await adoptOne(project, step, { book, from, nextAttemptTime });
      if (outcome.kind === "adopted") adopted.push({ id, from: outcome.from });
      else left.push({ id, because: outcome.because });
    }
    return { adopted, left };
  });
}

type Outcome =
  | { readonly kind: "adopted"; readonly from: RepoPath }
  | { readonly kind: "left"; readonly because: string };

interface AdoptInto {
  readonly book: LockBook;
  readonly from: RepoPath | undefined;
  readonly nextAttemptTime: () => string;
}

async function adoptOne(project: Project, step: Step, { book, from, nextAttemptTime }: AdoptInto): Promise<Outcome> {
  const { asset } = step;
  if (book.entry(asset.id)) return { kind: "left", because: "the lock has it already" };
  if (!step.fingerprint) return { kind: "left", because: "what it is made from has yet to be made or adopted" };
  const found = await pictureOf(project, asset, from);
  if (!found) {
    const because = from ? await whyNot(project, from) : "none of its outputs is there as png, jpeg or webp";
    return { kind: "left", because };
  }
  const { master, path, bytes } = found;
  const fault = await decodeFault(bytes);
  if (fault !== undefined) return { kind: "left", because: `${path} ${fault}` };
  await project.stores.bought.put(bytes, master.type);
  const inputs = asset.provider.kind === "draft" ? inputsAt("openai", step.inputs) : step.inputs;
  const fingerprint = fingerprintOf(inputs);
  const outputs = await standingOutputs(project, outputsFrom(asset, inputs), master);
  const taken = adoptedAttempt({ at: nextAttemptTime(), model: asset.settings.model, fingerprint, master });
  const attempts = [...book.takeUnplaced(asset.id), taken];
  book.put(asset.id, { fingerprint, inputs, candidates: [master], picked: master.digest, attempts, outputs });
  return { kind: "adopted", from: path };
}

interface FoundPicture {
  readonly master: Master;
  readonly path: RepoPath;
  readonly bytes: Uint8Array;
}

/** The named file, else the output with the most pixels; png before webp before jpeg where they tie. */
async function pictureOf(
  project: Project,
  asset: Asset,
  from: RepoPath | undefined,
): Promise<FoundPicture | undefined> {
  const paths = from ? [from] : asset.outputs.map(({ path }) => path);
  const found = await Promise.all(paths.map((path) => readPicture(project, path)));
  const area = ({ master }: FoundPicture): number => master.width * master.height;
  const order: readonly MasterType[] = ["image/png", "image/webp", "image/jpeg"];
  return found
    .filter((picture) => picture !== undefined)
    .toSorted((a, b) => area(b) - area(a) || order.indexOf(a.master.type) - order.indexOf(b.master.type))[0];
}

async function whyNot({ repo }: Project, from: RepoPath): Promise<string> {
  const { kind } = await lookAt(repo, from);
  if (kind === "absent") return `there is no file ${from}`;
  return kind === "outside"
    ? `${from} lies outside the repo, by a symbolic link`
    : `${from} is no png, jpeg or webp picture`;
}

async function readPicture({ repo }: Project, path: RepoPath): Promise<FoundPicture | undefined> {
  const found = await lookAt(repo, path);
  if (found.kind !== "picture") return undefined;
  const { bytes, facts } = found;
  const { type, width, height } = facts;
  if (type !== "image/png" && type !== "image/jpeg" && type !== "image/webp") return undefined;
  return {
    master: masterOf({ digest: digestOf(bytes), byteLength: bytes.byteLength, head: bytes }, { type, width, height }),
    path,
    bytes,
  };
}

async function standingOutputs(
  { repo }: Project,
  specs: readonly RenditionSpec[],
  master: Master,
): Promise<Map<RepoPath, OutputRecord>> {
  const outputs = new Map<RepoPath, OutputRecord>();
  for (const spec of specs) {
    const found = await lookAt(repo, spec.path);
    if (found.kind !== "picture") continue;
    outputs.set(spec.path, acceptedRecord(found, renditionFingerprint(master.digest, spec)));
  }
  return outputs;
}
