import type { Host } from "../../host.js";
import type { ProviderAnswer } from "../../model/provider.js";
import type { Charge } from "./charge.js";
import type { Permit, Throttle } from "./throttle.js";

/** A request that wants to leave. Sent again, it is the same one and keeps its turn. */
export interface Ask {
  readonly throttle: Throttle;
  readonly charge: Charge;
  /** Higher goes first. */
  readonly rank: number;
  /** Of equal rank, lower goes first. */
  readonly turn: number;
}

/** A request that may leave, for as long as its task runs. */
export interface Flight {
  /** To be called as it leaves: limits count from here. */
  readonly leave: () => void;
  /** To be called as its answer is there: its place is free from here. */
  readonly land: (answer: ProviderAnswer) => void;
}

export interface Scheduler {
  /** Runs `task` once the request may leave; until then it holds no place. Undefined when the run stops first. */
  send<Result>(ask: Ask, task: (flight: Flight) => Promise<Result>): Promise<Result | undefined>;
  /** Ends every wait at once, and lets nothing go any more. */
  close(): void;
}

export interface SchedulerOptions {
  readonly clock: Pick<Host, "steadyMs" | "sleep">;
  /** Requests in flight at once, to all accounts together. */
  readonly mostInFlight: number;
  /** Closes it. */
  readonly stopping: AbortSignal;
}

/** Lets requests go one by one: of those whose throttle lets them, the one that most others wait for. */
export function openScheduler({ clock, mostInFlight, stopping }: SchedulerOptions): Scheduler {
  const lines = new Map<Throttle, Waiting[]>();
  let inFlight = 0;
  let isClosed = false;
  let alarm: { readonly atMs: number; readonly off: AbortController } | undefined;

  const close = (): void => {
    isClosed = true;
    alarm?.off.abort();
    for (const waiting of [...lines.values()].flat()) waiting.go(undefined);
    lines.clear();
    stopping.removeEventListener("abort", close);
  };
  if (stopping.aborted) close();
  else stopping.addEventListener("abort", close);

  /** Looks again at `atMs`, or earlier. */
  const look = (atMs: number, nowMs: number): void => {
    if (alarm && alarm.atMs <= atMs) return;
    alarm?.off.abort();
    alarm = { atMs, off: new AbortController() };
    void ring(Math.max(0, Math.ceil(atMs - nowMs)), alarm.off.signal);
  };

  const ring = async (waitMs: number, signal: AbortSignal): Promise<void> => {
    try {
      await clock.sleep(waitMs, signal);
    } catch {
      return;
    }
    if (signal.aborted) return;
    alarm = undefined;
    letGo();
  };

  const letGo = (): void => {
    while (inFlight < mostInFlight) {
      const nowMs = clock.steadyMs();
      const heads = [...lines.values()].flatMap(([head]) => (head ? [{ head, waitMs: waitOf(head, nowMs) }] : []));
      const next = heads.filter(({ waitMs }) => waitMs <= 0).toSorted((a, b) => byTurn(a.head.ask, b.head.ask))[0];
      if (!next) {
        const soonest = Math.min(...heads.map(({ waitMs }) => waitMs));
        if (soonest < Infinity) look(nowMs + soonest, nowMs);
        return;
      }
      const { ask, go } = next.head;
      lines.get(ask.throttle)?.shift();
      inFlight += 1;
      go(ask.throttle.admit(ask.charge, nowMs));
    }
  };

  return {
    async send(ask, task) {
      if (isClosed) return undefined;
      const permit = await new Promise<Permit | undefined>((go) => {
        const line = lines.get(ask.throttle) ?? [];
        lines.set(ask.throttle, line);
        line.splice(placeIn(line, ask), 0, { ask, go });
        // Not at once: of all that ask in this moment, the first in turn goes first.
        const nowMs = clock.steadyMs();
        look(nowMs, nowMs);
      });
      if (!permit) return undefined;
      let isOver = false;
      const over = (): void => {
        if (isOver) return;
        isOver = true;
        permit.end();
        inFlight -= 1;
        letGo();
      };
      const flight: Flight = {
        leave: () => permit.leave(clock.steadyMs()),
        land: (answer) => {
          permit.land(answer, clock.steadyMs());
          over();
        },
      };
      try {
        return await task(flight);
      } finally {
        over();
      }
    },
    close,
  };
}

interface Waiting {
  readonly ask: Ask;
  readonly go: (permit: Permit | undefined) => void;
}

const waitOf = ({ ask }: Waiting, nowMs: number): number => ask.throttle.waitMs(ask.charge, nowMs);

const byTurn = (a: Ask, b: Ask): number => b.rank - a.rank || a.turn - b.turn;

/** Lines are long and kept in order. */
function placeIn(line: readonly Waiting[], ask: Ask): number {
  let [from, to] = [0, line.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const other = line[middle];
    if (other && byTurn(other.ask, ask) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
