import { expect, test } from "vitest";
import { checkPicture, type PixelCheck } from "../../../src/images/expectations/check-picture.js";
import type { RawPicture } from "../../../src/images/raw-picture.js";
import { board, painted, viewOf } from "./sample-picture.js";

const RED = [255, 0, 0] as const;
const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;
const CLEAR = [0, 0, 0, 0] as const;

const plain = painted(() => RED);
const halfClear = painted((x) => (x < 0.5 ? CLEAR : RED));
const soft = painted((x, y) => [128 + 60 * Math.sin(x * 3), 128 + 60 * Math.cos(y * 3), 90], 256);

async function outcome(picture: RawPicture, check: PixelCheck): Promise<string> {
  const { outcome: came, message } = checkPicture(await viewOf(picture), check);
  return `${came}: ${message}`;
}

const CASES: readonly (readonly [name: string, picture: RawPicture, check: PixelCheck, says: string])[] = [
  [
    "alpha wanted and there",
    halfClear,
    { code: "expect-alpha", range: "some" },
    "passed: 50% of the picture is transparent",
  ],
  [
    "alpha wanted and not there",
    plain,
    { code: "expect-alpha", range: "some" },
    "failed: the picture has no transparent pixel",
  ],
  ["no alpha wanted, none there", plain, { code: "expect-alpha", range: "none" }, "passed: no pixel is transparent"],
  [
    "no alpha wanted, and there is",
    halfClear,
    { code: "expect-alpha", range: "none" },
    "failed: 50% of the picture is transparent, and nothing may be",
  ],
  [
    "enough alpha",
    halfClear,
    { code: "expect-alpha", range: { least: 0.4, most: 0.6 } },
    "passed: 50% of the picture is transparent",
  ],
  [
    "too little alpha",
    halfClear,
    { code: "expect-alpha", range: { least: 0.6, most: 1 } },
    "failed: 50% of the picture is transparent, and 60% to 100% are asked for",
  ],
  ["the ratio", plain, { code: "expect-size", ratio: 1, minWidth: 64 }, "passed: the picture is 64x64"],
  [
    "another ratio",
    plain,
    { code: "expect-size", ratio: 16 / 9 },
    "failed: the picture is 64x64, a ratio of 1, and `ratio` asks for 1.78",
  ],
  [
    "too small",
    plain,
    { code: "expect-size", minWidth: 128 },
    "failed: the picture is 64x64, and `minWidth` asks for 128",
  ],
  [
    "the colours",
    halfClear,
    { code: "expect-palette", colours: ["#FE0102"], share: 0.5, within: 3 },
    "passed: #FE0102 100%",
  ],
  [
    "a colour that is not there",
    plain,
    { code: "expect-palette", colours: ["#FF0000", "#0000FF"], share: 0.02, within: 12 },
    "failed: #0000FF covers less than 2% of the picture (#FF0000 100%, #0000FF 0%)",
  ],
  [
    "text that can be read",
    painted((x) => (x < 0.5 ? BLACK : WHITE)),
    { code: "expect-contrast", area: { left: 0, top: 0, width: 0.5, height: 1 }, colour: "#FFFFFF", ratio: 4.5 },
    "passed: 21:1 to #FFFFFF",
  ],
  [
    "text that cannot be read on a fifth of its ground",
    painted((x) => (x < 0.1 ? WHITE : BLACK)),
    { code: "expect-contrast", area: { left: 0, top: 0, width: 0.5, height: 1 }, colour: "#FFFFFF", ratio: 4.5 },
    "failed: #FFFFFF has a contrast of 1:1 to the area, and 4.5:1 is asked for",
  ],
  [
    "white text on nothing, which may be laid over white",
    halfClear,
    { code: "expect-contrast", area: { left: 0, top: 0, width: 0.4, height: 1 }, colour: "#FFFFFF", ratio: 3 },
    "failed: #FFFFFF has a contrast of 1:1 to the area, and 3:1 is asked for",
  ],
  ["edges", board(BLACK, WHITE), { code: "expect-sharp" }, "passed: its sharpest parts measure"],
  [
    "none",
    soft,
    { code: "expect-sharp" },
    "failed: the picture is blurred throughout: its sharpest parts measure 0, and 30",
  ],
  ["something to see", soft, { code: "expect-not-blank" }, "passed: its values spread by"],
  [
    "nothing to see",
    plain,
    { code: "expect-not-blank" },
    "failed: there is next to nothing in the picture: 100% of it",
  ],
  [
    "nothing at all",
    painted(() => CLEAR),
    { code: "expect-not-blank" },
    "failed: there is next to nothing in the picture: 100% of it is one colour",
  ],
];

test.each(CASES)("%s", async (_name, picture, check, says) => {
  expect(await outcome(picture, check)).toContain(says);
});

test("what fails says how near it came, and what to tell the model", async () => {
  const check = { code: "expect-palette", colours: ["#FF0000", "#0000FF"], share: 0.02, within: 12 } as const;
  expect(checkPicture(await viewOf(plain), check)).toEqual({
    code: "expect-palette",
    outcome: "failed",
    score: 0.5,
    message: "#0000FF covers less than 2% of the picture (#FF0000 100%, #0000FF 0%)",
    correction: "Use these colours clearly in the picture: #0000FF.",
  });
});
