import { expect, test } from "vitest";
import { openLockBook, type LockBook } from "../../src/build/lock-book.js";
import { openProject, type Project } from "../../src/build/open-project.js";
import { readLock } from "../../src/build/read-lock.js";
import { nodeHost } from "../../src/host.js";
import { formatLock } from "../../src/lock/format-lock.js";
import { assetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock, LockEntry } from "../../src/model/lock.js";
import { usd } from "../../src/model/money.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const [a, b, c] = [assetId("a"), assetId("b"), assetId("c")];

function attempt(name: string): Attempt {
  return {
    at: "2026-11-23T12:00:00.000Z",
    provider: "openai",
    model: "gpt-image-2",
    requestId: `req_${name}`,
    fingerprint: fingerprintOf(name),
    outcome: "ok",
    masters: [],
    cost: { kind: "billed", microUsd: usd(0.01) },
  };
}

function entry(name: string): LockEntry {
  const digest = digestOf(name);
  return {
    fingerprint: fingerprintOf(name),
    inputs: { prompt: name },
    candidates: [{ digest, type: "image/png", bytes: 1, width: 1, height: 1 }],
    picked: digest,
    attempts: [attempt(name)],
    outputs: new Map(),
  };
}

const lockOf = (...entries: readonly (readonly [typeof a, LockEntry])[]): Lock => ({
  version: 1,
  assets: new Map(entries),
  unplaced: new Map(),
});

async function openBook(repo: TempRepo): Promise<{ readonly book: LockBook; readonly project: Project }> {
  const opened = await openProject({ ...nodeHost(), cwd: repo.root, env: {} }, {});
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));
  const read = await readLock(opened.project);
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.diagnostics));
  return { book: openLockBook(read, opened.project), project: opened.project };
}

const FILES = { "assets.config.yaml": "provider: draft\nassets: {a: {prompt: A}}\n" };

test("an empty lock makes no file, and what has not changed is not written again", async () => {
  await using repo = await tempRepo(FILES);
  const { book } = await openBook(repo);
  expect(await book.save()).toBeUndefined();
  expect(await repo.files()).toEqual(["assets.config.yaml"]);

  book.put(a, entry("a"));
  expect(await book.save()).toBeUndefined();
  expect(await repo.read("assets.lock.json")).toBe(formatLock(lockOf([a, entry("a")])));
});

test("a lock that git changed underneath is merged, not written over", async () => {
  await using repo = await tempRepo({
    ...FILES,
    "assets.lock.json": formatLock(lockOf([a, entry("a")], [c, entry("c")])),
  });
  const { book } = await openBook(repo);
  book.put(b, entry("b"));
  await repo.write("assets.lock.json", formatLock(lockOf([a, entry("a, as another branch made it")])));

  expect(await book.save()).toBeUndefined();

  const merged = [
    [a, entry("a, as another branch made it")],
    [b, entry("b")],
  ] as const;
  const written = await repo.lock();
  expect(Object.keys(written.assets)).toEqual(["a", "b"]);
  expect(book.entry(a)).toEqual({ ...merged[0][1], attempts: [attempt("a"), attempt("a, as another branch made it")] });
  // What the other branch took out keeps its bill.
  expect(written.unplaced).toMatchObject({ c: [{ requestId: "req_c" }] });
});

test("a change between reading the lock and opening the book is seen as well", async () => {
  await using repo = await tempRepo({ ...FILES, "assets.lock.json": formatLock(lockOf([a, entry("a")])) });
  const { project } = await openBook(repo);
  const read = await readLock(project);
  if (read.kind === "invalid") throw new Error("the lock is right");
  await repo.write("assets.lock.json", formatLock(lockOf([a, entry("a")], [b, entry("b")])));
  const book = openLockBook(read, project);
  book.put(c, entry("c"));

  expect(await book.save()).toBeUndefined();

  expect(Object.keys((await repo.lock()).assets)).toEqual(["a", "b", "c"]);
});

test("a lock with conflict markers is left as it is, and the diagnostic says what to do", async () => {
  const markers = '<<<<<<< ours\n{"version": 1}\n=======\n{"version": 1}\n>>>>>>> theirs\n';
  await using repo = await tempRepo({ ...FILES, "assets.lock.json": formatLock(lockOf([a, entry("a")])) });
  const { book } = await openBook(repo);
  book.put(b, entry("b"));
  await repo.write("assets.lock.json", markers);

  expect(await book.save()).toMatchObject({ code: "lock-changed", hint: expect.stringContaining("lock resolve") });
  expect(await repo.read("assets.lock.json")).toBe(markers);

  await repo.write("assets.lock.json", formatLock(lockOf([a, entry("a")])));
  expect(await book.save()).toBeUndefined();
  expect(Object.keys((await repo.lock()).assets)).toEqual(["a", "b"]);
});

test("a lock that was deleted meanwhile is written in full", async () => {
  await using repo = await tempRepo({ ...FILES, "assets.lock.json": formatLock(lockOf([a, entry("a")])) });
  const { book } = await openBook(repo);
  book.put(b, entry("b"));
  await repo.remove("assets.lock.json");

  expect(await book.save()).toBeUndefined();

  expect(Object.keys((await repo.lock()).assets)).toEqual(["a", "b"]);
});

test("a lock that cannot be written is told, and is written once it can be", async () => {
  await using repo = await tempRepo(FILES);
  const { book } = await openBook(repo);
  book.put(a, entry("a"));
  // A file where the folder for drafts of files should be stands in the way of root as well.
  await repo.write(".artlock/tmp", "in the way");

  expect(await book.save()).toMatchObject({ severity: "error", code: "lock-unwritten" });
  await repo.remove(".artlock/tmp");
  expect(await book.save()).toBeUndefined();

  expect(Object.keys((await repo.lock()).assets)).toEqual(["a"]);
});

test("saving now and then comes to the same in the end", async () => {
  await using repo = await tempRepo(FILES);
  const { book } = await openBook(repo);
  for (const id of [a, b, c]) {
    book.put(id, entry(id));
    book.saveNowAndThen();
  }
  expect(await book.save()).toBeUndefined();
  expect(await repo.read("assets.lock.json")).toBe(
    formatLock(lockOf([a, entry("a")], [b, entry("b")], [c, entry("c")])),
  );
});
