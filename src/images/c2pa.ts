import { pictureTypeOf } from "./picture-facts.js";

/**
 * Whether `bytes` carry a C2PA manifest (Content Credentials): a `caBX` chunk of a PNG, a JUMBF box in an APP11 segment of a
 * JPEG, a `C2PA` chunk of a WebP. Source: C2PA Technical Specification 2.1, A.3 "Embedding manifests". It is not verified.
 * The beginning of a file is enough, but for a WebP, where it stands at the end.
 */
export function hasC2pa(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = pictureTypeOf(bytes);
  if (type === "image/png") return hasPngChunk(view);
  if (type === "image/jpeg") return hasJumbfSegment(view);
  return type === "image/webp" && hasRiffChunk(view);
}

function hasPngChunk(view: DataView): boolean {
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (tagAt(view, at + 4) === "caBX") return true;
  }
  return false;
}

/** APP11 segments begin with `JP`, an instance and a sequence number, then a box whose type is `jumb`. */
function hasJumbfSegment(view: DataView): boolean {
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return false;
    if (marker === 0xeb && at + 20 <= view.byteLength && tagAt(view, at + 16) === "jumb") return true;
  }
  return false;
}

function hasRiffChunk(view: DataView): boolean {
  for (let at = 12; at + 8 <= view.byteLength; at += 8 + evenUp(view.getUint32(at + 4, true))) {
    if (tagAt(view, at) === "C2PA") return true;
  }
  return false;
}

const evenUp = (length: number): number => length + (length % 2);

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
