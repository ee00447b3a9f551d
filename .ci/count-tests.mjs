/** Prints the counts of vitest's JSON report as one plain line: `N passed, N failed, N skipped`. */
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
// A file that fails to load has no tests to count, and is a failure all the same.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
);
const skipped = report.numPendingTests + report.numTodoTests;
const counts = [`${report.numPassedTests} passed`, `${report.numFailedTests + broken.length} failed`];
if (skipped > 0) counts.push(`${skipped} skipped`);
console.log(counts.join(", "));
