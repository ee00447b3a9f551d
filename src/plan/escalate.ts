import { findModel } from "../catalog/image-models.js";
import type { Asset, ImageSettings, Quality } from "../model/asset.js";
import type { Escalation } from "../model/expectation.js";

export interface Escalated {
  readonly asset: Asset;
  /** How it differs from the manifest's. */
  readonly raised: Omit<Escalation, "of">;
}

export interface EscalationWish {
  /** How many pictures beyond the first round this one makes, from 1. */
  readonly step: number;
  /** What the pictures before got wrong, in words for the model. */
  readonly corrections: readonly string[];
}

/**
 * The asset as its next attempt asks for it. What `escalate` names is raised by one step an attempt, as far as the model
 * goes; `auto` is left to the model. The manifest's own request is not changed by it: the picture is still made for that.
 */
export function escalate(asset: Asset, { step, corrections }: EscalationWish): Escalated {
  const kinds = asset.expect?.escalate ?? [];
  const quality = kinds.includes("quality") ? qualityAfter(asset.settings, step) : undefined;
  const complexity = kinds.includes("complexity") ? complexityAfter(asset.settings, step) : undefined;
  const told = kinds.includes("correction") ? [...new Set(corrections)].join(" ") : "";
  const correction = told === "" ? undefined : clipped(`Mind this in particular: ${told}`);
  const settings = { ...(quality && { quality }), ...(complexity && { complexity }) };
  return {
    asset: { ...asset, settings: { ...asset.settings, ...settings }, ...(correction !== undefined && { correction }) },
    raised: { ...settings, ...(correction !== undefined && { correction }) },
  };
}

/** The longest that a correction gets, so that its price is known beforehand. */
export const LONGEST_CORRECTION = "x".repeat(600);

/** To as many bytes of UTF-8, whole characters. */
function clipped(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= LONGEST_CORRECTION.length) return text;
  return new TextDecoder().decode(bytes.subarray(0, LONGEST_CORRECTION.length)).replace(/\uFFFD$/, "");
}

function qualityAfter({ model, quality }: ImageSettings, step: number): Quality | undefined {
  const ladder = (findModel(model)?.qualities ?? []).filter((one) => one !== "auto");
  return raised(ladder, quality, step);
}

function complexityAfter({ model, complexity }: ImageSettings, step: number): ImageSettings["complexity"] {
  return complexity && raised(findModel(model)?.complexity ?? [], complexity, step);
}

/** Undefined where nothing is raised. */
function raised<Rung>(ladder: readonly Rung[], from: Rung, step: number): Rung | undefined {
  const at = ladder.indexOf(from);
  const to = at < 0 ? undefined : ladder[Math.min(ladder.length - 1, at + step)];
  return to === from ? undefined : to;
}
