import { basename, dirname, join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { readTextSync } from "../disk/read-file.js";
import { absolutePath, findUpward, repoAround, type Repo } from "../disk/repo.js";
import { fileExists, isFolder } from "../disk/stat-signature.js";
import type { Host } from "../host.js";
import { loadManifest } from "../manifest/load-manifest.js";
import type { Manifest, ProviderChoice } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { openMasterStore } from "../store/master-store.js";
import { openDigestCache, type DigestCache } from "./digest-cache.js";
import { layoutOf, LOCK_NAME, MANIFEST_NAMES, type Layout } from "./layout.js";
import { openParsedCache } from "./parsed-cache.js";
import type { ProjectMemory } from "./project-memory.js";
import { realManifestFiles } from "./real-manifest-files.js";
import type { Stores } from "./run.js";

/** A checkout whose manifest has been read and found right. */
export interface Project {
  readonly repo: Repo;
  readonly layout: Layout;
  readonly manifest: Manifest;
  readonly warnings: readonly Diagnostic[];
  readonly stores: Stores;
  readonly digests: DigestCache;
  /** Its environment includes `.env.local` and `.env` from beside the manifest, which never override what is set. */
  readonly host: Host;
  readonly openedMs: number;
  /** Whether the command line, and not the manifest, says who makes the pictures. */
  readonly isOverridden: boolean;
  readonly isReadOnly: boolean;
  /** Where it is opened over and over. */
  readonly memory?: ProjectMemory;
}

export interface ProjectOptions {
  /** The manifest; found by walking up from the host's working directory when left out. */
  readonly config?: string;
  /** Overrides every asset's provider. */
  readonly provider?: ProviderChoice["kind"];
  /** Writes nothing at all, not even what would make the next run quicker. */
  readonly readOnly?: boolean;
  /** Asked for what was kept of the last time that this project was opened. */
  readonly memory?: (repo: Repo, layout: Layout) => ProjectMemory;
}

export type OpenedProject =
  | { readonly kind: "open"; readonly project: Project }
  | {
      readonly kind: "invalid";
      readonly diagnostics: readonly Diagnostic[];
      /** Absolute paths of what was looked for: once one of them changes, it may be right. */
      readonly files: readonly string[];
    };

export async function openProject(host: Host, options: ProjectOptions): Promise<OpenedProject> {
  const openedMs = host.nowMs();
  const isReadOnly = options.readOnly ?? false;
  const file = findManifest(host.cwd, options.config);
  if (typeof file !== "string") return { kind: "invalid", diagnostics: [file], files: [] };
  const repo = repoAround(dirname(file));
  const layout = layoutOf(repo.root);
  const memory = options.memory?.(repo, layout);
  const loaded = await loadManifest({
    file,
    depth: repo.depth,
    files: memory?.files ?? realManifestFiles(repo),
    today: new Date(openedMs).toISOString().slice(0, "2026-11-23".length),
    providerOverride: options.provider,
    memory: memory?.manifest,
    cache: isReadOnly ? undefined : openParsedCache(layout.cache, layout.temporary),
  });
  if (loaded.kind === "invalid") return { ...loaded, files: loaded.files.map((path) => absolutePath(repo, path)) };
  const project: Project = {
    repo,
    layout,
    manifest: loaded.manifest,
    warnings: loaded.warnings,
    stores: {
      bought: openMasterStore(layout.store, layout.temporary),
      drafts: openMasterStore(layout.drafts, layout.temporary),
    },
    digests: memory?.digests ?? openDigestCache(layout, host.nowMs),
    host: { ...host, env: { ...envFile(repo, ".env"), ...envFile(repo, ".env.local"), ...host.env } },
    openedMs,
    isOverridden: options.provider !== undefined,
    isReadOnly,
    ...(memory && { memory }),
  };
  return { kind: "open", project };
}

function findManifest(cwd: string, config: string | undefined): string | Diagnostic {
  if (config !== undefined) {
    const file = resolve(cwd, config);
    if (isFolder(file)) return missing(`${config} is a folder, not a manifest`, "name the file in it");
    if (!fileExists(file)) return missing(`there is no manifest at ${config}`, "check the path given to --config");
    return sharedFolder(file, config) ?? file;
  }
  if (!isFolder(cwd)) return missing(`there is no folder ${cwd}`, "check the path given to --cwd");
  const found = findUpward(MANIFEST_NAMES, cwd);
  return found ?? missing(`no ${MANIFEST_NAMES[0]} here or in any folder above`, "run `artlock init` to make one");
}

/** Lock and store belong to a folder: each of two manifests in it would take the other's entries for its own to prune. */
function sharedFolder(file: string, config: string): Diagnostic | undefined {
  const other = MANIFEST_NAMES.find((name) => name !== basename(file) && fileExists(join(dirname(file), name)));
  return (
    other && {
      severity: "error",
      code: "shared-folder",
      message: `${config} shares its folder with ${other}, and a folder has one ${LOCK_NAME}`,
      hint: `give ${basename(file)} a folder of its own, or put its assets into ${other}`,
    }
  );
}

function missing(message: string, hint: string): Diagnostic {
  return { severity: "error", code: "no-manifest", message, hint };
}

function envFile({ root }: Repo, name: string): { readonly [name: string]: string | undefined } {
  return parseEnv(readTextSync(resolve(root, name)) ?? "");
}
