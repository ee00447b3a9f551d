/** What a picture file says of itself. Pixels as a viewer shows them: EXIF orientation is applied. */
export interface PictureFacts {
  readonly kind: "picture";
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** Whether there is an alpha channel; its pixels may all be opaque. */
  readonly hasAlpha: boolean;
  /** Frames or pages; 1 for a still picture. */
  readonly pages: number;
}

export type PictureType =
  | "image/png"
  | "image/jpeg"
  | "image/webp"
  | "image/avif"
  | "image/heic"
  | "image/gif"
  | "image/tiff"
  | "image/x-icon";

/** `lfs-pointer`: the small text that Git LFS leaves in place of a file that was not fetched. */
export type NotAPicture = { readonly kind: "lfs-pointer" } | { readonly kind: "unreadable"; readonly message: string };

/** The type that the first bytes announce. Only pictures of these types are ever handed to a decoder. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, PNG)) return "image/png";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "image/webp";
  if (ascii(bytes, 0, 4) === "GIF8") return "image/gif";
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])) return "image/tiff";
  if (startsWith(bytes, [0, 0, 1, 0]) && bytes.byteLength > 22) return "image/x-icon";
  if (ascii(bytes, 4, 8) !== "ftyp") return undefined;
  const brand = ascii(bytes, 8, 12);
  if (brand === "avif" || brand === "avis") return "image/avif";
  return HEIF_BRANDS.has(brand) ? "image/heic" : undefined;
}

/** Whether the bytes are a Git LFS pointer rather than the file it stands for. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, LFS.length) === LFS;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LFS = "version https://git-lfs.github.com/spec/";
const HEIF_BRANDS = new Set(["heic", "heix", "mif1", "msf1", "heim", "heis"]);

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
