import { mkdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { openJournal, recover } from "../../src/build/journal.js";
import { attemptToJson } from "../../src/lock/format-lock.js";
import { assetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Master } from "../../src/model/lock.js";
import { usd } from "../../src/model/money.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const fox = assetId("fox");
const all = (): boolean => true;

const sent: Attempt = {
  at: "2026-11-23T12:00:00.000Z",
  provider: "openai",
  model: "gpt-image-2",
  fingerprint: fingerprintOf("fox"),
  outcome: "uncertain",
  masters: [],
  cost: { kind: "estimated", microUsd: usd(0.01) },
};

const master = (name: string): Master => ({
  digest: digestOf(name),
  type: "image/png",
  bytes: name.length,
  width: 1,
  height: 1,
});

const answered: Attempt = {
  ...sent,
  outcome: "ok",
  masters: [master("one"), master("two")],
  cost: { kind: "billed", microUsd: usd(0.02) },
};

const JOURNAL = ".artlock/journal/run.ndjson";

async function repoWith(...lines: readonly object[]): Promise<TempRepo> {
  return tempRepo({ [JOURNAL]: lines.map((line) => `${JSON.stringify(line)}\n`).join("") });
}

const line = (kind: string, attempt?: object): object => ({ kind, key: 1, id: "fox", attempt });

test("what a run noted and never settled is told to the next one", async () => {
  await using repo = await tempRepo();
  const folder = repo.path(".artlock/journal");
  const journal = openJournal(folder, "run");
  await journal.sent(fox, sent);
  const second = await journal.sent(fox, { ...sent, at: "2026-11-23T12:00:01.000Z" });
  await second.answered(answered);
  const third = await journal.sent(fox, sent);
  await third.answered(undefined);
  await journal.writing([digestOf("file")]);
  await journal.close({ settled: false });

  expect(await recover(folder, all)).toEqual({
    attempts: [
      [fox, sent],
      [fox, answered],
    ],
    ours: new Set([digestOf("file")]),
    held: [],
    files: [repo.path(JOURNAL)],
    unreadable: [],
  });
});

test("pictures that never got to the store are not believed in, and their cost is", async () => {
  await using repo = await repoWith(line("sent", attemptToJson(sent)), line("answered", attemptToJson(answered)));
  const folder = repo.path(".artlock/journal");

  const one = await recover(folder, ({ digest }) => digest === digestOf("two"));
  const none = await recover(folder, () => false);

  expect(one.attempts).toEqual([[fox, { ...answered, masters: [master("two")] }]]);
  expect(none.attempts).toEqual([[fox, { ...answered, outcome: "uncertain", masters: [] }]]);
});

test("a picture that never got to the store is still to be fetched where it is kept, and one that did is not", async () => {
  const told = { ...answered, pending: "resp_1" };
  await using repo = await repoWith(line("sent", attemptToJson(sent)), line("answered", attemptToJson(told)));
  const folder = repo.path(".artlock/journal");

  const here = await recover(folder, all);
  const none = await recover(folder, () => false);

  expect(here.attempts).toEqual([[fox, answered]]);
  expect(none.attempts).toEqual([[fox, { ...told, outcome: "uncertain", masters: [] }]]);
});

test("an answer that cannot be read leaves what was noted before it, and the journal in place", async () => {
  await using repo = await repoWith(
    line("sent", attemptToJson(sent)),
    line("answered", { ...attemptToJson(answered), field: "of a newer artlock" }),
  );
  expect(await recover(repo.path(".artlock/journal"), all)).toEqual({
    attempts: [[fox, sent]],
    ours: new Set(),
    held: [],
    files: [],
    unreadable: [repo.path(JOURNAL)],
  });
});

test.each([
  line("sent", { ...attemptToJson(sent), field: "of a newer artlock" }),
  line("sent"),
  line("sending", attemptToJson(sent)),
  { kind: "sent", attempt: attemptToJson(sent) },
])("a journal with a line of another version is left in place: %j", async (strange) => {
  await using repo = await repoWith(strange);
  expect(await recover(repo.path(".artlock/journal"), all)).toEqual({
    attempts: [],
    ours: new Set(),
    held: [],
    files: [],
    unreadable: [repo.path(JOURNAL)],
  });
});

test("a line that a full disk or a crash cut short is passed over", async () => {
  const text = JSON.stringify(line("sent", attemptToJson(sent)));
  for (let length = 0; length < text.length; length += 7) {
    await using repo = await tempRepo({ [JOURNAL]: `${text.slice(0, length)}\n${text}\n${text.slice(0, length)}` });
    expect(await recover(repo.path(".artlock/journal"), all)).toMatchObject({
      attempts: [[fox, sent]],
      unreadable: [],
    });
  }
});

test("folders and a stranger's files among the journals are left alone", async () => {
  await using repo = await tempRepo({ ".artlock/journal/.DS_Store": "junk" });
  await mkdir(repo.path(".artlock/journal/old.ndjson"));
  expect(await recover(repo.path(".artlock/journal"), all)).toEqual({
    attempts: [],
    ours: new Set(),
    held: [],
    files: [],
    unreadable: [],
  });
});

test("copies that were set aside are told as noted, and what is no such record is left for who knows it", async () => {
  await using repo = await tempRepo();
  const record = {
    digest: digestOf("copy"),
    bytes: 4,
    width: 64,
    height: 32,
    fingerprint: fingerprintOf({ master: 1 }),
    accepted: true,
  } as const;
  const journal = openJournal(repo.root, "run");
  await journal.holding([record]);
  await journal.close({ settled: false });
  expect(await recover(repo.root, all)).toMatchObject({ held: [record], unreadable: [] });

  const newer = { kind: "holding", copies: [{ ...record, more: 1 }] };
  await repo.write("newer.ndjson", `${JSON.stringify(newer)}\n`);
  expect(await recover(repo.root, all)).toMatchObject({ held: [record], unreadable: [repo.path("newer.ndjson")] });
});
