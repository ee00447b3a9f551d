/** Builds the studio's page, all that it needs with it. Run as `node .ci/bundle-page.mjs [outdir]` from the package's top. */
import { resolve } from "node:path";
import { build } from "vite";

await build({
  configFile: false,
  root: "src/studio/page",
  base: "./",
  logLevel: "warn",
  build: {
    outDir: resolve(process.argv[2] ?? "dist/studio/page"),
    emptyOutDir: true,
    target: "es2023",
    // The content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: false,
    // What the bundled packages ask for in return: their notices.
    license: { fileName: "LICENSES.md" },
  },
});
