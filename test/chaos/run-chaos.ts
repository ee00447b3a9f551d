import { parseLock } from "../../src/lock/parse-lock.js";
import { seededRandom } from "../../src/providers/draft/seeded-random.js";
import { attemptsIn, audit } from "../rig/audit.js";
import type { BundledArtlock } from "../rig/spawn-artlock.js";
import { chaosWorld, PICTURES, REQUESTS, type ChaosWorld } from "./chaos-repo.js";
import { chooseScenario, type Damage, type Scenario } from "./scenarios.js";
import { watchLock } from "./watch-lock.js";

/** What came of one run of chaos. */
export interface ChaosOutcome {
  readonly scenario: string;
  readonly seed: string;
  /** Promises that were broken, in sentences. */
  readonly wrongs: readonly string[];
  /** Builds that were ended before their time. */
  readonly cutOff: number;
  readonly requests: number;
  /** Requests that the lock books as uncertain. */
  readonly uncertain: number;
  readonly lockVersions: number;
  readonly elapsedMs: number;
}

export interface ChaosOptions {
  readonly seed: string;
  readonly artlock: BundledArtlock;
  readonly usualMs: number;
  /** One is chosen by the seed. */
  readonly scenarios: readonly Scenario[];
}

/** Disturbs builds of one repo, then builds in peace and looks at everything. */
export async function runChaos({ seed, artlock, usualMs, scenarios }: ChaosOptions): Promise<ChaosOutcome> {
  const startedMs = Date.now();
  const random = seededRandom(seed);
  const chosen = chooseScenario(scenarios, random);
  await using world = await chaosWorld(random, chosen.weather);
  const stopWatching = watchLock(world.repo);
  const damage = await chosen.disturb({ world, random, artlock, usualMs });
  world.heal();
  const wrongs = await buildInPeace(world);
  const { wrongs: lockWrongs, versions } = stopWatching();
  const money = await countMoney(world, damage);
  return {
    scenario: chosen.name,
    seed,
    wrongs: [
      ...(damage.complaints ?? []),
      ...wrongs,
      ...lockWrongs,
      ...money.wrongs,
      ...(await audit(world.repo, world.server)),
    ],
    cutOff: damage.cutOff,
    requests: world.server.ledger.length,
    uncertain: money.uncertain,
    lockVersions: versions,
    elapsedMs: Date.now() - startedMs,
  };
}

async function buildInPeace({ repo, server, env }: ChaosWorld): Promise<readonly string[]> {
  const wrongs: string[] = [];
  const built = await repo.artlock(["build"], env);
  if (built.exitCode !== 0) wrongs.push(`the last build ended with ${built.exitCode}: ${built.stderr}`);
  const sent = server.ledger.length;
  const checked = await repo.artlock(["check"]);
  if (checked.exitCode !== 0) wrongs.push(`check ended with ${checked.exitCode}: ${checked.stdout}`);
  const again = await repo.artlock(["build"], env);
  if (again.exitCode !== 0 || server.ledger.length !== sent) wrongs.push(`a build with nothing to do: ${again.stderr}`);
  return wrongs;
}

interface Money {
  readonly wrongs: readonly string[];
  readonly uncertain: number;
}

/** Each picture is bought once, but for those that were under way when a run was cut off. */
async function countMoney(
  { repo, server }: ChaosWorld,
  { cutOff, concurrency, loses = false }: Damage,
): Promise<Money> {
  const parsed = parseLock(await repo.read("assets.lock.json"), { file: "assets.lock.json", depth: 0 });
  if (parsed.kind === "invalid") return { wrongs: [], uncertain: 0 };
  const attempts = attemptsIn(parsed.lock);
  const wrongs: string[] = [];
  const pictures = attempts.flatMap(({ masters }) => masters.map(({ digest }) => digest));
  if (pictures.length !== PICTURES || new Set(pictures).size !== PICTURES)
    wrongs.push(`${pictures.length} pictures stand in the lock as bought, and ${PICTURES} are wanted`);
  const uncertain = attempts.filter(({ outcome }) => outcome === "uncertain").length;
  const cut = server.ledger.filter(({ status }) => status === "reset").length;
  // A request counts as under way until the journal has its answer: for a moment more than are on the wire.
  const underWay = cutOff * concurrency * 2;
  if (uncertain > underWay + cut)
    wrongs.push(`${uncertain} requests are uncertain, and at most ${underWay} can have been under way`);
  const unusable = attempts.filter(({ outcome }) => outcome === "unusable").length;
  if (unusable > (loses ? underWay : 0)) wrongs.push(`${unusable} pictures were paid for and could not be kept`);
  const made = new Map(server.ledger.map((entry) => [entry.requestId, entry.made.length]));
  const halfKept = attempts.filter(
    ({ outcome, requestId, masters }) => outcome === "ok" && masters.length < (made.get(requestId ?? "") ?? 0),
  ).length;
  if (halfKept > underWay) wrongs.push(`of ${halfKept} requests only some pictures were kept`);
  const billed = server.ledger.filter(({ billedMicroUsd }) => billedMicroUsd > 0).length;
  if (billed > REQUESTS + uncertain + unusable + halfKept)
    wrongs.push(
      `${billed} requests were billed: ${REQUESTS} needed, ${uncertain} uncertain, ${unusable} not kept, ${halfKept} half kept`,
    );
  return { wrongs, uncertain };
}
