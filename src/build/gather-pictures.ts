import { join } from "node:path";
import { readWhole } from "../disk/read-file.js";
import { absolutePath, leavesRepo } from "../disk/repo.js";
import { writeAtomically } from "../disk/write-file.js";
import { decodeFault } from "../images/decode-fault.js";
import type { Asset, Reference } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import { digestOf, hexOf, type Digest } from "../model/digest.js";
import { unreachable } from "../model/unreachable.js";
import { lostFailure } from "./lost-failure.js";
import type { Run, RunState } from "./run.js";
import { writeFailure } from "./write-failure.js";

export type GatheredPictures =
  | { readonly kind: "gathered"; readonly bytes: ReadonlyMap<Digest, Uint8Array> }
  | { readonly kind: "failed"; readonly failure: AssetFailure };

/** The bytes of every picture that a request for `asset` sends, each proven to be the one that was hashed. */
export async function gatherPictures(
  asset: Asset,
  digestOfSource: DigestOfSource,
  run: Gathering,
): Promise<GatheredPictures> {
  const sources: readonly Reference["source"][] = [
    ...(asset.edit ? [asset.edit.source] : []),
    ...asset.references.map(({ source }) => source),
    ...(asset.mask ? [{ kind: "file", path: asset.mask } as const] : []),
  ];
  const bytes = new Map<Digest, Uint8Array>();
  for (const source of sources) {
    const digest = digestOfSource(source);
    const found = digest ? await readSource(source, digest, run) : { message: `${nameOf(source)} is missing` };
    if (!(found instanceof Uint8Array)) return { kind: "failed", failure: { ...found, code: "reference" } };
    if (digest) bytes.set(digest, found);
  }
  return { kind: "gathered", bytes };
}

export interface Gathering extends Pick<Run, "repo" | "layout" | "stores" | "abort"> {
  readonly state: Pick<RunState, "masters" | "faults">;
}

type DigestOfSource = (source: Reference["source"]) => Digest | undefined;

interface Fault {
  readonly message: string;
  readonly hint?: string;
}

/** The bytes of one picture, proven to be those of `digest`. */
export async function readSource(
  source: Reference["source"],
  digest: Digest,
  run: Gathering,
): Promise<Uint8Array | Fault> {
  switch (source.kind) {
    case "file": {
      if (await leavesRepo(run.repo, source.path))
        return { message: `${source.path} leaves the repo through a symlink` };
      const found = await readWhole(absolutePath(run.repo, source.path));
      if (found.kind !== "bytes") return { message: `${source.path} is ${found.kind}` };
      if (digestOf(found.bytes) !== digest)
        return { message: `${source.path} changed while artlock was working`, hint: "run again" };
      return soundOr(source.path, found.bytes, run);
    }
    case "url": {
      const fetched = await readUrl(source.url, digest, run);
      return fetched instanceof Uint8Array ? soundOr(source.url, fetched, run) : fetched;
    }
    case "asset": {
      const master = run.state.masters.get(digest);
      const found = master && ((await run.stores.bought.read(master)) ?? (await run.stores.drafts.read(master)));
      return found ?? lostFailure(digest, source.id);
    }
    default:
      return unreachable(source);
  }
}

/** A picture that cannot be decoded is not sent: a provider may bill for what it then makes of it. */
async function soundOr(name: string, bytes: Uint8Array, { state }: Gathering): Promise<Uint8Array | Fault> {
  const digest = digestOf(bytes);
  const looked = state.faults.get(digest) ?? decodeFault(bytes);
  state.faults.set(digest, looked);
  const fault = await looked;
  return fault === undefined ? bytes : { message: `${name} ${fault}` };
}

const MAX_URL_BYTES = 50 * 1024 * 1024;

/** Fetched once, kept by digest, and refused when it is not what the manifest says it is. */
async function readUrl(url: string, digest: Digest, { layout, abort }: Gathering): Promise<Uint8Array | Fault> {
  const kept = join(layout.cache, "urls", hexOf(digest));
  const found = await readWhole(kept);
  if (found.kind === "bytes" && digestOf(found.bytes) === digest) return found.bytes;
  try {
    const answer = await fetch(url, { signal: AbortSignal.any([abort, AbortSignal.timeout(60_000)]) });
    if (!answer.ok) return { message: `${url} answered ${answer.status}` };
    const bytes = await readBody(answer, MAX_URL_BYTES);
    if (!bytes) return { message: `${url} is larger than ${MAX_URL_BYTES / 1024 / 1024} MB` };
    const got = digestOf(bytes);
    if (got !== digest) {
      return {
        message: `${url} holds ${got}, not ${digest}`,
        hint: "if the picture was changed on purpose, change sha256",
      };
    }
    // A disk that has no room for it costs fetching it again.
    await writeAtomically(kept, bytes, layout.temporary).catch(writeFailure);
    return bytes;
  } catch (error) {
    return { message: `${url} could not be fetched: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Undefined as soon as the body turns out larger than `maxBytes`, whatever its header said. */
async function readBody(answer: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body: ReadableStream<Uint8Array> | null = answer.body;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function nameOf(source: Reference["source"]): string {
  switch (source.kind) {
    case "file":
      return source.path;
    case "url":
      return source.url;
    case "asset":
      return `the picture of ${source.id}`;
    default:
      return unreachable(source);
  }
}
