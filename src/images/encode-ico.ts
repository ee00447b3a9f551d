import { sharpOf, type RawPicture } from "./raw-picture.js";

/**
 * An ico file of square pictures of up to 256 pixels: a header of 6 bytes, an entry of 16 for each picture, then the pictures,
 * each a PNG, which browsers and Windows since Vista read. Sources: ICONDIR and ICONDIRENTRY of the Windows SDK.
 */
export async function encodeIco(
  pictures: readonly RawPicture[],
  { background }: { readonly background?: string | undefined },
): Promise<Uint8Array> {
  const pngs = await Promise.all(pictures.map((picture) => pngOf(picture, background)));
  const head = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * pictures.length);
  head.writeUInt16LE(ICON, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { width, height }] of pictures.entries()) {
    const at = HEADER_BYTES + ENTRY_BYTES * index;
    const bytes = pngs[index]?.length ?? 0;
    // 256 is written as 0.
    head.writeUInt8(width % 256, at);
    head.writeUInt8(height % 256, at + 1);
    head.writeUInt16LE(COLOUR_PLANES, at + 4);
    head.writeUInt16LE(BITS_A_PIXEL, at + 6);
    head.writeUInt32LE(bytes, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes;
  }
  return Buffer.concat([head, ...pngs]);
}

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
const ICON = 1;
const COLOUR_PLANES = 1;
/** Of a PNG inside ico, programs expect no other. */
const BITS_A_PIXEL = 32;

async function pngOf(picture: RawPicture, background: string | undefined): Promise<Buffer> {
  const image = await sharpOf(picture);
  if (background !== undefined && picture.channels === 4) image.flatten({ background });
  return image.ensureAlpha().png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
}
