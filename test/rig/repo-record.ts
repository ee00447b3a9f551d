import { digestOf } from "../../src/model/digest.js";
import type { LedgerEntry } from "./openai-server/ledger.js";
import type { OpenAiServer } from "./openai-server/openai-server.js";
import type { AttemptJson, LockJson, TempRepo } from "./temp-repo.js";

/**
 * All that money and pictures depend on, in brief, so that whole stories can be compared. Amounts are micro-dollars; a
 * picture is called by the first word of its prompt and the how manieth it is that the server made for that: `fox#2`.
 */
export interface RepoRecord {
  /** Requests by asset, in the order answered: status, and the bill if there was one. */
  readonly ledger: readonly string[];
  /** Attempts in the lock, by asset: outcome, cost, and the pictures that it brought. */
  readonly lock: readonly string[];
  /** Pictures in the store; `?` for bytes that the server never made. */
  readonly store: readonly string[];
  /** Files among the outputs, each with the picture that the lock says it was derived from. */
  readonly outputs: readonly string[];
}

export async function recordOf(repo: TempRepo, server: OpenAiServer): Promise<RepoRecord> {
  const files = await repo.files();
  const lock: LockJson = files.includes("assets.lock.json") ? await repo.lock() : { version: 1, assets: {} };
  const names = namesOf(server.ledger);
  const nameOf = (digest: string): string => names.get(digest) ?? "?";
  const attempts = [
    ...Object.entries(lock.assets).map(([id, entry]) => [id, entry.attempts] as const),
    ...Object.entries(lock.unplaced ?? {}),
  ];
  const stored = files.filter((file) => file.startsWith(".artlock/store/"));
  const outputs = files.filter((file) => file.startsWith("img/"));
  return {
    ledger: server.ledger.toSorted((a, b) => wordOf(a).localeCompare(wordOf(b))).map(inBrief),
    lock: attempts.flatMap(([id, all]) => all.map((attempt) => told(id, attempt, nameOf))).toSorted(),
    store: (await Promise.all(stored.map(async (file) => nameOf(digestOf(await repo.bytes(file)))))).toSorted(),
    outputs: await Promise.all(outputs.map(async (file) => `${file}: ${await sourceOf(repo, lock, { file, nameOf })}`)),
  };
}

function namesOf(ledger: readonly LedgerEntry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const entry of ledger) {
    for (const digest of entry.made) {
      const nth = (counts.get(wordOf(entry)) ?? 0) + 1;
      counts.set(wordOf(entry), nth);
      names.set(digest, `${wordOf(entry)}#${nth}`);
    }
  }
  return names;
}

function wordOf({ params }: LedgerEntry): string {
  return /^\w+/.exec(String(params["prompt"]))?.[0].toLowerCase() ?? "";
}

function inBrief(entry: LedgerEntry): string {
  return `${wordOf(entry)}: ${entry.status}${entry.billedMicroUsd > 0 ? `, ${entry.billedMicroUsd}` : ""}`;
}

type NameOf = (digest: string) => string;

function told(id: string, { outcome, cost, masters }: AttemptJson, nameOf: NameOf): string {
  const { billedMicroUsd: billed, estimatedMicroUsd: estimated } = cost;
  const amount =
    billed === undefined ? (estimated === undefined ? "unknown" : `estimated ${estimated}`) : `billed ${billed}`;
  return [`${id}: ${outcome}`, amount, ...masters.map(({ digest }) => nameOf(digest))].join(", ");
}

async function sourceOf(
  repo: TempRepo,
  lock: LockJson,
  { file, nameOf }: { readonly file: string; readonly nameOf: NameOf },
): Promise<string> {
  const entry = Object.values(lock.assets).find(({ outputs }) => file in outputs);
  if (!entry) return "in no lock";
  return digestOf(await repo.bytes(file)) === entry.outputs[file]?.digest ? nameOf(entry.picked) : "changed";
}
