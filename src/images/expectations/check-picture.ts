import type { AlphaRange, ContrastWish, PaletteWish } from "../../model/asset.js";
import { offRatio, RATIO_TOLERANCE, type Check, type Finding } from "../../model/expectation.js";
import { unreachable } from "../../model/unreachable.js";
import type { CutOutCode } from "../cut-out/cut-out-findings.js";
import { areaContrast } from "./area-contrast.js";
import { isBlank, varietyOf } from "./blankness.js";
import { colourShares } from "./colour-shares.js";
import { failed, passed } from "./finding.js";
import { greyOf } from "./grey-picture.js";
import type { PictureView } from "./picture-view.js";
import { LEAST_SHARPNESS, sharpness } from "./sharpness.js";
import { transparentShare } from "./transparent-share.js";

/** A check that the pixels of the one picture answer. */
export type PixelCheck = Extract<
  Check,
  { code: `expect-${"alpha" | "cut-out" | "size" | "palette" | "contrast" | "sharp" | "not-blank"}` }
>;

export function checkPicture(view: PictureView, check: PixelCheck): Finding {
  switch (check.code) {
    case "expect-alpha":
      return checkAlpha(view, check.range);
    case "expect-cut-out":
      return checkCutOut(view);
    case "expect-size":
      return checkSize(view, check);
    case "expect-palette":
      return checkPalette(view, check);
    case "expect-contrast":
      return checkContrast(view, check);
    case "expect-sharp":
      return checkSharpness(view);
    case "expect-not-blank":
      return checkBlankness(view);
    default:
      return unreachable(check);
  }
}

function checkAlpha(view: PictureView, range: AlphaRange): Finding {
  const found = transparentShare(view.small);
  const code = "expect-alpha";
  if (range === "some") {
    if (view.hasTransparency) return passed(code, `${percent(found)} of the picture is transparent`);
    return failed(code, {
      message: "the picture has no transparent pixel",
      correction: "The background must be transparent.",
    });
  }
  if (range === "none") {
    if (!view.hasTransparency) return passed(code, "no pixel is transparent");
    const message = `${percent(found)} of the picture is transparent, and nothing may be`;
    return failed(code, { message, correction: "Nothing in the picture may be transparent.", score: 1 - found });
  }
  const { least, most } = range;
  if (found >= least && found <= most) return passed(code, `${percent(found)} of the picture is transparent`);
  const message = `${percent(found)} of the picture is transparent, and ${percent(least)} to ${percent(most)} are asked for`;
  const correction =
    found < least ? "The subject must take up less of the picture." : "The subject must fill more of the picture.";
  return failed(code, { message, correction, score: 1 - Math.max(least - found, found - most) });
}

function checkCutOut({ flaw }: PictureView): Finding {
  if (!flaw) return passed("expect-cut-out", "the subject stands free");
  return failed("expect-cut-out", {
    message: `${flaw.code}: ${flaw.message}`,
    correction: CUT_OUT_CORRECTIONS[flaw.code],
  });
}

const WITHOUT_GROUND = "There must be nothing behind the subject but the background that is asked for.";
const UNLIKE_GROUND = "No part of the subject may have the colour of the background, or be lit by it.";

const CUT_OUT_CORRECTIONS: { readonly [code in CutOutCode]: string } = {
  "alpha-missing": WITHOUT_GROUND,
  "alpha-nothing-removed": WITHOUT_GROUND,
  "alpha-nothing-left": "The subject must be large and set off clearly from the background.",
  "alpha-cut-by-frame": "The whole subject must stand inside the frame, with room on every side.",
  "cut-out-uneven": "The background must be one perfectly flat colour from edge to edge, with nothing on it.",
  "cut-out-wrong-colour": "The background must have exactly the colour that is asked for.",
  "cut-out-eaten": UNLIKE_GROUND,
  "cut-out-fringe": UNLIKE_GROUND,
};

