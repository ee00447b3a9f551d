import { expect, test } from "vitest";
import { NOTHING, usd } from "../../../src/model/money.js";
import { chooseCards, countStates, EVERYTHING, tagsOf } from "../../../src/studio/page/choose-cards.js";
import type { AssetCard } from "../../../src/studio/wire.js";

const card = (id: string, change: Partial<AssetCard> = {}): AssetCard => ({
  id,
  state: "fresh",
  why: "",
  price: { kind: "free" },
  spentMicroUsd: NOTHING,
  unknownCosts: 0,
  tags: [],
  alt: "",
  isDraft: false,
  isPinned: false,
  isApproved: false,
  candidates: 1,
  ...change,
});

const CARDS = [
  card("hero", { alt: "A lighthouse at dawn", tags: ["home", "wide"], spentMicroUsd: usd(0.2) }),
  card("card/two", { state: "due", tags: ["home"] }),
  card("avatar", { state: "failed", spentMicroUsd: usd(1) }),
];

const idsOf = (filter: Partial<typeof EVERYTHING>) =>
  chooseCards(CARDS, { ...EVERYTHING, ...filter }).map(({ id }) => id);

test("assets are found by words of name, alt and tags, by state and by tag, all at once", () => {
  expect([
    idsOf({}),
    idsOf({ words: "light DAWN" }),
    idsOf({ words: "home" }),
    idsOf({ state: "due" }),
    idsOf({ tag: "wide" }),
    idsOf({ tag: "home", state: "failed" }),
  ]).toEqual([["hero", "card/two", "avatar"], ["hero"], ["hero", "card/two"], ["card/two"], ["hero"], []]);
});

test("they stand as in the manifest, by name, or the dearest first", () => {
  expect([idsOf({ order: "name" }), idsOf({ order: "cost" })]).toEqual([
    ["avatar", "card/two", "hero"],
    ["avatar", "hero", "card/two"],
  ]);
});

test("states are counted in the order in which they want attention", () => {
  expect(countStates(CARDS)).toEqual([
    ["failed", 1],
    ["due", 1],
    ["fresh", 1],
  ]);
  expect(tagsOf(CARDS)).toEqual(["home", "wide"]);
});
