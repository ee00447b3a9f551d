import { expect, test } from "vitest";
import type { Verdict } from "../../src/model/plan.js";
import { describeVerdict, nextSteps } from "../../src/reporters/describe-verdict.js";
import { digest, id, path } from "./sample.js";

const QUALITY = { kind: "field", field: "quality", from: "medium", to: "high" } as const;

function told(verdict: Verdict, name = "hero"): unknown {
  const { label, because } = describeVerdict(verdict);
  return [label, because, nextSteps(verdict, id(name))];
}

test("what artlock can do by itself needs no next step", () => {
  expect([
    told({ kind: "fresh" }),
    told({ kind: "generate", because: { kind: "new" }, count: 4 }),
    told({ kind: "regenerate", because: [QUALITY], count: 1 }),
    told({ kind: "render", because: [{ kind: "output-added", path: path("a.png") }] }),
    told({ kind: "restore", missing: [path("a.png")] }),
    told({ kind: "adopt", from: { kind: "renamed", id: id("old") }, masters: [] }),
    told({ kind: "adopt", from: { kind: "same-request", id: id("fox") }, masters: [] }),
    told({ kind: "adopt", from: { kind: "earlier", at: "2026-11-20T08:00:00.000Z" }, masters: [] }),
    told({ kind: "adopt", from: { kind: "earlier", at: "" }, masters: [] }),
  ]).toEqual([
    ["fresh", [], []],
    ["generate 4", ["new"], []],
    ["regenerate", ["quality changed: medium → high"], []],
    ["render", ["output a.png is new"], []],
    ["restore", ["output a.png is missing"], []],
    ["adopt", ["renamed from old"], []],
    ["adopt", ["asks for the same picture as fox"], []],
    ["adopt", ["was made before, on 2026-11-20"], []],
    ["adopt", ["was made before"], []],
  ]);
});

test("what waits for a person says what to type", () => {
  expect([
    told({
      kind: "drifted",
      outputs: [path("a.png")],
      blocks: [QUALITY, { kind: "output-changed", path: path("a.png") }],
    }),
    told({ kind: "pinned", by: "pin", changes: [QUALITY] }),
    told({ kind: "pinned", by: "bought", changes: [] }),
    told({ kind: "lost", master: digest("one"), because: [{ kind: "output-missing", path: path("a.png") }] }, "it's"),
    told({ kind: "lost", master: digest("one"), because: [{ kind: "new" }], sentFrom: id("hero") }, "night"),
    told({
      kind: "drifted",
      outputs: [path("a.png")],
      blocks: [{ kind: "field", field: "quality", from: "medium", to: "high" }],
      accepted: true,
    }),
    told({
      kind: "drifted",
      outputs: [path("a.png")],
      blocks: [{ kind: "output-changed", path: path("a.png") }],
      accepted: true,
    }),
  ]).toEqual([
    [
      "drifted",
      ["a.png is not what artlock wrote", "waits for that: quality changed: medium → high"],
      ["to keep your file: artlock build --accept hero", "to replace it: artlock build --overwrite hero"],
    ],
    ["pinned", ["quality changed: medium → high"], ["to have it made again: artlock unpin hero"]],
    ["pinned", ["bought, so a draft does not take its place"], []],
    [
      "lost",
      ["output a.png is missing", "its master 7692c3ad3540 is in no store"],
      [String.raw`bring .artlock/store back, or buy a new picture: artlock build --force 'it'\''s'`],
    ],
    [
      "lost",
      ["new", "hero's master 7692c3ad3540 is in no store"],
      ["bring .artlock/store back, or buy a new picture: artlock build --force hero"],
    ],
    [
      "drifted",
      ["a.png was edited by hand", "waits for that: quality changed: medium → high"],
      ["to keep your file: artlock pin hero", "to replace it: artlock build --overwrite hero"],
    ],
    [
      "drifted",
      ["a.png was edited by hand"],
      ["to keep your file: undo that change of the manifest", "to replace it: artlock build --overwrite hero"],
    ],
  ]);
});
