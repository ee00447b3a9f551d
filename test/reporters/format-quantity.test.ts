import { expect, test } from "vitest";
import { countOf, formatBytes, formatDuration, formatWholeSeconds } from "../../src/reporters/format-quantity.js";

test("bytes are told in decimal units, as the manifest takes them", () => {
  expect([0, 999, 1000, 12_449, 99_949, 99_950, 999_499, 999_500, 2_104_000, 3.2e12].map(formatBytes)).toEqual([
    "0 B",
    "999 B",
    "1.0 kB",
    "12.4 kB",
    "99.9 kB",
    "100 kB",
    "999 kB",
    "1.0 MB",
    "2.1 MB",
    "3.2 TB",
  ]);
});

test("durations get coarser as they get longer", () => {
  expect([0, 340, 9_940, 9_960, 24_100, 59_600, 80_000, 3_599_000, 7_500_000, -5].map(formatDuration)).toEqual([
    "0.0s",
    "0.3s",
    "9.9s",
    "10s",
    "24s",
    "1m 00s",
    "1m 20s",
    "59m 59s",
    "2h 05m",
    "0.0s",
  ]);
  expect([340, 4_600].map(formatWholeSeconds)).toEqual(["0s", "5s"]);
});

test("one is not many", () => {
  expect([countOf(1, "file"), countOf(0, "file"), countOf(2, "entry", "entries")]).toEqual([
    "1 file",
    "0 files",
    "2 entries",
  ]);
});
