import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { unreachable } from "../../../src/model/unreachable.js";

export interface PictureSpec {
  readonly width: number;
  readonly height: number;
  readonly format: "png" | "jpeg" | "webp";
  readonly transparent: boolean;
  /** The ground's colour; as the prompt asks when left out. */
  readonly ground?: string;
  /** Whether the subject runs off the bottom. */
  readonly isOffFrame: boolean;
  /** Chooses the colours. */
  readonly prompt: string;
  /** Differs for every picture ever made, so that no two have the same bytes. */
  readonly serial: string;
}

/**
 * A picture of the size, format and alpha asked for: a disc on a ground, on nothing, or on the flat colour that the prompt
 * asks for, and then with a hole. Encoding is done once for each
 * kind; the serial goes into an EXIF field of fixed length that is overwritten in the encoded bytes.
 */
export async function paintPicture(spec: PictureSpec): Promise<Buffer> {
  const hue = createHash("sha256").update(spec.prompt).digest().readUInt8(0) % 8;
  const asked = KEY_GROUND.exec(spec.prompt)?.[1];
  const whole = { ...spec, ...(asked !== undefined && { ground: spec.ground ?? asked }) };
  const { width, height, format, transparent, ground, isOffFrame } = whole;
  const key = [width, height, format, transparent, hue, ground, isOffFrame].join(" ");
  const known = encoded.get(key) ?? encode(whole, hue * 45);
  encoded.set(key, known);
  return withSerial(Buffer.from(await known), spec.serial);
}

const KEY_GROUND = /one perfectly flat, evenly lit colour, [a-z ]+ \((#[0-9A-F]{6})\)/;

const encoded = new Map<string, Promise<Buffer>>();
const SERIAL_LENGTH = 32;
const BLANK_SERIAL = "artlock-rig-serial".padEnd(SERIAL_LENGTH, "-");

function encode({ width, height, format, transparent, ground, isOffFrame }: PictureSpec, hue: number): Promise<Buffer> {
  const colour = ground ?? `hsl(${hue},45%,80%)`;
  const behind = transparent ? "" : `<rect width="${width}" height="${height}" fill="${colour}"/>`;
  const radius = Math.min(width, height) / 3;
  const [x, y] = [width / 2, isOffFrame ? height - radius / 2 : height / 2];
  const disc = `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${hue},60%,40%)"/>`;
  const hole = ground && `<circle cx="${x}" cy="${y}" r="${radius / 4}" fill="${colour}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${behind}${disc}${hole ?? ""}</svg>`;
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
