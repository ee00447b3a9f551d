/** `12.4 kB`: decimal units, as `maxBytes: 300kB` in the manifest. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const unit = UNITS.find(({ size }) => Math.round(bytes / size) < 1000) ?? LARGEST;
  const amount = bytes / unit.size;
  return `${amount < 99.95 ? amount.toFixed(1) : Math.round(amount)} ${unit.name}`;
}

/** `4.2s`, `24s`, `1m 20s`, `2h 05m`. */
export function formatDuration(durationMs: number): string {
  const tenths = Math.round(Math.max(0, durationMs) / 100);
  if (tenths < 100) return `${(tenths / 10).toFixed(1)}s`;
  return formatWholeSeconds(durationMs);
}

/** As formatDuration without tenths, for figures that are redrawn or guessed. */
export function formatWholeSeconds(durationMs: number): string {
  const seconds = Math.round(Math.max(0, durationMs) / 1000);
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m ${twoDigits(seconds % 60)}s`;
  return `${Math.floor(minutes / 60)}h ${twoDigits(minutes % 60)}m`;
}

/** `1 file`, `3 files`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const LARGEST = { name: "TB", size: 1e12 };
const UNITS = [{ name: "kB", size: 1e3 }, { name: "MB", size: 1e6 }, { name: "GB", size: 1e9 }, LARGEST];

const twoDigits = (count: number): string => String(count).padStart(2, "0");
