import { findModel } from "../../catalog/image-models.js";
import type { Host } from "../../host.js";
import type { AccountLimits, Asset, ProviderChoice } from "../../model/asset.js";
import { canonicalJson } from "../../model/canonical-json.js";
import type { Step } from "../../model/plan.js";
import type { GenerationRequest } from "../../model/provider.js";
import { chainLengths } from "./chain-lengths.js";
import { chargeOf } from "./charge.js";
import { type Ask, openScheduler, type Scheduler } from "./scheduler.js";
import { Throttle } from "./throttle.js";

/** When the requests of a run leave. */
export interface Schedule extends Scheduler {
  ask(asset: Asset, request: GenerationRequest): Ask;
  /** For a request to the model `name` about a picture of `asset`, which counts as at most so many tokens. */
  askModel(
    asset: Asset,
    model: { readonly provider: ProviderChoice; readonly name: string; readonly tokens: number },
  ): Ask;
  /** The same request after all others, so that the next to try is another. */
  askLast(ask: Ask): Ask;
  throttleOf(asset: Asset): Throttle;
}

export interface ScheduleOptions {
  readonly host: Host;
  readonly steps: readonly Step[];
  /** To all accounts together; 32 when left out. */
  readonly mostInFlight: number | undefined;
  readonly stopping: AbortSignal;
}

/** Accounts count each model for itself: all requests for one share a throttle, whichever asset they are for. */
export function openSchedule({ host, steps, mostInFlight, stopping }: ScheduleOptions): Schedule {
  const { steadyMs } = host;
  const scheduler = openScheduler({ clock: host, mostInFlight: mostInFlight ?? MOST_IN_FLIGHT, stopping });
  const ranks = chainLengths(steps);
  const throttles = new Map<string, Throttle>();
  const told = limitsTold(steps);
  let turn = 0;
  const throttleFor = (provider: ProviderChoice, model: string): Throttle => {
    const key = accountOf(provider, model);
    const start = mostInFlight ?? (isNearby(provider, host) ? FEW : MOST_IN_FLIGHT);
    const throttle = throttles.get(key) ?? new Throttle({ limits: told.get(key) ?? [], start, nowMs: steadyMs() });
    throttles.set(key, throttle);
    return throttle;
  };
  const throttleOf = ({ provider, settings }: Asset): Throttle => throttleFor(provider, settings.model);
  const next = ({ id }: Asset): Pick<Ask, "rank" | "turn"> => ({ rank: ranks.get(id) ?? 0, turn: (turn += 1) });
  return {
    ...scheduler,
    throttleOf,
    ask: (asset, request) => ({ throttle: throttleOf(asset), charge: chargeOf(request), ...next(asset) }),
    askModel: (asset, { provider, name, tokens }) => ({
      throttle: throttleFor(provider, name),
      charge: { requests: 1, tokens, images: 0, "input-images": 0 },
      ...next(asset),
    }),
    askLast: (ask) => ({ ...ask, rank: 0, turn: (turn += 1) }),
  };
}

/** At 50 pictures a minute, each of which takes 40 s, as many are in flight. */
const MOST_IN_FLIGHT = 32;
/** At first, to a server that may make one picture after the other, while those that wait for it time out. */
const FEW = 4;

function accountOf(choice: ProviderChoice, model: string): string {
  const { name = model } = findModel(model) ?? {};
  if (choice.kind === "draft") return "draft";
  const { baseURL, apiKeyEnv, azure } = choice;
  return canonicalJson({ apiKeyEnv, azure, baseURL, model: name });
}

/** A machine on the desk or in the next room, as its address looks: no cloud. */
function isNearby(choice: ProviderChoice, { env }: Host): boolean {
  const address = choice.kind === "openai" ? (choice.baseURL ?? env["OPENAI_BASE_URL"]) : undefined;
  if (address === undefined || !URL.canParse(address)) return false;
  return /^[^.]+$|\.local$|^[\d.]+$|^\[/.test(new URL(address).hostname);
}

/** What assets tell of each account; where they tell different limits, all of them hold. */
function limitsTold(steps: readonly Step[]): ReadonlyMap<string, readonly AccountLimits[]> {
  const told = new Map<string, readonly AccountLimits[]>();
  const tell = (provider: ProviderChoice | undefined, model: string): void => {
    if (provider?.kind !== "openai" || !provider.limits) return;
    const { limits } = provider;
    const key = accountOf(provider, model);
    const others = told.get(key) ?? [];
    if (!others.some((one) => canonicalJson(one) === canonicalJson(limits))) told.set(key, [...others, limits]);
  };
  for (const { asset } of steps) {
    tell(asset.provider, asset.settings.model);
    if (asset.judge) tell(asset.judge.provider, asset.judge.model.name);
  }
  return told;
}
