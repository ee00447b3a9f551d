/** Copies what sources read at run time, as fonts, beside where they are compiled to. Run as `node .ci/copy-package-files.mjs [outdir]`. */
import { cpSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const outdir = process.argv[2] ?? "dist";

/** Built by vite, with what it needs. */
const PAGE = join("studio", "page");

for (const path of readdirSync("src", { recursive: true })) {
  const isSource = /\.(ts|json)$/.test(path) || path.startsWith(PAGE);
  if (!isSource && statSync(join("src", path)).isFile()) cpSync(join("src", path), join(outdir, path));
}
