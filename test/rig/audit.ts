import { digestOf, hexOf } from "../../src/model/digest.js";
import type { Attempt, Lock } from "../../src/model/lock.js";
import { EMPTY_LOCK, parseLock } from "../../src/lock/parse-lock.js";
import type { LedgerEntry } from "./openai-server/ledger.js";
import type { OpenAiServer } from "./openai-server/openai-server.js";
import type { TempRepo } from "./temp-repo.js";

/** What is wrong in a repo after a build, in sentences: none, when every promise was kept. */
export async function audit(repo: TempRepo, server: OpenAiServer): Promise<readonly string[]> {
  const files = await repo.files();
  const text = files.includes("assets.lock.json") ? await repo.read("assets.lock.json") : undefined;
  const parsed = text === undefined ? undefined : parseLock(text, { file: "assets.lock.json", depth: 0 });
  if (parsed?.kind === "invalid") return [`the lock cannot be read: ${parsed.diagnostic.message}`];
  const lock = parsed?.lock ?? EMPTY_LOCK;
  return [
    ...auditMoney(attemptsIn(lock), server.ledger),
    ...(await auditPictures(lock, repo)),
    ...auditLeftovers(files),
    ...(await auditSecrecy(repo, files, server.apiKey)),
  ];
}

export function attemptsIn(lock: Lock): readonly Attempt[] {
  return [...[...lock.assets.values()].flatMap((entry) => entry.attempts), ...[...lock.unplaced.values()].flat()];
}

/** Every answer that came is in the lock once, with its cost; what did not come is no more than what is `uncertain`. */
export function auditMoney(attempts: readonly Attempt[], ledger: readonly LedgerEntry[]): readonly string[] {
  const wrongs: string[] = [];
  const answered = new Map<string, Attempt>();
  for (const attempt of attempts) {
    if (attempt.requestId === undefined) continue;
    if (answered.has(attempt.requestId)) wrongs.push(`${attempt.requestId} stands in the lock twice`);
    answered.set(attempt.requestId, attempt);
  }
  const billed = ledger.filter(({ billedMicroUsd }) => billedMicroUsd > 0);
  for (const { requestId, billedMicroUsd } of billed) {
    const cost = answered.get(requestId)?.cost;
    if (cost?.kind === "billed" && cost.microUsd !== billedMicroUsd)
      wrongs.push(`${requestId} was billed at ${billedMicroUsd} and stands in the lock at ${cost.microUsd}`);
  }
  const untold = billed.filter(({ requestId }) => !answered.has(requestId));
  const uncertain = attempts.filter(({ outcome, requestId }) => outcome === "uncertain" && requestId === undefined);
  if (untold.length > uncertain.length)
    wrongs.push(
      `${untold.length} billed requests are not in the lock, which knows of ${uncertain.length} uncertain ones`,
    );
  const onBill = sum(billed.map(({ billedMicroUsd }) => billedMicroUsd));
  const known = sum(attempts.map(({ cost }) => (cost.kind === "billed" ? cost.microUsd : 0)));
  if (known > onBill) wrongs.push(`the lock says ${known} was billed, and it was ${onBill}`);
  const isOpen = attempts.some(({ cost }) => cost.kind === "unknown");
  const booked = sum(attempts.map(({ cost }) => (cost.kind === "unknown" ? 0 : cost.microUsd)));
  // A form's line ends are two bytes each on the wire, which estimates count as one.
  const estimated = attempts.filter(({ cost }) => cost.kind === "estimated").length;
  if (!isOpen && booked + estimated * 100 < onBill)
    wrongs.push(`${onBill} was billed, and the lock accounts for ${booked}`);
  return wrongs;
}

/** Masters and files are those that the lock says they are, and there are no other files. */
async function auditPictures(lock: Lock, repo: TempRepo): Promise<readonly string[]> {
  const wrongs: string[] = [];
  const recorded = new Set<string>();
  for (const [id, { candidates, outputs }] of lock.assets) {
    for (const { digest, type } of candidates) {
      const extension = type === "image/jpeg" ? "jpg" : type.slice("image/".length);
      const path = `.artlock/store/${hexOf(digest).slice(0, 2)}/${hexOf(digest)}.${extension}`;
      if ((await digestAt(repo, path)) !== digest) wrongs.push(`a master of ${id} is not in the store`);
    }
    for (const [path, { digest }] of outputs) {
      recorded.add(path);
      if ((await digestAt(repo, path)) !== digest) wrongs.push(`${path} is not what the lock says`);
    }
  }
  const strays = (await repo.files()).filter((file) => file.startsWith("img/") && !recorded.has(file));
  return [...wrongs, ...strays.map((file) => `${file} is in no lock`)];
}

async function digestAt(repo: TempRepo, path: string): Promise<string | undefined> {
  return repo.bytes(path).then(
    (bytes) => digestOf(bytes),
    () => undefined,
  );
}

function auditLeftovers(files: readonly string[]): readonly string[] {
  return files
    .filter((file) => /^\.artlock\/(tmp|journal|run\.)|\/\.artlock-/.test(file))
    .map((file) => `${file} was left behind`);
}

async function auditSecrecy(repo: TempRepo, files: readonly string[], secret: string): Promise<readonly string[]> {
  const wrongs: string[] = [];
  for (const file of files) {
    if ((await repo.bytes(file)).includes(secret)) wrongs.push(`the key stands in ${file}`);
  }
  return wrongs;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
