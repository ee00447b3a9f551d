import type { Asset } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import { fingerprintOf, type Digest, type Fingerprint } from "../model/digest.js";
import { isMet } from "../model/expectation.js";
import type { Master } from "../model/lock.js";
import type { Step, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { attemptsLeft } from "../plan/attempts-left.js";
import { choose, decide, masterInUse, type Wanted } from "../plan/decide.js";
import type { Escalated } from "../plan/escalate.js";
import { generationInputs } from "../plan/generation-inputs.js";
import { digestOfSource, distinct } from "../plan/known.js";
import { madeBefore } from "../plan/made-before.js";
import { want } from "../plan/make-plan.js";
import { priceOfPictures } from "../plan/price-of-step.js";
import { isAnew } from "../plan/share-requests.js";
import { addBought, type Bought, NOTHING_BOUGHT } from "./bought.js";
import { buyMasters } from "./buy-masters.js";
import { commitPicture } from "./commit-picture.js";
import { missingKey } from "./missing-key.js";
import { driftFailure } from "./drift-failure.js";
import { lostFailure } from "./lost-failure.js";
import { tryFurther } from "./further-attempts.js";
import { examine, bestPicture } from "./best-picture.js";
import type { Order } from "./order.js";
import { purseOf } from "./purse-of.js";
import { announce, type MadeSoFar, type Run } from "./run.js";
import { failed, skipped, untouched, type StepResult } from "./step-result.js";
import { whyNotJudged } from "./can-be-judged.js";
import { unwritable } from "./unwritable-outputs.js";
import { unmetByRecords, unmetFailure } from "./unmet-expectation.js";

/**
 * Carries out one step whose upstream assets are done. A step planned before its upstream pictures existed is decided
 * again now that they do: where they came out the same bytes, nothing is bought.
 */
export async function runStep(step: Step, run: Run): Promise<StepResult> {
  const wanted = want(step.asset, run.known, (id) => run.state.pictures.get(id));
  const verdict = step.fingerprint ? step.verdict : decide(wanted, run.known, run.orders);
  switch (verdict.kind) {
    case "fresh":
    case "pinned":
    case "judge":
      return stand(wanted, verdict.kind, run);
    case "unmet":
      return failed(unmetFailure(step.asset, verdict, verdict));
    case "drifted":
      return verdict.blocks.length > 0 ? failed(driftFailure(step.asset, verdict)) : untouched(verdict);
    case "lost":
      return failed(lostFailure(verdict.master, verdict.sentFrom ?? step.asset.id));
    case "render":
    case "restore":
      return derive(wanted, verdict.kind === "render" ? "rendered" : "restored", run);
    case "adopt":
      return adopt(wanted, verdict, run);
    case "generate":
    case "regenerate": {
      const variable = missingKey(step.asset, run.host);
      if (variable !== undefined) return skipped(`${variable} is not set`);
      return (await unwritable(step.asset, run)) ?? generate(wanted, verdict, run);
    }
    default:
      return unreachable(verdict);
  }
}

/** Nothing is to be made; what is expected of the picture may have changed since it was, or nobody could look then. */
async function stand({ asset }: Wanted, kind: "fresh" | "pinned" | "judge", run: Run): Promise<StepResult> {
  const entry = run.book.entry(asset.id);
  const tooHeavy = unmetByRecords(asset, entry);
  if (tooHeavy) return failed(tooHeavy);
  const picked = entry && masterInUse(asset, entry);
  const examined = picked && (await examine({ asset, master: picked }, run));
  if (examined && !isMet(examined.examination)) return failed(unmetFailure(asset, examined.examination));
  return untouched(examined?.unasked ?? { kind: kind === "judge" ? "judged" : kind });
}

/** The picture stands; its files are brought in line with it, whether or not somebody could be asked about it. */
async function derive({ asset }: Wanted, outcome: "rendered" | "restored", run: Run): Promise<StepResult> {
  const before = run.book.entry(asset.id);
  const picked = before && masterInUse(asset, before);
  if (!picked) return failed(noSuchPick(asset.pick, before?.candidates ?? []));
  const { examination, unasked } = (await examine({ asset, master: picked }, run)) ?? {};
  if (examination && !isMet(examination)) return failed(unmetFailure(asset, examination));
  const done = await commitPicture({ asset, made: before, picked, outcome, examined: examination }, run);
  return withTrouble(done, unasked);
}

/** What came is kept and in place; that not all came is still a failure, or a limit, to tell of. */
function withTrouble(done: StepResult, trouble: StepResult["outcome"] | undefined): StepResult {
  return done.outcome.kind === "failed" || !trouble ? done : { ...done, outcome: trouble };
}

/** A picture of this very request exists, or another step of this run is making it. */
async function adopt(wanted: Wanted, verdict: Extract<Verdict, { kind: "adopt" }>, run: Run): Promise<StepResult> {
  const { asset, inputs } = wanted;
  const fingerprint = known(wanted);
  const before = madeBefore(asset.id, fingerprint, run.known);
  const { masters, came } = await soFar(verdict, fingerprint, run);
  if (masters.length === 0) {
    return failed({ code: "needs", message: `it shares its request with ${nameOf(verdict)}, which was not made` });
  }
  const wish = choose(asset, masters, verdict.picked);
  if (!wish) return failed(noSuchPick(asset.pick, masters));
  const judged = await bestPicture({ asset, masters, wish, prefersWish: true }, run);
  const mayBuy = attemptsLeft(asset, (before?.made ?? 0) + came) > 0 && missingKey(asset, run.host) === undefined;
  if (judged.kind === "unmet" && mayBuy) return generate(wanted, MORE_ATTEMPTS, run);
  if (judged.kind === "unmet") return failed(unmetFailure(asset, judged.best, judged));
  if (judged.kind === "unasked") return untouched(judged.because);
  const { picked, examined } = judged;
  const takesOver = verdict.from.kind === "renamed" ? verdict.from.id : undefined;
  const request = { fingerprint, inputs, candidates: masters };
  return commitPicture({ asset, made: request, picked, outcome: "adopted", takesOver, examined }, run);
}

/** What is there to adopt, or what the step makes that was to make it. */
async function soFar(
  { masters }: Extract<Verdict, { kind: "adopt" }>,
  fingerprint: Fingerprint,
  { state }: Run,
): Promise<MadeSoFar> {
  return masters.length > 0 ? { masters, came: 0 } : ((await state.bought.get(fingerprint)) ?? NOTHING_MADE);
}

const NOTHING_MADE: MadeSoFar = { masters: [], came: 0 };

/** Those there are do not meet what is expected, and the manifest allows for more. */
const MORE_ATTEMPTS: Making = { kind: "generate", because: { kind: "new" }, count: 1 };

async function generate(wanted: Wanted, verdict: Making, run: Run): Promise<StepResult> {
  const { asset, inputs } = wanted;
  const fingerprint = known(wanted);
  // Equal requests queue up, each for what the ones before it leave wanting; nothing comes between looking and queueing.
  const queue = run.state.bought.get(fingerprint) ?? Promise.resolve(NOTHING_MADE);
  const making = queue.then((before) => makeBeyond(wanted, verdict, { run, before }));
  run.state.bought.set(
    fingerprint,
    making.catch(() => NOTHING_MADE),
  );
  const { picked: inUse, bought, masters: candidates, notJudged } = await making;
  const spent = { requests: bought?.requests ?? 0, costs: bought?.costs ?? [] };
  if (notJudged) return { ...notJudged, ...spent };
  const trouble = bought && troubleOf(bought, run);
  if (candidates.length === 0) return { ...(trouble ?? skipped(run.state.stopReason)), ...spent };
  const standing = inUse ?? run.book.entry(asset.id)?.picked;
  const wish = choose(asset, candidates, standing);
  if (!wish) return { ...(trouble ?? failed(noSuchPick(asset.pick, candidates))), ...spent };
  const judged = await bestPicture({ asset, masters: candidates, wish, prefersWish: wish.digest === standing }, run);
  if (judged.kind === "unmet") return { ...(trouble ?? failed(unmetFailure(asset, judged.best, judged))), ...spent };
  if (judged.kind === "unasked") return { ...(trouble ?? untouched(judged.because)), ...spent };
  const { picked, examined } = judged;
  const outcome = bought ? "generated" : "adopted";
  const made = { fingerprint, inputs, candidates };
  const done = await commitPicture({ asset, made, picked, outcome, examined }, run);
  return { ...withTrouble(done, trouble?.outcome), ...spent };
}

type Making = Extract<Verdict, { kind: "generate" | "regenerate" }>;

interface Queued {
  readonly run: Run;
  /** What equal requests of this run have made. */
  readonly before: MadeSoFar;
}

interface Made extends MadeSoFar {
  /** The one in use where the request was made before. */
  readonly picked: Digest | undefined;
  /** Undefined when there were enough. */
  readonly bought?: Bought;
  /** Why nothing, or nothing more, was bought: it could not have been judged. */
  readonly notJudged?: StepResult;
}

async function makeBeyond(wanted: Wanted, verdict: Making, { run, before }: Queued): Promise<Made> {
  const { asset } = wanted;
  const of = known(wanted);
  const earlier = isAnew(verdict) ? undefined : madeBefore(asset.id, of, run.known);
  const have = distinct([...(earlier?.masters ?? []), ...before.masters]);
  const already = (earlier?.made ?? 0) + before.came;
  const picked = earlier?.picked;
  const count = asset.candidates - already;
  const purse = purseOf(asset, run);
  const buying = { asset, fingerprint: of, have: already, verdict: verdict.kind, purse, isAnew: isAnew(verdict) };
  const whyNot = (asked: Asset): Promise<StepResult | undefined> =>
    whyNotJudged(asked, priceOfPictures(asked, 1, { manifest: run.manifest, known: run.known }), run);
  const stopped = count > 0 ? await whyNot(asset) : undefined;
  if (stopped) return { masters: have, came: before.came, picked, notJudged: stopped };
  const first = count > 0 ? await buy({ ...buying, count }, run) : undefined;
  const there = distinct([...have, ...(first?.masters ?? [])]);
  const came = before.came + (first?.masters.length ?? 0);
  if (first?.failure || first?.stoppedBy) return { masters: there, came, picked, bought: first };
  const buyOne = (escalated: Escalated, present: number): Promise<Bought> =>
    buy({ ...buying, ...requestOf(escalated, of, run), have: present, count: 1 }, run);
  const { masters, bought, notJudged } = await tryFurther(
    { asset, masters: there, made: (earlier?.made ?? 0) + came, buyOne, whyNot },
    run,
  );
  const all = first && bought ? addBought(first, bought) : (first ?? bought);
  const total = came + (bought?.masters.length ?? 0);
  return { masters, came: total, picked, ...(all && { bought: all }), ...(notJudged && { notJudged }) };
}

/** What is sent is what is hashed: a request that asks for more has a fingerprint of its own. */
function requestOf(
  { asset, raised }: Escalated,
  of: Fingerprint,
  run: Run,
): Pick<Buying, "asset" | "fingerprint" | "escalation"> {
  const fingerprint = fingerprintOf(generationInputs(asset, digestIn(run)));
  return { asset, fingerprint, ...(fingerprint !== of && { escalation: { of, ...raised } }) };
}

function digestIn(run: Run): Order["digestOf"] {
  return (source) => digestOfSource(run.known, source, (id) => run.state.pictures.get(id));
}

interface Buying extends Pick<Order, "asset" | "fingerprint" | "escalation" | "have" | "count" | "purse"> {
  readonly verdict: Making["kind"];
  readonly isAnew: boolean;
}

async function buy({ verdict, isAnew: wantsAnother, ...buying }: Buying, run: Run): Promise<Bought> {
  const { asset, fingerprint } = buying;
  const unfetched = run.state.unfetched.get(fingerprint);
  if (unfetched && !wantsAnother) return { ...NOTHING_BOUGHT, failure: unfetched };
  const order: Order = {
    ...buying,
    digestOf: digestIn(run),
    begin: () => announce(run, asset.id, verdict),
    priceOf: (pictures) => priceOfPictures(asset, pictures, { manifest: run.manifest, known: run.known }),
  };
  const make = (): Promise<Bought> => buyMasters(order, run);
  const isDrawn = run.providerOf(asset.id).kind === "draft";
  const bought = await (isDrawn ? run.whenCoreFree(make) : make());
  for (const master of bought.masters) run.state.masters.set(master.digest, master);
  return bought;
}

function troubleOf({ failure, stoppedBy }: Bought, run: Run): StepResult | undefined {
  if (!stoppedBy) return failure && failed(failure);
  run.state.stopped ??= "budget";
  return skipped(stoppedBy.because);
}

function known({ asset, fingerprint }: Wanted): Fingerprint {
  if (!fingerprint) throw new Error(`${asset.id} is made before what it is made from`);
  return fingerprint;
}

function nameOf({ from }: Extract<Verdict, { kind: "adopt" }>): string {
  return from.kind === "earlier" ? "an earlier request" : from.id;
}

function noSuchPick(pick: number | undefined, masters: readonly Master[]): AssetFailure {
  return {
    code: "unusable",
    message: `candidate ${pick ?? 1} is picked, and there are ${masters.length}`,
    hint: "pick one that exists, or raise `candidates`",
  };
}
