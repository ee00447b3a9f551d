import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { ImageSettings } from "../../../src/model/asset.js";
import { digestOf, type Digest } from "../../../src/model/digest.js";
import type { GenerationRequest, MadePicture, ProviderAnswer } from "../../../src/model/provider.js";
import { createDraftProvider } from "../../../src/providers/draft/create-draft-provider.js";
import { readFont } from "../../type/read-font.js";
import { checkBytes } from "../../rig/check-bytes.js";
import { bytesOf, receiveInMemory } from "../../rig/receive-in-memory.js";

const settings: ImageSettings = {
  model: "gpt-image-2-2026-04-21",
  quality: "medium",
  size: { kind: "exact", width: 480, height: 320 },
  background: "auto",
  format: "png",
  extra: {},
};
const request: GenerationRequest = {
  prompt: "Flat illustration. A lighthouse keeper reading at dawn",
  brief: {
    title: "hero",
    prompt: "A lighthouse keeper reading at dawn",
    text: [],
    styles: [],
    kind: "hero",
    firstCandidate: 0,
  },
  settings,
  pictures: [],
  edits: false,
  count: 1,
};
const shared = createDraftProvider({ readFont });

test("a draft has the size, format and background that were asked for", async () => {
  const sizes = fc.record({ width: fc.integer({ min: 96, max: 480 }), height: fc.integer({ min: 96, max: 480 }) });
  await fc.assert(
    fc.asyncProperty(
      sizes.filter(({ width, height }) => width <= 3 * height && height <= 3 * width),
      fc.constantFrom("png", "jpeg", "webp" as const),
      fc.constantFrom("auto", "opaque", "transparent" as const),
      fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 5 }),
      async ({ width, height }, format, background, text) => {
        const asked = {
          ...settings,
          size: { kind: "exact", width, height } as const,
          format,
          background: format === "jpeg" ? "opaque" : background,
        } as const;
        const [picture] = await made({ ...request, settings: asked, brief: { ...request.brief, text } });
        expect(picture?.type).toBe(`image/${format}`);
        expect(await checkBytes(bytesOf(picture), asked)).toMatchObject({ kind: "ok" });
      },
    ),
    { numRuns: 40 },
  );
});

test("an automatic size is a square of 1024", async () => {
  const [picture] = await made({ ...request, settings: { ...settings, size: { kind: "auto" } } });
  expect(await sharp(bytesOf(picture)).metadata()).toMatchObject({ width: 1024, height: 1024 });
});

test.each(["png", "jpeg", "webp"] as const)(
  "a %s says in its metadata that it is a draft, not made by AI",
  async (format) => {
    const brief = { ...request.brief, title: `<fox> & "hen"\u0000` };
    const [picture] = await made({ ...request, brief, settings: { ...settings, format } });
    const { xmp } = await sharp(bytesOf(picture)).metadata();
    expect(xmp?.toString()).toContain("DRAFT: &#60;fox&#62; &#38;");
    expect(xmp?.toString()).toContain("digitalsourcetype/algorithmicMedia");
    expect(xmp?.toString()).toContain("It was not made by AI");
    expect(xmp?.toString()).not.toContain("\u0000");
  },
);

test("a draft costs nothing", async () => {
  expect(await generate(request)).toMatchObject({
    kind: "made",
    usage: { textInputTokens: 0, imageInputTokens: 0, outputTokens: 0 },
  });
});

test("the same request gives the same bytes, whatever was drawn before", async () => {
  const arabic = { ...request, brief: { ...request.brief, text: ["₪ ابنِ صورك – 画像"] } };
  const fresh = createDraftProvider({ readFont });
  const first = await digests(request);
  await digests({ ...request, brief: { ...request.brief, text: ["שלום नमस्ते สวัสดี 안녕"] } });
  const later = await digests(arabic);
  expect(await digests(request)).toEqual(first);
  expect(await digests(arabic, fresh)).toEqual(later);
});

test("candidates differ, and each is the same however many are asked for at once", async () => {
  const four = await digests({ ...request, count: 4 });
  expect(new Set(four).size).toBe(4);
  const [third] = await digests({ ...request, brief: { ...request.brief, firstCandidate: 2 } });
  expect(third).toBe(four[2]);
});

test("title, prompt and text asked for can be seen", async () => {
  const variants = [
    request,
    { ...request, brief: { ...request.brief, title: "hero-2" } },
    { ...request, brief: { ...request.brief, prompt: "A lighthouse keeper reading at dusk" } },
    { ...request, brief: { ...request.brief, text: ["Ship faster"] } },
    { ...request, brief: { ...request.brief, text: ["Ship fast"] } },
    { ...request, settings: { ...settings, model: "gpt-image-2.6-flare" } },
  ];
  const seen = await Promise.all(variants.map((variant) => digests(variant)));
  expect(new Set(seen.flat()).size).toBe(variants.length);
});

