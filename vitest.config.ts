import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/**/*.test.ts"],
    // Processes, because tests change environments, and sharp's threads are a process's own.
    pool: "forks",
    maxWorkers: Math.min(4, availableParallelism()),
    testTimeout: 30_000,
    // Tests with real processes, signals and timeouts share CI's few cores with one another; a second failure is a fault.
    retry: process.env["CI"] === "true" ? 3 : 0,
    hookTimeout: 60_000,
  },
});
