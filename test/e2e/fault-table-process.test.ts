import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { recordOf, type RepoRecord } from "../rig/repo-record.js";
import { bundleArtlock, type BundledArtlock } from "../rig/spawn-artlock.js";
import { tempRepo } from "../rig/temp-repo.js";

let artlock: BundledArtlock;
beforeAll(async () => {
  artlock = await bundleArtlock();
}, 60_000);
afterAll(() => artlock[Symbol.asyncDispose]());

/** Signals that reach a build while two of its three requests are under way, and the whole of what is there then. */
interface Row {
  readonly signals: readonly NodeJS.Signals[];
  /** Whether the server answers the two at all. */
  readonly answers: boolean;
  readonly exitCode: number | null;
  readonly first: RepoRecord;
  /** After a build that nothing disturbs. */
  readonly second: RepoRecord;
}

const ids = ["ash", "elm", "oak"];
const bought = (of: readonly string[]): RepoRecord => ({
  ledger: of.map((id) => `${id}: 200, 5915`),
  lock: of.map((id) => `${id}: ok, billed 5915, ${id}#1`),
  store: of.map((id) => `${id}#1`),
  outputs: of.map((id) => `img/${id}.webp: ${id}#1`),
});

/** What was under way is finished and kept, and nothing is begun. */
const FINISHED = { answers: true, exitCode: 130, first: bought(["ash", "elm"]), second: bought(ids) } as const;

/** What was under way is uncertain: the lock, or after a crash the journal, books it at its estimate. */
const CUT_OFF = {
  answers: false,
  second: {
    ...bought(ids),
    lock: ["ash", "elm"]
      .flatMap((id) => [`${id}: ok, billed 5915, ${id}#1`, `${id}: uncertain, estimated 5915`])
      .concat("oak: ok, billed 5915, oak#1"),
  },
} as const;

const NOTHING: RepoRecord = { ledger: [], lock: [], store: [], outputs: [] };
const BOOKED: RepoRecord = { ...NOTHING, lock: ["ash: uncertain, estimated 5915", "elm: uncertain, estimated 5915"] };

const ROWS: readonly Row[] = [
  { signals: ["SIGINT"], ...FINISHED },
  { signals: ["SIGTERM"], ...FINISHED },
  { signals: ["SIGINT", "SIGINT"], exitCode: 130, first: BOOKED, ...CUT_OFF },
  { signals: ["SIGTERM", "SIGTERM"], exitCode: 130, first: BOOKED, ...CUT_OFF },
  { signals: ["SIGTERM", "SIGINT"], exitCode: 130, first: BOOKED, ...CUT_OFF },
  { signals: ["SIGKILL"], exitCode: null, first: NOTHING, ...CUT_OFF },
  { signals: ["SIGINT", "SIGKILL"], exitCode: null, first: NOTHING, ...CUT_OFF },
];

test.each(ROWS.map((row) => [row.signals.join(", then "), row] as const))(
  "%s: ledger, lock, store and files to the micro-dollar, then and after the next build",
  async (_, { signals, answers, exitCode, first, second }) => {
    let isCalm = false;
    let arrived = 0;
    await using server = await startOpenAiServer({
      faultFor() {
        arrived += 1;
        if (isCalm) return undefined;
        return answers ? { kind: "latency", ms: 1_500 } : { kind: "stall", bills: false };
      },
    });
    await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });
    const answered = async (): Promise<RepoRecord> => {
      const { ledger, ...kept } = await recordOf(repo, server);
      return { ...kept, ledger: ledger.filter((line) => !line.endsWith(": stalled")) };
    };
    const running = artlock.start(["build", "--concurrency", "2"], { cwd: repo.root, env: keyOf(server) });
    await expect.poll(() => arrived, { interval: 10, timeout: 30_000 }).toBe(2);
    for (const [index, signal] of signals.entries()) {
      if (index > 0) await sleep(200);
      running.process.kill(signal);
    }

    const ended = await running.ended;

    expect(await answered(), ended.stderr).toEqual(first);
    expect(ended.exitCode, ended.stderr).toBe(exitCode);

    isCalm = true;
    const again = await repo.artlock(["build"], keyOf(server));

    expect(await answered(), again.stderr).toEqual(second);
    expect(again.exitCode, again.stderr).toBe(0);
    expect(await audit(repo, server)).toEqual([]);
    expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  },
  60_000,
);

function manifest(server: OpenAiServer): string {
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  const assets = ids.map((id) => `  ${id}: {prompt: ${id}}\n`).join("");
  return `${buysFrom(server)}${defaults}assets:\n${assets}`;
}
