import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOutPicture } from "../../../src/images/cut-out/cut-out-picture.js";
import type { RawPicture } from "../../../src/images/raw-picture.js";
import { digestOf } from "../../../src/model/digest.js";
import type { CutOut } from "../../../src/model/rendition-steps.js";
import { alphaError, onColour, painted, rgbaAt } from "./painted.js";

function cut(picture: RawPicture, rest: Partial<CutOut> = {}): RawPicture {
  const made = cutOutPicture(picture, { key: "#00FF00", ...rest });
  if (made.kind !== "cut") throw new Error(made.finding.message);
  return made.picture;
}

function finding(picture: RawPicture, rest: Partial<CutOut> = {}) {
  const made = cutOutPicture(picture, { key: "#00FF00", ...rest });
  return made.kind === "failed" ? made.finding : undefined;
}

const RING = '<path d="M80 20a60 60 0 1 0 .1 0ZM80 50a30 30 0 1 1 -.1 0Z" fill-rule="evenodd" fill="#d92b2b"/>';

test("edges keep their partial alpha and lose the key, and what shows the key inside is opened", async () => {
  const ring = await painted(RING);
  const made = cut(ring.picture);
  expect(alphaError(made, ring)).toBeLessThan(0.0005);
  expect([rgbaAt(made, 3, 3), rgbaAt(made, 80, 80), rgbaAt(made, 80, 35)]).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [217, 43, 43, 255],
  ]);
  const visible = Array.from({ length: 160 * 160 }, (_, at) => [...made.pixels.subarray(at * 4, at * 4 + 4)]);
  const soft = visible.filter(([, , , alpha = 0]) => alpha > 60 && alpha < 200);
  expect(soft.length).toBeGreaterThan(100);
  expect(soft.filter(([red = 0, green = 0]) => Math.abs(red - 217) > 40 || Math.abs(green - 43) > 40)).toEqual([]);
});

test("inside a solid subject nothing is removed", async () => {
  const made = cut((await painted(RING)).picture, { inside: "solid" });
  expect([rgbaAt(made, 3, 3), rgbaAt(made, 80, 80)]).toEqual([
    [0, 0, 0, 0],
    [0, 255, 0, 255],
  ]);
});

test("a part of the subject that resembles the key stays, at its outline and inside", async () => {
  const leaf = await painted(
    '<ellipse cx="80" cy="95" rx="45" ry="40" fill="#e2574c"/><ellipse cx="80" cy="45" rx="40" ry="18" fill="#4f9a3c"/>' +
      '<circle cx="80" cy="100" r="16" fill="#8cc152"/>',
  );
  const made = cut(leaf.picture);
  expect(alphaError(made, leaf)).toBeLessThan(0.0005);
  expect([rgbaAt(made, 50, 45), rgbaAt(made, 80, 100)]).toEqual([
    [79, 154, 60, 255],
    [140, 193, 82, 255],
  ]);
});

test("a soft shadow stays a shadow, even where nothing inside is to be removed", async () => {
  const card = await painted(
    '<filter id="b" x="-50%" y="-100%" width="200%" height="300%"><feGaussianBlur stdDeviation="8"/></filter>' +
      '<rect x="45" y="100" width="75" height="16" opacity=".7" filter="url(#b)"/><rect x="45" y="40" width="70" height="66" fill="#c9cdd2"/>',
  );
  for (const inside of ["auto", "holes", "solid"] as const) {
    const made = cut(card.picture, { inside });
    expect(alphaError(made, card), inside).toBeLessThan(0.006);
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgbaAt(made, 80, 122);
    expect(Math.max(red, green, blue), inside).toBeLessThan(40);
    expect(alpha, inside).toBeLessThan(160);
  }
});

test("glass is see-through where it is said to be, and only then", async () => {
  const glass = await painted(
    '<rect x="40" y="30" width="80" height="100" rx="12" fill="#9fb4c0" fill-opacity=".35"/><rect x="40" y="90" width="80" height="30" fill="#888888"/>',
  );
  expect(alphaError(cut(glass.picture, { inside: "glass" }), glass)).toBeLessThan(0.01);
  expect(finding(glass.picture)).toEqual({
    code: "cut-out-eaten",
    message: expect.stringMatching(/^the key colour has eaten the subject: \d+ % of it is half see-through$/),
  });
});

