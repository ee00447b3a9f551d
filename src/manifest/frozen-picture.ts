import type { RenditionSpec } from "../model/asset.js";
import type { RepoPath } from "../model/repo-path.js";
import type { WantedAsset } from "./expand-assets.js";
import { problem, type Report } from "./problem.js";
import { resolveOutputs, type ResolvedOutput } from "./resolve-outputs.js";
import { resolveSettings } from "./resolve-settings.js";
import type { At } from "./source-text.js";

/** The files that a frozen asset's own manifest makes. Its faults are for that manifest's builds to tell. */
export function frozenOutputs(asset: WantedAsset, depth: number): readonly ResolvedOutput[] {
  return resolveOutputs(asset, { size: resolveSettings(asset.entry).size, depth, report: () => {} });
}

/** The file that stands for a frozen asset: its largest png, or else webp, or else jpeg. */
export function frozenPicture(
  asset: WantedAsset,
  { depth, at, report }: { readonly depth: number; readonly at: At; readonly report: Report },
): RepoPath | undefined {
  const specs = frozenOutputs(asset, depth).map(({ spec }) => spec);
  for (const format of ["png", "webp", "jpeg"] as const) {
    const [largest] = specs.filter((spec) => spec.format === format).toSorted((a, b) => edgeOf(b) - edgeOf(a));
    if (largest) return largest.path;
  }
  report(
    problem("frozen-no-picture", at(), {
      message: `the frozen asset \`${asset.id}\` has no png, webp or jpeg among its outputs`,
      hint: `add one in ${asset.source.path}, and build that`,
    }),
  );
  return undefined;
}

/** The long edge; an output without edges has all of the master's pixels. */
function edgeOf({ width = 0, height = 0 }: RenditionSpec): number {
  return Math.max(width, height) || Number.MAX_SAFE_INTEGER;
}
