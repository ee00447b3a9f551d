import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Worker } from "tesseract.js";
import { namesIn } from "../disk/names-in.js";
import type { OcrEngine, ReadWord } from "./ocr-engine.js";

/**
 * The package tesseract.js with data that lies on this machine: in TESSDATA_PREFIX, or in the packages
 * `@tesseract.js-data/<language>`. Nothing is ever fetched. Undefined where the package or all data is missing.
 */
export async function findTesseractJs(env: Env): Promise<OcrEngine | undefined> {
  const tesseract = await import("tesseract.js").catch(() => undefined);
  if (!tesseract) return undefined;
  const data = await dataFor(env["TESSDATA_PREFIX"]);
  if (data.size === 0) return undefined;
  return {
    name: "tesseract.js",
    languages: new Set(data.keys()),
    async read(picture, { languages, timeoutMs, signal }) {
      const place = data.get(languages[0] ?? "");
      if (!place) return undefined;
      const worker = await tesseract.createWorker([...languages], tesseract.OEM.LSTM_ONLY, {
        langPath: place.folder,
        gzip: place.isZipped,
        cacheMethod: "none",
        errorHandler: () => undefined,
      });
      const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const stopped = new Promise<undefined>((resolve) => {
        stop.addEventListener("abort", () => resolve(undefined), { once: true });
      });
      try {
        await worker.setParameters({ tessedit_pageseg_mode: tesseract.PSM.SPARSE_TEXT, user_defined_dpi: "150" });
        const reading = worker.recognize(Buffer.from(picture), {}, { blocks: true, text: false });
        const found = await Promise.race([reading.catch(() => undefined), stopped]);
        return found && wordsIn(found.data.blocks ?? []);
      } finally {
        await worker.terminate();
      }
    },
  };
}

type Env = { readonly [name: string]: string | undefined };

interface DataPlace {
  readonly folder: string;
  readonly isZipped: boolean;
}

async function dataFor(prefix: string | undefined): Promise<ReadonlyMap<string, DataPlace>> {
  const own = prefix === undefined ? [] : await namesIn(prefix).catch(() => []);
  const found = own.flatMap((name) => {
    const language = /^(\w+)\.traineddata$/.exec(name)?.[1];
    return language === undefined || prefix === undefined
      ? []
      : [[language, { folder: prefix, isZipped: false }] as const];
  });
  return found.length > 0 ? new Map(found) : packagedData();
}

const PACKAGED = ["eng", "jpn", "chi_sim", "kor", "ara", "heb", "rus", "ell", "hin", "tha"];

/** One folder holds one language there, so that what is written in two scripts is read in the first. */
function packagedData(): ReadonlyMap<string, DataPlace> {
  const { resolve } = createRequire(import.meta.url);
  const found = new Map<string, DataPlace>();
  for (const language of PACKAGED) {
    try {
      const folder = dirname(resolve(`@tesseract.js-data/${language}/package.json`));
      found.set(language, { folder: join(folder, "4.0.0_best_int"), isZipped: true });
    } catch {
      // It is not installed.
    }
  }
  return found;
}

type Blocks = NonNullable<Awaited<ReturnType<Worker["recognize"]>>["data"]["blocks"]>;

function wordsIn(blocks: Blocks): readonly ReadWord[] {
  return blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(({ words }) => words)))
    .map(({ text, confidence }) => ({ text: text.trim(), confidence }))
    .filter(({ text }) => text !== "");
}
