import type { ChaosOutcome } from "./run-chaos.js";

/** Faults × runs × outcome, one line a fault. */
export function chaosTable(outcomes: readonly ChaosOutcome[]): string {
  const names = [...new Set(outcomes.map(({ scenario }) => scenario))].toSorted();
  const rows = names.map((name) =>
    rowOf(
      name,
      outcomes.filter(({ scenario }) => scenario === name),
    ),
  );
  const table = [HEAD, ...rows, rowOf("all", outcomes)];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  return table.map(line).join("\n");
}

const HEAD = [
  "fault",
  "runs",
  "cut off",
  "all promises kept",
  "broken",
  "requests",
  "uncertain",
  "locks seen",
  "s a run",
];

function rowOf(name: string, outcomes: readonly ChaosOutcome[]): readonly string[] {
  const sum = (read: (outcome: ChaosOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + read(outcome), 0);
  const broken = outcomes.filter(({ wrongs }) => wrongs.length > 0).length;
  return [
    name,
    String(outcomes.length),
    String(sum(({ cutOff }) => cutOff)),
    String(outcomes.length - broken),
    String(broken),
    String(sum(({ requests }) => requests)),
    String(sum(({ uncertain }) => uncertain)),
    String(sum(({ lockVersions }) => lockVersions)),
    (sum(({ elapsedMs }) => elapsedMs) / outcomes.length / 1000).toFixed(2),
  ];
}
