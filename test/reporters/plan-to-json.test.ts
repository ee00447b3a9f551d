import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonLine } from "../../src/reporters/json-line.js";
import { planToJson } from "../../src/reporters/plan-to-json.js";
import { anyPlan } from "./any-plan.js";
import { RAW_CONTROL } from "./hostile.js";
import { digest, id, path, plan, step } from "./sample.js";

test("a plan in JSON holds every verdict, its reasons in data and in words, and prices in micro-dollars", () => {
  const shown = plan(
    [
      step("hero", {
        kind: "regenerate",
        because: [{ kind: "field", field: "quality", from: undefined, to: "high" }],
        count: 2,
      }),
      step(
        "hero-night",
        { kind: "generate", because: { kind: "new" }, count: 1 },
        { fingerprint: undefined, needs: [id("hero")] },
      ),
      step("icon", { kind: "restore", missing: [path("icon.png")] }),
      step("team", { kind: "adopt", from: { kind: "renamed", id: id("people") }, masters: [] }),
      step("logo", { kind: "drifted", outputs: [path("logo.png")], blocks: [{ kind: "forced" }] }),
      step("map", { kind: "lost", master: digest("m"), because: [] }),
      step("founder", { kind: "pinned", by: "bought", changes: [] }),
      step("fox", { kind: "fresh" }),
    ],
    [{ id: id("old"), outputs: [path("old.png")] }],
  );
  const model = "gpt-image-2-2026-04-21";
  const common = { price: { kind: "free" }, provider: "openai", model, needs: [], next: [] };
  const printOf = (name: string): unknown => shown.steps.find(({ asset }) => asset.id === name)?.fingerprint;
  expect(JSON.parse(jsonLine(planToJson(shown)))).toEqual({
    type: "plan",
    price: { kind: "estimate", lowMicroUsd: 126_300, highMicroUsd: 126_300 },
    counts: { regenerate: 1, generate: 1, restore: 1, adopt: 1, drifted: 1, lost: 1, pinned: 1, fresh: 1 },
    steps: [
      {
        ...common,
        id: "hero",
        verdict: "regenerate",
        count: 2,
        because: [{ kind: "field", field: "quality", to: "high", text: "quality added: high" }],
        price: { kind: "estimate", lowMicroUsd: 84_200, highMicroUsd: 84_200 },
        fingerprint: printOf("hero"),
      },
      {
        ...common,
        id: "hero-night",
        verdict: "generate",
        count: 1,
        because: [{ kind: "new", text: "new" }],
        price: { kind: "estimate", lowMicroUsd: 42_100, highMicroUsd: 42_100 },
        needs: ["hero"],
      },
      {
        ...common,
        id: "icon",
        verdict: "restore",
        because: [{ kind: "output-missing", path: "icon.png", text: "output icon.png is missing" }],
        fingerprint: printOf("icon"),
      },
      {
        ...common,
        id: "team",
        verdict: "adopt",
        from: { kind: "renamed", id: "people" },
        because: [],
        fingerprint: printOf("team"),
      },
      {
        ...common,
        id: "logo",
        verdict: "drifted",
        drifted: ["logo.png"],
        because: [{ kind: "forced", text: "forced" }],
        fingerprint: printOf("logo"),
        next: ["to keep your file: artlock build --accept logo", "to replace it: artlock build --overwrite logo"],
      },
      {
        ...common,
        id: "map",
        verdict: "lost",
        lostMaster: digest("m"),
        because: [],
        fingerprint: printOf("map"),
        next: ["bring .artlock/store back, or buy a new picture: artlock build --force map"],
      },
      { ...common, id: "founder", verdict: "pinned", heldBy: "bought", because: [], fingerprint: printOf("founder") },
      { ...common, id: "fox", verdict: "fresh", because: [], fingerprint: printOf("fox") },
    ],
    orphans: [{ id: "old", outputs: ["old.png"] }],
  });
});

test("JSON is one line, parses to what went in, and is safe to look at", () => {
  fc.assert(
    fc.property(anyPlan, (shown) => {
      const json = planToJson(shown);
      const line = jsonLine(json);
      expect(line.indexOf("\n")).toBe(line.length - 1);
      expect(line).not.toMatch(RAW_CONTROL);
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(json)));
    }),
  );
});
