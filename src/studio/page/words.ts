import { formatUsd } from "../../model/money.js";
import type { AssetCard, CardState } from "../wire.js";

export function spentWords({ spentMicroUsd, unknownCosts }: Pick<AssetCard, "spentMicroUsd" | "unknownCosts">): string {
  if (spentMicroUsd === 0 && unknownCosts === 0) return "nothing";
  return `${unknownCosts > 0 ? "≥ " : ""}${formatUsd(spentMicroUsd)}`;
}

export const STATE_WORDS: { readonly [State in CardState]: string } = {
  fresh: "Fresh",
  due: "To generate",
  unasked: "To be judged",
  free: "To render",
  held: "Needs you",
  pinned: "Pinned",
  working: "Working",
  failed: "Failed",
  orphan: "Orphan",
};

/** Day and minute, in the reader's own time. */
export function timeWords(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
