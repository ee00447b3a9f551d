import { headlinePainter } from "./headline-picture.mjs";
import { markdown, medianOf } from "./measure.mjs";

const TEXTS = ["Ship faster", "Save 50% today", "Version 2 is here", "Paper boats at dawn", "Open all night"];
/** The same with a letter swapped, doubled or dropped. */
const MISSPELT = ["Ship fatser", "Save 590% today", "Versoin 2 is here", "Paper baots at dawn", "Open all nigth"];

const TYPE_MODULES = ["break-text", "draw-text", "fit-text", "typefaces"];

const GROUNDS = [
  { name: "clean", ground: "paper" },
  { name: "light on dark", ground: "night" },
  { name: "photographic", ground: "photo" },
  { name: "noise", ground: "noise" },
  { name: "coarse grain", ground: "grain" },
  { name: "turned by 7°", ground: "paper", degrees: 7 },
  { name: "turned by -12°", ground: "paper", degrees: -12 },
  { name: "turned by 12°, photographic", ground: "photo", degrees: 12 },
  { name: "turned by -12°, noise", ground: "noise", degrees: -12 },
];

/** Headlines that are right and headlines that are not: how many of each are taken for what they are, and how long that takes. */
export async function ocr({ print, most = TEXTS.length, grounds = GROUNDS.length }) {
  const { checkText } = await import("../dist/ocr/check-text.js");
  const { openOcr } = await import("../dist/ocr/find-ocr.js");
  const modules = await Promise.all(TYPE_MODULES.map((name) => import(`../dist/type/${name}.js`)));
  const paint = headlinePainter(Object.assign({}, ...modules));
  const find = openOcr(process.env);
  const engine = await find();
  if ("kind" in engine) {
    print(`Nothing is measured: ${engine.message}\n`);
    return;
  }
  const rows = [];
  for (const { name, ...look } of GROUNDS.slice(0, grounds)) {
    const right = await readAll(TEXTS.slice(0, most), TEXTS, { look, find, paint, checkText });
    const wrong = await readAll(MISSPELT.slice(0, most), TEXTS, { look, find, paint, checkText });
    rows.push([
      name,
      `${right.filter(({ outcome }) => outcome === "passed").length} of ${right.length}`,
      `${wrong.filter(({ outcome }) => outcome === "failed").length} of ${wrong.length}`,
      seconds(right),
      seconds(wrong),
    ]);
  }
  print(`Read by ${engine.name}, pictures of 1536x1024.\n`);
  print(
    `${markdown(["headlines", "right, passed", "misspelt, found out", "median s, right", "median s, misspelt"], rows)}\n`,
  );
}

async function readAll(shown, wanted, { look, find, paint, checkText }) {
  const found = [];
  for (const [index, text] of shown.entries()) {
    const picture = await paint({ text, ...look });
    const startedMs = performance.now();
    const check = { code: "expect-text", strings: [wanted[index]] };
    const reading = { find, nowMs: () => performance.now(), signal: new AbortController().signal };
    const { outcome } = await checkText(picture, check, reading);
    found.push({ outcome, ms: performance.now() - startedMs });
  }
  return found;
}

function seconds(found) {
  return (medianOf(found.map(({ ms }) => ms)) / 1000).toFixed(1);
}
