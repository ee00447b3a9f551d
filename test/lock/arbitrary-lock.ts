import fc from "fast-check";
import { assetId, type AssetId } from "../../src/model/asset.js";
import type { Json } from "../../src/model/canonical-json.js";
import { digestOf, fingerprintOf, type Digest } from "../../src/model/digest.js";
import type { Escalation, Examination, Finding } from "../../src/model/expectation.js";
import type { JudgedQuery, Judgement } from "../../src/model/judge.js";
import type { Attempt, Cost, Lock, LockEntry, Master, OutputRecord, Placeholder } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { repoPath, type RepoPath } from "../../src/model/repo-path.js";

const arbitraryId = fc.oneof(
  fc.constantFrom("fox", "hen", "banner-en-light"),
  fc.constantFrom("__proto__", "constructor", "10", "9", "Ünïcode 狐", "a/b", ""),
  fc.string({ maxLength: 5 }),
);

const digest = fc.nat(30).map((n) => digestOf(`bytes ${n}`));
const fingerprint = fc.nat(6).map((n) => fingerprintOf(n));
const count = fc.oneof(fc.nat(5), fc.maxSafeNat());

const master: fc.Arbitrary<Master> = fc.record(
  {
    digest,
    type: fc.constantFrom("image/png", "image/jpeg", "image/webp"),
    bytes: count,
    width: count,
    height: count,
    c2pa: fc.constant(true as const),
  },
  { requiredKeys: ["digest", "type", "bytes", "width", "height"] },
);

const placeholder: fc.Arbitrary<Placeholder> = fc.record({
  thumbhash: fc.base64String({ minLength: 4 }),
  colour: fc.constantFrom("#28502E", "#F4E9D8"),
  dataUri: fc.base64String({ minLength: 4 }).map((base64) => `data:image/webp;base64,${base64}`),
});

const quality = fc.constantFrom("auto" as const, "low" as const, "max" as const);

const escalation: fc.Arbitrary<Escalation> = fc.record(
  { of: fingerprint, quality, complexity: fc.constantFrom("low", "high"), correction: fc.string({ maxLength: 5 }) },
  { requiredKeys: ["of"] },
);

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    code: fc.constantFrom("expect-text", "expect-palette", "expect-like"),
    outcome: fc.constantFrom("passed", "failed", "skipped"),
    score: fc.constantFrom(0, 0.25, 0.999, 1),
    message: fc.string({ maxLength: 5 }),
    correction: fc.string({ maxLength: 5 }),
  },
  { requiredKeys: ["code", "outcome", "score", "message"] },
);

const examination = (of: fc.Arbitrary<Digest>): fc.Arbitrary<Examination> =>
  fc.record({ master: of, checks: fingerprint, findings: fc.array(finding, { maxLength: 2 }) });

const words = fc.string({ maxLength: 5 });

const judgement: fc.Arbitrary<Judgement> = fc.record({
  master: digest,
  queries: fc.array(
    fc.oneof(
      fc.record<JudgedQuery>({
        query: fingerprint,
        question: words,
        reply: fc.record({
          kind: fc.constant("answer"),
          answer: fc.constantFrom("yes", "no", "unclear"),
          because: words,
        }),
      }),
      fc.record<JudgedQuery>({
        query: fingerprint,
        reply: fc.record({ kind: fc.constant("text"), lines: fc.array(words, { maxLength: 2 }) }),
      }),
      fc.record<JudgedQuery, "query">({ query: fingerprint, question: words }, { requiredKeys: ["query"] }),
    ),
    { minLength: 1, maxLength: 2 },
  ),
});

const cost: fc.Arbitrary<Cost> = fc.oneof(
  fc.record({ kind: fc.constant("billed"), microUsd: count.map(microUsd) }),
  fc.record({ kind: fc.constant("estimated"), microUsd: count.map(microUsd) }),
  fc.constant<Cost>({ kind: "unknown" }),
);

/** Whole numbers only, as JSON does not know minus zero. */
const plainJson = fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(null));
const json: fc.Arbitrary<Json> = fc.oneof(
  plainJson,
  fc.array(plainJson, { maxLength: 2 }),
  fc.dictionary(fc.string({ maxLength: 3 }), plainJson, { maxKeys: 2 }),
);

