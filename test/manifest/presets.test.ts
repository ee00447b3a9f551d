import { expect, test } from "vitest";
import { diagnosticsOf, load } from "./load-text.js";

/** The files of one asset of 1536x1024, in a line each. */
async function files(outputs: string, settings = "size: 1536x1024"): Promise<readonly string[]> {
  return filesOf(`assets:\n  fox: {prompt: A fox, ${settings}, outputs: ${outputs}}\n`);
}

async function filesOf(manifest: string): Promise<readonly string[]> {
  const loaded = await load(manifest);
  expect(diagnosticsOf(loaded)).toEqual([]);
  const specs = loaded.kind === "ok" ? loaded.manifest.assets.flatMap((asset) => asset.outputs) : [];
  return specs.map(({ path, format, fit: _fit, position, safeZone, cell, provenance: _provenance, ...rest }) => {
    const zone = safeZone ? ` ${safeZone.shape} ${safeZone.share.toFixed(2)} ${safeZone.opaque}` : "";
    const part = cell ? ` cell ${cell.row},${cell.column} of ${cell.rows}x${cell.columns}` : "";
    const where = position === "centre" ? "" : ` ${position}`;
    return `${path} ${format} ${JSON.stringify(rest)}${zone}${part}${where}`;
  });
}

test("favicon", async () => {
  expect(await files("{preset: favicon, dir: public}")).toMatchInlineSnapshot(`
    [
      "public/favicon.ico ico {"width":48,"height":48,"icoEdges":[16,32,48]} square 1.00 cover",
      "public/favicon-96.png png {"width":96,"height":96} square 1.00 cover",
      "public/apple-touch-icon.png png {"width":180,"height":180,"background":"#FFFFFF"} square 0.80 cover",
      "public/icon-192.png png {"width":192,"height":192} square 1.00 cover",
      "public/icon-512.png png {"width":512,"height":512} square 1.00 cover",
      "public/icon-maskable-512.png png {"width":512,"height":512,"background":"#FFFFFF"} circle 0.80 extend",
    ]
  `);
  expect(await files('{preset: favicon, background: "#0a0b0c"}')).toContainEqual(
    expect.stringContaining('apple-touch-icon.png png {"width":180,"height":180,"background":"#0A0B0C"}'),
  );
});

test("ios-app-icon", async () => {
  expect(await files("{preset: ios-app-icon, dir: ios/AppIcon.appiconset}")).toMatchInlineSnapshot(`
    [
      "ios/AppIcon.appiconset/AppIcon.png png {"width":1024,"height":1024,"background":"#FFFFFF"} square 0.80 cover",
    ]
  `);
});

test("android-adaptive", async () => {
  expect(await files('{preset: android-adaptive, dir: res, background: "#28502e"}')).toMatchInlineSnapshot(`
    [
      "res/mipmap-mdpi/ic_launcher_foreground.png png {"width":108,"height":108} circle 0.61 extend",
      "res/mipmap-hdpi/ic_launcher_foreground.png png {"width":162,"height":162} circle 0.61 extend",
      "res/mipmap-xhdpi/ic_launcher_foreground.png png {"width":216,"height":216} circle 0.61 extend",
      "res/mipmap-xxhdpi/ic_launcher_foreground.png png {"width":324,"height":324} circle 0.61 extend",
      "res/mipmap-xxxhdpi/ic_launcher_foreground.png png {"width":432,"height":432} circle 0.61 extend",
      "res/mipmap-mdpi/ic_launcher_background.png png {"width":108,"height":108,"background":"#28502E","paint":"ground"}",
      "res/mipmap-hdpi/ic_launcher_background.png png {"width":162,"height":162,"background":"#28502E","paint":"ground"}",
      "res/mipmap-xhdpi/ic_launcher_background.png png {"width":216,"height":216,"background":"#28502E","paint":"ground"}",
      "res/mipmap-xxhdpi/ic_launcher_background.png png {"width":324,"height":324,"background":"#28502E","paint":"ground"}",
      "res/mipmap-xxxhdpi/ic_launcher_background.png png {"width":432,"height":432,"background":"#28502E","paint":"ground"}",
    ]
  `);
  const onlyGround = await files("{preset: android-adaptive, variants: [background]}");
  expect(onlyGround[0]).toMatchInlineSnapshot(
    `"images/mipmap-mdpi/ic_launcher_background.png png {"width":108,"height":108,"background":"#FFFFFF"}"`,
  );
  const transparent = "model: gpt-image-2.5-flare, background: transparent, size: 1024x1024";
  const outline = await files(
    "{preset: android-adaptive, variants: [monochrome], name: 'x-{density}.png'}",
    transparent,
  );
  expect(outline[4]).toMatchInlineSnapshot(
    `"images/x-xxxhdpi.png png {"width":432,"height":432,"paint":"silhouette"} circle 0.61 extend"`,
  );
});

test("social-card, each card with a crop of its own where it is asked for", async () => {
  expect(await files("{preset: social-card}")).toMatchInlineSnapshot(`
    [
      "images/fox-og.jpeg jpeg {"width":1200,"height":630}",
      "images/fox-x.jpeg jpeg {"width":1200,"height":675}",
      "images/fox-linkedin.jpeg jpeg {"width":1200,"height":627}",
    ]
  `);
  const cards =
    "[{preset: social-card, variants: [og], focus: '0.3, 0.6'}, {preset: social-card, variants: [summary], position: top, formats: [png]}]";
  expect(await files(cards)).toMatchInlineSnapshot(`
    [
      "images/fox-og.jpeg jpeg {"width":1200,"height":630} focus 0.3,0.6",
      "images/fox-summary.png png {"width":600,"height":600} top",
    ]
  `);
});

