import { dirname, join } from "node:path";
import { lock } from "proper-lockfile";
import { errorCode, readTextSync } from "../disk/read-file.js";
import { makeFolder, removeTree, writeAtomically } from "../disk/write-file.js";
import type { Host } from "../host.js";

/** Who holds a repo, for the message to whoever waits. */
interface Holder {
  readonly pid: number;
  readonly machine: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

type RunLock =
  | { readonly kind: "held"; readonly release: () => Promise<void> }
  | { readonly kind: "busy"; readonly holder: Holder | undefined };

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

/** Takes the one writer's place in a repo, waiting for whoever has it if that is wanted. */
export async function holdRepo(folder: string, host: Host, options: HoldOptions): Promise<HeldRepo> {
  for (let told = false; ; told = true) {
    const taken = await takeRunLock(folder, host, options.lost);
    if (taken.kind === "held") return taken;
    const holder = describeHolder(taken.holder);
    if (!options.wait || options.signal.aborted) return { kind: "busy", holder };
    if (!told) options.waiting(holder);
    await host.sleep(POLL_MS, options.signal).catch(() => undefined);
  }
}

/**
 * Takes the one writer's place in a repo, without waiting. The lock is a folder that its owner touches every two seconds:
 * after a crash it is taken over when it is ten seconds old, or at once when its owner was a process of this machine
 * that is gone. `lost` is called when the folder vanishes while held.
 */
async function takeRunLock(folder: string, host: Host, lost: () => void): Promise<RunLock> {
  const home = dirname(folder);
  const note = join(home, "run.json");
  await makeFolder(home);
  const holder = readHolder(note);
  if (holder && holder.machine === host.machine && !host.isAlive(holder.pid)) await removeTree(folder);
  try {
    const release = await lock(home, {
      lockfilePath: folder,
      realpath: false,
      stale: 10_000,
      update: 2_000,
      onCompromised: lost,
    });
    const mine: Holder = { pid: host.pid, machine: host.machine, since: new Date(host.nowMs()).toISOString() };
    await writeAtomically(note, JSON.stringify(mine), join(home, "tmp"));
    return {
      kind: "held",
      async release() {
        await removeTree(note);
        await release();
      },
    };
  } catch (error) {
    if (errorCode(error) === "ELOCKED") return { kind: "busy", holder: readHolder(note) };
    throw error;
  }
}

function describeHolder(holder: Holder | undefined): string {
  return holder ? `process ${holder.pid} on ${holder.machine}, since ${holder.since}` : "another artlock";
}

function readHolder(note: string): Holder | undefined {
  try {
    const json: unknown = JSON.parse(readTextSync(note) ?? "");
    if (typeof json !== "object" || json === null) return undefined;
    const { pid, machine, since }: { pid?: unknown; machine?: unknown; since?: unknown } = json;
    if (typeof pid !== "number" || typeof machine !== "string" || typeof since !== "string") return undefined;
    return { pid, machine, since };
  } catch {
    return undefined;
  }
}
