import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

// Not in a fixture, as it needs the test server.
const checkout = fileURLToPath(new URL("../../", import.meta.url));

test("the bench schedule runs", { timeout: 120_000 }, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      'import { schedule } from "./bench/schedule.mjs"; await schedule({ print: console.log, pictures: 3, speed: 200 });',
    ],
    { cwd: checkout, encoding: "utf8" },
  );

  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const rows = stdout.split("\n").filter((line) => line.includes("artlock"));
  const lost = rows.map((row) => row.split("|")[2]?.trim());
  expect(lost).toEqual(["0", "0", "0", "0", "0", "0"]);
});
