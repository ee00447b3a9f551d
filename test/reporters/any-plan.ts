import fc from "fast-check";
import { assetId } from "../../src/model/asset.js";
import type { Json } from "../../src/model/canonical-json.js";
import type { Price } from "../../src/model/money.js";
import type { Plan, Reason, Verdict } from "../../src/model/plan.js";
import { repoPath, type RepoPath } from "../../src/model/repo-path.js";
import { hostileText } from "./hostile.js";
import { digest, estimate, plan, step } from "./sample.js";

const anyId = hostileText.map(assetId);
const anyPath = hostileText
  .map((text) => repoPath(`x${text}`))
  .filter((found): found is RepoPath => found !== undefined);
const anyDigest = fc.constantFrom("a", "b", "c").map(digest);

const anyValue: fc.Arbitrary<Json | undefined> = fc.oneof(
  hostileText,
  fc.integer(),
  fc.constantFrom(undefined, null, "medium", "high"),
  fc.record({ picture: anyDigest, role: hostileText, note: hostileText }),
);

const anyReason: fc.Arbitrary<Reason> = fc.oneof(
  fc.constantFrom<Reason>({ kind: "new" }, { kind: "forced" }, { kind: "draft-lost" }, { kind: "placeholder-missing" }),
  fc.record({
    kind: fc.constant("field" as const),
    field: fc.oneof(fc.constantFrom("prompt", "quality", "references[0]", "edit", "mask", "style[1]"), hostileText),
    from: anyValue,
    to: anyValue,
  }),
  fc.record({ kind: fc.constant("upstream" as const), id: anyId }),
  fc.record({ kind: fc.constant("picked" as const), from: anyDigest, to: anyDigest }),
  fc.record({
    kind: fc.constantFrom("output-added", "output-removed", "output-changed", "output-missing", "output-described"),
    path: anyPath,
  }),
);

const anyReasons = fc.array(anyReason, { maxLength: 3 });
const anyPaths = fc.array(anyPath, { maxLength: 3 });
const anyCount = fc.integer({ min: 1, max: 10 });

export const anyVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constant<Verdict>({ kind: "fresh" }),
  fc.record({ kind: fc.constant("generate" as const), because: anyReason, count: anyCount }),
  fc.record({ kind: fc.constant("regenerate" as const), because: anyReasons, count: anyCount }),
  fc.record({ kind: fc.constant("render" as const), because: anyReasons }),
  fc.record({ kind: fc.constant("restore" as const), missing: anyPaths }),
  fc.record({
    kind: fc.constant("adopt" as const),
    from: fc.record({ kind: fc.constantFrom("renamed", "same-request"), id: anyId }),
    masters: fc.constant([]),
  }),
  fc.record({ kind: fc.constant("drifted" as const), outputs: anyPaths, blocks: anyReasons }),
  fc.record({ kind: fc.constant("pinned" as const), by: fc.constantFrom("pin", "bought"), changes: anyReasons }),
  fc.record({ kind: fc.constant("lost" as const), master: anyDigest, because: anyReasons }),
);

const anyPrice: fc.Arbitrary<Price> = fc.oneof(
  fc.constant<Price>({ kind: "free" }),
  fc.tuple(fc.nat(90_000_000), fc.nat(90_000_000)).map(([low, more]) => estimate(low, low + more)),
  hostileText.map((because): Price => ({ kind: "unknown", because })),
);

/** Plans as a tampered lock and a careless manifest would give them. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    steps: fc.array(fc.tuple(hostileText, anyVerdict, anyPrice), { maxLength: 6 }),
    orphans: fc.array(fc.record({ id: anyId, outputs: anyPaths }), { maxLength: 2 }),
  })
  .map(({ steps, orphans }) =>
    plan(
      steps.map(([name, verdict, price]) => step(name, verdict, { price })),
      orphans,
    ),
  );
