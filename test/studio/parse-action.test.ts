import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf } from "../../src/model/digest.js";
import { parseAction } from "../../src/studio/parse-action.js";
import type { Action } from "../../src/studio/wire.js";

const DIGEST = digestOf("a picture");

const ACTIONS: readonly Action[] = [
  { kind: "generate", atMostMicroUsd: 42_000 },
  { kind: "pick", digest: DIGEST },
  { kind: "restore", digest: DIGEST },
  { kind: "approve", outputSet: DIGEST },
  { kind: "unapprove" },
  { kind: "pin" },
  { kind: "unpin" },
  { kind: "reject", note: "warmer", was: "" },
  { kind: "prompt", text: "A fox", was: "A dog" },
];

test.each(ACTIONS)("$kind is understood as it is sent, and no more of it than is meant", (action) => {
  const sent: unknown = JSON.parse(JSON.stringify({ ...action, __proto__: {}, path: "../../etc/passwd" }));

  expect(parseAction(sent)).toEqual(action);
});

test.each([
  undefined,
  null,
  [],
  "pin",
  {},
  { kind: "remove" },
  { kind: "constructor" },
  { kind: "generate" },
  { kind: "generate", atMostMicroUsd: -1 },
  { kind: "generate", atMostMicroUsd: "1" },
  { kind: "generate", atMostMicroUsd: 1e300 },
  { kind: "pick", digest: "../../../etc/passwd" },
  { kind: "approve", outputSet: [DIGEST] },
  { kind: "reject", note: "  ", was: "" },
  { kind: "reject", note: "warmer" },
  { kind: "prompt", text: "x".repeat(100_001), was: "" },
])("%j is nothing that the studio does", (sent) => {
  expect(parseAction(sent)).toBeUndefined();
});

test("nothing that is sent throws", () => {
  fc.assert(fc.property(fc.jsonValue(), (sent) => void parseAction(sent)));
});
