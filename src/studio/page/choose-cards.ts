import type { AssetCard, CardState } from "../wire.js";

/** What the grid is narrowed to; what is empty does not narrow. */
export interface Filter {
  readonly words: string;
  readonly state: CardState | "";
  readonly tag: string;
  readonly order: "manifest" | "cost" | "name";
}

export const EVERYTHING: Filter = { words: "", state: "", tag: "", order: "manifest" };

export function chooseCards(cards: readonly AssetCard[], { words, state, tag, order }: Filter): readonly AssetCard[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = cards.filter((card) => {
    const text = `${card.id} ${card.alt} ${card.tags.join(" ")}`.toLowerCase();
    return (
      (state === "" || card.state === state) &&
      (tag === "" || card.tags.includes(tag)) &&
      wanted.every((word) => text.includes(word))
    );
  });
  if (order === "cost") return chosen.toSorted((a, b) => b.spentMicroUsd - a.spentMicroUsd);
  return order === "name" ? chosen.toSorted((a, b) => a.id.localeCompare(b.id)) : chosen;
}

/** How many assets stand how, in the order in which they want attention. */
export function countStates(cards: readonly AssetCard[]): readonly (readonly [CardState, number])[] {
  return ORDER.map((state) => [state, cards.filter((card) => card.state === state).length] as const).filter(
    ([, count]) => count > 0,
  );
}

const ORDER: readonly CardState[] = [
  "working",
  "failed",
  "held",
  "due",
  "unasked",
  "free",
  "pinned",
  "fresh",
  "orphan",
];

export function tagsOf(cards: readonly AssetCard[]): readonly string[] {
  return [...new Set(cards.flatMap(({ tags }) => tags))].toSorted();
}
