import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf } from "../../../src/model/digest.js";
import { Base64Decoder } from "../../../src/providers/openai/base64-decoder.js";
import type { Decoded } from "../../../src/providers/openai/received-picture.js";
import { bytesOf, receiveInMemory } from "../../rig/receive-in-memory.js";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

test.each([
  ["image/png", PNG],
  ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ["image/webp", Buffer.from("RIFF....WEBPVP8 ")],
])("%s is known by its first bytes, whatever the data URL claims", async (type, bytes) => {
  const base64 = bytes.toString("base64");

  expect([await decode(base64), await decode(`data:image/gif;base64,${base64}`)]).toEqual([
    { type, bytes },
    { type, bytes },
  ]);
});

test("bytes survive, and one wrong character anywhere is noticed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(),
      fc.constantFrom("*", "-", "_", " ", "\n", "=", "é"),
      async (tail, at, wrong) => {
        const bytes = Buffer.concat([PNG, tail]);
        const base64 = bytes.toString("base64");
        const digits = base64.replace(/=+$/, "").length - 2;
        const place = at % digits;
        expect(await decode(base64)).toEqual({ bytes, type: "image/png" });
        expect(await decode(base64.slice(0, place) + wrong + base64.slice(place + 1))).toBe(DAMAGED);
        expect(await decode(base64.slice(0, place) + base64.slice(place + 1))).toBe(DAMAGED);
      },
    ),
  );
});

test.each([
  ["", "what came is no PNG, JPEG or WebP picture"],
  ["=", "the picture's base64 is damaged"],
  ["====", "the picture's base64 is damaged"],
  ["A===", "the picture's base64 is damaged"],
  ["AAAA====", "the picture's base64 is damaged"],
  ["AA==AAAA", "the picture's base64 is damaged"],
  ["data:image/png;base64", "the picture's base64 is damaged"],
  ["data:image/png;base64,", "what came is no PNG, JPEG or WebP picture"],
  ["AAAA", "what came is no PNG, JPEG or WebP picture"],
])("%j is no picture", async (text, because) => {
  expect(await decode(text)).toBe(because);
});

test("forty megabytes are the same however they are cut", async () => {
  const bytes = Buffer.concat([PNG, Buffer.alloc(40_000_000, 7)]);
  const text = `data:image/png;base64,${bytes.toString("base64")}`;
  const digests = [];
  for (const chunkLength of [text.length, 99_991]) {
    const decoded = await decodeIn(text, chunkLength);
    digests.push(decoded.kind === "picture" && decoded.picture.received.digest);
  }

  expect(digests).toEqual([digestOf(bytes), digestOf(bytes)]);
});

const DAMAGED = "the picture's base64 is damaged";

async function decode(text: string): Promise<object | string> {
  const decoded = await decodeIn(text, text.length);
  if (decoded.kind === "no-picture") return decoded.because;
  return { type: decoded.picture.type, bytes: bytesOf(decoded.picture) };
}

async function decodeIn(text: string, chunkLength: number): Promise<Decoded> {
  const decoder = new Base64Decoder(receiveInMemory());
  const characters = Buffer.from(text);
  for (let at = 0; at < characters.length; at += chunkLength)
    await decoder.push(characters.subarray(at, at + chunkLength));
  return decoder.end();
}
