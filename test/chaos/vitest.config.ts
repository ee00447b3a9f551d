/** `npm run chaos`: hundreds of the runs of which `npm test` does a few. See chaos.test.ts for the variables. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/chaos/*.test.ts"],
    env: { CHAOS_RUNS: process.env["CHAOS_RUNS"] ?? "500" },
    pool: "forks",
    // Runs mostly wait, for a server that takes its time and for processes to start.
    sequence: { concurrent: true },
    maxConcurrency: 3,
    reporters: ["dot"],
    hookTimeout: 60_000,
  },
});
