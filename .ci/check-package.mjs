/** Packs the package as npm would publish it and has its manifest, files and types looked at; dist/ has to be there. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "artlock-package-"));
try {
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]);
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  run("publint/src/cli.js", "run", tarball, "--strict");
  run("@arethetypeswrong/cli/dist/index.js", tarball, "--profile", "esm-only", "--no-emoji");
} catch (error) {
  // The tools have said what is wrong; a stack trace of this file adds nothing.
  process.exitCode = error.status ?? 1;
  if (error.status === undefined) throw error;
} finally {
  rmSync(folder, { recursive: true });
}

function run(tool, ...args) {
  execFileSync(process.execPath, [join("node_modules", tool), ...args], { stdio: "inherit" });
}
