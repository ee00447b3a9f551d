import { cp, rm } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_LOCK, parseLock } from "../../src/lock/parse-lock.js";
import type { Attempt, Lock } from "../../src/model/lock.js";
import { attemptsIn, auditMoney } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import type { Fault } from "../rig/openai-server/fault.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

/** What people do to a repo between and with builds. `nth` says to which of three assets. */
type Act =
  | { readonly kind: "reword"; readonly nth: number; readonly word: string }
  | { readonly kind: "rename" | "remove"; readonly nth: number }
  | { readonly kind: "build"; readonly faults: readonly Fault[]; readonly flags: readonly string[] }
  | { readonly kind: "prune" | "adopt" | "pin" | "unpin" }
  | { readonly kind: "fork" | "switch" | "merge" };

const FAULTS: readonly Fault[] = [
  { kind: "reset", when: "after-billing" },
  { kind: "reset", when: "mid-body" },
  { kind: "no-usage" },
  { kind: "truncated-json" },
  { kind: "wrong-size", width: 512, height: 512 },
  { kind: "moderation", stage: "output", categories: [] },
  { kind: "server-error" },
  { kind: "fewer", count: 0 },
];

const nth = fc.nat(2);
const build: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant("build"),
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 2 }),
  flags: fc.subarray(["--retry-uncertain", "--overwrite=*", "--force=*"]),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: build },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("reword"), nth, word: fc.constantFrom("red", "blue") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("rename", "remove"), nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("prune", "adopt", "pin", "unpin") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("fork", "switch", "merge") }) },
);

test("whatever is built, renamed, pruned and merged, every request that was billed stays on the bill", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
      await using server = await startOpenAiServer();
      await using repo = await tempRepo();
      const life = await beginLife(repo, server);
      for (const one of acts) {
        await life.live(one);
        const attempts = await life.attempts();
        expect(auditMoney(attempts, server.ledger)).toEqual([]);
        const { stdout } = await repo.artlock(["cost", "--json"]);
        const { total } = JSON.parse(stdout) as { total: { billedMicroUsd: number } };
        expect(total.billedMicroUsd).toBe(billedIn(await lockAt(repo, "assets.lock.json")));
      }
    }),
    { numRuns: 15 },
  );
}, 240_000);

interface Life {
  readonly live: (act: Act) => Promise<void>;
  /** Of both branches, where there are two; one that both have counts once. */
  readonly attempts: () => Promise<readonly Attempt[]>;
}

interface Wish {
  readonly name: string;
  readonly word: string;
  readonly isThere: boolean;
}

async function beginLife(repo: TempRepo, server: OpenAiServer): Promise<Life> {
  let wishes: readonly Wish[] = ["fox", "owl", "hen"].map((name) => ({ name, word: "grey", isThere: true }));
  let other: readonly Wish[] | undefined;
  const write = (): Promise<void> => repo.write("assets.config.yaml", manifestOf(wishes, server));
  const change = (nthWish: number, changes: (wish: Wish) => Partial<Wish>): Promise<void> => {
    wishes = wishes.map((wish, index) => (index === nthWish ? { ...wish, ...changes(wish) } : wish));
    return write();
  };
  await write();
  const live = async (one: Act): Promise<void> => {
    switch (one.kind) {
      case "reword":
        return change(one.nth, () => ({ word: one.word }));
      case "rename":
        return change(one.nth, ({ name }) => ({ name: name.endsWith("-two") ? name.slice(0, -4) : `${name}-two` }));
      case "remove":
        return change(one.nth, ({ isThere }) => ({ isThere: !isThere }));
      case "build":
        server.faults.push(...one.faults);
        await repo.artlock(["build", ...one.flags], keyOf(server));
        server.faults.length = 0;
        return;
      case "pin":
      case "unpin":
        await repo.artlock([one.kind, "*"]);
        return;
      case "prune":
      case "adopt":
        await repo.artlock([one.kind]);
        return;
      case "fork":
        if (other) return;
        other = wishes;
        await copyBranch(repo, { from: ".", to: "other" });
        return copyBranch(repo, { from: ".", to: "base" });
      case "switch": {
        if (!other) return;
        await copyBranch(repo, { from: ".", to: "aside" });
        await copyBranch(repo, { from: "other", to: "." });
        await copyBranch(repo, { from: "aside", to: "other" });
        [wishes, other] = [other, wishes];
        return write();
      }
      case "merge": {
        if (!other) return;
        for (const branch of [".", "other"]) await beginLock(repo, branch);
        const [base, ours, theirs] = ["base/assets.lock.json", "assets.lock.json", "other/assets.lock.json"] as const;
        expect(await repo.artlock(["lock", "merge", base, ours, theirs])).toMatchObject({ exitCode: 0 });
        other = undefined;
        await repo.remove("other");
      }
    }
  };
  const attempts = async (): Promise<readonly Attempt[]> => {
    const locks = [await lockAt(repo, "assets.lock.json"), await lockAt(repo, "other/assets.lock.json")];
    const own = new Map(locks.flatMap(attemptsIn).map((attempt) => [`${attempt.at} ${attempt.requestId}`, attempt]));
    // Within one lock nothing stands twice.
    for (const lock of locks) expect(new Set(attemptsIn(lock).map(({ at }) => at)).size).toBe(attemptsIn(lock).length);
    return [...own.values()];
  };
  return { live, attempts };
}

function manifestOf(wishes: readonly Wish[], server: OpenAiServer): string {
  const there = wishes.filter(({ isThere }) => isThere);
  const assets = there.map(({ name, word }) => `  ${name}: {prompt: "${name.split("-")[0]}, ${word}"}\n`).join("");
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [png]}}\n";
  return `${buysFrom(server)}${defaults}assets:${assets === "" ? " {}\n" : `\n${assets}`}`;
}

interface Branches {
  readonly from: string;
  readonly to: string;
}

/** The lock and the files, as git would bring them along; the store is shared, as bought masters are never overwritten. */
async function copyBranch(repo: TempRepo, { from, to }: Branches): Promise<void> {
  for (const part of ["assets.lock.json", "img"]) {
    await rm(repo.path(`${to}/${part}`), { recursive: true, force: true });
    const isThere = (await repo.files()).some((file) =>
      `./${file}`.startsWith(`./${from === "." ? "" : `${from}/`}${part}`),
    );
    if (isThere) await cp(repo.path(`${from}/${part}`), repo.path(`${to}/${part}`), { recursive: true });
  }
}

async function beginLock(repo: TempRepo, branch: string): Promise<void> {
  const file = branch === "." ? "assets.lock.json" : `${branch}/assets.lock.json`;
  if (!(await repo.files()).includes(file)) await repo.write(file, '{"version": 1, "assets": {}}\n');
}

async function lockAt(repo: TempRepo, file: string): Promise<Lock> {
  if (!(await repo.files()).includes(file)) return EMPTY_LOCK;
  const parsed = parseLock(await repo.read(file), { file, depth: 0 });
  if (parsed.kind === "invalid") throw new Error(parsed.diagnostic.message);
  return parsed.lock;
}

function billedIn(lock: Lock): number {
  return attemptsIn(lock).reduce((sum, { cost }) => sum + (cost.kind === "billed" ? cost.microUsd : 0), 0);
}
