import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const NODE_MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** TypeScript files of this folder as JavaScript that Node runs, for as long as `use` takes with their paths, by name. */
export async function withBundled(names, use) {
  // Below node_modules, where the packages that are left outside are found.
  const folder = await mkdtemp(join(NODE_MODULES, ".artlock-bench-"));
  try {
    const entryPoints = names.map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url)));
    await build({
      entryPoints,
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      packages: "external",
      logLevel: "warning",
    });
    return await use(Object.fromEntries(names.map((name) => [name, join(folder, `${name}.mjs`)])));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
