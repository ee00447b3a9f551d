import type { AssetFailure, AssetResult } from "../model/build-event.js";
import { FAILURE_TITLES, OUTCOME_LOOKS } from "./describe-outcome.js";
import { afterDrift } from "./describe-verdict.js";
import { countOf } from "./format-quantity.js";
import { printable } from "./printable.js";
import type { SummaryPage } from "./summary-page.js";
import { wrapIndented } from "./wrap-words.js";

/** Every failure in full, with what to do and the request to ask the provider about. */
export function failures(results: readonly AssetResult[], page: SummaryPage): readonly string[] {
  return results.flatMap((result) => failure(result, page));
}

/** Files that were changed by hand, and how to keep or replace them. */
export function drifts(results: readonly AssetResult[], page: SummaryPage): readonly string[] {
  return results.flatMap((result) => drift(result, page));
}

/** Assets that were not begun, together where the reason is the same. */
export function leftUndone(results: readonly AssetResult[], { width, paint }: SummaryPage): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { id, outcome } of results) {
    if (outcome.kind !== "skipped") continue;
    const ids = groups.get(outcome.because) ?? [];
    groups.set(outcome.because, ids);
    ids.push(printable(id));
  }
  return [...groups].flatMap(([because, ids]) => [
    ...wrapIndented(`${countOf(ids.length, "asset")}: ${printable(because)}`, width, 2),
    ...wrapIndented(ids.join(", "), width, 4).map(paint.dim),
  ]);
}

function failure({ id, outcome }: AssetResult, { width, paint }: SummaryPage): readonly string[] {
  if (outcome.kind !== "failed") return [];
  const { code, message, hint, requestId }: AssetFailure = outcome.failure;
  const head = `${OUTCOME_LOOKS.failed.mark} ${printable(id)}: ${FAILURE_TITLES[code]}`;
  return [
    ...wrapIndented(head, width, 2).map(paint.bad),
    ...wrapIndented(printable(message), width, 4),
    ...(hint === undefined ? [] : wrapIndented(`→ ${printable(hint)}`, width, 4)),
    ...(requestId === undefined ? [] : wrapIndented(`request ${printable(requestId)}`, width, 4).map(paint.dim)),
  ];
}

function drift({ id, outcome }: AssetResult, { width, paint }: SummaryPage): readonly string[] {
  if (outcome.kind !== "drifted") return [];
  return [
    ...wrapIndented(`${OUTCOME_LOOKS.drifted.mark} ${printable(id)}`, width, 2).map(paint.bad),
    ...outcome.outputs.flatMap((path) => wrapIndented(`${printable(path)} is not what artlock wrote`, width, 4)),
    ...afterDrift(id)
      .flatMap((next) => wrapIndented(`→ ${next}`, width, 4))
      .map(paint.dim),
  ];
}
