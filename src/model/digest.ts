import { hash } from "node:crypto";
import type { Brand } from "./brand.js";
import { canonicalJson, type Json } from "./canonical-json.js";

/** Hash of bytes: `sha256:` and 64 lower-case hex digits. */
export type Digest = Brand<string, "Digest">;

/** Hash of inputs, written like a digest. Two equal fingerprints ask for the same thing. */
export type Fingerprint = Brand<string, "Fingerprint">;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

export function digestOf(bytes: Uint8Array | string): Digest {
  return brandDigest(`sha256:${hash("sha256", bytes)}`);
}

/** The digest written in `text`, or undefined when it is none. */
export function parseDigest(text: string): Digest | undefined {
  return DIGEST.test(text) ? brandDigest(text) : undefined;
}

/** Hash of the canonical JSON (RFC 8785 key order) of `inputs`. */
export function fingerprintOf(inputs: Json): Fingerprint {
  return brandFingerprint(digestOf(canonicalJson(inputs)));
}

export function parseFingerprint(text: string): Fingerprint | undefined {
  return DIGEST.test(text) ? brandFingerprint(text) : undefined;
}

/** The 64 hex digits alone, as file names want them. */
export function hexOf(digest: Digest | Fingerprint): string {
  return digest.slice("sha256:".length);
}

/** Enough of a digest for a person to tell two apart. */
export function shortDigest(digest: Digest | Fingerprint): string {
  return hexOf(digest).slice(0, 12);
}

const brandDigest = (text: string): Digest => text as Digest;
const brandFingerprint = (text: string): Fingerprint => text as Fingerprint;
