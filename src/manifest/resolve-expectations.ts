import { parseAspect } from "../catalog/size.js";
import type {
  AlphaRange,
  Asset,
  ContrastWish,
  EscalationKind,
  Expectations,
  LikenessWish,
  QuestionWish,
  RenditionSpec,
  Size,
} from "../model/asset.js";
import { offRatio, RATIO_TOLERANCE } from "../model/expectation.js";
import { CSS_COLOURS } from "./css-colours.js";
import type { WantedAsset } from "./expand-assets.js";
import type { ManifestAlpha, ManifestContrast, ManifestExpect, ManifestQuestion } from "./generated/types.js";
import { problem, type Report } from "./problem.js";
import { readBytes, readColour } from "./read-units.js";
import { resolvePicture, type PictureReading, type ResolvedPicture } from "./resolve-picture.js";
import { didYouMean } from "./suggest.js";

export interface ResolvedExpectations {
  readonly expect: Expectations;
  /** The picture that it must look like. */
  readonly like?: ResolvedPicture;
}

/** What an asset expects of its picture, names looked up; undefined when it expects nothing. */
export function resolveExpectations(
  wanted: WantedAsset,
  { size, reading }: { readonly size: Size; readonly reading: PictureReading },
): ResolvedExpectations | undefined {
  const { expect } = wanted.entry;
  if (!expect) return undefined;
  const compared = comparedTo(wanted, reading);
  const resolved = expectationsOf(wanted, expect, { compared, report: reading.report });
  checkSize(wanted, { size, expect: resolved }, reading.report);
  checkQuestions(resolved.judge ?? [], wanted, reading.report);
  return {
    expect: resolved,
    ...(compared && { like: compared }),
  };
}

interface Resolving {
  readonly compared: ResolvedPicture | undefined;
  readonly report: Report;
}

function expectationsOf(wanted: WantedAsset, expect: ManifestExpect, { compared, report }: Resolving): Expectations {
  const { text, noStrayText, ratio, minWidth, minHeight, sharp, notBlank, unique, attempts, judge } = expect;
  const proportion = ratio === undefined ? undefined : parseAspect(ratio);
  const like = likenessOf(expect, compared);
  const palette = paletteOf(wanted, report);
  const contrast = expect.contrast && contrastOf(expect.contrast, wanted, report);
  const escalate = escalationOf(expect);
  return {
    ...(text !== undefined && { text }),
    ...(noStrayText !== undefined && { noStrayText }),
    ...(judge && { judge: judge.map(questionOf) }),
    ...(expect.alpha !== undefined && { alpha: alphaOf(expect.alpha, wanted, report) }),
    ...(proportion && { ratio: proportion.aspectWidth / proportion.aspectHeight }),
    ...(minWidth !== undefined && { minWidth }),
    ...(minHeight !== undefined && { minHeight }),
    ...(palette && { palette }),
    ...(contrast && { contrast }),
    ...(sharp !== undefined && { sharp }),
    ...(notBlank !== undefined && { notBlank }),
    ...(like && { like }),
    ...(unique !== undefined && { unique }),
    ...(attempts !== undefined && { attempts }),
    ...(escalate.length > 0 && { escalate }),
  };
}

/** One question with both answers wished for is met by no picture. */
function checkQuestions(questions: readonly QuestionWish[], { spotOf }: WantedAsset, report: Report): void {
  const wished = new Map<string, QuestionWish["answer"]>();
  for (const [index, { question, answer }] of questions.entries()) {
    const before = wished.get(question.trim());
    if (before !== undefined && before !== answer)
      report(
        problem("wrong-value", spotOf(["expect", "judge", index]), {
          message: `this question has to be answered with both ${before} and ${answer}: no picture can meet that`,
          hint: "take one of them out",
        }),
      );
    wished.set(question.trim(), answer);
  }
}

function questionOf(written: ManifestQuestion): QuestionWish {
  return typeof written === "string" ? { question: written, answer: "yes" } : written;
}

/** A picture comes in the size that is asked for, or is not used: what that size cannot meet, none ever will. */
function checkSize(
  { spotOf }: WantedAsset,
  { size, expect: { ratio, minWidth = 0, minHeight = 0 } }: { readonly size: Size; readonly expect: Expectations },
  report: Report,
): void {
  if (size.kind === "auto") return;
  const { width, height } = size;
  const never = (key: "ratio" | "minWidth" | "minHeight"): void =>
    report(
      problem("size-never-met", spotOf(["expect", key]), {
        message: `\`expect.${key}\` can never be met: ${width}x${height} is asked of the model`,
        hint: "change `size` or `aspect`, or what is expected; else every picture is bought in vain",
      }),
    );
  if (ratio !== undefined && offRatio(size, ratio) > RATIO_TOLERANCE) never("ratio");
  if (width < minWidth) never("minWidth");
  if (height < minHeight) never("minHeight");
}

