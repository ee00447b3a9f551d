import { beforeAll, describe, expect, test } from "vitest";
import { checkText, type TextCheck } from "../../src/ocr/check-text.js";
import type { openOcr } from "../../src/ocr/find-ocr.js";
import { findTesseractCommand } from "../../src/ocr/tesseract-command.js";
import { findTesseractJs } from "../../src/ocr/tesseract-js.js";
import type { Finding } from "../../src/model/expectation.js";
import type { OcrEngine } from "../../src/ocr/ocr-engine.js";
import { headlinePicture, type Headline } from "./headline.js";

const tesseract = await findTesseractCommand(process.env);
if (!tesseract) {
  const told =
    "tesseract is not installed, so that reading text in pictures is not tested: apt-get install tesseract-ocr";
  if (process.env["CI"] === "true") throw new Error(told);
  console.warn(told);
}

/** A clock that stands still: how long reading takes is for no test to say. */
const steady = (): number => 0;

function checked(engine: OcrEngine, picture: Uint8Array, check: TextCheck): Promise<Finding> {
  const signal = new AbortController().signal;
  return checkText(picture, check, { find: () => Promise.resolve(engine), nowMs: steady, signal });
}

const wants = (...strings: readonly string[]): TextCheck => ({ code: "expect-text", strings });
const wantsNoOther = (...strings: readonly string[]): TextCheck => ({ code: "expect-stray-text", strings });

describe.skipIf(!tesseract)("the tesseract of the system", () => {
  let engine: OcrEngine;
  beforeAll(() => {
    if (tesseract) engine = tesseract;
  });

  const READ: readonly (readonly [string, Headline])[] = [
    ["on paper", { text: "Ship faster" }],
    ["light on dark", { text: "Ship faster", ground: "night" }],
    ["on a photograph", { text: "Ship faster", ground: "photo" }],
    ["on noise", { text: "Ship faster", ground: "noise" }],
    ["on coarse grain", { text: "Ship faster", ground: "grain" }],
    ["on a slope", { text: "Ship faster", degrees: -12 }],
    ["on a slope of a photograph", { text: "Ship faster", ground: "photo", degrees: 12 }],
    ["on a slope of noise", { text: "Ship faster", ground: "noise", degrees: -17 }],
  ];
  test.each(READ)(
    "a headline %s is read",
    async (_where, headline) => {
      const picture = await headlinePicture(headline);
      expect(await checked(engine, picture, wants("Ship faster"))).toEqual({
        code: "expect-text",
        outcome: "passed",
        score: 1,
        message: 'reads "Ship faster"',
      });
    },
    120_000,
  );

  test("one that is misspelt is told with what it reads", async () => {
    const picture = await headlinePicture({ text: "Ship fatser" });
    expect(await checked(engine, picture, wants("Ship faster"))).toEqual({
      code: "expect-text",
      outcome: "failed",
      score: 0.8,
      message: '"Ship faster" reads "Ship fatser"',
      correction:
        'The text "Ship faster" must stand in the picture, spelled exactly so; last time it read "Ship fatser".',
    });
  }, 120_000);

  const MISSPELT: readonly (readonly [string, Headline])[] = [
    ["noise", { text: "Ship fatser", ground: "noise" }],
    ["a slope of a photograph", { text: "Ship fatser", ground: "photo", degrees: 12 }],
  ];
  test.each(MISSPELT)(
    "one that is misspelt on %s is not taken for right",
    async (_where, headline) => {
      const picture = await headlinePicture(headline);
      expect(await checked(engine, picture, wants("Ship faster"))).toMatchObject({
        outcome: "failed",
        message: '"Ship faster" reads "Ship fatser"',
      });
    },
    120_000,
  );

  test("words that nobody asked for are told", async () => {
    const picture = await headlinePicture({ text: "Ship faster Lorem ipsum", size: 90 });
    const stray = await checked(engine, picture, wantsNoOther("Ship faster"));
    expect(stray).toMatchObject({ outcome: "failed", message: 'text that nobody asked for: "Lorem", "ipsum"' });
    const clean = await headlinePicture({ text: "Ship faster" });
    expect(await checked(engine, clean, wantsNoOther("Ship faster"))).toMatchObject({ outcome: "passed" });
  }, 120_000);

  test("a language that it has no data for is not taken for read", async () => {
    const picture = await headlinePicture({ text: "Ship faster" });
    expect(await checked({ ...engine, languages: new Set(["eng"]) }, picture, wants("速く出荷する"))).toMatchObject({
      outcome: "skipped",
      message: "not checked: tesseract has no data for jpn; install it",
    });
  });
});

test("tesseract.js reads as well, from data that lies on this machine", async () => {
  const engine = await findTesseractJs({});
  if (!engine) throw new Error("tesseract.js and its English data are among the packages that tests are run with");
  const picture = await headlinePicture({ text: "Ship faster" });
  expect(await checked(engine, picture, wants("Ship faster"))).toMatchObject({ outcome: "passed" });
}, 120_000);

test("where nothing reads text, that is said", async () => {
  const find = (): ReturnType<ReturnType<typeof openOcr>> =>
    Promise.resolve({ kind: "none" as const, message: "nothing that reads text was found" });
  const picture = await headlinePicture({ text: "Ship faster" });
  const signal = new AbortController().signal;
  expect(await checkText(picture, wants("Ship faster"), { find, nowMs: steady, signal })).toEqual({
    code: "expect-text",
    outcome: "skipped",
    score: 0,
    message: "not checked: nothing that reads text was found",
  });
});

test("a reader that takes too long is not waited for", async () => {
  const engine: OcrEngine = { name: "slow", languages: new Set(["eng"]), read: () => Promise.resolve(undefined) };
  const picture = await headlinePicture({ text: "Ship faster" });
  expect(await checked(engine, picture, wants("Ship faster"))).toMatchObject({
    outcome: "skipped",
    message: "not checked: slow could not read the picture in time",
  });
});
