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
  const said = /(?:try again|retry) (?:in|after) ((?:\d{1,9}(?:\.\d{1,9})? ?[a-z]{1,12}[ ,]{0,2})+)/i.exec(
    message,
  )?.[1];
  if (said === undefined) return undefined;
  let totalMs = 0;
  let found = false;
  for (const [, amount, unit] of said.matchAll(/(\d+(?:\.\d+)?) ?([a-z]+)/gi)) {
    const unitMs = UNITS_MS.find(([pattern]) => pattern.test(unit ?? ""))?.[1];
    if (unitMs === undefined) break;
    totalMs += Number(amount) * unitMs;
    found = true;
  }
  // 4.1 seconds are 4099.999… ms in binary.
  return found ? Math.ceil(Number(totalMs.toFixed(3))) : undefined;
}

const UNITS_MS: readonly (readonly [RegExp, number])[] = [
  [/^(ms|msecs?|milliseconds?)$/i, 1],
  [/^(s|secs?|seconds?)$/i, 1000],
  [/^(m|mins?|minutes?)$/i, 60_000],
  [/^(h|hours?)$/i, 3_600_000],
  [/^(d|days?)$/i, 86_400_000],
];
