import { nodeHost, type Host } from "../../src/host.js";
import type { AssetId } from "../../src/model/asset.js";
import { assetId } from "../../src/model/asset.js";
import type { BuildEvent } from "../../src/model/build-event.js";
import type { WatchEvent } from "../../src/model/watch-event.js";
import { openWatch } from "../../src/watch/open-watch.js";
import type { WatchOptions, WatchSession } from "../../src/watch/watch-session.js";
import type { TempRepo } from "./temp-repo.js";

/** A watch over a test's repo, on its real files. */
export interface WatchedRepo extends AsyncDisposable {
  readonly session: WatchSession;
  readonly events: readonly WatchEvent[];
  /** Resolves with the first event from now on that `is` holds of; rejects after ten seconds. */
  readonly next: (is: (event: WatchEvent) => boolean) => Promise<WatchEvent>;
  /** Resolves when nothing is being made or about to be. */
  readonly idle: () => Promise<void>;
  /** Does `act`, and resolves when the watch has heard of it and is idle again. */
  readonly after: (act: () => Promise<unknown>) => Promise<void>;
  /** Does `act`, and resolves with the first event of `kind` that comes of it. */
  readonly tells: (kind: WatchEvent["kind"], act: () => Promise<unknown>) => Promise<WatchEvent>;
  readonly verdicts: () => Readonly<Record<string, string>>;
  /** Of what waits, why, by name. */
  readonly pending: () => Readonly<Record<string, string>>;
  readonly ids: (...names: readonly string[]) => readonly AssetId[];
  readonly built: (kind: BuildEvent["kind"]) => number;
}

export interface WatchedWorld extends Partial<WatchOptions> {
  readonly env?: { readonly [name: string]: string };
  readonly host?: Partial<Host>;
}

export async function watchRepo(
  repo: TempRepo,
  { env = {}, host, ...options }: WatchedWorld = {},
): Promise<WatchedRepo> {
  const world = { ...nodeHost(), cwd: repo.root, env, ...host };
  const opened = await openWatch(world, { canAsk: true, ...options });
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));
  const { session, begin } = opened;
  const events: WatchEvent[] = [];
  session.subscribe((event) => events.push(event));
  const next: WatchedRepo["next"] = (is) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`not within ten seconds; last: ${JSON.stringify(events.slice(-5).map(({ kind }) => kind))}`));
      }, 10_000);
      const stop = session.subscribe((event) => {
        if (!is(event)) return;
        clearTimeout(timer);
        stop();
        resolve(event);
      });
      // A bug ends the watch, and is what the test is to fail with.
      session.ended.catch(reject);
    });
  const isIdle = (): boolean => session.view().planned !== undefined && !session.view().isBuilding;
  const watched: WatchedRepo = {
    session,
    events,
    next,
    // Whether there is a build is decided between the two events of a look.
    idle: () => next((event) => event.kind === "standing" && isIdle()).then(() => undefined),
    async after(act) {
      let hasHeard = false;
      // Listened for from before: all may be over by the time that `act` returns.
      const over = next((event) => {
        hasHeard ||= event.kind === "changed";
        return hasHeard && event.kind === "standing" && isIdle();
      });
      await act();
      await over;
    },
    async tells(kind, act) {
      const told = next((event) => event.kind === kind);
      await act();
      return told;
    },
    verdicts: () =>
      Object.fromEntries(session.view().planned?.plan.steps.map((step) => [step.asset.id, step.verdict.kind]) ?? []),
    pending: () =>
      Object.fromEntries(session.view().standing.pending.map(({ step, why }) => [step.asset.id, why.kind])),
    ids: (...names) => names.map(assetId),
    built: (kind) => events.filter((event) => event.kind === "build" && event.event.kind === kind).length,
    async [Symbol.asyncDispose]() {
      session.stop("now");
      await session.ended;
    },
  };
  begin();
  return watched;
}
