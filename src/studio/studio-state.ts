import { relative, sep } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import { sumMicroUsd } from "../model/money.js";
import { cardOf, orphanCard } from "./asset-card.js";
import type { StudioSource, StudioView } from "./studio-source.js";
import type { AssetCard, Problem, StudioState } from "./wire.js";

/** All that the page's grid shows. */
export function studioState(source: StudioSource, { isReadOnly }: { readonly isReadOnly: boolean }): StudioState {
  const view = source.current();
  const assets = view ? cardsOf(view) : [];
  return {
    title: source.root.split(sep).findLast((part) => part !== "") ?? "artlock",
    isReadOnly,
    assets,
    problems: source.problems().map((problem) => problemOf(problem, source.root)),
    price: view?.plan.price ?? { kind: "free" },
    spentMicroUsd: sumMicroUsd(assets.map(({ spentMicroUsd }) => spentMicroUsd)),
    unknownCosts: assets.reduce((sum, { unknownCosts }) => sum + unknownCosts, 0),
  };
}

function cardsOf(view: StudioView): readonly AssetCard[] {
  const { plan, project } = view;
  // The plan stands in the order of work; people look for theirs in the order they wrote.
  const cards = new Map(plan.steps.map((step) => [step.asset.id, cardOf(step, view)]));
  const wanted = project.manifest.assets.flatMap(({ id }) => cards.get(id) ?? []);
  return [...wanted, ...plan.orphans.map(({ id }) => orphanCard(id, view))];
}

function problemOf({ severity, code, message, place, sourceLine, hint }: Diagnostic, root: string): Problem {
  return {
    severity,
    code,
    message,
    ...(place && { at: `${relative(root, place.file)}:${place.line}:${place.column}` }),
    ...(sourceLine !== undefined && { line: sourceLine }),
    ...(hint !== undefined && { hint }),
  };
}
