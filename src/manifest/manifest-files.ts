import type { RepoPath } from "../model/repo-path.js";

/** The only way this folder touches the outside. Paths start from the root manifest's folder. No method rejects. */
export interface ManifestFiles {
  /** Bytes of a text file; a file above `maxBytes` is not read. */
  readonly read: (path: RepoPath, limit: { readonly maxBytes: number }) => Promise<ReadResult>;
  /** Whether `path`, or the deepest part of it that exists, lies outside the repo once symlinks are followed. */
  readonly leavesRepo: (path: RepoPath) => Promise<boolean>;
  /** What the picture at `path` says of itself. */
  readonly probe: (path: RepoPath) => Promise<ProbeResult>;
}

export type ReadResult =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large"; readonly bytes: number }
  | Unread;

export type ProbeResult =
  | {
      readonly kind: "picture";
      /** MIME type, by the bytes: `image/png`. */
      readonly type: string;
      readonly width: number;
      readonly height: number;
      readonly hasAlpha: boolean;
      readonly bytes: number;
      /** Frames; 1 when left out. */
      readonly pages?: number;
    }
  | { readonly kind: "not-a-picture"; readonly why: string }
  | { readonly kind: "lfs-pointer" }
  | Unread;

export type Unread =
  | { readonly kind: "missing" }
  | { readonly kind: "directory" }
  | { readonly kind: "unreadable"; readonly why: string };
