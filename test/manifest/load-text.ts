import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { RepoPath } from "../../src/model/repo-path.js";
import { formatDiagnostics } from "../../src/manifest/format-diagnostic.js";
import { loadManifest, type LoadedManifest, type LoadOptions } from "../../src/manifest/load-manifest.js";
import type { ManifestFiles, ProbeResult, ReadResult } from "../../src/manifest/manifest-files.js";

/** What lies at a path: a text, bytes, or how looking at it fails. */
export type FakeFile = string | Uint8Array | ReadResult | ProbeResult | { readonly kind: "leaves" };

/** A repo in memory, by paths from the manifest's folder. */
function fakeFiles(contents: { readonly [path: string]: FakeFile }): ManifestFiles {
  const at = (path: RepoPath): FakeFile =>
    (Object.hasOwn(contents, path) ? contents[path] : undefined) ?? { kind: "missing" };
  return {
    async read(path, { maxBytes }) {
      const file = at(path);
      const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
      if (bytes instanceof Uint8Array)
        return bytes.byteLength > maxBytes ? { kind: "too-large", bytes: bytes.byteLength } : { kind: "bytes", bytes };
      if (isUnread(bytes)) return bytes;
      throw new Error(`${path} was read as a text`);
    },
    async leavesRepo(path) {
      const file = at(path);
      return typeof file === "object" && "kind" in file && file.kind === "leaves";
    },
    async probe(path) {
      const file = at(path);
      if (typeof file === "string" || file instanceof Uint8Array) return { kind: "not-a-picture", why: "it is a text" };
      if (file.kind === "bytes" || file.kind === "too-large" || file.kind === "leaves")
        throw new Error(`${path} was looked at as a picture`);
      return file;
    },
  };
}

function isUnread(file: Exclude<FakeFile, string | Uint8Array>): file is Exclude<ReadResult, { kind: "bytes" }> {
  return ["missing", "directory", "unreadable", "too-large"].includes(file.kind);
}

/** A png of 1024x1024 without alpha, or as changed. */
export function picture(changes: Partial<Extract<ProbeResult, { kind: "picture" }>> = {}): ProbeResult {
  return { kind: "picture", type: "image/png", width: 1024, height: 1024, hasAlpha: false, bytes: 5000, ...changes };
}

const TODAY = "2026-11-23";

/** Loads `manifest`, or what `files` holds, as /repo/assets.config.yaml. */
export function load(
  manifest: FakeFile,
  files: { readonly [path: string]: FakeFile } = {},
  options: Partial<Omit<LoadOptions, "files">> = {},
): Promise<LoadedManifest> {
  return loadManifest({
    file: "/repo/assets.config.yaml",
    depth: 0,
    today: TODAY,
    ...options,
    files: fakeFiles({ "assets.config.yaml": manifest, ...files }),
  });
}

export function diagnosticsOf(loaded: LoadedManifest): readonly Diagnostic[] {
  return loaded.kind === "ok" ? loaded.warnings : loaded.diagnostics;
}

/** Everything that is said of a manifest, as on a terminal; paths from /repo. */
export async function complaints(...input: Parameters<typeof load>): Promise<string> {
  return formatDiagnostics(diagnosticsOf(await load(...input)), { colour: false, from: "/repo" });
}
