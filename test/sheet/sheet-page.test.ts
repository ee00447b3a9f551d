import { hash } from "node:crypto";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { isSheet } from "../../src/sheet/is-sheet.js";
import { sheetPage } from "../../src/sheet/sheet-page.js";
import type { Sheet } from "../../src/sheet/sheet.js";

const red = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#f00" } })
  .png()
  .toBuffer();

test("nothing that is said becomes markup", async () => {
  const tagsOf = (page: string) => page.match(/<[a-z!/]+/g);
  const plain = tagsOf(await sheetPage(sheetOf({}), {}));
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom(`"><script>alert(1)</script>`, "</style><img src=x onerror=alert(1)>", "&amp;", "'`${1}"),
  );
  await fc.assert(
    fc.asyncProperty(words, words, words, async (title, name, alt) => {
      const page = await sheetPage(sheetOf({ title, name, alt }), {});
      expect(page).not.toMatch(/<script|onerror=alert\(1\)>/);
      expect(tagsOf(page)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("the page may load nothing, run nothing, and style itself with its own rules alone", async () => {
  const page = await sheetPage(sheetOf({}), { theme: "dark", columns: 3 });
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? "";
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash("sha256", style, "base64")}'`;
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  expect(page).not.toMatch(/https?:|style="|<link/);
  expect(style).toContain("color-scheme:dark");
  expect(style).toContain("repeat(3,");
});

test("without a theme the page follows its reader", async () => {
  expect(await sheetPage(sheetOf({}), {})).toMatch(/color-scheme:light dark;.*prefers-color-scheme:dark/);
});

test("pictures are in the page; what is no picture is told", async () => {
  expect(await sheetPage(sheetOf({}), {})).toContain(`<img src="data:image/webp;base64,`);
  const gone = await sheetPage(sheetOf({ bytes: Buffer.from("no picture") }), {});
  expect(gone).toContain("no picture yet");
  expect(gone).not.toContain("<img");
});

test("a sheet is known as one, and other files are not", async () => {
  const page = Buffer.from(await sheetPage(sheetOf({}), {}));
  expect(await Promise.all([page, red, Buffer.from("artlock sheet"), Buffer.alloc(0)].map(isSheet))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

function sheetOf(said: { title?: string; name?: string; alt?: string; bytes?: Uint8Array }): Sheet {
  const { title = "site", name = "fox", alt = "A fox", bytes = red } = said;
  const picture = { width: 30, height: 20, read: async () => bytes };
  return {
    title,
    summary: "1 asset",
    tiles: [{ name, alt, facts: "30 × 20", status: "fresh", tone: "good", picture }],
  };
}
