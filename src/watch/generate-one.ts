import type { AssetId } from "../model/asset.js";
import type { AssetResult } from "../model/build-event.js";
import { formatPrice, formatUsd, type MicroUsd } from "../model/money.js";
import type { Step } from "../model/plan.js";
import type { StandingBook } from "./standing-book.js";
import type { Generated, WatchSession } from "./watch-session.js";

export interface Wish {
  readonly id: AssetId;
  readonly atMostMicroUsd: MicroUsd;
  readonly book: StandingBook;
  readonly goOn: () => void;
}

/** Says yes for one asset, at a price that somebody has seen, and waits for what comes of it. */
export async function generateOne(session: WatchSession, { id, atMostMicroUsd, book, goOn }: Wish): Promise<Generated> {
  await session.refresh();
  const { planned, problems, standing } = session.view();
  const [problem] = problems;
  if (problem) return refused(problem.message);
  const step = planned?.plan.steps.find(({ asset }) => asset.id === id);
  if (!step) return refused(`there is no asset ${id}`);
  if (standing.rule === "never") return refused("`watch.spend` in the manifest is never: `artlock build` buys it");
  const because = whyNot(step, atMostMicroUsd);
  if (because !== undefined) return refused(because);
  book.approve(step, atMostMicroUsd);
  const { pending } = book.work(planned?.plan ?? { steps: [], orphans: [], price: { kind: "free" } });
  const why = pending.find((one) => one.step.asset.id === id)?.why;
  if (why?.kind === "needs") return refused(`${why.id} has to be made first`);
  const made = resultOf(session, id);
  goOn();
  const result = await made;
  if (!result) return refused("nothing was made; see the messages of the watch");
  const { outcome } = result;
  if (outcome.kind === "skipped") return refused(outcome.because);
  return outcome.kind === "failed" ? { kind: "failed", because: outcome.failure.message } : { kind: "made" };
}

function whyNot({ price }: Step, atMostMicroUsd: MicroUsd): string | undefined {
  if (price.kind === "free") return "there is nothing to make";
  if (price.kind === "unknown") return `its price is unknown: ${price.because}`;
  const isMore = price.kind === "estimate" && price.highMicroUsd > atMostMicroUsd;
  return isMore ? `it costs ${formatPrice(price)} now, more than ${formatUsd(atMostMicroUsd)}` : undefined;
}

/** Undefined when the build that was to make it came to nothing, or the yes no longer holds: its inputs have changed. */
function resultOf(session: WatchSession, id: AssetId): Promise<AssetResult | undefined> {
  return new Promise((resolve) => {
    const stop = session.subscribe((event) => {
      const isOver =
        event.kind === "trouble" || event.kind === "ended" || (event.kind === "standing" && !waits(session, id));
      const result = event.kind === "build" && event.event.kind === "done" ? event.event.summary.results : [];
      const own = result.find((one) => one.id === id);
      if (!isOver && !own) return;
      stop();
      resolve(own);
    });
  });
}

/** Whether a build is under way, or is to come for this asset. */
function waits(session: WatchSession, id: AssetId): boolean {
  const { isBuilding, standing } = session.view();
  return isBuilding || standing.pending.some(({ step, why }) => step.asset.id === id && why.kind === "said-yes");
}

const refused = (because: string): Generated => ({ kind: "refused", because });
