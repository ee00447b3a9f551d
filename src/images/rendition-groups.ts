import type { RenditionSpec } from "../model/asset.js";
import { cellBox, type CellBox } from "./cut-cell.js";
import { MAX_PIXELS } from "../model/max-pixels.js";
import type { RenderFailure } from "./render-failure.js";
import type { PixelSize } from "../model/rendition-geometry.js";
import type { Steps } from "../model/step-lengths.js";
import { canvasOf, layoutOf, type Layout } from "./rendition-layout.js";

/** Files of one part of the master that are prepared alike. */
export interface SheetPart {
  /** The whole master when left out. */
  readonly cell?: CellBox;
  readonly steps: Steps;
  readonly members: readonly RenditionSpec[];
}

/** Files of one prepared picture that are resized once. */
export interface RenditionGroup {
  /** One, or one for each size in an ico file. */
  readonly layouts: readonly Layout[];
  readonly members: readonly RenditionSpec[];
}

/** `specs` by what is cut out of the master and done to it, or the first of them that cannot be. */
export function sheetParts(master: PixelSize, specs: readonly RenditionSpec[]): readonly SheetPart[] | RenderFailure {
  const parts = new Map<string, Grown<SheetPart>>();
  for (const spec of specs) {
    const cell = spec.cell && cellBox(master, spec.cell);
    if (spec.cell && !cell) return unsupported(spec, "the master has fewer pixels than the sheet has cells");
    if (spec.format === "jpeg" && spec.lossless === true) {
      return unsupported(spec, "jpeg has no lossless form; use png, webp or avif");
    }
    const part = { ...(cell && { cell }), steps: stepsOf(spec) };
    join(parts, part, spec);
  }
  return [...parts.values()];
}

/**
 * `specs` by how they stand in `picture`, or the first of them that cannot. The largest come first: begun last, they would be
 * encoded when nothing else is left to do beside them.
 */
export function groupByLayout(
  picture: PixelSize,
  specs: readonly RenditionSpec[],
): readonly RenditionGroup[] | RenderFailure {
  const groups = new Map<string, Grown<RenditionGroup>>();
  for (const spec of specs) {
    const layouts = sizesOf(spec).map((sized) => layoutOf(sized, picture));
    if (!allKnown(layouts)) return unsupported(spec, `position "${spec.position}" is not understood`);
    if (layouts.map(canvasOf).some(({ width, height }) => width * height > MAX_PIXELS)) {
      const message = `${spec.path}: it would have more than ${MAX_PIXELS / 1e6} million pixels`;
      return { kind: "too-large", message };
    }
    join(groups, { layouts }, spec);
  }
  return [...groups.values()].toSorted((a, b) => pixelsOf(b) - pixelsOf(a));
}

function pixelsOf({ layouts }: Pick<RenditionGroup, "layouts">): number {
  return layouts.map(canvasOf).reduce((sum, { width, height }) => sum + width * height, 0);
}

type Grown<Group> = Omit<Group, "members"> & { readonly members: RenditionSpec[] };

function join<Group extends object>(
  groups: Map<string, Group & { readonly members: RenditionSpec[] }>,
  of: Group,
  spec: RenditionSpec,
): void {
  const key = JSON.stringify(of);
  const group = groups.get(key);
  if (group) group.members.push(spec);
  else groups.set(key, { ...of, members: [spec] });
}

function stepsOf({ trim, outline, shadow, pad }: RenditionSpec): Steps {
  return { ...(trim && { trim }), ...(outline && { outline }), ...(shadow && { shadow }), ...(pad && { pad }) };
}

/** The same spec in each size that its file holds. */
function sizesOf(spec: RenditionSpec): readonly RenditionSpec[] {
  return spec.format === "ico" && spec.icoEdges
    ? spec.icoEdges.map((edge) => ({ ...spec, width: edge, height: edge }))
    : [spec];
}

function allKnown(layouts: readonly (Layout | undefined)[]): layouts is readonly Layout[] {
  return layouts.every((layout) => layout !== undefined);
}

function unsupported({ path }: RenditionSpec, why: string): RenderFailure {
  return { kind: "unsupported", message: `${path}: ${why}` };
}
