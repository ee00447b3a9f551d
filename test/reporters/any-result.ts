import fc from "fast-check";
import { assetId } from "../../src/model/asset.js";
import type { AssetFailure, AssetOutcome, AssetResult, BuildEvent } from "../../src/model/build-event.js";
import type { Cost } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { repoPath } from "../../src/model/repo-path.js";
import { anyPlan, anyVerdict } from "./any-plan.js";
import { hostileText } from "./hostile.js";
import { output, summary } from "./sample.js";

const anyPath = hostileText
  .map((text) => repoPath(`x${text.replaceAll("\0", "")}`) ?? repoPath("x"))
  .filter((path) => path !== undefined);
const anyMoney = fc.nat(2_000_000_000).map(microUsd);

const anyCost: fc.Arbitrary<Cost> = fc.oneof(
  fc.record({ kind: fc.constantFrom("billed", "estimated"), microUsd: anyMoney }),
  fc.constant<Cost>({ kind: "unknown" }),
);

const anyFailure: fc.Arbitrary<AssetFailure> = fc.record(
  {
    code: fc.constantFrom<AssetFailure["code"]>("refused", "uncertain", "render", "needs", "drifted"),
    message: hostileText,
    hint: hostileText,
    requestId: hostileText,
  },
  { requiredKeys: ["code", "message"] },
);

const anyOutcome: fc.Arbitrary<AssetOutcome> = fc.oneof(
  fc.record({ kind: fc.constantFrom("fresh", "generated", "rendered", "restored", "adopted", "pinned") }),
  fc.record({ kind: fc.constant("drifted" as const), outputs: fc.array(anyPath, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant("failed" as const), failure: anyFailure }),
  fc.record({ kind: fc.constant("skipped" as const), because: hostileText }),
);

/** Results of a build in which nothing can be trusted to be short or printable. */
export const anyResult: fc.Arbitrary<AssetResult> = fc.record({
  id: hostileText.map(assetId),
  outcome: anyOutcome,
  requests: fc.nat(5),
  costs: fc.array(anyCost, { maxLength: 3 }),
  outputs: fc.array(anyPath, { maxLength: 3 }).map((paths) => new Map(paths.map((path) => [path, output()]))),
  elapsedMs: fc.nat(10_000_000),
});

const anyId = hostileText.map(assetId);

/** Every kind of event, in no order that makes sense. */
export const anyEvents: fc.Arbitrary<readonly BuildEvent[]> = fc.array(
  fc.oneof(
    anyPlan.map((plan): BuildEvent => ({ kind: "planned", plan })),
    hostileText.map((message): BuildEvent => ({
      kind: "warning",
      diagnostic: { severity: "warning", code: "odd", message },
    })),
    hostileText.map((holder): BuildEvent => ({ kind: "waiting", holder })),
    fc.tuple(anyId, anyVerdict).map(([id, { kind: verdict }]): BuildEvent => ({ kind: "started", id, verdict })),
    fc
      .tuple(anyId, fc.nat(5), fc.nat(60_000), hostileText)
      .map(([id, attempt, waitMs, why]): BuildEvent => ({ kind: "retrying", id, attempt, waitMs, why })),
    fc.tuple(anyId, hostileText).map(([id, model]): BuildEvent => ({ kind: "judging", id, model })),
    fc
      .tuple(anyId, anyCost, anyMoney)
      .map(([id, cost, totalMicroUsd]): BuildEvent => ({ kind: "spent", id, cost, totalMicroUsd })),
    anyResult.map((result): BuildEvent => ({ kind: "finished", result })),
    fc.nat(20).map((inFlight): BuildEvent => ({ kind: "interrupted", inFlight })),
    fc.array(anyResult, { maxLength: 3 }).map((results): BuildEvent => ({ kind: "done", summary: summary(results) })),
  ),
  { maxLength: 12 },
);
