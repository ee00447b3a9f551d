import type { OcrEngine, ReadWord } from "./ocr-engine.js";
import { runProgram } from "./run-program.js";

/** The `tesseract` of the operating system, version 4 or newer; undefined where there is none on the PATH. */
export async function findTesseractCommand(env: Env): Promise<OcrEngine | undefined> {
  const signal = new AbortController().signal;
  const listed = await runProgram({
    name: COMMAND,
    args: ["--list-langs"],
    env: plainEnv(env),
    timeoutMs: START_MS,
    signal,
  });
  if (listed.kind !== "ran" || listed.exitCode !== 0) return undefined;
  const [, ...languages] = `${listed.stdout}${listed.stderr}`.trim().split(/\r?\n/);
  return {
    name: COMMAND,
    languages: new Set(languages.map((language) => language.trim())),
    async read(picture, { languages: wanted, timeoutMs, signal: stop }) {
      const args = ["stdin", "stdout", "-l", wanted.join("+"), "--psm", SPARSE, "--dpi", "150", "tsv"];
      const run = await runProgram({
        name: COMMAND,
        args,
        env: plainEnv(env),
        input: picture,
        timeoutMs,
        signal: stop,
      });
      return run.kind === "ran" && run.exitCode === 0 ? wordsOf(run.stdout) : undefined;
    },
  };
}

type Env = { readonly [name: string]: string | undefined };

const COMMAND = "tesseract";
const START_MS = 10_000;
/** As much text as there is, in no particular layout. */
const SPARSE = "11";

/** It gets what finds it and its data, and no secrets. Its threads cost more than they bring, as pictures are read side by side. */
function plainEnv(env: Env): Env {
  const kept = Object.entries(env).filter(([name]) => NEEDED.test(name));
  return { ...Object.fromEntries(kept), OMP_THREAD_LIMIT: "1" };
}

const NEEDED = /^(PATH|PATHEXT|HOME|LANG|LC_.*|TMPDIR|TEMP|TMP|TESSDATA_PREFIX|LD_LIBRARY_PATH|SYSTEMROOT)$/i;

/** TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function wordsOf(tsv: string): readonly ReadWord[] {
  return tsv.split("\n").flatMap((line) => {
    const cells = line.split("\t");
    const [level, confidence, text = ""] = [cells[0], Number(cells[10]), cells[11]];
    return level === "5" && text.trim() !== "" && confidence >= 0 ? [{ text: text.trim(), confidence }] : [];
  });
}
