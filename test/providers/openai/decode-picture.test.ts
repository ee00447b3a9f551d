import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePicture } from "../../../src/providers/openai/decode-picture.js";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

test.each([
  ["image/png", PNG],
  ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ["image/webp", Buffer.from("RIFF....WEBPVP8 ")],
])("%s is known by its first bytes, whatever the data URL claims", (type, bytes) => {
  const base64 = bytes.toString("base64");

  expect([decodePicture(base64), decodePicture(`data:image/gif;base64,${base64}`)]).toEqual([
    { kind: "picture", picture: { bytes, type } },
    { kind: "picture", picture: { bytes, type } },
  ]);
});

test("bytes survive, and one wrong character anywhere is noticed", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(),
      fc.constantFrom("*", "-", "_", " ", "\n", "=", "é"),
      (tail, at, wrong) => {
        const bytes = Buffer.concat([PNG, tail]);
        const base64 = bytes.toString("base64");
        const digits = base64.replace(/=+$/, "").length - 2;
        const place = at % digits;
        expect(decodePicture(base64)).toEqual({ kind: "picture", picture: { bytes, type: "image/png" } });
        expect(decodePicture(base64.slice(0, place) + wrong + base64.slice(place + 1)).kind).toBe("no-picture");
        expect(decodePicture(base64.slice(0, place) + base64.slice(place + 1)).kind).toBe("no-picture");
      },
    ),
  );
});

test("forty megabytes are decoded without running out of stack", () => {
  const bytes = Buffer.concat([PNG, Buffer.alloc(40_000_000, 7)]);

  expect(decodePicture(bytes.toString("base64")).kind).toBe("picture");
});
