import { pictureTypeOf, type PictureFacts } from "./picture-facts.js";

/**
 * The facts of a PNG, JPEG, WebP or ICO from its header alone, without a decoder. Undefined when the header does not tell all
 * (animation, orientation in a WebP or PNG) or is damaged: probePicture then asks sharp. The first 64 KB of a file are
 * enough for most pictures.
 */
export function sniffPicture(bytes: Uint8Array): PictureFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view, pictureTypeOf(bytes));
  return header !== undefined && header.width > 0 && header.height > 0 ? header : undefined;
}

function readHeader(view: DataView, type: PictureFacts["type"] | undefined): PictureFacts | undefined {
  try {
    if (type === "image/png") return pngFacts(view);
    if (type === "image/jpeg") return jpegFacts(view);
    if (type === "image/x-icon") return icoFacts(view);
    return type === "image/webp" ? webpFacts(view) : undefined;
  } catch (error) {
    // A DataView throws this when the header is cut off.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

// https://www.w3.org/TR/png-3/#5DataRep: length, type, data, CRC.
function pngFacts(view: DataView): PictureFacts | undefined {
  if (tag(view, 12) !== "IHDR") return undefined;
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  let hasAlpha = (view.getUint8(25) & 4) !== 0;
  let seenData = false;
  for (let at = 33; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const chunk = tag(view, at + 4);
    if (chunk === "eXIf" || chunk === "acTL") return undefined;
    if (chunk === "tRNS") hasAlpha = true;
    if (chunk === "IDAT") seenData = true;
    if (chunk === "IEND") break;
  }
  return seenData ? { kind: "picture", type: "image/png", width, height, hasAlpha, pages: 1 } : undefined;
}

// ITU T.81, annex B: segments up to the frame header, which holds the size.
function jpegFacts(view: DataView): PictureFacts | undefined {
  let turned = false;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at += 1;
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xe1 && tag(view, at + 4) === "Exif") turned = exifTurns(view, at + 10);
    if (marker === 0xda || marker === 0xd9) return undefined;
    // C4, C8 and CC are tables, the rest of C0–CF frame headers.
    if (marker < 0xc0 || marker > 0xcf || marker === 0xc4 || marker === 0xc8 || marker === 0xcc) continue;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    const [shownWidth, shownHeight] = turned ? [height, width] : [width, height];
    return { kind: "picture", type: "image/jpeg", width: shownWidth, height: shownHeight, hasAlpha: false, pages: 1 };
  }
}

// Orientations 5 to 8 swap width and height. TIFF 6.0: a header, then entries of 12 bytes.
function exifTurns(view: DataView, tiff: number): boolean {
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const entries = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const orientation = view.getUint16(entry + 8, little);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}

// https://developers.google.com/speed/webp/docs/riff_container; RFC 6386 9.1 (lossy), RFC 9649 3.4 (lossless).
function webpFacts(view: DataView): PictureFacts | undefined {
  const picture = { kind: "picture", type: "image/webp", pages: 1 } as const;
  switch (tag(view, 12)) {
    case "VP8 ":
      if (view.getUint8(23) !== 0x9d || view.getUint8(24) !== 0x01 || view.getUint8(25) !== 0x2a) return undefined;
      return {
        ...picture,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
        hasAlpha: false,
      };
    case "VP8L": {
      if (view.getUint8(20) !== 0x2f) return undefined;
      const bits = view.getUint32(21, true);
      return {
        ...picture,
        width: (bits & 0x3fff) + 1,
        height: ((bits >>> 14) & 0x3fff) + 1,
        hasAlpha: ((bits >>> 28) & 1) === 1,
      };
    }
    case "VP8X": {
      const flags = view.getUint8(20);
      const animatedOrTurned = (flags & 0b1010) !== 0;
      if (animatedOrTurned) return undefined;
      return {
        ...picture,
        width: uint24(view, 24) + 1,
        height: uint24(view, 27) + 1,
        hasAlpha: (flags & 0b10000) !== 0,
      };
    }
    default:
      return undefined;
  }
}

/** Of the largest picture in it; an edge of 256 is written as 0. */
function icoFacts(view: DataView): PictureFacts {
  const edges = Array.from({ length: view.getUint16(4, true) }, (_, index) => view.getUint8(6 + 16 * index) || 256);
  const edge = Math.max(0, ...edges);
  return { kind: "picture", type: "image/x-icon", width: edge, height: edge, hasAlpha: true, pages: edges.length };
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
