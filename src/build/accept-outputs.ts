import { digestContent } from "../disk/digest-file.js";
import { absolutePath } from "../disk/repo.js";
import type { AssetId, RenditionSpec } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Fingerprint } from "../model/digest.js";
import type { LockEntry } from "../model/lock.js";
import { approvalOf } from "../model/output-set-digest.js";
import type { Step } from "../model/plan.js";
import type { RepoPath } from "../model/repo-path.js";
import { unreachable } from "../model/unreachable.js";
import { outputsFrom } from "../plan/outputs-from.js";
import { renditionFingerprint } from "../plan/rendition-fingerprint.js";
import { chooseAssets } from "./choose-assets.js";
import { openLockBook, type LockBook } from "./lock-book.js";
import type { Project } from "./open-project.js";
import { planProject } from "./plan-project.js";
import { acceptedRecord, lookAt, type Standing, type StandingPicture } from "./standing-output.js";

export type Accepted =
  | { readonly kind: "accepted"; readonly paths: readonly RepoPath[] }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Takes the outputs of the named assets that a plan calls drifted as they are: the lock records what stands there, all or
 * none of it. Files that artlock itself wrote, as one that another asset left, are not the user's and stay as planned.
 */
export async function acceptOutputs(project: Project, patterns: readonly string[]): Promise<Accepted> {
  if (patterns.length === 0) return { kind: "accepted", paths: [] };
  const chosen = chooseAssets(project.manifest, { patterns });
  if (chosen.kind === "invalid") return chosen;
  const planned = await planProject(project, {});
  if (planned.kind === "invalid") return planned;
  const book = openLockBook(planned, project);
  const paths: RepoPath[] = [];
  const refused: Diagnostic[] = [];
  const named = planned.plan.steps.filter(({ asset }) => chosen.ids?.has(asset.id));
  for (const step of named) {
    const asset = await acceptAsset(project, step, book);
    paths.push(...asset.paths);
    refused.push(...asset.refused);
  }
  if (refused.length > 0) return { kind: "invalid", diagnostics: refused };
  const unsaved = await book.save();
  return unsaved ? { kind: "invalid", diagnostics: [unsaved] } : { kind: "accepted", paths };
}

interface AcceptedAsset {
  readonly paths: readonly RepoPath[];
  readonly refused: readonly Diagnostic[];
}

async function acceptAsset({ repo }: Project, { asset, verdict }: Step, book: LockBook): Promise<AcceptedAsset> {
  const { id } = asset;
  const entry = book.entry(id);
  if (!entry || verdict.kind !== "drifted") return { paths: [], refused: [] };
  const outputs = new Map(entry.outputs);
  const paths: RepoPath[] = [];
  const refused: Diagnostic[] = [];
  const fingerprints = fingerprintsOf(entry, outputsFrom(asset, entry.inputs));
  for (const path of verdict.outputs) {
    const fingerprint = fingerprints.get(path);
    const digest = digestContent(absolutePath(repo, path));
    // One that was accepted before is at stake for what is about to become of it, which accepting it again does not change.
    if (fingerprint === undefined || digest === undefined || digest === entry.outputs.get(path)?.digest) continue;
    const found = await lookAt(repo, path);
    if (found.kind === "picture") {
      outputs.set(path, acceptedRecord(found, fingerprint));
      paths.push(path);
    } else refused.push(...refusal(id, path, found));
  }
  if (paths.length > 0) {
    const { approved, ...unapproved } = entry;
    book.put(id, { ...unapproved, outputs, ...approvalOf(outputs, [approved]) });
  }
  return { paths, refused };
}

function refusal(id: AssetId, path: RepoPath, found: Exclude<Standing, StandingPicture>): readonly Diagnostic[] {
  const refuse = (code: string, because: string, hint: string): readonly Diagnostic[] => [
    { severity: "error", code, message: `${path} is not accepted: ${because}`, hint },
  ];
  switch (found.kind) {
    case "absent":
      return [];
    case "outside":
      return refuse("path-leaves-repo", "it leaves the repo through a symlink", "put the picture itself there");
    case "not-a-picture":
      return found.why.kind === "lfs-pointer"
        ? refuse("not-a-picture", "it is a Git LFS pointer, not the picture", "run `git lfs pull`")
        : refuse("not-a-picture", "it is no picture", `replace it with \`artlock build --overwrite ${id}\``);
    default:
      return unreachable(found);
  }
}

/** What is recorded, and what is wanted beside it of the same picture. */
function fingerprintsOf(entry: LockEntry, specs: readonly RenditionSpec[]): ReadonlyMap<RepoPath, Fingerprint> {
  return new Map([
    ...[...entry.outputs].map(([path, { fingerprint }]) => [path, fingerprint] as const),
    ...specs.map((spec) => [spec.path, renditionFingerprint(entry.picked, spec)] as const),
  ]);
}
