import type { AssetId } from "../model/asset.js";
import type { WatchSession, WatchView } from "../watch/watch-session.js";
import type { StudioSource, StudioView } from "./studio-source.js";

/** The studio is one more view of a watch: what the terminal is told, and asks for, the page is and does too. */
export function sourceOfWatch(
  session: WatchSession,
  { host, root }: Pick<StudioSource, "host" | "root">,
): StudioSource {
  return {
    host,
    root,
    current: () => viewOf(session.view()),
    problems: () => session.view().problems,
    subscribe: (listener) => session.subscribe(() => listener()),
    async generate(id, atMost) {
      const made = await session.generate(id, atMost);
      return made.kind === "made"
        ? { kind: "done", message: `${id} is made` }
        : { kind: "refused", because: made.because };
    },
    betweenBuilds: (work) => session.betweenBuilds(work),
  };
}

function viewOf({ project, planned, working, standing }: WatchView): StudioView | undefined {
  if (!project || !planned) return undefined;
  const failed = new Map<AssetId, string>();
  for (const [id, { message }] of standing.failed) failed.set(id, message);
  for (const { step, why } of standing.pending)
    if (why.kind === "failed") failed.set(step.asset.id, why.failure.message);
  const { plan, lock, snapshot } = planned;
  return { project, plan, lock, snapshot, working: new Set(working.keys()), failed };
}
