import type { NoOcr, OcrEngine } from "./ocr-engine.js";
import { findTesseractCommand } from "./tesseract-command.js";
import { findTesseractJs } from "./tesseract-js.js";

/** What can read text here: the system's tesseract, which is the quicker, else the package tesseract.js. Looked for once. */
export function openOcr(env: { readonly [name: string]: string | undefined }): () => Promise<OcrEngine | NoOcr> {
  let found: Promise<OcrEngine | NoOcr> | undefined;
  return () => (found ??= find(env));
}

async function find(env: { readonly [name: string]: string | undefined }): Promise<OcrEngine | NoOcr> {
  return (await findTesseractCommand(env)) ?? (await findTesseractJs(env)) ?? NONE;
}

const NONE: NoOcr = {
  kind: "none",
  message:
    "nothing that reads text was found; install tesseract (`apt install tesseract-ocr`, `brew install tesseract`), or the npm packages tesseract.js and @tesseract.js-data/eng",
};
