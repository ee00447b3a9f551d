import { requestLimits } from "../catalog/request-limits.js";
import type { Asset, AssetId, ImageSettings, Reference } from "../model/asset.js";
import type { CutOutWish } from "../model/rendition-steps.js";
import { usd } from "../model/money.js";
import type { RepoPath } from "../model/repo-path.js";
import { checkCutOut } from "./check-cut-out.js";
import { checkModel } from "./check-model.js";
import type { MaskUse, PictureUse } from "./check-pictures.js";
import { checkProvider } from "./check-provider.js";
import { checkRendition } from "./check-renditions.js";
import type { WantedAsset } from "./expand-assets.js";
import type { ManifestProvider } from "./generated/types.js";
import { problem } from "./problem.js";
import { notesOf, resolveCutOut, settingsFor } from "./resolve-cut-out.js";
import { resolveExpectations, withByteLimits } from "./resolve-expectations.js";
import { resolveJudge, type JudgeReading } from "./resolve-judge.js";
import { resolveOutputs, type ResolvedOutput } from "./resolve-outputs.js";
import { resolvePath } from "./resolve-path.js";
import { resolvePicture, type PictureReading, type ResolvedPicture } from "./resolve-picture.js";
import { resolvePrompt } from "./resolve-prompt.js";
import { resolveProvider, type ResolvedProvider } from "./resolve-provider.js";
import { resolveSettings } from "./resolve-settings.js";
import { resolveStyles } from "./resolve-styles.js";
import { placeOf, type At, type Spot } from "./source-text.js";
import type { TextReader } from "./text-reader.js";

/** An asset with every name looked up, and what is left to check when all are known. */
export interface ResolvedAsset {
  readonly asset: Asset;
  /** Whether its settings are not all as written. */
  readonly partial: boolean;
  /** Whether the colour to cut the subject out of, if any, is artlock's choice. */
  readonly isKeyChosen: boolean;
  readonly outputs: readonly ResolvedOutput[];
  readonly pictures: readonly PictureUse[];
  readonly mask?: { readonly path: RepoPath; readonly at: At };
  /** Assets that it is made from. */
  readonly needs: readonly { readonly id: AssetId; readonly at: At }[];
}

export interface AssetReading extends PictureReading, JudgeReading {
  readonly reader: TextReader;
  /** ISO date. */
  readonly today: string;
  /** The root manifest's provider, for files that name none. */
  readonly provider: ManifestProvider | undefined;
}

/**
 * Looks up and checks one asset by itself. What is wrong is reported, and the asset then only good for further checks. Of
 * one that does not fit the schema only the names are looked up: the rest would be judged by what it does not say.
 */
export async function resolveAsset(wanted: WantedAsset, reading: AssetReading): Promise<ResolvedAsset> {
  const { id, source, entry, partial, spotOf } = wanted;
  const { report, depth } = reading;
  const written = resolveSettings(entry);
  const server = resolveProvider(source.frame.provider ?? reading.provider, entry.provider, reading.providerOverride);
  const styles = resolveStyles(wanted, reading);
  const edit =
    entry.edit === undefined ? undefined : resolvePicture(entry.edit, { asset: wanted, path: ["edit"] }, reading);
  const references = (entry.references ?? []).flatMap(
    (picture, index) => resolvePicture(picture, { asset: wanted, path: ["references", index] }, reading) ?? [],
  );
  const text = entry.text === undefined ? [] : [entry.text].flat();
  const prompt = partial ? "" : await resolvePrompt(wanted, { besides: [...styles, ...text], reading });
  const words = [prompt, ...styles, ...text, ...notesOf(references.map(({ reference }) => reference))];
  const cutOut = resolveCutOut({ settings: written, server, cutOut: entry.cutOut, words });
  const settings = settingsFor(written, cutOut);
  const outputs = partial ? [] : resolveOutputs(wanted, { size: settings.size, depth, report });
  const mask = partial ? undefined : maskOf(wanted, reading);
  if (!partial) checkAlone({ wanted, written, cutOut, words, server, outputs }, reading);
  const expected = partial ? undefined : resolveExpectations(wanted, { size: settings.size, reading });
  const judge = expected && resolveJudge(wanted, server, reading);
  const { alt, placeholder, tags = [], candidates = 1, pick, pin = false, maxCost } = entry;
  const asset: Asset = {
    id,
    place: placeOf(spotOf([])),
    provider: server.choice,
    prompt,
    styles,
    text,
    ...(alt !== undefined && { alt }),
    ...(placeholder !== undefined && { placeholder }),
    tags,
    settings,
    ...(cutOut && { cutOut }),
    ...(edit && { edit: edit.reference }),
    ...(mask && { mask: mask.path }),
    references: references.map(({ reference }) => reference),
    candidates,
    ...(pick !== undefined && { pick }),
    pin,
    outputs: withByteLimits(
      outputs.map(({ spec }) => spec),
      entry.expect,
    ),
    ...(expected && { expect: expected.expect }),
    ...(judge && { judge }),
    ...(maxCost !== undefined && { maxCostMicroUsd: usd(maxCost) }),
  };
  const sent = edit ? [edit, ...references] : references;
  return {
    asset,
    partial,
    isKeyChosen: (entry.cutOut?.key ?? "auto") === "auto",
    outputs,
    pictures: (expected?.like ? [...sent, expected.like] : sent).flatMap(pictureUse),
    needs: sent.flatMap(needOf),
    ...(mask && { mask }),
  };
}

