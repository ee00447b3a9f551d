import { chooseAssets } from "../build/choose-assets.js";
import type { AssetId } from "../model/asset.js";
import type { ExitCode } from "../model/build-event.js";
import type { Step } from "../model/plan.js";
import { composePrompt } from "../plan/compose-prompt.js";
import { upstreamOf } from "../plan/generation-inputs.js";
import { know } from "../plan/known.js";
import { tokensOfPicture } from "../plan/price-of-step.js";
import { formatWhy } from "../reporters/why-report.js";
import type { WhyStory } from "../reporters/why-story.js";
import { whyToJson } from "../reporters/why-to-json.js";
import { reportInvalid, writeJson, type CommandContext } from "./context.js";
import { planFor, type PlanFlags } from "./plan.js";

/** Tells the whole story of every asset that `patterns` name. */
export async function whyCommand(
  context: CommandContext,
  patterns: readonly string[],
  flags: PlanFlags,
): Promise<ExitCode> {
  const planned = await planFor(context, [], flags);
  if (typeof planned === "number") return planned;
  const { project, lock } = planned;
  const chosen = chooseAssets(project.manifest, { patterns, also: [...lock.assets.keys(), ...lock.unplaced.keys()] });
  if (chosen.kind === "invalid") return reportInvalid(context, flags, chosen.diagnostics);
  const stories = [...(chosen.ids ?? [])].map((id) => storyOf(id, planned));
  const { columns, colour } = context.stdout;
  if (flags.json) for (const story of stories) writeJson(context, { ...whyToJson(story), exitCode: 0 });
  else context.stdout.write(stories.map((story) => formatWhy(story, { columns, colour })).join("\n"));
  return 0;
}

type Planned = Exclude<Awaited<ReturnType<typeof planFor>>, number>;

function storyOf(id: AssetId, { plan, lock, project, snapshot }: Planned): WhyStory {
  const step = plan.steps.find(({ asset }) => asset.id === id);
  const entry = lock.assets.get(id);
  const known = know(lock, snapshot, project.manifest);
  const orphan = plan.orphans.find((one) => one.id === id);
  const referredBy = project.manifest.assets.filter((asset) => upstreamOf(asset).includes(id)).map((asset) => asset.id);
  return {
    id,
    referredBy,
    ...(step && { step, composedPrompt: composePrompt(step.asset) }),
    ...(step && mayBuy(step) && { tokens: tokensOfPicture(step.asset, known) }),
    ...(entry && { entry }),
    ...(orphan && { orphan }),
    unplaced: lock.unplaced.get(id),
    snapshot,
  };
}

function mayBuy({ verdict: { kind }, price }: Step): boolean {
  return price.kind === "estimate" && (kind === "generate" || kind === "regenerate" || kind === "adopt");
}
