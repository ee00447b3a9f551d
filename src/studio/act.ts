import { adoptedAttempt } from "../build/adopted-attempt.js";
import { attemptsIn } from "../model/attempts-in.js";
import { openAttemptClock } from "../build/attempt-clock.js";
import { changeLock, type ChangedLock } from "../build/change-lock.js";
import type { Project } from "../build/open-project.js";
import { pinAssets } from "../build/pin-assets.js";
import type { PlannedProject } from "../build/plan-project.js";
import type { LockEntry } from "../model/lock.js";
import { microUsd } from "../model/money.js";
import { outputSetDigest } from "../model/output-set-digest.js";
import type { Step } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { distinct } from "../plan/known.js";
import type { StudioSource, StudioView } from "./studio-source.js";
import type { Action, Done } from "./wire.js";
import { writePick, writePrompt } from "./written-prompt.js";

/** Does what the page asks for one asset, as the one writer of the repo, and says how it came out. */
export async function act(id: string, action: Action, source: StudioSource): Promise<Done> {
  const view = source.current();
  const step = view?.plan.steps.find(({ asset }) => asset.id === id);
  if (!view || !step) return refused("the manifest has no such asset");
  if (action.kind === "generate") return source.generate(step.asset.id, microUsd(action.atMostMicroUsd));
  return source.betweenBuilds(() => carryOut(action, step, view));
}

type Free = Exclude<Action, { readonly kind: "generate" }>;

async function carryOut(action: Free, step: Step, view: StudioView): Promise<Done> {
  const { asset } = step;
  const { project } = view;
  switch (action.kind) {
    case "pick":
      return pick(action.digest, step, view);
    case "approve":
      return editEntry(step, project, (scene) => approve(action.outputSet, scene));
    case "unapprove":
      return editEntry(step, project, unapprove);
    case "pin":
    case "unpin": {
      const pinned = await pinAssets(project, [asset.id], { pin: action.kind === "pin" });
      if (pinned.kind !== "changed") return notChanged(pinned);
      if (pinned.result.without.length > 0) return refused("it has no picture yet");
      return { kind: "done", message: action.kind === "pin" ? "held as it is" : "follows the manifest again" };
    }
    case "reject":
      return writePrompt(asset, { text: `${action.was}\n\n${action.note.trim()}`, was: action.was }, project);
    case "prompt":
      return writePrompt(asset, { text: action.text.trim(), was: action.was }, project);
    case "restore":
      return editEntry(step, project, (scene) => restore(action.digest, scene));
    default:
      return unreachable(action);
  }
}

/** A manifest that says which candidate to use has to say so anew; else the lock does. */
async function pick(digest: string, step: Step, { lock, project }: StudioView): Promise<Done> {
  const { asset } = step;
  if (asset.pick === undefined) return editEntry(step, project, (editing) => pickInLock(digest, editing));
  const candidates = lock.assets.get(asset.id)?.candidates ?? [];
  const index = candidates.findIndex((candidate) => candidate.digest === digest);
  return index === -1 ? refused("it is no candidate any more") : writePick(asset, index + 1, project);
}

interface Editing {
  readonly entry: LockEntry;
  readonly step: Step;
  readonly project: Project;
  readonly planned: PlannedProject;
}

type Edit = { readonly kind: "changed"; readonly entry: LockEntry; readonly message: string } | Refused;

type Refused = Extract<Done, { readonly kind: "refused" }>;

/** Changes what the lock says of one asset, judged by the lock as it is then. */
async function editEntry(before: Step, project: Project, edit: (editing: Editing) => Edit): Promise<Done> {
  const { id } = before.asset;
  const changed = await changeLock(project, async (book, planned): Promise<Done> => {
    const entry = book.entry(id);
    const step = planned.plan.steps.find(({ asset }) => asset.id === id);
    if (!entry || !step) return refused("it has no picture yet");
    const edited = edit({ entry, step, project, planned });
    if (edited.kind === "refused") return edited;
    book.put(id, edited.entry);
    return { kind: "done", message: edited.message };
  });
  return changed.kind === "changed" ? changed.result : notChanged(changed);
}

function pickInLock(digest: string, { entry }: Editing): Edit {
  const picked = entry.candidates.find((candidate) => candidate.digest === digest)?.digest;
  return picked
    ? { kind: "changed", entry: { ...entry, picked }, message: "picked" }
    : refused("it is no candidate any more");
}

/** Only what is on disk as the lock says can have been seen. */
function approve(seen: string, { entry, planned }: Editing): Edit {
  const approved = outputSetDigest(entry.outputs);
  const { files } = planned.snapshot;
  const isThere = [...entry.outputs].every(([path, { digest }]) => files.get(path)?.digest === digest);
  return approved === seen && isThere
    ? { kind: "changed", entry: { ...entry, approved }, message: "approved" }
    : refused("its files have changed since you looked; look again");
}

function unapprove({ entry: { approved: _approved, ...entry } }: Editing): Edit {
  return { kind: "changed", entry, message: "no longer approved" };
}

/** An earlier master stands for the request as it is now, as if it had been adopted for it: nothing is bought. */
function restore(digest: string, { entry, step, project, planned }: Editing): Edit {
  const { asset, fingerprint, inputs } = step;
  const master = entry.attempts.flatMap(({ masters }) => masters).find((one) => one.digest === digest);
  if (!master || !planned.snapshot.masters.has(master.digest)) return refused("no store has it any more");
  if (!fingerprint) return refused("what it is made from has yet to be made");
  if (asset.pick !== undefined) return refused(`the manifest picks candidate ${asset.pick}; take \`pick\` out first`);
  const at = openAttemptClock(project.host.nowMs, attemptsIn(planned.lock))();
  const taken = adoptedAttempt({ at, model: asset.settings.model, fingerprint, master });
  const isOfThis = entry.fingerprint === fingerprint;
  return {
    kind: "changed",
    message: "the earlier picture is back",
    entry: {
      ...entry,
      fingerprint,
      inputs,
      candidates: isOfThis ? distinct([...entry.candidates, master]) : [master],
      picked: master.digest,
      attempts: [...entry.attempts, taken],
    },
  };
}

const refused = (because: string): Refused => ({ kind: "refused", because });

function notChanged(why: Exclude<ChangedLock<unknown>, { readonly kind: "changed" }>): Refused {
  return refused(
    why.kind === "busy"
      ? `this repo is being built by ${why.holder}`
      : why.diagnostics.map(({ message }) => message).join("; "),
  );
}