function checkSize(
  view: PictureView,
  { ratio, minWidth, minHeight }: Extract<Check, { code: "expect-size" }>,
): Finding {
  const { width, height } = view;
  const found = `${width}x${height}`;
  const code = "expect-size";
  const off = ratio === undefined ? 0 : offRatio(view, ratio);
  if (ratio !== undefined && off > RATIO_TOLERANCE) {
    const message = `the picture is ${found}, a ratio of ${rounded(width / height)}, and \`ratio\` asks for ${rounded(ratio)}`;
    return failed(code, { message, score: 1 - Math.min(1, off) });
  }
  const short = Math.min(width / (minWidth ?? width), height / (minHeight ?? height));
  if (short >= 1) return passed(code, `the picture is ${found}`);
  const least = [
    ...(minWidth === undefined ? [] : [`\`minWidth\` asks for ${minWidth}`]),
    ...(minHeight === undefined ? [] : [`\`minHeight\` asks for ${minHeight}`]),
  ];
  return failed(code, { message: `the picture is ${found}, and ${least.join(" and ")}`, score: short });
}

function checkPalette(view: PictureView, { colours, share, within }: PaletteWish): Finding {
  const shares = colourShares(view.small, { colours, within });
  const missing = colours.filter((_, index) => (shares[index] ?? 0) < share);
  const code = "expect-palette";
  const told = colours.map((colour, index) => `${colour} ${percent(shares[index] ?? 0)}`).join(", ");
  if (missing.length === 0) return passed(code, told);
  const score = shares.reduce((sum, one) => sum + Math.min(1, share === 0 ? 1 : one / share), 0) / colours.length;
  return failed(code, {
    message: `${missing.join(", ")} ${missing.length === 1 ? "covers" : "cover"} less than ${percent(share)} of the picture (${told})`,
    correction: `Use these colours clearly in the picture: ${missing.join(", ")}.`,
    score,
  });
}

function checkContrast(view: PictureView, wish: ContrastWish): Finding {
  const found = areaContrast(view.small, wish);
  const { colour, ratio } = wish;
  const code = "expect-contrast";
  if (found >= ratio) return passed(code, `${rounded(found)}:1 to ${colour}`);
  return failed(code, {
    message: `${colour} has a contrast of ${rounded(found)}:1 to the area, and ${rounded(ratio)}:1 is asked for`,
    correction: correctionOfContrast(wish),
    score: found / ratio,
  });
}

function correctionOfContrast({ area, colour }: ContrastWish): string {
  const [left, top] = [Math.round(area.left * 100), Math.round(area.top * 100)];
  const [right, bottom] = [Math.round((area.left + area.width) * 100), Math.round((area.top + area.height) * 100)];
  const place = `from ${left}% to ${right}% of the width and from ${top}% to ${bottom}% of the height`;
  return `Keep the area ${place} calm, and far lighter or darker than ${colour}, as text of that colour will be laid over it.`;
}

function checkSharpness(view: PictureView): Finding {
  const found = sharpness(greyOf(view.small));
  const told = `its sharpest parts measure ${Math.round(found)}`;
  if (found >= LEAST_SHARPNESS) return passed("expect-sharp", told);
  return failed("expect-sharp", {
    message: `the picture is blurred throughout: ${told}, and ${LEAST_SHARPNESS} is the least`,
    correction: "The subject must be in sharp focus.",
    score: found / LEAST_SHARPNESS,
  });
}

function checkBlankness(view: PictureView): Finding {
  const variety = varietyOf(view.small);
  if (!isBlank(variety)) return passed("expect-not-blank", `its values spread by ${rounded(variety.deviation)}`);
  return failed("expect-not-blank", {
    message: `there is next to nothing in the picture: ${percent(variety.commonest)} of it is one colour`,
    correction: "The picture must show the subject clearly.",
  });
}

function percent(share: number): string {
  const value = share * 100;
  return `${value > 0 && value < 10 ? Math.round(value * 10) / 10 : Math.round(value)}%`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
