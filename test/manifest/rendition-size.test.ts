import fc from "fast-check";
import { expect, test } from "vitest";
import { groupByLayout } from "../../src/images/rendition-groups.js";
import type { Pixels } from "../../src/catalog/size.js";
import { checkRenditionSize } from "../../src/manifest/check-rendition-size.js";
import type { RenditionSpec } from "../../src/model/asset.js";
import type { Spot } from "../../src/manifest/source-text.js";
import { MAX_PIXELS } from "../../src/model/max-pixels.js";
import { renditionGeometry } from "../../src/model/rendition-geometry.js";
import { spec } from "../images/sample-pictures.js";

const edge = fc.integer({ min: 1, max: 40_000 });
const specs = fc
  .record(
    {
      width: edge,
      height: edge,
      enlarge: fc.boolean(),
      fit: fc.constantFrom("cover", "contain", "fill", "inside", "outside"),
    },
    { requiredKeys: ["fit"] },
  )
  .map((rest): RenditionSpec => spec("a.png", rest));
const masters = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) });

test("what the manifest lets pass is not refused for its pixels once it is paid for, and the other way round", () => {
  fc.assert(
    fc.property(specs, masters, (wanted, master) => {
      const codes = codesOf(wanted, master);
      const groups = groupByLayout(master, [wanted]);
      expect(codes.includes("output-too-large")).toBe("kind" in groups);
    }),
    { numRuns: 2000 },
  );
});

test("of a picture whose size nobody knows, only what no picture could give is refused", () => {
  fc.assert(
    fc.property(specs, masters, (wanted, master) => {
      if (!codesOf(wanted, undefined).includes("output-too-large")) return;
      const canvas = renditionGeometry(master, wanted)?.canvas;
      expect((canvas?.width ?? 0) * (canvas?.height ?? 0)).toBeGreaterThan(MAX_PIXELS);
    }),
    { numRuns: 2000 },
  );
});

function codesOf(wanted: RenditionSpec, master: Pixels | undefined): readonly string[] {
  const found: string[] = [];
  const at = (): Spot => ({ source: { file: "/repo/a.yaml", path: wanted.path, text: "" }, start: 0, end: 0 });
  const size = master ? ({ kind: "exact", ...master } as const) : ({ kind: "auto" } as const);
  checkRenditionSize({ spec: wanted, at, edgeAt: at }, size, ({ code }) => found.push(code));
  return found;
}
