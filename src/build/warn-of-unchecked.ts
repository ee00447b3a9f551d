import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { EXPECTATION_KEYS, type Finding } from "../model/expectation.js";

/** An expectation that nobody could look into must not look like one that held: told together where the cause is the same. */
export function warnOfUnchecked(findings: Iterable<readonly [AssetId, Finding]>): readonly Diagnostic[] {
  const groups = new Map<string, { readonly finding: Finding; readonly ids: Set<AssetId> }>();
  for (const [id, finding] of findings) {
    if (finding.outcome !== "skipped") continue;
    const key = `${finding.code} ${finding.message}`;
    const group = groups.get(key) ?? { finding, ids: new Set() };
    groups.set(key, group);
    group.ids.add(id);
  }
  return [...groups.values()].map(({ finding, ids }) => ({
    severity: "warning",
    code: "expectation-unchecked",
    message: `${EXPECTATION_KEYS[finding.code]} of ${listed([...ids])}: ${finding.message}`,
    hint: `${finding.code === "expect-judge" ? JUDGED : "until then it counts"} as neither met nor missed; \`artlock check --no-unchecked\` accepts none`,
  }));
}

const JUDGED = "reword the question, or buy another picture with `--force`; as it stands it counts";

const MOST_NAMES = 5;

function listed(ids: readonly AssetId[]): string {
  const shown = ids.slice(0, MOST_NAMES).join(", ");
  return ids.length > MOST_NAMES ? `${shown} and ${ids.length - MOST_NAMES} more` : shown;
}
