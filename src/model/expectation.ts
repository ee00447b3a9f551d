import type { AlphaRange, ContrastWish, ImageSettings, PaletteWish, Quality } from "./asset.js";
import type { Digest, Fingerprint } from "./digest.js";
import type { MainModel } from "./main-model.js";
import type { Side } from "./rendition-steps.js";

/**
 * One thing to look for in one picture, with all that the answer depends on. Equal checks of equal bytes have one answer,
 * but for `expect-unique` and for likeness to what was there before.
 */
export type Check =
  | {
      readonly code: "expect-text" | "expect-stray-text";
      readonly strings: readonly string[];
      /** Left out where a program on this machine reads the picture. */
      readonly by?: TextReader;
    }
  | {
      readonly code: "expect-judge";
      readonly question: string;
      readonly answer: "yes" | "no";
      readonly judge: MainModel;
    }
  | { readonly code: "expect-alpha"; readonly range: AlphaRange }
  /** The subject stands free; at sides of `bleed` it may run off the picture. */
  | { readonly code: "expect-cut-out"; readonly bleed?: readonly Side[] }
  | { readonly code: "expect-size"; readonly ratio?: number; readonly minWidth?: number; readonly minHeight?: number }
  | ({ readonly code: "expect-palette" } & PaletteWish)
  | ({ readonly code: "expect-contrast" } & ContrastWish)
  | { readonly code: "expect-sharp" | "expect-not-blank" }
  | { readonly code: "expect-unique" }
  /** `picture` is undefined while there is none to compare with. */
  | { readonly code: "expect-like"; readonly picture: Digest | "previous" | undefined; readonly least: number };

/** `either`: the judge is asked only where no program here has read the strings. */
export type TextReader = { readonly reader: "judge" | "either"; readonly judge: MainModel };

export type ExpectationCode = Check["code"];

/** How one expectation came out for one picture. */
export type Finding = {
  readonly code: ExpectationCode;
  /** `skipped`: nobody could look; it is neither met nor missed. */
  readonly outcome: "passed" | "failed" | "skipped";
  /** 0 to 1, how far it is met: what attempts that fail are ranked by. */
  readonly score: number;
  /** What was found, for a person. */
  readonly message: string;
  /** What to tell the model that makes the next attempt. */
  readonly correction?: string;
};

/** What looking at one picture came to. */
export interface Examination {
  readonly master: Digest;
  /** Hash of the checks that were made. */
  readonly checks: Fingerprint;
  /** In the order of the checks. */
  readonly findings: readonly Finding[];
}

/** How a further attempt's request differs from the one that the manifest describes. */
export interface Escalation {
  /** Generation fingerprint of the manifest's request. */
  readonly of: Fingerprint;
  readonly quality?: Quality;
  readonly complexity?: ImageSettings["complexity"];
  /** Added to the prompt. */
  readonly correction?: string;
}

export function failedFindings({ findings }: Pick<Examination, "findings">): readonly Finding[] {
  return findings.filter(({ outcome }) => outcome === "failed");
}

/** Whether nothing failed; what was skipped counts as neither. */
export function isMet(examination: Pick<Examination, "findings">): boolean {
  return failedFindings(examination).length === 0;
}

/** Orders pictures: fewer failures first, then higher scores. Negative where `a` is the better one. */
export function compareExaminations(a: Examination, b: Examination): number {
  const failures = failedFindings(a).length - failedFindings(b).length;
  return failures === 0 ? totalScore(b) - totalScore(a) : failures;
}

function totalScore({ findings }: Examination): number {
  return findings.reduce((sum, { score }) => sum + score, 0);
}

/** How far a picture is from a ratio of width to height, as a share of it. Up to `RATIO_TOLERANCE` meets it. */
export function offRatio(
  { width, height }: { readonly width: number; readonly height: number },
  ratio: number,
): number {
  return Math.abs(width / height / ratio - 1);
}

export const RATIO_TOLERANCE = 0.01;

/** The key of the manifest that a code speaks of. */
export const EXPECTATION_KEYS: { readonly [code in ExpectationCode]: string } = {
  "expect-text": "expect.text",
  "expect-stray-text": "expect.noStrayText",
  "expect-judge": "expect.judge",
  "expect-alpha": "expect.alpha",
  "expect-cut-out": "background",
  "expect-size": "expect",
  "expect-palette": "expect.palette",
  "expect-contrast": "expect.contrast",
  "expect-sharp": "expect.sharp",
  "expect-not-blank": "expect.notBlank",
  "expect-unique": "expect.unique",
  "expect-like": "expect.like",
};

/** A finding as people read it, which names the key to turn to. */
export function describeFinding({ code, message }: Finding): string {
  return `${EXPECTATION_KEYS[code]}: ${message}`;
}
