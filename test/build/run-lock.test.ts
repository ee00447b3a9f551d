import { existsSync } from "node:fs";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { holdRepo, type HeldRepo } from "../../src/build/run-lock.js";
import { folderIdentity } from "../../src/disk/take-away.js";
import { nodeHost, type Host } from "../../src/host.js";
import { canMount, expectMounts, smallDisk } from "../rig/small-disk.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

expectMounts();

const DEAD_PID = 999_999;
const LIVE_PID = 4_242;

interface Asking {
  readonly wait?: boolean;
  readonly host?: Partial<Host>;
  readonly signal?: AbortSignal;
  readonly waiting?: (holder: string) => void;
  readonly lost?: () => void;
}

function hold(repo: TempRepo, { wait = false, host, signal, waiting, lost }: Asking = {}): Promise<HeldRepo> {
  return holdRepo(
    repo.path(".artlock/run.lock"),
    { ...nodeHost(), isAlive: (pid) => pid !== DEAD_PID, ...host },
    {
      wait,
      signal: signal ?? new AbortController().signal,
      waiting: waiting ?? (() => undefined),
      lost: lost ?? (() => undefined),
    },
  );
}

interface Left {
  readonly pid: number;
  readonly machine?: string;
  readonly untouchedMs?: number;
}

/** A repo that somebody holds, or held when he was killed. */
async function heldBy({ pid, machine = nodeHost().machine, untouchedMs = 0 }: Left, under?: string): Promise<TempRepo> {
  const repo = await tempRepo({}, under === undefined ? {} : { under });
  const folder = repo.path(".artlock/run.lock");
  await mkdir(folder, { recursive: true });
  const since = "2026-11-23T12:00:00.000Z";
  await writeFile(
    repo.path(".artlock/run.json"),
    JSON.stringify({ pid, machine, since, lock: folderIdentity(folder) }),
  );
  const touched = new Date(Date.now() - untouchedMs);
  await utimes(folder, touched, touched);
  // Longer than a file system's tick: within one, the next folder made there may have the same inode and time.
  await delay(20);
  return repo;
}

/** Lets waiting take no time. */
const hurried: Partial<Host> = { sleep: () => Promise.resolve() };

test("a free repo is held, and free again once it is given back", async () => {
  await using repo = await tempRepo();
  const held = await hold(repo);
  expect(held.kind).toBe("held");
  expect(await hold(repo)).toEqual({
    kind: "busy",
    holder: expect.stringMatching(new RegExp(`^process ${process.pid} on .+, since \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$`)),
  });

  if (held.kind === "held") await held.release();

  expect(await repo.files()).toEqual([]);
  const again = await hold(repo);
  expect(again.kind).toBe("held");
  if (again.kind === "held") await again.release();
});

test("a dead holder's place is taken at once, by one of many who try", async () => {
  for (let round = 0; round < 30; round += 1) {
    await using repo = await heldBy({ pid: DEAD_PID });
    const all = await Promise.all(Array.from({ length: 6 }, (_, n) => hold(repo, { host: { pid: 100 + n } })));
    const winners = all.filter((one) => one.kind === "held");
    expect(winners).toHaveLength(1);
    for (const { release } of winners) await release();
    expect(await readdir(repo.path(".artlock"))).toEqual(["tmp"]);
  }
});

test("a holder of this machine that is alive is waited for, however long it was asleep", async () => {
  await using repo = await heldBy({ pid: LIVE_PID, untouchedMs: 3_600_000 });
  expect(await hold(repo)).toMatchObject({ kind: "busy", holder: expect.stringContaining(`process ${LIVE_PID}`) });
  expect(existsSync(repo.path(".artlock/run.lock"))).toBe(true);
});

test("while it touches its place, a living holder is never robbed, whatever the clocks say", async () => {
  await using repo = await heldBy({ pid: LIVE_PID, untouchedMs: 3_600_000 });
  let polls = 0;
  const giveUp = new AbortController();
  const sleep = async (): Promise<void> => {
    polls += 1;
    // Its clock is an hour behind.
    const touched = new Date(Date.now() - 3_600_000 + polls * 200);
    if (polls % 10 === 0) await utimes(repo.path(".artlock/run.lock"), touched, touched);
    if (polls === 300) giveUp.abort();
  };
  expect(await hold(repo, { wait: true, host: { sleep }, signal: giveUp.signal })).toMatchObject({ kind: "busy" });
  expect(polls).toBe(300);
});

