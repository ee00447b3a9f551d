import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { inTemporaryFolder } from "../temporary-folder.mjs";

const NODE_MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** TypeScript files of this folder as JavaScript that Node runs, for as long as `use` takes with their paths, by name. */
export async function withBundled(names, use) {
  return inTemporaryFolder(async (folder) => {
    // Packages are left outside of the bundles, and found here.
    await symlink(NODE_MODULES, join(folder, "node_modules"));
    await build({
      entryPoints: names.map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))),
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      packages: "external",
      logLevel: "warning",
    });
    return use(Object.fromEntries(names.map((name) => [name, join(folder, `${name}.mjs`)])));
  });
}
