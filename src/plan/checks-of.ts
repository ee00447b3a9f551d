import type { Asset, Expectations } from "../model/asset.js";
import { fingerprintOf, type Digest, type Fingerprint } from "../model/digest.js";
import type { Check, TextReader } from "../model/expectation.js";
import type { CutOut } from "../model/rendition-steps.js";
import type { DigestOf } from "./generation-inputs.js";
import { plainWords, plainWordsOfEach } from "./plain-words.js";
import { CUT_OUT } from "./rendition-fingerprint.js";

/** What a picture of one asset is held to. */
export interface Checks {
  readonly list: readonly Check[];
  /** Hash of the list and of the ways in which it is checked. */
  readonly fingerprint: Fingerprint;
  /** What is done to the picture before anyone looks at it. */
  readonly cutOut?: CutOut;
}

export interface CheckingContext {
  /** Of the picture that an asset's is compared with. */
  readonly digestOf: DigestOf;
  /** A draft is a placeholder: it is held to its pixels, not to what it shows. */
  readonly isDraft: boolean;
  readonly cutOut?: CutOut | undefined;
}

/** Numbers of the ways in which things are checked. Raise one where the same picture may come out otherwise. */
const CHECKERS: { readonly [code in Check["code"]]: number } = {
  "expect-text": 2,
  "expect-stray-text": 2,
  "expect-judge": 1,
  "expect-alpha": 1,
  "expect-cut-out": CUT_OUT,
  "expect-size": 1,
  "expect-palette": 1,
  "expect-contrast": 1,
  "expect-sharp": 1,
  "expect-not-blank": 1,
  "expect-unique": 1,
  "expect-like": 1,
};

/** Undefined where nothing is to be checked. */
export function checksOf(asset: Asset, { digestOf, isDraft, cutOut }: CheckingContext): Checks | undefined {
  const { expect } = asset;
  if (!expect) return undefined;
  const ownChecks = pixelChecks(expect);
  const list = isDraft ? ownChecks : [...ownChecks, ...contentChecks(asset, expect, digestOf)];
  if (list.length === 0) return undefined;
  const checkers = list.map(checkerInputs);
  return cutOut
    ? { list, fingerprint: fingerprintOf({ checkers, cutOut }), cutOut }
    : { list, fingerprint: fingerprintOf(checkers) };
}

/** Hash of one check, of the way in which it is checked, and of what the picture is cut out of before. */
export function fingerprintOfCheck(check: Check, cutOut?: CutOut): Fingerprint {
  const checker = checkerInputs(check);
  return fingerprintOf(cutOut ? { checker, cutOut } : checker);
}

function checkerInputs(check: Check) {
  return { ...check, checker: CHECKERS[check.code] };
}

function pixelChecks({ alpha, ratio, minWidth, minHeight }: Expectations): readonly Check[] {
  const isSized = ratio !== undefined || minWidth !== undefined || minHeight !== undefined;
  return [
    ...(alpha === undefined ? [] : [{ code: "expect-alpha", range: alpha } as const]),
    ...(isSized ? [{ code: "expect-size", ratio, minWidth, minHeight } as const] : []),
  ];
}

/** Cheap ones first: what takes seconds comes late, and what costs money last. */
function contentChecks(asset: Asset, expect: Expectations, digestOf: DigestOf): readonly Check[] {
  const strings = plainWordsOfEach(asset.text);
  const { palette, contrast, like } = expect;
  const read = readingBy(asset);
  return [
    ...(asset.cutOut ? [{ code: "expect-cut-out", bleed: asset.cutOut.bleed } as const] : []),
    ...(expect.notBlank ? [{ code: "expect-not-blank" } as const] : []),
    ...(expect.sharp ? [{ code: "expect-sharp" } as const] : []),
    ...(palette ? [{ code: "expect-palette", ...palette } as const] : []),
    ...(contrast ? [{ code: "expect-contrast", ...contrast } as const] : []),
    ...(like
      ? [{ code: "expect-like", picture: comparedWith(like.picture, digestOf), least: like.least } as const]
      : []),
    ...(expect.unique ? [{ code: "expect-unique" } as const] : []),
    ...(expect.text && strings.length > 0 ? [{ code: "expect-text", strings, ...read(expect.text) } as const] : []),
    ...(expect.noStrayText ? [{ code: "expect-stray-text", strings, ...read(expect.noStrayText) } as const] : []),
    ...questionsTo(asset, expect),
  ];
}

/** Who reads text, as a member of a check. */
function readingBy({ judge }: Asset): (wish: true | "judge" | "either") => { readonly by?: TextReader } {
  return (wish) => (wish === true || !judge ? {} : { by: { reader: wish, judge: judge.model } });
}

function questionsTo({ judge }: Asset, { judge: questions = [] }: Expectations): readonly Check[] {
  if (!judge) return [];
  return questions.map(({ question, answer }) => {
    return { code: "expect-judge", question: plainWords(question), answer, judge: judge.model };
  });
}

type Compared = NonNullable<Expectations["like"]>["picture"];

function comparedWith(picture: Compared, digestOf: DigestOf): Digest | "previous" | undefined {
  return picture === "previous" ? picture : digestOf(picture);
}
