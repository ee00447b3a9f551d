import type { CutOut } from "../../model/rendition-steps.js";
import { hexOfRgb } from "../../model/colour/rgb.js";
import type { RawPicture } from "../raw-picture.js";
import { connectedGround } from "./connected-ground.js";
import { cutFinding, groundFinding, type CutOutFinding } from "./cut-out-findings.js";
import { createEdgeDepth } from "./depth-of-edges.js";
import { edgeLevels } from "./edge-levels.js";
import { keyChannels, readKeyExcess } from "./key-excess.js";
import { measureGround } from "./measure-ground.js";
import { findSeeThrough } from "./see-through.js";
import { unmixEdges } from "./unmix-edges.js";

export type CutOutResult =
  | { readonly kind: "cut"; readonly picture: RawPicture; readonly measuredKey: string }
  | { readonly kind: "failed"; readonly finding: CutOutFinding };

/**
 * The subject of a picture that was painted on a flat key colour, on nothing: the key is measured along the border, what is
 * of that colour removed, and what is a mix of both parted. Soft edges, hair, glass and shadows keep their partial alpha
 * and lose the key's light; gaps inside are opened as far as `inside` lets them. RGBA, alpha not premultiplied. Where other
 * pixels come out for the same input, CUT_OUT in plan/rendition-fingerprint.ts is to be raised.
 */
export function cutOutPicture(picture: RawPicture, cutOut: CutOut): CutOutResult {
  const { key, tolerancePercent, inside = "auto" } = cutOut;
  const ground = measureGround(picture, key);
  if (ground.kind !== "ground") return { kind: "failed", finding: groundFinding(ground, key) };
  const { width, height } = picture;
  const tolerance = tolerancePercent === undefined ? 4 * ground.noise + 8 : (tolerancePercent / 100) * 255;
  const read = readKeyExcess(picture, ground, tolerance);
  const isGround = inside === "solid" ? connectedGround(read.isGround, picture) : read.isGround;
  const edges = createEdgeDepth(read, { longEdge: Math.max(width, height), beyond: SPILL_DEPTH });
  const edge = edgeLevels(isGround, { width, height, goesOn: edges.goesOn });
  const edgeDepth = edges.depth();
  const onlyFading = inside === "solid" || inside === "holes";
  const beginsAt = inside === "glass" ? 0.12 : 0.42;
  const seeThrough = findSeeThrough({ read, edge, width, edgeDepth, onlyFading, beginsAt });
  const cut = unmixEdges({ picture, ground, channels: keyChannels(ground), read, edge, seeThrough, edgeDepth });
  const measuredKey = hexOfRgb(ground.colour);
  const finding = cutFinding({ picture: cut, measuredKey, seeThrough }, inside);
  return finding ? { kind: "failed", finding } : { kind: "cut", picture: cut, measuredKey };
}

/** Steps beyond the edge in which light of the key colour is taken off the subject. */
const SPILL_DEPTH = 8;
