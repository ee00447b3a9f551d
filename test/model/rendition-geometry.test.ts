import fc from "fast-check";
import { expect, test } from "vitest";
import { renditionGeometry } from "../../src/model/rendition-geometry.js";

const master = { width: 1536, height: 1024 };
const base = { fit: "cover", position: "centre" } as const;

test.each([
  ["one width keeps the ratio", { width: 480 }, [480, 320]],
  ["one height keeps the ratio", { height: 512 }, [768, 512]],
  ["no size keeps the master's", {}, [1536, 1024]],
  ["a width beyond the master stops there", { width: 3000 }, [1536, 1024]],
  ["enlarge goes beyond the master", { width: 3072, enlarge: true }, [3072, 2048]],
  ["cover gives the box", { width: 400, height: 400 }, [400, 400]],
  ["cover beyond the master keeps the box's ratio", { width: 2048, height: 2048 }, [1024, 1024]],
  ["fill gives the box", { width: 400, height: 100, fit: "fill" }, [400, 100]],
  ["inside stays within the box", { width: 400, height: 400, fit: "inside" }, [400, 267]],
  ["outside covers the box and is not cut", { width: 400, height: 400, fit: "outside" }, [600, 400]],
  ["contain gives the box", { width: 400, height: 400, fit: "contain" }, [400, 400]],
  ["contain beyond the master pads", { width: 4000, height: 2000, fit: "contain" }, [4000, 2000]],
] as const)("%s", (_, spec, [width, height]) => {
  expect(renditionGeometry(master, { ...base, ...spec })?.canvas).toEqual({ width, height });
});

test("without enlarge the master is never stretched, and a cover never leaves a gap", () => {
  const side = fc.integer({ min: 1, max: 5000 });
  const fit = fc.constantFrom("cover", "contain", "fill", "inside", "outside" as const);
  fc.assert(
    fc.property(side, side, side, side, fit, fc.boolean(), (width, height, boxWidth, boxHeight, chosen, enlarge) => {
      const geometry = renditionGeometry(
        { width, height },
        { position: "left", fit: chosen, width: boxWidth, height: boxHeight, enlarge },
      );
      if (geometry === undefined) throw new Error("left is a position");
      const { scaled, canvas } = geometry;
      if (!enlarge) expect(scaled.width <= width && scaled.height <= height).toBe(true);
      if (chosen === "cover") expect(scaled.width >= canvas.width && scaled.height >= canvas.height).toBe(true);
      if (chosen === "contain") expect(scaled.width <= canvas.width && scaled.height <= canvas.height).toBe(true);
      if (enlarge && chosen === "cover") expect(canvas).toEqual({ width: boxWidth, height: boxHeight });
    }),
  );
});
