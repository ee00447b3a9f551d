import type { Verdict } from "../model/plan.js";

/** Whether carrying out `verdict` makes or changes anything; what is drifted or lost is a person's to decide. */
export function isWork({ kind }: Verdict): boolean {
  return kind !== "fresh" && kind !== "pinned" && kind !== "drifted" && kind !== "lost";
}
