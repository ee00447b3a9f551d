import { findModel } from "../catalog/image-models.js";
import type { Judge, ProviderChoice } from "../model/asset.js";
import type { WantedAsset } from "./expand-assets.js";
import type { ManifestExpect, ManifestJudge, ManifestProvider } from "./generated/types.js";
import { problem, type Report } from "./problem.js";
import { resolveProvider, type ResolvedProvider } from "./resolve-provider.js";

export interface JudgeReading {
  readonly report: Report;
  readonly providerOverride: ProviderChoice["kind"] | undefined;
  /** The root manifest's judge, for files that name none. */
  readonly judge: ManifestJudge | undefined;
  /** Whether it names one that cannot be told from what is written. */
  readonly mayJudge: boolean;
}

/** Who is asked about an asset's picture, reached where it is made unless the judge says otherwise; undefined where nothing is asked. */
export function resolveJudge(
  wanted: WantedAsset,
  server: ResolvedProvider,
  { report, providerOverride, judge: ofRoot, mayJudge }: JudgeReading,
): Judge | undefined {
  const { entry, source, spotOf } = wanted;
  const key = entry.expect && keyThatAsks(entry.expect);
  if (key === undefined) return undefined;
  const written = source.frame.judge ?? ofRoot;
  // A judge that is named wrong has been told of as that.
  if (written === undefined && (source.mayJudge || mayJudge)) return undefined;
  if (written === undefined) {
    report(
      problem("judge-missing", spotOf(["expect", key]), {
        message: `\`expect.${key}\` asks a model that sees pictures, and none is named`,
        expected: "`judge: gpt-5.6`, or another, at the top of the manifest",
        hint: "give its price as well, so that budgets can count it: `prices: {gpt-5.6: {textIn: 1.25, textOut: 10}}`",
      }),
    );
    return undefined;
  }
  const { model, reasoning, provider: own } = typeof written === "string" ? { model: written } : written;
  const reached = own === undefined ? server : resolveProvider(undefined, own, providerOverride);
  const isOwnFault = source.frame.judge !== undefined && (own !== undefined || findModel(model) !== undefined);
  const because = findModel(model) ? `${model} makes pictures, and sees none` : whyUnreachable(reached, own);
  if (because !== undefined)
    report(
      problem("judge-unreachable", isOwnFault ? source.spotOf(["judge"], "value") : spotOf(["expect", key]), {
        message: because,
        hint: `name another, as in \`judge: {model: gpt-5.6, provider: {use: openai}}\``,
      }),
    );
  const { choice } = reached;
  return {
    model: { name: model, ...(reasoning && { reasoning }) },
    ...(choice.kind === "openai" && { provider: own === undefined ? asJudge(choice) : choice }),
  };
}

/** The first key of `expect` that a judge has to answer. */
function keyThatAsks({ judge = [], text, noStrayText }: ManifestExpect): "judge" | "text" | "noStrayText" | undefined {
  if (judge.length > 0) return "judge";
  if (text === "judge" || text === "either") return "text";
  return noStrayText === "judge" ? "noStrayText" : undefined;
}

/** That drafts are made for now, by an override, is no mistake: then nobody is asked. */
function whyUnreachable({ azure, baseURL }: ResolvedProvider, own: ManifestProvider | undefined): string | undefined {
  if (azure) return "artlock does not speak Azure's Responses API, by which a judge is asked";
  if (baseURL !== undefined && !URL.canParse(baseURL)) return "the judge's `baseURL` is no address";
  const use = typeof own === "object" ? own.use : own;
  return use === "draft" ? "the draft provider draws pictures, and sees none" : undefined;
}

/** Both are of the models that make the pictures. */
function asJudge(choice: OpenAi): OpenAi {
  const { limits: _limits, mainModel: _mainModel, ...reached } = choice;
  return reached;
}

type OpenAi = Extract<ProviderChoice, { kind: "openai" }>;
