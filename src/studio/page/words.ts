import type { Price } from "../../model/money.js";
import { unreachable } from "../../model/unreachable.js";
import type { AssetCard, CardState } from "../wire.js";

/** Micro-dollars as people read them: two digits behind the point, four below ten cents. */
export function dollars(microUsd: number): string {
  const usd = microUsd / 1_000_000;
  return `$${usd.toFixed(usd !== 0 && usd < 0.1 ? 4 : 2)}`;
}

export function priceWords(price: Price): string {
  switch (price.kind) {
    case "free":
      return "free";
    case "unknown":
      return "price unknown";
    case "estimate":
      return price.lowMicroUsd === price.highMicroUsd
        ? dollars(price.highMicroUsd)
        : `${dollars(price.lowMicroUsd)}–${dollars(price.highMicroUsd)}`;
    default:
      return unreachable(price);
  }
}

export function spentWords({ spentMicroUsd, unknownCosts }: Pick<AssetCard, "spentMicroUsd" | "unknownCosts">): string {
  return unknownCosts > 0 ? `≥ ${dollars(spentMicroUsd)}` : dollars(spentMicroUsd);
}

export const STATE_WORDS: { readonly [State in CardState]: string } = {
  fresh: "Fresh",
  due: "To generate",
  free: "To render",
  held: "Needs you",
  pinned: "Pinned",
  working: "Working",
  failed: "Failed",
  orphan: "Orphan",
};

export function bytesWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${(bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Day and minute, in the reader's own time. */
export function timeWords(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
