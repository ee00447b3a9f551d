import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/model/digest.js";
import type { Attempt } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { describeUnanswered } from "../../src/reporters/describe-unanswered.js";

function attempt(minute: number, pending?: string): Attempt {
  return {
    at: `2026-11-23T12:0${minute}:00.000Z`,
    provider: "openai",
    model: "gpt-image-2",
    fingerprint: fingerprintOf("fox"),
    outcome: "uncertain",
    ...(pending !== undefined && { pending }),
    masters: [],
    cost: { kind: "estimated", microUsd: microUsd(42_100) },
  };
}

test("what can be fetched is told apart from what may be paid for twice", () => {
  expect(describeUnanswered([])).toEqual([]);
  expect(describeUnanswered([attempt(1), attempt(2, "resp_1")])).toEqual([
    "a request of 2026-11-23 12:02 UTC was sent, and its picture is still at the provider's: building fetches it",
    "a request of 2026-11-23 12:01 UTC was sent and never answered; it may have been billed $0.0421: building again may pay twice",
  ]);
});
