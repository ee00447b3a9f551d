import fc from "fast-check";
import { expect, test } from "vitest";
import { hasC2pa } from "../../src/images/c2pa.js";
import { masterOf } from "../../src/images/master-of.js";
import { digestOf } from "../../src/model/digest.js";
import { flag } from "./sample-pictures.js";

const BOX = Buffer.from("\0\0\0\u0010jumb\0\0\0\bjumd", "latin1");

test("Content Credentials are found in a PNG, a JPEG and a WebP, and not where there are none", async () => {
  const [png, jpeg, webp] = await pictures();
  expect([png, jpeg, webp].map(hasC2pa)).toEqual([false, false, false]);
  expect([inPng(png), inJpeg(jpeg), inWebp(webp)].map(hasC2pa)).toEqual([true, true, true]);
  // A caBX chunk's name inside another chunk is no chunk.
  expect(hasC2pa(Buffer.concat([png, Buffer.from("caBX")]))).toBe(false);
});

test("the lock says of a master that it has them", async () => {
  const [png] = await pictures();
  const shape = { type: "image/png", width: 8, height: 8 } as const;
  const master = (head: Buffer): unknown => masterOf({ digest: digestOf(head), byteLength: head.length, head }, shape);
  expect(master(inPng(png))).toMatchObject({ ...shape, c2pa: true });
  expect(master(png)).not.toHaveProperty("c2pa");
});

test("cut-off and overwritten files end the search, and do not throw", async () => {
  const files = await pictures();
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(400), fc.uint8Array({ maxLength: 40 }), (file, at, noise) => {
      const broken = Buffer.concat([file.subarray(0, at), noise]);
      expect(typeof hasC2pa(broken)).toBe("boolean");
    }),
  );
});

async function pictures(): Promise<[Buffer, Buffer, Buffer]> {
  const of = flag(8, 8);
  return [await of.clone().png().toBuffer(), await of.clone().jpeg().toBuffer(), await of.clone().webp().toBuffer()];
}

function inPng(png: Buffer): Buffer {
  const chunk = Buffer.concat([lengthOf(BOX), Buffer.from("caBX"), BOX, Buffer.alloc(4)]);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

function inJpeg(jpeg: Buffer): Buffer {
  const payload = Buffer.concat([Buffer.from("JP\0\u0001\0\0\0\u0001", "latin1"), BOX]);
  const head = Buffer.from([0xff, 0xeb, 0, payload.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
}

function inWebp(webp: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(BOX.length);
  return Buffer.concat([webp, Buffer.from("C2PA"), length, BOX]);
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}
