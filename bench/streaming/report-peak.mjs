/** Loaded before a program by `--import`: writes down, as it ends, what it took. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const report = { peakKilobytes: process.resourceUsage().maxRSS, cpuMs: (user + system) / 1000 };
  writeFileSync(process.env["ARTLOCK_BENCH_REPORT"], JSON.stringify(report));
});