const output: fc.Arbitrary<OutputRecord> = fc.record(
  {
    digest,
    bytes: count,
    width: count,
    height: count,
    fingerprint,
    provenance: fingerprint,
    accepted: fc.constant(true),
  },
  { requiredKeys: ["digest", "bytes", "width", "height", "fingerprint"] },
);

const path: fc.Arbitrary<RepoPath> = fc
  .oneof(fc.constantFrom("a.webp", "b.webp", "c.webp", "__proto__"), fc.webPath())
  .map((written) => repoPath(written))
  .filter((written) => written !== undefined);

/** Attempts of one moment each, so that no two are one. */
const attempts: fc.Arbitrary<Attempt[]> = fc.uniqueArray(
  fc.record(
    {
      at: fc.integer({ min: 0, max: 10_000 }).map((ms) => new Date(Date.UTC(2026, 10, 23) + ms).toISOString()),
      provider: fc.constantFrom("openai", "other"),
      model: fc.string({ maxLength: 5 }),
      requestId: fc.string({ maxLength: 5 }),
      pending: fc.string({ maxLength: 5 }),
      fingerprint,
      outcome: fc.constantFrom("ok", "refused", "uncertain", "unusable"),
      masters: fc.array(master, { maxLength: 2 }),
      escalation,
      judged: judgement,
      examined: fc.array(examination(digest), { maxLength: 2 }),
      usage: fc.record(
        {
          textInputTokens: count,
          imageInputTokens: count,
          outputTokens: count,
          main: fc.record({ model: fc.string({ maxLength: 5 }), inputTokens: count, outputTokens: count }),
        },
        { requiredKeys: ["textInputTokens", "imageInputTokens", "outputTokens"] },
      ),
      cost,
      estimate: fc.record({ lowMicroUsd: count.map(microUsd), highMicroUsd: count.map(microUsd) }),
      reservedMicroUsd: count.map(microUsd),
    },
    { requiredKeys: ["at", "provider", "model", "fingerprint", "outcome", "masters", "cost"] },
  ),
  { selector: ({ at }) => at, maxLength: 6 },
);

const entry: fc.Arbitrary<Omit<LockEntry, "attempts">> = fc
  .record(
    {
      inputs: fc.dictionary(fc.string({ maxLength: 4 }), json, { maxKeys: 3 }),
      candidates: fc.uniqueArray(master, { minLength: 1, maxLength: 3, selector: (one) => one.digest }),
      outputs: fc.array(fc.tuple(path, output), { maxLength: 3 }).map((records) => new Map(records)),
      placeholder,
      pin: fc.constant(true as const),
      approved: digest,
    },
    { requiredKeys: ["inputs", "candidates", "outputs"] },
  )
  .map((made) => ({ ...made, fingerprint: fingerprintOf(made.inputs) }))
  .chain((made) => fc.constantFrom(...made.candidates).map((picked) => ({ ...made, picked: picked.digest })))
  .chain(({ ...made }) =>
    fc
      .option(examination(fc.constant(made.picked)), { nil: undefined })
      .map((examined) => ({ ...made, ...(examined && { examined }) })),
  );

/** A lock as it is read: attempts oldest first, none twice, and none without an id of its own. */
export const arbitraryLock: fc.Arbitrary<Lock> = fc
  .record({
    ids: fc.uniqueArray(arbitraryId, { maxLength: 4 }),
    entries: fc.array(entry, { minLength: 4, maxLength: 4 }),
    attempts,
    owners: fc.array(fc.nat(7), { minLength: 6, maxLength: 6 }),
    manifest: fc.constantFrom(undefined, "art.yaml", "icons.yaml"),
  })
  .map(({ ids, entries, attempts: all, owners, manifest }) => {
    const oldestFirst = all.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const of = (place: number): Attempt[] => oldestFirst.filter((_, index) => owners[index] === place);
    const unplaced = ids.map((id, index) => [assetId(id), of(index + 4)] as const);
    return {
      version: 1,
      ...(manifest !== undefined && { manifest }),
      assets: new Map(ids.flatMap((id, index) => withAttempts(id, entries[index], of(index)))),
      unplaced: new Map(unplaced.filter(([, some]) => some.length > 0)),
    };
  });

function withAttempts(
  id: string,
  made: Omit<LockEntry, "attempts"> | undefined,
  own: readonly Attempt[],
): readonly (readonly [AssetId, LockEntry])[] {
  return made ? [[assetId(id), { ...made, attempts: own }]] : [];
}
