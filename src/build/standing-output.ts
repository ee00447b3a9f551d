import { readWhole } from "../disk/read-file.js";
import { absolutePath, leavesRepo, type Repo } from "../disk/repo.js";
import { probePicture } from "../images/probe-picture.js";
import type { NotAPicture, PictureFacts } from "../images/picture-facts.js";
import { digestOf, type Fingerprint } from "../model/digest.js";
import type { OutputRecord } from "../model/lock.js";
import type { RepoPath } from "../model/repo-path.js";

/** What somebody put where an output belongs. `outside`: a symlink leads out of the repo. */
export type Standing =
  | StandingPicture
  | { readonly kind: "absent" | "outside" }
  | { readonly kind: "not-a-picture"; readonly why: NotAPicture };

export interface StandingPicture {
  readonly kind: "picture";
  readonly bytes: Uint8Array;
  readonly facts: PictureFacts;
}

export async function lookAt(repo: Repo, path: RepoPath): Promise<Standing> {
  if (await leavesRepo(repo, path)) return { kind: "outside" };
  const found = await readWhole(absolutePath(repo, path));
  if (found.kind !== "bytes") return { kind: "absent" };
  const facts = await probePicture(found.bytes);
  return facts.kind === "picture"
    ? { kind: "picture", bytes: found.bytes, facts }
    : { kind: "not-a-picture", why: facts };
}

/** The record of a picture as an accepted output. */
export function acceptedRecord({ bytes, facts }: StandingPicture, fingerprint: Fingerprint): OutputRecord {
  const { width, height } = facts;
  return { digest: digestOf(bytes), bytes: bytes.byteLength, width, height, fingerprint, accepted: true };
}
