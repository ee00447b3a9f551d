import type { Attempt, Lock } from "../../src/model/lock.js";
import type { Plan } from "../../src/model/plan.js";

/** How many pictures a plan says it buys; drafts are drawn for nothing. */
export function picturesBoughtBy({ steps }: Plan): number {
  const counts = steps.map(({ asset, verdict }) =>
    asset.provider.kind !== "draft" && (verdict.kind === "generate" || verdict.kind === "regenerate")
      ? verdict.count
      : 0,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Every attempt that a lock knows of, as text, in a fixed order: repeats show. */
export function attemptsIn({ assets, unplaced }: Lock): readonly string[] {
  const all: readonly Attempt[] = [
    ...[...assets.values()].flatMap(({ attempts }) => attempts),
    ...[...unplaced.values()].flat(),
  ];
  return all.map((attempt) => JSON.stringify(attempt)).toSorted();
}
