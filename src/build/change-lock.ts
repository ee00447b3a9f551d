import type { Diagnostic } from "../model/diagnostic.js";
import type { PlannedProject } from "./plan-project.js";
import { planProject } from "./plan-project.js";
import { openLockBook, type LockBook } from "./lock-book.js";
import type { Project } from "./open-project.js";
import { holdRepo } from "./run-lock.js";
import { unwritable } from "./write-failure.js";

export type ChangedLock<Result> =
  | { readonly kind: "changed"; readonly result: Result }
  /** Another artlock is at work here; `holder` says which. */
  | { readonly kind: "busy"; readonly holder: string }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/** Lets `change` edit the lock as the one writer of the repo, and saves what it made of it. */
export async function changeLock<Result>(
  project: Project,
  change: (book: LockBook, planned: PlannedProject) => Promise<Result>,
): Promise<ChangedLock<Result>> {
  try {
    return await changeAlone(project, change);
  } catch (error) {
    return { kind: "invalid", diagnostics: [unwritable(error)] };
  }
}

async function changeAlone<Result>(
  project: Project,
  change: (book: LockBook, planned: PlannedProject) => Promise<Result>,
): Promise<ChangedLock<Result>> {
  const { layout, host } = project;
  const signal = new AbortController().signal;
  const held = await holdRepo(layout.runLock, host, {
    wait: false,
    signal,
    waiting: () => undefined,
    lost: () => undefined,
  });
  if (held.kind === "busy") return held;
  try {
    const planned = await planProject(project, {});
    if (planned.kind === "invalid") return planned;
    const book = openLockBook(planned, project);
    const result = await change(book, planned);
    const unsaved = await book.save();
    return unsaved ? { kind: "invalid", diagnostics: [unsaved] } : { kind: "changed", result };
  } finally {
    await held.release();
  }
}
