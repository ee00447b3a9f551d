import { readWhole } from "../disk/read-file.js";
import { absolutePath, leavesRepo, type Repo } from "../disk/repo.js";
import { probePicture } from "../images/probe-picture.js";
import type { PictureFacts } from "../images/picture-facts.js";
import { digestOf, type Fingerprint } from "../model/digest.js";
import type { OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";

/** A picture that somebody put where an output belongs. */
export interface StandingPicture {
  readonly bytes: Uint8Array;
  readonly facts: PictureFacts;
}

/** Undefined when nothing is there, when it is no picture, and when a symlink leads out of the repo. */
export async function standingPicture(repo: Repo, path: RepoPath): Promise<StandingPicture | undefined> {
  if (await leavesRepo(repo, path)) return undefined;
  const found = await readWhole(absolutePath(repo, path));
  if (found.kind !== "bytes") return undefined;
  const facts = await probePicture(found.bytes);
  return facts.kind === "picture" ? { bytes: found.bytes, facts } : undefined;
}

/** The record of it as an accepted output. */
export async function standingOutput(
  repo: Repo,
  path: RepoPath,
  fingerprint: Fingerprint,
): Promise<OutputRecord | undefined> {
  const found = await standingPicture(repo, path);
  if (!found) return undefined;
  const { bytes, facts } = found;
  const { width, height } = facts;
  return { digest: digestOf(bytes), bytes: bytes.byteLength, width, height, fingerprint, accepted: true };
}
