import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { unreachable } from "../../../src/model/unreachable.js";

export interface PictureSpec {
  readonly width: number;
  readonly height: number;
  readonly format: "png" | "jpeg" | "webp";
  readonly transparent: boolean;
  /** Chooses the colours. */
  readonly prompt: string;
  /** Differs for every picture ever made, so that no two have the same bytes. */
  readonly serial: string;
}

/**
 * A picture of the size, format and alpha asked for: a disc on a ground, or on nothing. Encoding is done once for each
 * kind; the serial goes into an EXIF field of fixed length that is overwritten in the encoded bytes.
 */
export async function paintPicture(spec: PictureSpec): Promise<Buffer> {
  const hue = createHash("sha256").update(spec.prompt).digest().readUInt8(0) % 8;
  const key = [spec.width, spec.height, spec.format, spec.transparent, hue].join(" ");
  const known = encoded.get(key) ?? encode(spec, hue * 45);
  encoded.set(key, known);
  return withSerial(Buffer.from(await known), spec.serial);
}

const encoded = new Map<string, Promise<Buffer>>();
const SERIAL_LENGTH = 32;
const BLANK_SERIAL = "artlock-rig-serial".padEnd(SERIAL_LENGTH, "-");

function encode({ width, height, format, transparent }: PictureSpec, hue: number): Promise<Buffer> {
  const ground = transparent ? "" : `<rect width="${width}" height="${height}" fill="hsl(${hue},45%,80%)"/>`;
  const radius = Math.min(width, height) / 3;
  const disc = `<circle cx="${width / 2}" cy="${height / 2}" r="${radius}" fill="hsl(${hue},60%,40%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${disc}</svg>`;
  const drawn = transparent ? sharp(Buffer.from(svg)).ensureAlpha() : sharp(Buffer.from(svg)).removeAlpha();
  const marked = drawn.withExif({ IFD0: { ImageDescription: BLANK_SERIAL } });
  switch (format) {
    case "jpeg":
      return marked.jpeg({ quality: 80 }).toBuffer();
    case "webp":
      return marked.webp({ quality: 80, effort: 0 }).toBuffer();
    case "png":
      return marked.png({ compressionLevel: 3 }).toBuffer();
    default:
      return unreachable(format);
  }
}

function withSerial(bytes: Buffer, serial: string): Buffer {
  const at = bytes.indexOf(BLANK_SERIAL);
  if (at < 0) throw new Error("the encoded picture has no place for its serial");
  bytes.write(serial.padEnd(SERIAL_LENGTH, "-").slice(0, SERIAL_LENGTH), at, "latin1");
  if (bytes.readUInt32BE(0) === 0x89504e47) repairPngChecksum(bytes, at);
  return bytes;
}

/** A PNG's chunk is length, type, data, CRC-32 of type and data. */
function repairPngChecksum(bytes: Buffer, at: number): void {
  let chunk = 8;
  while (chunk + 12 <= bytes.length) {
    const end = chunk + 8 + bytes.readUInt32BE(chunk);
    if (at < end) return void bytes.writeUInt32BE(crc32(bytes.subarray(chunk + 4, end)), end);
    chunk = end + 4;
  }
}
