import { relative, sep } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import { sumMicroUsd } from "../model/money.js";
import { cardOf, orphanCard } from "./asset-card.js";
import type { StudioView } from "./studio-source.js";
import type { AssetCard, Problem, StudioState } from "./wire.js";

/** All that the page's grid shows. */
export function studioState(view: StudioView, { isReadOnly }: { readonly isReadOnly: boolean }): StudioState {
  const { plan, project, problems } = view;
  // The plan stands in the order of work; people look for theirs in the order they wrote.
  const cards = new Map(plan.steps.map((step) => [step.asset.id, cardOf(step, view)]));
  const wanted = project.manifest.assets.flatMap(({ id }) => cards.get(id) ?? []);
  const assets: readonly AssetCard[] = [...wanted, ...plan.orphans.map(({ id }) => orphanCard(id, view))];
  return {
    title: project.repo.root.split(sep).findLast((part) => part !== "") ?? "artlock",
    isReadOnly,
    assets,
    problems: problems.map((problem) => problemOf(problem, project.repo.root)),
    price: plan.price,
    spentMicroUsd: sumMicroUsd(assets.map(({ spentMicroUsd }) => spentMicroUsd)),
    unknownCosts: assets.reduce((sum, { unknownCosts }) => sum + unknownCosts, 0),
  };
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
