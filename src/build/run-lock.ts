import { dirname, join } from "node:path";
import { lock } from "proper-lockfile";
import { errorCode, readTextSync } from "../disk/read-file.js";
import { folderIdentity, takeAway, touchedMs } from "../disk/take-away.js";
import { makeFolder, removeTree, writeAtomically } from "../disk/write-file.js";
import type { Host } from "../host.js";
import { writeFailure } from "./write-failure.js";

/** Who holds a repo, for the message to whoever waits. */
interface Holder {
  readonly pid: number;
  readonly machine: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

export interface HoldOptions {
  readonly wait: boolean;
  readonly signal: AbortSignal;
  /** Told once who is waited for. */
  readonly waiting: (holder: string) => void;
  readonly lost: () => void;
}

export type HeldRepo =
  | { readonly kind: "held"; readonly release: () => Promise<void> }
  | { readonly kind: "busy"; readonly holder: string };

const POLL_MS = 200;
const TOUCH_MS = 2_000;
/** A holder elsewhere that has not touched its place for so long, by our own waiting, is gone: no clock is asked. */
const ABANDONED_MS = 10_000;
/** The same by the clock, for who does not wait: more than two machines' clocks are apart. */
const LONG_ABANDONED_MS = 300_000;
const NEVER_MS = Number.MAX_SAFE_INTEGER;

/** Takes the one writer's place in a repo, waiting for whoever has it if that is wanted. */
export async function holdRepo(folder: string, host: Host, options: HoldOptions): Promise<HeldRepo> {
  let told = false;
  let waitedMs = 0;
  let seenTouchMs: number | undefined;
  for (;;) {
    const taken = await takeRunLock(folder, host, { lost: options.lost, isAbandoned: waitedMs >= ABANDONED_MS });
    if (taken.kind === "held") return taken;
    const holder = describeHolder(taken.holder);
    if (!options.wait || options.signal.aborted) return { kind: "busy", holder };
    if (!told) options.waiting(holder);
    told = true;
    await host.sleep(POLL_MS, options.signal).catch(() => undefined);
    const touch = touchedMs(folder);
    waitedMs = touch === seenTouchMs ? waitedMs + POLL_MS : 0;
    seenTouchMs = touch;
  }
}

type RunLock =
  | { readonly kind: "held"; readonly release: () => Promise<void> }
  | { readonly kind: "busy"; readonly holder: Holder | undefined };

interface Taking {
  readonly lost: () => void;
  /** Whoever has it has been seen not to touch it. */
  readonly isAbandoned: boolean;
}

/**
 * Takes the one writer's place in a repo, without waiting. The lock is a folder that its owner touches every two seconds,
 * and a note beside it says which folder it speaks of. It is taken over at once when its owner was a process of this
 * machine that is gone. `lost` is called when the folder vanishes, or becomes another's, while held.
 */
async function takeRunLock(folder: string, host: Host, { lost, isAbandoned }: Taking): Promise<RunLock> {
  const home = dirname(folder);
  const note = join(home, "run.json");
  await makeFolder(home);
  const standing = folderIdentity(folder);
  if (standing !== undefined && isGone(readHolder(note, standing), { folder, host, isAbandoned })) {
    const claim = join(home, "tmp", `run.lock-${standing}`);
    // Left by somebody who was killed while taking it away.
    if (isAbandoned) await removeTree(claim);
    await takeAway(folder, standing, claim);
  }
  let isLost = false;
  let release: () => Promise<void>;
  try {
    release = await lock(home, {
      lockfilePath: folder,
      realpath: false,
      // Judged above, where it is known whose it is.
      stale: NEVER_MS,
      update: TOUCH_MS,
      onCompromised() {
        isLost = true;
        lost();
      },
    });
  } catch (error) {
    if (errorCode(error) === "ELOCKED") return { kind: "busy", holder: readHolder(note, folderIdentity(folder)) };
    throw error;
  }
  try {
    const since = new Date(host.nowMs()).toISOString();
    const mine = { pid: host.pid, machine: host.machine, since, lock: folderIdentity(folder) };
    await writeAtomically(note, JSON.stringify(mine), join(home, "tmp"));
  } catch (error) {
    await release();
    throw error;
  }
  return {
    kind: "held",
    async release() {
      if (isLost) return;
      // Where it cannot be given back, it is taken from us once we are gone; what was done is told all the same.
      await removeTree(note).catch(writeFailure);
      await release().catch(writeFailure);
    },
  };
}

interface Judging {
  readonly folder: string;
  readonly host: Host;
  readonly isAbandoned: boolean;
}

/**
 * Judged without the clock where that can be: clocks jump, and machines sleep. A process of this machine that is alive may
 * be stopped for hours and then go on, so it is never robbed. Our own number says nothing: in a container every run has it.
 */
function isGone(holder: Holder | undefined, { folder, host, isAbandoned }: Judging): boolean {
  if (holder?.machine !== host.machine) return isAbandoned || isLongUntouched(folder, host);
  if (!host.isAlive(holder.pid)) return true;
  return isAbandoned && holder.pid === host.pid;
}

function isLongUntouched(folder: string, host: Host): boolean {
  return host.nowMs() - (touchedMs(folder) ?? host.nowMs()) > LONG_ABANDONED_MS;
}

function describeHolder(holder: Holder | undefined): string {
  return holder ? `process ${holder.pid} on ${holder.machine}, since ${holder.since}` : "another artlock";
}

/** Undefined as well when the note speaks of another folder than the one with `identity`: its owner's comes in a moment. */
function readHolder(note: string, identity: string | undefined): Holder | undefined {
  try {
    const json: unknown = JSON.parse(readTextSync(note) ?? "");
    if (typeof json !== "object" || json === null) return undefined;
    const { pid, machine, since, lock: of }: { [key in keyof Holder | "lock"]?: unknown } = json;
    if (typeof pid !== "number" || typeof machine !== "string" || typeof since !== "string") return undefined;
    return of === identity ? { pid, machine, since } : undefined;
  } catch {
    return undefined;
  }
}
