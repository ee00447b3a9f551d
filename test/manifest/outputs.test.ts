import { expect, test } from "vitest";
import { diagnosticsOf, load } from "./load-text.js";

/** The files of one asset of 1536x1024, without what is the same of all. */
async function files(outputs: string): Promise<readonly unknown[]> {
  const loaded = await load(`assets:\n  fox: {prompt: A fox, size: 1536x1024, outputs: ${outputs}}\n`);
  expect(diagnosticsOf(loaded)).toEqual([]);
  const specs = loaded.kind === "ok" ? loaded.manifest.assets.flatMap((asset) => asset.outputs) : [];
  return specs.map(({ fit: _fit, position: _position, provenance: _provenance, ...rest }) => rest);
}

test("one width needs no number in its name, several do", async () => {
  expect(await files("{widths: [480]}")).toEqual([{ path: "images/fox.webp", format: "webp", width: 480 }]);
  expect(await files("{widths: [480, 960]}")).toEqual([
    { path: "images/fox-480.webp", format: "webp", width: 480 },
    { path: "images/fox-960.webp", format: "webp", width: 960 },
  ]);
});

test("heights alone tell files apart by height, pairs of one width by height too, others by both", async () => {
  expect(await files("{heights: [100, 200]}")).toEqual([
    { path: "images/fox-100.webp", format: "webp", height: 100 },
    { path: "images/fox-200.webp", format: "webp", height: 200 },
  ]);
  expect(await files("{widths: [400], heights: [100, 200]}")).toEqual([
    { path: "images/fox-100.webp", format: "webp", width: 400, height: 100 },
    { path: "images/fox-200.webp", format: "webp", width: 400, height: 200 },
  ]);
  expect(await files("{widths: [400, 400, 300], heights: [100, 200, 200]}")).toEqual([
    { path: "images/fox-400x100.webp", format: "webp", width: 400, height: 100 },
    { path: "images/fox-400x200.webp", format: "webp", width: 400, height: 200 },
    { path: "images/fox-300x200.webp", format: "webp", width: 300, height: 200 },
  ]);
});

test("a device-pixel ratio multiplies edges, and the name keeps CSS pixels", async () => {
  expect(await files("{widths: [480, 600], dpr: [1, 2.5], formats: [png]}")).toEqual([
    { path: "images/fox-480.png", format: "png", width: 480 },
    { path: "images/fox-480@2.5x.png", format: "png", width: 1200 },
    { path: "images/fox-600.png", format: "png", width: 600 },
    { path: "images/fox-600@2.5x.png", format: "png", width: 1500 },
  ]);
});

test("a name of one's own has the edges that are known, given or by the master's ratio", async () => {
  const name = '"og/{name}_{width}x{height}@{dpr}.{format}"';
  expect(await files(`{dir: ., name: ${name}}`)).toEqual([{ path: "og/fox_1536x1024@1.webp", format: "webp" }]);
  expect(await files(`{dir: ., name: ${name}, widths: [480]}`)).toEqual([
    { path: "og/fox_480x320@1.webp", format: "webp", width: 480 },
  ]);
  expect(await files(`{dir: ., name: ${name}, heights: [100]}`)).toEqual([
    { path: "og/fox_150x100@1.webp", format: "webp", height: 100 },
  ]);
});

test("a quality is for the formats that have one, or as each says", async () => {
  expect(
    await files("{quality: 70, formats: [png, jpeg, {format: webp, quality: 90}, {format: avif, lossless: true}]}"),
  ).toEqual([
    { path: "images/fox.png", format: "png" },
    { path: "images/fox.jpeg", format: "jpeg", quality: 70 },
    { path: "images/fox.webp", format: "webp", quality: 90 },
    { path: "images/fox.avif", format: "avif", quality: 70, lossless: true },
  ]);
});

test("a list of outputs makes the files of each", async () => {
  expect(
    await files('[{dir: a, fit: contain, position: left top}, {dir: b, enlarge: true, background: "#fff"}]'),
  ).toEqual([
    { path: "a/fox.webp", format: "webp" },
    { path: "b/fox.webp", format: "webp", background: "#FFFFFF", enlarge: true },
  ]);
});

test("a slash in an asset's name makes folders", async () => {
  const loaded = await load("assets:\n  blog/2026/fox: {prompt: A fox}\n");
  expect(loaded).toMatchObject({ manifest: { assets: [{ outputs: [{ path: "images/blog/2026/fox.webp" }] }] } });
});

test("what is done before the picture is brought to size, with its defaults", async () => {
  const [plain] = await files("{trim: true, outline: {}, shadow: {}, pad: 12}");
  expect(plain).toEqual({
    path: "images/fox.webp",
    format: "webp",
    trim: { thresholdPercent: 4 },
    outline: { width: { percent: 2 }, colour: "#FFFFFF" },
    shadow: { right: { pixels: 0 }, down: { percent: 1 }, blur: { percent: 2 }, opacity: 0.3, colour: "#000000" },
    pad: { by: { pixels: 12 } },
  });
  const [told] = await files(
    '{trim: {threshold: 10}, outline: {width: 24, colour: "#123"}, pad: {by: 2.5%, colour: "#c8553d"}, ' +
      'shadow: {offset: [-6, -1.5%], blur: 0, opacity: 1, colour: "#0a0"}}',
  );
  expect(told).toEqual({
    path: "images/fox.webp",
    format: "webp",
    trim: { thresholdPercent: 10 },
    outline: { width: { pixels: 24 }, colour: "#112233" },
    shadow: { right: { pixels: -6 }, down: { percent: -1.5 }, blur: { pixels: 0 }, opacity: 1, colour: "#00AA00" },
    pad: { by: { percent: 2.5 }, colour: "#C8553D" },
  });
  expect(await files("{trim: false}")).toEqual([{ path: "images/fox.webp", format: "webp" }]);
});

test("a trimmed picture's height is not known before it is made", async () => {
  const loaded = await load(
    'assets:\n  fox: {prompt: A fox, outputs: {trim: true, widths: [480], name: "{name}-{height}.{format}"}}\n',
  );
  expect(diagnosticsOf(loaded)).toMatchObject([{ code: "bad-output-name" }]);
});