test("email-header@2x and avatar", async () => {
  expect(await files("{preset: [email-header@2x, avatar]}")).toMatchInlineSnapshot(`
    [
      "images/fox@2x.jpeg jpeg {"width":1200,"height":400}",
      "images/fox-64.webp webp {"width":64,"height":64} circle 0.92 cover",
      "images/fox-128.webp webp {"width":128,"height":128} circle 0.92 cover",
      "images/fox-256.webp webp {"width":256,"height":256} circle 0.92 cover",
      "images/fox-512.webp webp {"width":512,"height":512} circle 0.92 cover",
    ]
  `);
  expect(await files("{preset: avatar, widths: [40], formats: [png, avif]}")).toMatchInlineSnapshot(`
    [
      "images/fox-40.png png {"width":40,"height":40} circle 0.92 cover",
      "images/fox-40.avif avif {"width":40,"height":40} circle 0.92 cover",
    ]
  `);
});

test("a sheet is cut into cells, each with files of its own", async () => {
  const sheet = "slice: {rows: 2, columns: 2, names: [happy, sad, null, shy]}";
  expect(await files(`{${sheet}, widths: [128, 256]}`)).toMatchInlineSnapshot(`
    [
      "images/fox-happy-128.webp webp {"width":128} cell 0,0 of 2x2",
      "images/fox-happy-256.webp webp {"width":256} cell 0,0 of 2x2",
      "images/fox-sad-128.webp webp {"width":128} cell 0,1 of 2x2",
      "images/fox-sad-256.webp webp {"width":256} cell 0,1 of 2x2",
      "images/fox-shy-128.webp webp {"width":128} cell 1,1 of 2x2",
      "images/fox-shy-256.webp webp {"width":256} cell 1,1 of 2x2",
    ]
  `);
  expect(await files("{slice: {rows: 1, columns: 2}, name: '{cell}/{width}x{height}.{format}'}"))
    .toMatchInlineSnapshot(`
    [
      "images/1/768x1024.webp webp {} cell 0,0 of 1x2",
      "images/2/768x1024.webp webp {} cell 0,1 of 1x2",
    ]
  `);
  expect(await files(`{${sheet}, preset: avatar, widths: [64]}`)).toMatchInlineSnapshot(`
    [
      "images/fox-happy-64.webp webp {"width":64,"height":64} circle 0.92 cover cell 0,0 of 2x2",
      "images/fox-sad-64.webp webp {"width":64,"height":64} circle 0.92 cover cell 0,1 of 2x2",
      "images/fox-shy-64.webp webp {"width":64,"height":64} circle 0.92 cover cell 1,1 of 2x2",
    ]
  `);
});

test("a focus is a position", async () => {
  expect(await files("{widths: [400], heights: [400], focus: [0.25, 1]}")).toMatchInlineSnapshot(`
    [
      "images/fox.webp webp {"width":400,"height":400} focus 0.25,1",
    ]
  `);
});

test("a preset of an asset's own takes the place of sizes in defaults, and keeps the folder; sizes take that of a preset", async () => {
  const sized =
    "defaults: {size: 1024x1024, outputs: {dir: a, widths: [100], heights: [50], dpr: [1, 2], formats: [avif], position: top}}\n";
  expect(
    await filesOf(
      `${sized}assets: {fox: {prompt: A, outputs: {preset: email-header@2x, enlarge: true, focus: "0.5,0.5"}}}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "a/fox@2x.jpeg jpeg {"width":1200,"height":400,"enlarge":true} focus 0.5,0.5",
    ]
  `);
  const preset =
    "defaults: {size: 1024x1024, outputs: {dir: a, preset: social-card, variants: [summary], focus: [0.1, 0.1]}}\n";
  expect(await filesOf(`${preset}assets: {fox: {prompt: A, outputs: {widths: [100], position: left}}}`))
    .toMatchInlineSnapshot(`
    [
      "a/fox.webp webp {"width":100} left",
    ]
  `);
  expect(await filesOf(`${preset}assets: {fox: {prompt: A, outputs: {formats: [png]}}}`)).toMatchInlineSnapshot(`
    [
      "a/fox-summary.png png {"width":600,"height":600} focus 0.1,0.1",
    ]
  `);
});

test("files say where they come from and what they show, but for ico files and plain grounds, and where they may not", async () => {
  const says = async (more: string): Promise<readonly unknown[]> => {
    const loaded = await load(`assets:\n  fox: {prompt: A fox, ${more}}\n`);
    const assets = loaded.kind === "ok" ? loaded.manifest.assets : [];
    return assets.flatMap(({ outputs }) => outputs.map(({ provenance }) => provenance));
  };
  expect(await says("alt: A fox waves")).toEqual([{ alt: "A fox waves" }]);
  expect(await says("provenance: true")).toEqual([{ everywhere: true }]);
  expect(await says("alt: A fox waves, provenance: false")).toEqual([undefined]);
  expect((await says("outputs: {preset: favicon}")).slice(0, 2)).toEqual([undefined, {}]);
  expect((await says("outputs: {preset: android-adaptive}")).slice(4, 6)).toEqual([{}, undefined]);
});
