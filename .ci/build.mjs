/** Makes dist/: the library by tsc, the files it reads at run time, the command line as a bundle, and the studio's page. */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";

// npm runs this as `prepare` after every install, also one that leaves the tools out (`npm ci --omit=dev`).
if (process.env.npm_lifecycle_event === "prepare" && !existsSync("node_modules/typescript")) process.exit();

rmSync("dist", { recursive: true, force: true });
run("node_modules/typescript/bin/tsc", "-p", "src");
run(".ci/copy-package-files.mjs");
run(".ci/bundle.mjs");
run(".ci/bundle-page.mjs");

function run(...script) {
  const { status } = spawnSync(process.execPath, script, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
