import type { WatchRules } from "../model/asset.js";
import { usd } from "../model/money.js";
import { problem, type Report } from "./problem.js";
import type { Source } from "./read-sources.js";

/** What the root manifest lets a watch buy; asks where it says nothing. */
export function watchRules(root: Source | undefined, report: Report): WatchRules {
  const { spend = "ask", budget } = root?.frame.watch ?? {};
  if (root && spend === "auto" && budget === undefined)
    report(
      problem("auto-without-budget", root.spotOf(["watch", "spend"], "value"), {
        message: "`watch` would spend without a limit",
        expected: "`watch.budget` beside `spend: auto`",
        hint: "as `watch: {spend: auto, budget: 2}`, in US dollars from its start to its end",
      }),
    );
  return { spend, ...(budget !== undefined && { budgetMicroUsd: usd(budget) }) };
}
