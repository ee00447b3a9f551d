import { extraFault } from "../catalog/extra-parameters.js";
import { findModel, knownModels, modelNames, type ImageModel } from "../catalog/image-models.js";
import { requestLimits } from "../catalog/request-limits.js";
import { parseAspect, sizeFault, sizeRule } from "../catalog/size.js";
import type { ImageSettings } from "../model/asset.js";
import type { AssetSpotOf } from "./asset-spots.js";
import type { ManifestAsset } from "./generated/types.js";
import type { Path } from "./json-shape.js";
import { problem, type Complaint, type Report } from "./problem.js";
import type { ManifestCode } from "./diagnostic-codes.js";
import { DEFAULT_MODEL } from "./resolve-settings.js";
import type { ResolvedProvider } from "./resolve-provider.js";
import { didYouMean, listWords } from "./suggest.js";

export interface ModelCheck {
  readonly entry: ManifestAsset;
  readonly settings: ImageSettings;
  readonly server: Pick<ResolvedProvider, "elsewhere" | "compatible">;
  /** ISO date. */
  readonly today: string;
  readonly spotOf: AssetSpotOf;
  readonly report: Report;
}

/**
 * Holds the settings against what the model offers. Messages leave the asset's name out, so that one wrong default is one
 * diagnostic, not one an asset.
 */
export function checkModel(check: ModelCheck): void {
  const { settings, server } = check;
  const complain = complainer(check);
  const model = findModel(settings.model);
  checkFormats(settings, complain);
  const extra = extraFault(settings, { compatibleServer: server.compatible });
  if (extra !== undefined) complain("extra-refused", ["extra"], { message: extra.replace(/\.$/, "") });
  if (!model) return unknownModel(check, complain);
  checkRetirement(model, check, complain);
  checkShape(model, check, complain);
  checkOffer(model, settings, complain);
}

type Complain = (code: ManifestCode, path: Path, complaint: Complaint) => void;

function complainer({ spotOf, report }: ModelCheck): Complain {
  return (code, path, complaint) => report(problem(code, spotOf(path), complaint));
}

function checkFormats({ background, format, compression }: ImageSettings, complain: Complain): void {
  const transparent: readonly string[] = requestLimits.transparentFormats;
  if (background === "transparent" && !transparent.includes(format))
    complain("transparent-format", ["format"], {
      message: `a ${format} master cannot be transparent`,
      expected: `\`format\` ${listWords(transparent)}`,
      hint: "the files under `outputs` may still be jpeg",
    });
  const compressed: readonly string[] = requestLimits.compressedFormats;
  if (compression !== undefined && !compressed.includes(format))
    complain("compression-format", ["compression"], {
      message: `a ${format} master has no compression to choose`,
      expected: `\`format\` ${listWords(compressed)}`,
      hint: "quality of the files is set under `outputs`",
    });
}

function unknownModel({ settings, server }: ModelCheck, complain: Complain): void {
  if (server.elsewhere)
    return complain("unlisted-model", ["model"], {
      message: `artlock does not know \`${settings.model}\`, and cannot check sizes and settings for it`,
      hint: "give its prices under `prices`, or costs stay unknown",
    });
  complain("unknown-model", ["model"], {
    message: `there is no model \`${settings.model}\``,
    expected: listWords(knownModels.filter(({ prices }) => prices).map(({ name }) => name)),
    hint: didYouMean(settings.model, modelNames),
  });
}

function checkRetirement({ retires }: ImageModel, { entry, settings, today }: ModelCheck, complain: Complain): void {
  if (retires === undefined || retires > yearAfter(today)) return;
  const retired = retires <= today;
  const pinned = entry.pin === true;
  // A pinned picture is not made again, so its model may be gone.
  complain(retired && !pinned ? "model-retired" : "model-retiring", ["model"], {
    message: `\`${settings.model}\` ${retired ? "was retired" : "retires"} on ${retires}`,
    hint: pinned
      ? "this picture is pinned and stays as it is"
      : `${DEFAULT_MODEL} takes its place; a new model means new pictures, save those that are pinned`,
  });
}

/** The same day of the next year, as ISO dates sort. */
function yearAfter(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
}

function checkShape(model: ImageModel, { entry, settings }: ModelCheck, complain: Complain): void {
  if (entry.aspect === undefined) {
    const fault = sizeFault(model, settings.size);
    if (fault !== undefined) complain("illegal-size", ["size"], { message: fault.replace(/\.$/, "") });
    return;
  }
  const aspect = parseAspect(entry.aspect);
  const ratio = aspect
    ? Math.max(aspect.aspectWidth / aspect.aspectHeight, aspect.aspectHeight / aspect.aspectWidth)
    : 0;
  if (ratio === 0 || ratio > sizeRule.maxRatio)
    complain("illegal-size", ["aspect"], {
      message: `no model makes a picture of ${entry.aspect}`,
      expected: `a shape between ${sizeRule.maxRatio}:1 and 1:${sizeRule.maxRatio}`,
    });
}

function checkOffer(model: ImageModel, { quality, complexity }: ImageSettings, complain: Complain): void {
  if (!model.qualities.includes(quality))
    complain("quality-not-offered", ["quality"], {
      message: `${model.name} does not offer quality ${quality}`,
      expected: listWords(model.qualities),
      hint: offeredBy((one) => one.qualities.includes(quality)),
    });
  if (complexity && !model.complexity.includes(complexity))
    complain("complexity-not-offered", ["complexity"], {
      message: `${model.name} does not offer complexity`,
      hint: offeredBy((one) => one.complexity.includes(complexity)),
    });
}

/** The models that can do it and stay. */
function offeredBy(can: (model: ImageModel) => boolean): string {
  const names = knownModels.filter((model) => model.retires === undefined && can(model)).map(({ name }) => name);
  return `offered by ${listWords(names, { last: "and" })}`;
}
