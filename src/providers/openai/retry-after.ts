import { readDuration } from "./read-duration.js";

/**
 * How long a server asks to wait, in milliseconds: header `retry-after-ms`, header `retry-after` (seconds or a date), or
 * the time in a message such as "Please try again in 1m30.5s", in that order. Undefined when none of them says.
 */
export function retryAfterMs(header: (name: string) => string | undefined, message: string): number | undefined {
  return (
    fromNumber(header("retry-after-ms"), 1) ??
    fromNumber(header("retry-after"), 1000) ??
    // The server's own clock tells how far away its date is.
    fromDate(header("retry-after"), header("date")) ??
    fromMessage(message)
  );
}

function fromNumber(text: string | undefined, unitMs: number): number | undefined {
  if (text === undefined || !/^\s*\d{1,9}(\.\d{1,9})?\s*$/.test(text)) return undefined;
  return Math.ceil(Number(text) * unitMs);
}

function fromDate(until: string | undefined, now: string | undefined): number | undefined {
  if (until === undefined || now === undefined) return undefined;
  const waitMs = Date.parse(until) - Date.parse(now);
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

function fromMessage(message: string): number | undefined {
  const said = /(?:try again|retry) (?:in|after) ([\d., a-z]{1,80})/i.exec(message)?.[1];
  return said === undefined ? undefined : readDuration(said);
}
