import type { Diagnostic } from "../model/diagnostic.js";
import type { AssetId } from "../model/asset.js";
import type { At } from "./source-text.js";
import { problem, type Report } from "./problem.js";

/** Assets that one asset is made from, and where it says so. */
export type Needs = ReadonlyMap<AssetId, readonly { readonly id: AssetId; readonly at: At }[]>;

/** Reports circles of assets, each made from the next. The walk keeps its own stack, as chains may be thousands long. */
export function checkCycles(needs: Needs, report: Report): void {
  const done = new Set<AssetId>();
  const told = new Set<AssetId>();
  for (const start of needs.keys()) {
    const trail: { readonly id: AssetId; next: number }[] = [];
    const onTrail = new Set<AssetId>();
    const enter = (id: AssetId): void => {
      trail.push({ id, next: 0 });
      onTrail.add(id);
    };
    if (!done.has(start)) enter(start);
    for (let step = trail.at(-1); step; step = trail.at(-1)) {
      const need = needs.get(step.id)?.[step.next++];
      if (!need) {
        done.add(step.id);
        onTrail.delete(step.id);
        trail.pop();
      } else if (onTrail.has(need.id)) {
        const circle = trail.slice(trail.findIndex(({ id }) => id === need.id)).map(({ id }) => id);
        if (!circle.every((id) => told.has(id))) report(cycle(circle, need.at));
        for (const id of circle) told.add(id);
      } else if (!done.has(need.id)) enter(need.id);
    }
  }
}

function cycle(circle: readonly AssetId[], at: At): Diagnostic {
  const [first] = circle;
  if (circle.length === 1)
    return problem("asset-cycle", at(), {
      message: `\`${first}\` refers to itself`,
      hint: "name another asset or a file",
    });
  return problem("asset-cycle", at(), {
    message: `assets are made from each other: ${[...circle, first].join(" → ")}`,
    hint: "one of them has to be made from a file, or from words alone",
  });
}