test("an edit shows the picture to be changed, with what the mask sets free tinted", async () => {
  const size = { width: 480, height: 320 };
  const grey = await sharp({ create: { ...size, channels: 3, background: "#808080" } })
    .png()
    .toBuffer();
  const hole = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><rect x="240" width="240" height="160"/></svg>`,
  );
  const mask = await sharp({ create: { ...size, channels: 4, background: "#000" } })
    .composite([{ input: hole, blend: "dest-out" }])
    .png()
    .toBuffer();
  const edit = { ...request, edits: true, pictures: [{ digest: digestOf(grey) }], mask: digestOf(mask) };
  const [picture] = await made(edit, [grey, mask]);
  expect(await pixelAt(picture, 60, 40)).toEqual([128, 128, 128]);
  expect(await pixelAt(picture, 360, 80)).not.toEqual([128, 128, 128]);
});

test("an edit into another shape shows the whole picture, with something else around it", async () => {
  const grey = await sharp({ create: { width: 480, height: 320, channels: 3, background: "#808080" } })
    .png()
    .toBuffer();
  const size = { kind: "exact", width: 320, height: 960 } as const;
  const edit = { ...request, edits: true, pictures: [{ digest: digestOf(grey) }], settings: { ...settings, size } };
  const [picture] = await made(edit, [grey]);
  // The picture is 213 high in its new frame; beyond it is hatched, and a white line between them.
  const column = await Promise.all([300, 420, 480, 540, 660].map((y) => pixelAt(picture, 20, y)));
  expect(column.slice(1, 4)).toEqual(Array.from({ length: 3 }, () => column[2]));
  expect([column[0], column[4]]).not.toContainEqual(column[2]);
  const edge = (480 - 107) >> 0;
  const around = await Promise.all([-2, -1, 0, 1].map((by) => pixelAt(picture, 20, edge + by)));
  expect(around).toContainEqual([255, 255, 255]);
});

test("references are shown, each with its role", async () => {
  const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#ff0000" } })
    .png()
    .toBuffer();
  const reference = digestOf(red);
  const [picture] = await made({ ...request, pictures: [{ digest: reference, role: "subject" }] }, [red]);
  const { data } = await sharp(bytesOf(picture)).raw().toBuffer({ resolveWithObject: true });
  const pure = data.filter((value, at) => at % 3 === 0 && value === 255 && data[at + 1] === 0 && data[at + 2] === 0);
  expect(pure.length).toBeGreaterThan(400);
  const plain = await digests({ ...request, pictures: [{ digest: reference }] }, shared, [red]);
  expect(plain).not.toEqual([picture?.received.digest]);
});

test("a picture that cannot be decoded is an invalid request, named by its place and role", async () => {
  const good = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  const bad = Buffer.from("no picture");
  const pictures = [{ digest: digestOf(good) }, { digest: digestOf(bad), role: "style" }];
  expect(await generate({ ...request, pictures }, [good, bad])).toEqual({
    kind: "invalid",
    message: "picture 2 (style) of the request cannot be decoded",
  });
});

test("an abort is thrown", async () => {
  const context = {
    signal: AbortSignal.abort(new Error("stopped")),
    bytesOf: () => Promise.reject(new Error("unused")),
    receive: receiveInMemory,
  };
  await expect(shared.generate(request, context)).rejects.toThrow("stopped");
});

function generate(
  asked: GenerationRequest,
  files: readonly Uint8Array[] = [],
  provider = shared,
): Promise<ProviderAnswer> {
  const byDigest = new Map<Digest, Uint8Array>(files.map((file) => [digestOf(file), file]));
  return provider.generate(asked, {
    signal: new AbortController().signal,
    receive: receiveInMemory,
    bytesOf: async (digest) => {
      const file = byDigest.get(digest);
      if (file === undefined) throw new Error(`no file ${digest}`);
      return file;
    },
  });
}

async function made(
  asked: GenerationRequest,
  files: readonly Uint8Array[] = [],
  provider = shared,
): Promise<readonly MadePicture[]> {
  const answer = await generate(asked, files, provider);
  if (answer.kind !== "made") throw new Error(answer.message);
  return answer.pictures;
}

async function digests(
  asked: GenerationRequest,
  provider = shared,
  files: readonly Uint8Array[] = [],
): Promise<readonly Digest[]> {
  return (await made(asked, files, provider)).map(({ received }) => received.digest);
}

async function pixelAt(picture: MadePicture | undefined, x: number, y: number): Promise<number[]> {
  return [
    ...(await sharp(bytesOf(picture)).extract({ left: x, top: y, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
  ];
}
