import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../src/model/canonical-json.js";
import type { Reason } from "../../src/model/plan.js";
import { describeReason, describeReasons, type ReasonContext } from "../../src/reporters/describe-reason.js";
import { hostileText, RAW_CONTROL } from "./hostile.js";
import { asset, digest, id, path } from "./sample.js";

function field(name: string, from: Json | undefined, to: Json | undefined, context?: ReasonContext): readonly string[] {
  return describeReason({ kind: "field", field: name, from, to }, context);
}

const MASCOT = { source: { kind: "file", path: path("refs/mascot.png") }, role: "subject" } as const;
const WITH_PICTURES: ReasonContext = {
  asset: asset("hero", {
    references: [MASCOT, { source: { kind: "asset", id: id("fox") } }],
    edit: { source: { kind: "url", url: "https://example.org/a.png", digest: digest("a") } },
    mask: path("refs/sky.png"),
  }),
};

test("settings are told by their values", () => {
  expect([
    field("quality", "medium", "high"),
    field("provider", "draft", "openai"),
    field("size", "1536x864", "auto"),
    field("compression", undefined, 80),
    field("complexity", "high", undefined),
    field("recipe", 1, 2),
    field("drawing", undefined, 2),
  ]).toEqual([
    ["quality changed: medium → high"],
    ["provider changed: draft → openai"],
    ["size changed: 1536x864 → auto"],
    ["compression added: 80"],
    ["complexity removed: high"],
    ["artlock words its prompts in a new way (recipe 1 → 2)"],
    ["artlock draws its drafts in a new way"],
  ]);
});

test("of a prompt what differs is shown, cut to the width", () => {
  const dawn = "A lighthouse keeper reading by the lamp at dawn";
  const dusk = dawn.replace("dawn", "dusk");
  expect(field("prompt", dawn, dusk)).toEqual(['prompt changed: "…the lamp at dawn" → "…the lamp at dusk"']);
  expect(field("prompt", dawn, dusk, { width: 40 })).toEqual(['prompt changed: "…lamp at dawn" → "…lamp at dusk"']);
  expect(field("prompt", dawn, dusk, { width: 140 })).toEqual([`prompt changed: "${dawn}" → "${dusk}"`]);
});

test("lists and objects are told by the members that differ", () => {
  expect([
    field("style", undefined, ["Ink outlines", "Warm paper"]),
    field("text[1]", "Ship faster", undefined),
    field("extra", { seed: 1, user: "a" }, { seed: 2, user: "a", tier: { fast: true } }),
  ]).toEqual([
    ['style[0] added: "Ink outlines"', 'style[1] added: "Warm paper"'],
    ['text[1] removed: "Ship faster"'],
    ["extra.seed changed: 1 → 2", "extra.tier.fast added: true"],
  ]);
});

test("pictures are told by the name and role that the manifest has for them", () => {
  const before = { picture: digest("one"), role: "subject" };
  expect([
    field("references[0]", before, { ...before, picture: digest("two") }, WITH_PICTURES),
    field("references[1]", undefined, { picture: digest("two") }, WITH_PICTURES),
    field("edit", { picture: digest("one") }, { picture: digest("two") }, WITH_PICTURES),
    field("mask", digest("one"), digest("two"), WITH_PICTURES),
    field("mask", digest("one"), undefined),
    field("references[2]", before, undefined, WITH_PICTURES),
    field("references", undefined, [before], WITH_PICTURES),
  ]).toEqual([
    ["references[0] (refs/mascot.png, subject) changed"],
    ["references[1] (fox) added"],
    ["edit (https://example.org/a.png) changed"],
    ["mask (refs/sky.png) changed"],
    ["mask (7692c3ad3540) removed"],
    ["references[2] (7692c3ad3540, subject) removed"],
    ["references[0] (refs/mascot.png, subject) added"],
  ]);
});

test("role and note of a picture are told apart from its bytes", () => {
  const from = { picture: digest("one"), role: "subject", note: "keep the scarf" };
  const to = { picture: digest("two"), role: "style", note: "keep the hat" };
  expect(field("references[0]", from, to)).toEqual([
    "references[0] (3fc4ccfe7458, style) changed",
    "role of references[0] changed: subject → style",
    'note on references[0] changed: "keep the scarf" → "keep the hat"',
  ]);
});

test("every other reason is one plain sentence", () => {
  const reasons: readonly Reason[] = [
    { kind: "new" },
    { kind: "forced" },
    { kind: "upstream", id: id("hero") },
    { kind: "upstream", id: id("fox") },
    { kind: "more-candidates", have: 1, want: 4 },
    { kind: "more-candidates", have: 3, want: 4 },
    { kind: "picked", from: digest("one"), to: digest("two") },
    { kind: "output-added", path: path("a.png") },
    { kind: "output-removed", path: path("a.png") },
    { kind: "output-changed", path: path("a.png") },
    { kind: "output-missing", path: path("a.png") },
    { kind: "output-described", path: path("a.png") },
    { kind: "placeholder-missing" },
    { kind: "draft-lost" },
    { kind: "draft-lost" },
  ];
  const verdictOf: ReasonContext["verdictOf"] = (asked) => (asked === "hero" ? "regenerate" : undefined);
  expect(describeReasons(reasons, { verdictOf })).toEqual([
    "new",
    "forced",
    "hero will be regenerated first",
    "fox will be made first",
    "3 more candidates wanted (1 made)",
    "1 more candidate wanted (3 made)",
    "another candidate is picked: 7692c3ad3540 → 3fc4ccfe7458",
    "output a.png is new",
    "output a.png is no longer wanted",
    "output a.png is to be made differently",
    "output a.png is missing",
    "what output a.png says of itself is not what the manifest says",
    "the lock has no placeholder of it yet",
    "the draft it was made from is gone and will be drawn again",
  ]);
});

test("whatever a field holds, it is told in safe lines, and never passed over", () => {
  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      hostileText,
      fc.integer(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(hostileText, tie("value"), { maxKeys: 3 }),
    ),
  })).value;
  const fields = fc.oneof(
    fc.constantFrom("prompt", "references[0]", "edit", "mask", "recipe", "style[2]"),
    hostileText,
  );
  fc.assert(
    fc.property(fields, fc.option(json, { nil: undefined }), json, (name, from, to) => {
      fc.pre(JSON.stringify(from) !== JSON.stringify(to));
      const lines = field(name, from, to);
      expect(lines.join("\n")).not.toMatch(RAW_CONTROL);
      expect(lines.every((line) => !line.includes("\n"))).toBe(true);
      expect(lines.length).toBeGreaterThan(0);
    }),
  );
});
