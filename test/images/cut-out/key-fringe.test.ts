import { expect, test } from "vitest";
import { keyFringe } from "../../../src/images/cut-out/key-fringe.js";
import { painted } from "./painted.js";

test("a rim of the key colour is a fringe, and a subject of its hue is none", async () => {
  const rimmed = await painted(
    '<circle cx="80" cy="80" r="50" fill="#20d020"/><circle cx="80" cy="80" r="47" fill="#c8553d"/>',
  );
  expect(keyFringe(rimmed.truth, "#00FF00")).toBeGreaterThan(0.9);
  expect(keyFringe(rimmed.truth, "#FF00FF")).toBe(0);
  const leaf = await painted('<circle cx="80" cy="80" r="50" fill="#4f9a3c"/>');
  expect(keyFringe(leaf.truth, "#00FF00")).toBe(0);
  const half = await painted(
    '<circle cx="80" cy="80" r="50" fill="#c8553d"/><path d="M30 80a50 50 0 0 0 100 0h-4a46 46 0 0 1 -92 0Z" fill="#20d020"/>',
  );
  const share = keyFringe(half.truth, "#00FF00");
  expect(share > 0.35 && share < 0.6, `${share}`).toBe(true);
});
