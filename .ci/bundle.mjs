/**
 * Bundles the command line into CommonJS files that load each other only when used.
 *
 * CommonJS because Node starts an empty CommonJS script in 23 ms and an ES module that does as little in 31 ms; esbuild
 * splits ES modules only, hence the two passes. Run as `node .ci/bundle.mjs [entry [outdir]]` from the package's top.
 */
import { build, transform } from "esbuild";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

const [entry = "src/cli.ts", outdir = "dist/cli"] = process.argv.slice(2);
const sources = resolve("src");
const { version } = JSON.parse(await readFile("package.json", "utf8"));

/** Native or WebAssembly files lie beside them, so they stay packages; their absence from the bundle costs nothing unused. */
const EXTERNAL = ["sharp", "harfbuzzjs", "tesseract.js"];

const split = await build({
  entryPoints: { artlock: entry },
  outdir,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: EXTERNAL,
  define: { ARTLOCK_VERSION: JSON.stringify(version) },
  plugins: [keepNamedExports(), keepModuleUrls()],
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  write: false,
}).catch(() => process.exit(1)); // esbuild has said why.

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
const chunks = split.outputFiles.map((file) => basename(file.path));
for (const file of split.outputFiles) {
  await writeFile(file.path, await toCommonJs(requireChunks(file.text)));
  if (basename(file.path) === "artlock.cjs") await chmod(file.path, 0o755);
}
await writeFile(join(outdir, "LICENSES.txt"), await licensesOf(Object.keys(split.metafile.inputs)));

/** What the bundled packages ask for in return: their notices. */
async function licensesOf(inputs) {
  const packages = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const notices = [...new Set(packages)].filter(Boolean).map(async (folder) => {
    const file = (await readdir(folder)).find((name) => /^(licen[cs]e|copying)/i.test(name));
    const { license, author } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    if (!file && !license) throw new Error(`${folder} is bundled but carries no license`);
    const terms = file ? await readFile(join(folder, file), "utf8") : `${license}, by ${author?.name ?? author}\n`;
    return `${basename(folder)}\n\n${terms}`;
  });
  return (await Promise.all(notices)).join(`\n${"-".repeat(80)}\n\n`);
}

async function toCommonJs(text) {
  let { code } = await transform(text, {
    format: "cjs",
    platform: "node",
    target: "node20.19",
    define: { "import.meta.url": "__moduleUrl" },
  });
  code = withoutUnusedChunks(code);
  if (!code.includes("__moduleUrl")) return code;
  const declaration = `const __moduleUrl = require("node:url").pathToFileURL(__filename).href;\n`;
  const hashbang = /^#!.*\n/.exec(code)?.[0] ?? "";
  return hashbang + declaration + code.slice(hashbang.length);
}

/** No source has side effects (see package.json), so a chunk that is only loaded, never looked into, costs a file for nothing. */
function withoutUnusedChunks(code) {
  return code.replace(/^var (import_chunk_\w+) = require\("\.\/chunk-\w+\.cjs"\);\n/gm, (line, name) =>
    code.split(name).length > 2 ? line : "",
  );
}

/**
 * `import()` would start Node's ES module loader; packages left outside the bundle still need it. The first chunk turns on
 * Node's compile cache (22.8 and newer), which spares a command a tenth of its start and `--version` nothing.
 */
function requireChunks(text) {
  return chunks.reduce(
    (code, chunk) =>
      code.replaceAll(
        `import("./${chunk}")`,
        `Promise.resolve().then(() => (require("node:module").enableCompileCache?.(), require("./${chunk}")))`,
      ),
    text,
  );
}

/**
 * Node finds the named exports of a CommonJS package that is imported with `import()`; esbuild offers `default` alone. A
 * module that names them stands between.
 */
function keepNamedExports() {
  return {
    name: "keep-named-exports",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./]/ }, ({ kind, path, importer, resolveDir }) => {
        const ours = !importer.includes(`${sep}node_modules${sep}`);
        if (kind !== "dynamic-import" || !ours || path.startsWith("node:") || EXTERNAL.includes(path)) return undefined;
        return { path, namespace: "named-exports", pluginData: resolveDir };
      });
      onLoad({ filter: /./, namespace: "named-exports" }, async ({ path, pluginData: resolveDir }) => {
        const names = Object.keys(await import(path)).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
        return { contents: `export { ${names.join(", ")} } from ${JSON.stringify(path)};`, resolveDir };
      });
    },
  };
}

/** A source finds the files beside it by its URL, so in the bundle that URL is still its place in the library. */
function keepModuleUrls() {
  return {
    name: "keep-module-urls",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        if (!path.startsWith(sources + sep) || !text.includes("import.meta.url")) return undefined;
        const compiled = resolve(dirname(outdir), relative(sources, path)).replace(/\.ts$/, ".js");
        const place = relative(outdir, compiled).replaceAll(sep, "/");
        const url = `new URL(${JSON.stringify(place)}, import.meta.url).href`;
        return { contents: text.replaceAll("import.meta.url", url), loader: "ts" };
      });
    },
  };
}
