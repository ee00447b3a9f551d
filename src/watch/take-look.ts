import { missingKey } from "../build/missing-key.js";
import { openProject, type Project, type ProjectOptions } from "../build/open-project.js";
import { planProject, type PlannedProject } from "../build/plan-project.js";
import type { Host } from "../host.js";
import type { AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { watchedFiles } from "./watched-files.js";

/** What is wanted of what is there now. */
export type Look =
  | { readonly kind: "right"; readonly project: Project; readonly planned: PlannedProject; readonly terms: string }
  /** `files`: once one of them changes, it may be right. */
  | { readonly kind: "wrong"; readonly diagnostics: readonly Diagnostic[]; readonly files: readonly string[] };

export async function takeLook(host: Host, options: ProjectOptions, anew: ReadonlySet<AssetId>): Promise<Look> {
  const opened = await openProject(host, options);
  if (opened.kind === "invalid") return { kind: "wrong", diagnostics: opened.diagnostics, files: opened.files };
  const { project } = opened;
  const planned = await planProject(project, { force: anewIn(project, anew) });
  if (planned.kind === "planned") return { kind: "right", project, planned, terms: termsOf(project) };
  return { kind: "wrong", diagnostics: planned.diagnostics, files: watchedFiles(project.manifest) };
}

/** Those of `anew` that there are. */
export function anewIn({ manifest }: Project, anew: ReadonlySet<AssetId>): readonly AssetId[] {
  return manifest.assets.flatMap(({ id }) => (anew.has(id) ? [id] : []));
}

/** What decides on buying besides what there is to buy: limits, and which keys there are. */
function termsOf({ manifest, host }: Project): string {
  const keyed = manifest.assets.filter((asset) => missingKey(asset, host) === undefined).length;
  return JSON.stringify([manifest.budget, manifest.watch, keyed]);
}