interface Alone {
  readonly wanted: WantedAsset;
  /** As the manifest asks for them. */
  readonly written: ImageSettings;
  readonly cutOut: CutOutWish | undefined;
  readonly words: readonly string[];
  readonly server: ResolvedProvider;
  readonly outputs: readonly ResolvedOutput[];
}

function checkAlone({ wanted, written, cutOut, words, server, outputs }: Alone, reading: AssetReading): void {
  const { today, report } = reading;
  const { entry, source, spotOf } = wanted;
  checkProvider(server, wanted, report);
  checkModel({ entry, settings: written, server, today, spotOf, report });
  checkCutOut({ entry, isOwn: source.defaults["cutOut"] === undefined, cutOut, words, spotOf, report });
  // The largest first: of a preset's files that the master has too few pixels for, it is the one worth telling.
  for (const output of outputs.toSorted(largerFirst)) checkRendition(output, written, report);
  checkCounts(wanted, reading);
}

function largerFirst({ spec: a }: ResolvedOutput, { spec: b }: ResolvedOutput): number {
  return (b.width ?? 0) * (b.height ?? 0) - (a.width ?? 0) * (a.height ?? 0);
}

/** What the mask of `asset` lies over. */
export function maskUse(
  { asset, mask }: ResolvedAsset,
  settingsOf: (id: AssetId) => Asset["settings"] | undefined,
): MaskUse | undefined {
  const source: Reference["source"] | undefined = asset.edit?.source;
  if (!mask) return undefined;
  if (source?.kind === "file") return { ...mask, over: source.path };
  return { ...mask, over: source?.kind === "asset" ? settingsOf(source.id)?.size : undefined };
}

function maskOf({ entry, source, spotOf }: WantedAsset, { depth, report }: AssetReading): ResolvedAsset["mask"] {
  const at = (): Spot => spotOf(["mask"]);
  const path = entry.mask === undefined ? undefined : resolvePath(entry.mask, { dir: source.dir, depth, at, report });
  return path === undefined ? undefined : { path, at };
}

function checkCounts({ entry, spotOf }: WantedAsset, { report }: AssetReading): void {
  const { references = [], edit, candidates = 1, pick = 1 } = entry;
  const sent = references.length + (edit === undefined ? 0 : 1);
  if (sent > requestLimits.picturesSent)
    report(
      problem("too-many-references", spotOf(["references"], "key"), {
        message: `${sent} pictures would be sent${edit === undefined ? "" : ", the one to edit among them"}`,
        expected: `at most ${requestLimits.picturesSent}`,
      }),
    );
  if (pick > candidates)
    report(
      problem("pick-out-of-range", spotOf(["pick"]), {
        message: `candidate ${pick} is picked`,
        expected: candidates === 1 ? "1, as `candidates` is 1" : `1 to ${candidates}, as \`candidates\` says`,
      }),
    );
}

function pictureUse({ reference, at, frozen }: ResolvedPicture): readonly PictureUse[] {
  const { source } = reference;
  return source.kind === "file" ? [{ path: source.path, at, ...(frozen !== undefined && { frozen }) }] : [];
}

function needOf({ reference, at }: ResolvedPicture): ResolvedAsset["needs"] {
  return reference.source.kind === "asset" ? [{ id: reference.source.id, at }] : [];
}
