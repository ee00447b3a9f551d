import { hash } from "node:crypto";
import { drawThumbnail } from "../images/draw-thumbnail.js";
import { pictureTypeOf } from "../images/picture-facts.js";
import { SHEET_MARK, type Sheet, type SheetTheme, type SheetTile, type Tone } from "./sheet.js";
import { SHEET_COLOURS, type SheetColours } from "./sheet-colours.js";

export interface PageLook {
  /** As the reader's system wants it when left out. */
  readonly theme?: SheetTheme | undefined;
  /** As many as there is room for when left out. */
  readonly columns?: number | undefined;
}

/** The sheet as one HTML file that asks for nothing: pictures are in it, and it has no scripts. */
export async function sheetPage(sheet: Sheet, look: PageLook): Promise<string> {
  const style = styleOf(look);
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash("sha256", style, "base64")}'`;
  const tiles: string[] = [];
  for (const tile of sheet.tiles) tiles.push(await tileOf(tile));
  const title = escaped(sheet.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${SHEET_MARK}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${title}</h1><p>${escaped(sheet.summary)}</p></header>
<main>
${tiles.join("\n")}
</main>
</body>
</html>
`;
}

/** Twice as many as a tile is wide on most screens. */
const THUMBNAIL_PIXELS = 720;

async function tileOf({ name, part, facts, status, tone, alt, picture }: SheetTile): Promise<string> {
  const bytes = await picture?.read();
  const isPicture = bytes !== undefined && pictureTypeOf(bytes) !== undefined;
  const thumbnail = isPicture ? await drawThumbnail(bytes, THUMBNAIL_PIXELS) : undefined;
  const shown = thumbnail
    ? `<img src="data:image/webp;base64,${Buffer.from(thumbnail).toString("base64")}" alt="${escaped(alt)}">`
    : `<span class="none">no picture yet</span>`;
  return `<figure><div class="well">${shown}</div><figcaption><b>${escaped(part === undefined ? name : `${name} · ${part}`)}</b><i class="${tone}">${escaped(status)}</i><span>${escaped(facts)}</span></figcaption></figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function styleOf({ theme, columns }: PageLook): string {
  const themes =
    theme === undefined
      ? `:root{color-scheme:light dark;${variables(SHEET_COLOURS.light)}}@media (prefers-color-scheme:dark){:root{${variables(SHEET_COLOURS.dark)}}}`
      : `:root{color-scheme:${theme};${variables(SHEET_COLOURS[theme])}}`;
  const grid =
    columns === undefined ? "repeat(auto-fill,minmax(min(100%,18rem),1fr))" : `repeat(${columns},minmax(0,1fr))`;
  return `${themes}${RULES}main{grid-template-columns:${grid}}`;
}

function variables({ page, well, check, ink, muted, line, tones }: SheetColours): string {
  const named: readonly (readonly [string, string])[] = [
    ...Object.entries({ page, well, check, ink, muted, line }),
    ...TONES.map((tone): readonly [string, string] => [tone, tones[tone]]),
  ];
  return named.map(([name, colour]) => `--${name}:${colour}`).join(";");
}

const TONES: readonly Tone[] = ["good", "waiting", "held", "bad"];

const RULES = [
  "*{box-sizing:border-box}",
  "body{margin:0;padding:clamp(1.25rem,4vw,3.5rem);background:var(--page);color:var(--ink);font:15px/1.45 system-ui,sans-serif}",
  "h1{margin:0;font-size:1.75rem;letter-spacing:-.015em}header p{margin:.25rem 0 2rem;color:var(--muted)}",
  "main{display:grid;gap:2rem 1.75rem}figure{margin:0;min-width:0}",
  ".well{position:relative;display:grid;place-items:center;aspect-ratio:3/2;border:1px solid var(--line);background:var(--well)}",
  "img{position:absolute;inset:0;margin:auto;max-width:100%;max-height:100%;background:repeating-conic-gradient(var(--check) 0 25%,var(--well) 0 50%) 0 0/20px 20px}.none{color:var(--muted)}",
  "figcaption{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem 1rem;padding-top:.6rem}",
  "b{overflow-wrap:anywhere;font-weight:600}span{grid-column:1/-1;color:var(--muted);font-size:13px}.well span{grid-column:auto}",
  "i{font-style:normal;font-weight:600;font-size:13px;white-space:nowrap}i::before{content:'';display:inline-block;width:.5em;height:.5em;margin-right:.45em;border-radius:50%;background:currentColor}",
  ...TONES.map((tone) => `.${tone}{color:var(--${tone})}`),
].join("");
