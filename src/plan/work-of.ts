import type { Asset } from "../model/asset.js";
import type { LockEntry } from "../model/lock.js";
import type { Reason, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { changesOfRequest, type Asked } from "./changes-of-request.js";

/** What `verdict` would do, in reasons; empty when it would do nothing. */
export function workOf(verdict: Verdict, wanted: Asking, entry: LockEntry | undefined): readonly Reason[] {
  switch (verdict.kind) {
    case "generate":
      return [verdict.because];
    case "regenerate":
    case "render":
    case "lost":
      return verdict.because;
    case "restore":
      return verdict.missing.map((path) => ({ kind: "output-missing", path }));
    case "adopt":
      return whyMade(wanted, entry);
    case "fresh":
    case "judge":
    case "pinned":
    case "drifted":
    case "unmet":
      return [];
    default:
      return unreachable(verdict);
  }
}

/** Why the picture that an asset has, if any, is not all that it asks for. */
export function whyMade(wanted: Asking, entry: LockEntry | undefined): readonly Reason[] {
  if (!entry) return [{ kind: "new" }];
  const changes = changesOfRequest(entry, wanted);
  const { candidates } = wanted.asset;
  return changes.length > 0 ? changes : [{ kind: "more-candidates", have: entry.candidates.length, want: candidates }];
}

interface Asking extends Asked {
  readonly asset: Pick<Asset, "candidates">;
}
