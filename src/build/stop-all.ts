import type { Run } from "./run.js";

/** No request of this run can succeed: none that has not left yet is sent. */
export function stopAll(reason: string, { state, schedule }: Run): void {
  if (state.stopped === undefined) {
    state.stopped = "account";
    state.stopReason = reason;
  }
  schedule.close();
}
