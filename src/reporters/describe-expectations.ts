import type { Asset } from "../model/asset.js";
import { describeFinding, type Finding } from "../model/expectation.js";
import type { Step, StepJudging } from "../model/plan.js";
import { countOf } from "./format-quantity.js";
import { printable } from "./printable.js";

/** The keys of `expect` that a picture to be made is held to. */
export function expectedKeys({ expect, provider, text }: Asset): readonly string[] {
  if (!expect) return [];
  const { alpha, ratio, minWidth, minHeight, palette, contrast, sharp, notBlank, like, unique, noStrayText } = expect;
  const ofPixels = { alpha, ratio, minWidth, minHeight };
  const isText = Boolean(expect.text) && text.length > 0;
  const judge = (expect.judge ?? []).length > 0;
  const ofContent = { text: isText, noStrayText, judge, palette, contrast, sharp, notBlank, like, unique };
  const wanted: object = provider.kind === "draft" ? ofPixels : { ...ofPixels, ...ofContent };
  return Object.entries(wanted).flatMap(([key, value]) => (value ? [key] : []));
}

/** What a picture to be made is held to, in at most one line. */
export function describeExpected(asset: Asset): readonly string[] {
  const keys = expectedKeys(asset);
  if (keys.length === 0) return [];
  const attempts = asset.provider.kind === "draft" ? 1 : (asset.expect?.attempts ?? 1);
  return [`held to ${keys.join(", ")}${attempts > 1 ? `, in up to ${attempts} attempts` : ""}`];
}

/** What may be asked about the pictures of a step, in at most one line; safe for a terminal. */
export function describeJudging({ judging }: Pick<Step, "judging">): readonly string[] {
  if (!judging) return [];
  return [`${questionsInWords(judging)} about each picture`];
}

/** `3 questions to gpt-5.6`. */
export function questionsInWords({ queries, model }: StepJudging): string {
  return `${countOf(queries.length, "question")} to ${printable(model)}`;
}

/** How a picture came out, one line an expectation. Safe to write to a terminal. */
export function describeFindings(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => printable(`${MARKS[finding.outcome]} ${describeFinding(finding)}`));
}

const MARKS: { readonly [outcome in Finding["outcome"]]: string } = { passed: "✓", failed: "✗", skipped: "–" };
