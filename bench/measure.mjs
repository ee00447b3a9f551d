/**
 * Wall times in milliseconds of each contestant's `run`, by name; `prepare` and `restore` around it are not counted, nor is
 * the first round, which warms the caches. The contestants take turns, so that whatever else the machine does in these
 * minutes falls on all of them.
 */
export async function measure(contestants, { rounds }) {
  const times = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, prepare, run, restore } of contestants) {
      await prepare?.();
      const startedMs = performance.now();
      await run();
      if (round > 0) times.get(name).push(performance.now() - startedMs);
      await restore?.();
    }
  }
  return times;
}

/** A row for each contestant: median, fastest, and both as multiples of the yardstick's. */
export function tableOf(times, { yardstick }) {
  const base = times.get(yardstick);
  const rows = [...times].map(([name, list]) => [
    name,
    milliseconds(medianOf(list)),
    milliseconds(Math.min(...list)),
    base ? ratio(medianOf(list), medianOf(base)) : "",
    base ? ratio(Math.min(...list), Math.min(...base)) : "",
  ]);
  return markdown(["", "median ms", "fastest ms", `median / ${yardstick}`, `fastest / ${yardstick}`], rows);
}

/** Whether the median of `name` is at most so many times that of the yardstick, in a line. */
export function targetLine(times, { name, yardstick, atMost }) {
  const [ours, base] = [times.get(name), times.get(yardstick)];
  if (!ours || !base) return `target: at most ${atMost}x ${yardstick}; not measured`;
  const found = medianOf(ours) / medianOf(base);
  return `target: at most ${atMost}x ${yardstick}; ${found <= atMost ? "met" : "MISSED"} with ${ratio(medianOf(ours), medianOf(base))}`;
}

export function markdown(head, rows) {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join(" | ")} |`;
  const rule = line(widths.map((width, at) => (at ? `${"-".repeat(width - 1)}:` : "-".repeat(width))));
  return [line(head), rule, ...rows.map(line)].join("\n");
}

export function medianOf(list) {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

function milliseconds(value) {
  return value.toFixed(value < 1000 ? 1 : 0);
}

function ratio(value, base) {
  return `${(value / base).toFixed(2)}x`;
}
