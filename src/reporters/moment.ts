import { printable } from "./printable.js";

/** `2026-11-22 10:04 UTC` of an ISO 8601 time. */
export function moment(at: string): string {
  return printable(at.replace(/^(\d+-\d+-\d+)T(\d+:\d+).*Z$/, "$1 $2 UTC"));
}