test("a living process of this machine that stands still is never robbed, however long we wait", async () => {
  await using repo = await heldBy({ pid: LIVE_PID, untouchedMs: 3_600_000 });
  let waitedMs = 0;
  const giveUp = new AbortController();
  const sleep = async (waitMs: number): Promise<void> => {
    waitedMs += waitMs;
    if (waitedMs > 60_000) giveUp.abort();
  };
  expect(await hold(repo, { wait: true, host: { sleep }, signal: giveUp.signal })).toMatchObject({ kind: "busy" });
  expect(waitedMs).toBeGreaterThan(60_000);
});

test("a place with our own number that nobody touches for ten seconds of waiting is taken: in a container every run has it", async () => {
  await using repo = await heldBy({ pid: LIVE_PID });
  let waitedMs = 0;
  const told: string[] = [];
  const sleep = async (waitMs: number): Promise<void> => void (waitedMs += waitMs);
  const host = { sleep, pid: LIVE_PID };
  const held = await hold(repo, { wait: true, host, waiting: (holder) => void told.push(holder) });
  expect(held.kind).toBe("held");
  expect(waitedMs).toBeGreaterThanOrEqual(10_000);
  expect(told).toEqual([expect.stringContaining(`process ${LIVE_PID}`)]);
  if (held.kind === "held") await held.release();
});

test("a claim that was left by somebody killed while taking over holds up nobody for long", async () => {
  await using repo = await heldBy({ pid: DEAD_PID });
  await mkdir(repo.path(`.artlock/tmp/run.lock-${folderIdentity(repo.path(".artlock/run.lock"))}`), {
    recursive: true,
  });
  const held = await hold(repo, { wait: true, host: hurried });
  expect(held.kind).toBe("held");
  if (held.kind === "held") await held.release();
});

test("a holder on another machine is honoured, although a process of its number is dead here", async () => {
  await using repo = await heldBy({ pid: DEAD_PID, machine: "elsewhere", untouchedMs: 60_000 });
  expect(await hold(repo)).toEqual({
    kind: "busy",
    holder: `process ${DEAD_PID} on elsewhere, since 2026-11-23T12:00:00.000Z`,
  });
});

test("a holder on another machine that has not touched its place for long, or while we waited, is gone", async () => {
  await using old = await heldBy({ pid: 1, machine: "elsewhere", untouchedMs: 600_000 });
  await using young = await heldBy({ pid: 1, machine: "elsewhere" });
  const all = [await hold(old), await hold(young, { wait: true, host: hurried })];
  expect(all.map(({ kind }) => kind)).toEqual(["held", "held"]);
  for (const one of all) if (one.kind === "held") await one.release();
});

test("a place without a note is somebody's who has just taken it", async () => {
  await using repo = await heldBy({ pid: DEAD_PID });
  await writeFile(
    repo.path(".artlock/run.json"),
    JSON.stringify({ pid: DEAD_PID, machine: nodeHost().machine, since: "", lock: "1-1" }),
  );
  expect(await hold(repo)).toEqual({ kind: "busy", holder: "another artlock" });
});

test("a holder that lost its place is told, gives nothing back that is not its own, and ends without an error", async () => {
  await using repo = await tempRepo();
  let heard: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => (heard = resolve));
  const held = await hold(repo, { lost: () => heard() });
  await repo.remove(".artlock/run.lock");
  const other = await hold(repo, { host: { pid: LIVE_PID } });

  await lost;
  if (held.kind === "held") await held.release();

  expect(await hold(repo)).toMatchObject({ kind: "busy", holder: expect.stringContaining(`process ${LIVE_PID}`) });
  if (other.kind === "held") await other.release();
});

test.runIf(canMount)("where the note cannot be written, the place is given back", async () => {
  using disk = smallDisk({ megabytes: 1 });
  await using repo = await tempRepo({ ".artlock/run.json": "{}" }, { under: disk.folder });
  await mkdir(repo.path(".artlock/tmp"));
  disk.leave(0);
  await expect(hold(repo)).rejects.toMatchObject({ code: "ENOSPC" });
  disk.empty();
  const held = await hold(repo);
  expect(held.kind).toBe("held");
  if (held.kind === "held") await held.release();
});
