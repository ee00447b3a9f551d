/**
 * The length of time that `text` begins with, in whole milliseconds rounded up: `12s`, `1m30.5s`, `120ms`, `2 minutes 5
 * seconds`. Undefined when it begins with none.
 */
export function readDuration(text: string): number | undefined {
  let totalMs = 0;
  let found = false;
  for (const [, amount, unit] of text.matchAll(/[ ,]{0,2}(\d{1,9}(?:\.\d{1,9})?) ?([a-z]{1,12})/giy)) {
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