/** The outputs with what each may weigh. */
export function withByteLimits(outputs: Asset["outputs"], expect: ManifestExpect | undefined): Asset["outputs"] {
  const limit = expect?.maxBytes;
  if (limit === undefined) return outputs;
  return outputs.map((spec): RenditionSpec => {
    const written = typeof limit === "object" ? limit[spec.format] : limit;
    if (written === undefined) return spec;
    const { lowestQuality } = expect ?? {};
    return { ...spec, maxBytes: readBytes(written), ...(lowestQuality !== undefined && { lowestQuality }) };
  });
}

const ALL_ESCALATIONS: readonly EscalationKind[] = ["quality", "complexity", "correction"];

function escalationOf({ escalate = [] }: ManifestExpect): readonly EscalationKind[] {
  if (typeof escalate === "boolean") return escalate ? ALL_ESCALATIONS : [];
  return escalate;
}

function alphaOf(written: ManifestAlpha, { entry, spotOf }: WantedAsset, report: Report): AlphaRange {
  const { background = "auto" } = entry;
  const wantsSome = typeof written === "boolean" ? written : (written.least ?? 0) > 0;
  if (wantsSome && background !== "transparent")
    report(
      problem("alpha-by-chance", spotOf(["expect", "alpha"]), {
        message: `transparency is expected, and \`background: ${background}\` does not ask for it`,
        hint: "set `background: transparent`, or every picture that comes without is bought in vain",
      }),
    );
  if (typeof written === "boolean") return written ? "some" : "none";
  const { least = 0, most = 100 } = written;
  if (least > most) {
    const message = `at least ${least} and at most ${most} percent cannot both hold`;
    report(problem("wrong-value", spotOf(["expect", "alpha"]), { message, expected: "`least` below `most`" }));
  }
  return { least: least / 100, most: most / 100 };
}

function contrastOf(
  { area, colour, ratio = 4.5 }: ManifestContrast,
  wanted: WantedAsset,
  report: Report,
): ContrastWish {
  const { left, top, width, height } = area;
  if (left + width > 100 || top + height > 100 || width === 0 || height === 0)
    report(
      problem("wrong-value", wanted.spotOf(["expect", "contrast", "area"]), {
        message: "the area does not lie inside the picture",
        expected: "`left` and `width` of at most 100 together, and `top` and `height`; none of no size",
      }),
    );
  return {
    area: { left: left / 100, top: top / 100, width: width / 100, height: height / 100 },
    colour: colourOf(colour, { path: ["expect", "contrast", "colour"], wanted, report }),
    ratio,
  };
}

function paletteOf(wanted: WantedAsset, report: Report): Expectations["palette"] {
  const written = wanted.entry.expect?.palette;
  if (!written) return undefined;
  const isList = Array.isArray(written);
  const { colours, share = 2, within = 12 } = isList ? { colours: written } : written;
  const path = isList ? ["expect", "palette"] : ["expect", "palette", "colours"];
  return {
    colours: colours.map((colour, index) => colourOf(colour, { path: [...path, index], wanted, report })),
    share: share / 100,
    within,
  };
}

interface ColourPlace {
  readonly path: Parameters<WantedAsset["spotOf"]>[0];
  readonly wanted: WantedAsset;
  readonly report: Report;
}

function colourOf(written: string, { path, wanted, report }: ColourPlace): string {
  if (written.startsWith("#")) return readColour(written);
  const known = CSS_COLOURS.get(written);
  if (known === undefined)
    report(
      problem("wrong-value", wanted.spotOf(path), {
        message: `\`${written}\` is no colour that artlock knows`,
        hint: didYouMean(written, [...CSS_COLOURS.keys()]) ?? 'write it in hex: "#C8553D"',
      }),
    );
  return known ?? "#000000";
}

function comparedTo(wanted: WantedAsset, reading: PictureReading): ResolvedPicture | undefined {
  const picture = wanted.entry.expect?.like?.picture;
  if (picture === undefined || picture === PREVIOUS) return undefined;
  return resolvePicture(picture, { asset: wanted, path: ["expect", "like", "picture"] }, reading);
}

const PREVIOUS = "previous";

function likenessOf({ like }: ManifestExpect, compared: ResolvedPicture | undefined): LikenessWish | undefined {
  if (!like) return undefined;
  const { picture, least = 0.6 } = like;
  if (picture === PREVIOUS) return { picture: PREVIOUS, least };
  return compared && { picture: compared.reference.source, least };
}