test("edges out of focus are parted as far as they reach", async () => {
  const blurred = await painted(
    '<filter id="b" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="1.6"/></filter><circle cx="80" cy="80" r="45" fill="#d92b2b" filter="url(#b)"/>',
  );
  expect(alphaError(cut(blurred.picture), blurred)).toBeLessThan(0.004);
});

test("a background that is no flat colour, or another one, is told with what was found", async () => {
  const { truth } = await painted('<circle cx="80" cy="80" r="40" fill="#d92b2b"/>');
  expect(finding(onColour(truth, "#F4F4F4"))).toEqual({
    code: "cut-out-wrong-colour",
    message: "the background is #F4F4F4, and #00FF00 was asked for",
  });
  const scene = await painted(
    '<path d="M0 0H160V30H0Z" fill="#c8553d"/><path d="M0 60H160V90H0Z" fill="#2b50a0"/><path d="M0 120H160V160H0Z" fill="#ddd"/>',
  );
  expect(finding(scene.picture)).toMatchObject({ code: "cut-out-uneven" });
  const gradient = await painted(
    '<linearGradient id="g" x2="0" y2="1"><stop stop-color="#003300"/><stop offset="1" stop-color="#00ff00"/></linearGradient><rect width="160" height="160" fill="url(#g)"/>',
  );
  expect(finding(gradient.picture)).toMatchObject({ code: expect.stringMatching(/^cut-out-(uneven|wrong-colour)$/) });
});

test("a key that is lit a little unevenly, and one with noise, are no trouble", async () => {
  const ring = await painted(RING);
  const uneven = ring.picture.pixels.map((value, index) => {
    const at = Math.floor(index / 3);
    return Math.round(value * (1 - 0.05 * ((at % 160) / 160 + Math.floor(at / 160) / 160)));
  });
  expect(alphaError(cut({ ...ring.picture, pixels: uneven }), ring)).toBeLessThan(0.001);
  const noisy = ring.picture.pixels.map((value, index) =>
    Math.min(255, Math.max(0, value + ((index * 7919) % 11) - 5)),
  );
  expect(alphaError(cut({ ...ring.picture, pixels: noisy }), ring)).toBeLessThan(0.003);
});

test("any opaque subject on any vivid key comes out as it was", async () => {
  const keys = ["#00FF00", "#FF00FF", "#0000FF", "#00FFFF", "#FF8000", "#12C84A"] as const;
  const grey = fc.integer({ min: 20, max: 235 });
  const place = fc.integer({ min: 50, max: 110 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...keys), grey, place, place, async (key, level, x, y) => {
      const subject = await painted(
        `<circle cx="${x}" cy="${y}" r="34" fill="rgb(${level},${level},${level})"/><circle cx="${x}" cy="${y}" r="12" fill="#1d1d1d"/>`,
        { key },
      );
      expect(alphaError(cut(subject.picture, { key }), subject)).toBeLessThan(0.001);
    }),
    { numRuns: 25 },
  );
});

test("the same picture gives the same pixels as ever", () => {
  const side = 64;
  const pixels = Buffer.alloc(side * side * 3);
  for (let at = 0; at < side * side; at += 1) {
    const away = Math.hypot((at % side) - 31.5, Math.floor(at / side) - 31.5);
    const alpha = Math.min(1, Math.max(0, (20 - away) / 3));
    const subject = [210, 60 + (at % 7), 40];
    for (const [channel, value] of subject.entries())
      pixels[at * 3 + channel] = Math.round(value * alpha + (channel === 1 ? 250 : 8) * (1 - alpha));
  }
  const made = cut({ pixels, width: side, height: side, channels: 3 });
  expect(digestOf(made.pixels), "raise CUT_OUT in plan/rendition-fingerprint.ts and give the new digest here").toBe(
    "sha256:4c9e3b4acc4fa1ac0bc49c37e618fc8ca0af6b12c8d5b691bd5ba64ed666367c",
  );
});
