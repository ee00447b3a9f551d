import { posix } from "node:path";
import type { RenditionSpec, Size, StatedProvenance } from "../model/asset.js";
import type { AssetSpotOf } from "./asset-spots.js";
import type { WantedAsset } from "./expand-assets.js";
import type { ManifestAsset, ManifestOutput } from "./generated/types.js";
import type { Path } from "./json-shape.js";
import { fillName, knownEdges, lengthFault, nameFault } from "./output-name.js";
import { presetFiles } from "./preset-files.js";
import { problem, type Report } from "./problem.js";
import { resolvePath } from "./resolve-path.js";
import { changesShape, stepsFault, stepsOf } from "./rendition-steps.js";
import { cellSize, sheetCells, type NamedCell } from "./sheet-cells.js";
import { sizedFiles, type OutputFault, type WantedFile } from "./sized-files.js";
import type { At, Spot } from "./source-text.js";

/** A file that is wanted, and where it is asked for. */
export interface ResolvedOutput {
  readonly spec: RenditionSpec;
  readonly at: At;
  /** Where its width is asked for, or its height. */
  readonly edgeAt: At;
}

export interface OutputReading {
  readonly depth: number;
  /** Of the master. */
  readonly size: Size;
  readonly report: Report;
}

/** The files of an asset: of each output every cell, size, format and device-pixel ratio, or what its preset asks for. */
export function resolveOutputs(asset: WantedAsset, reading: OutputReading): readonly ResolvedOutput[] {
  const { outputs = {} } = asset.entry;
  if (!Array.isArray(outputs)) return filesOf(outputs, { asset, path: ["outputs"] }, reading);
  return outputs.flatMap((output, index) => filesOf(output, { asset, path: ["outputs", index] }, reading));
}

interface Standing {
  readonly asset: WantedAsset;
  readonly path: Path;
}

function filesOf(
  output: ManifestOutput,
  { asset, path }: Standing,
  { size, depth, report }: OutputReading,
): readonly ResolvedOutput[] {
  const spot = placeIn(asset.spotOf, path);
  const wanted = wantedFiles(output);
  const cells = output.slice ? sheetCells(output.slice) : [undefined];
  const part = partOf(size, output);
  const fault = faultOf(output, [wanted, cells, stepsFault(output, part.kind === "exact" ? part : undefined) ?? []]);
  if (fault) {
    report(problem(fault.code, spot(...fault.path), fault));
    return [];
  }
  if ("code" in wanted || "code" in cells) return [];
  const source: Size = changesShape(output) ? { kind: "auto" } : part;
  const files = cells.flatMap((cell) => wanted.map((file) => inCell(file, cell, { id: asset.id, source })));
  const badName =
    output.name === undefined
      ? undefined
      : nameFault(
          output.name,
          files.map(({ named }) => named),
        );
  if (badName) {
    report(problem("bad-output-name", spot("name"), badName));
    return [];
  }
  const position = output.focus === undefined ? (output.position ?? "centre") : focusPosition(output.focus);
  const provenance = provenanceOf(asset.entry);
  const reading = { dir: asset.source.dir, depth, at: () => spot("dir"), report };
  return files.flatMap(({ file, cell, template, named }): readonly ResolvedOutput[] => {
    const name = fillName(output.name ?? template, named);
    const written = resolvePath(posix.join(output.dir ?? "images", name), reading);
    if (written === undefined) return [];
    const tooLong = lengthFault(written);
    if (tooLong) report(problem("output-name-too-long", spot("name"), tooLong));
    const spec = {
      path: written,
      ...file.spec,
      position,
      ...stepsOf(output),
      ...(cell && { cell }),
      ...(provenance && canState(file) && { provenance }),
    };
    return [{ spec, at: () => spot(...file.at), edgeAt: () => spot(...file.edgeAt) }];
  });
}

/** Of what files are made of: the master, or a cell of it. */
function partOf(master: Size, { slice }: ManifestOutput): Size {
  return slice && master.kind === "exact" ? { ...master, ...cellSize(master, slice) } : master;
}

function wantedFiles(output: ManifestOutput): readonly WantedFile[] | OutputFault {
  const { preset, variants } = output;
  if (preset === undefined && variants !== undefined)
    return {
      code: "conflicting-keys",
      path: ["variants"],
      message: "`variants` are files of a preset, and there is none",
      expected: "`preset` beside it",
    };
  if (preset === undefined) return sizedFiles(output);
  const files: WantedFile[] = [];
  for (const [index, one] of [preset].flat().entries()) {
    const found = presetFiles(one, output, Array.isArray(preset) ? ["preset", index] : ["preset"]);
    if ("code" in found) return found;
    files.push(...found);
  }
  return files;
}

function faultOf(
  { focus, position }: ManifestOutput,
  parts: readonly (OutputFault | readonly unknown[])[],
): OutputFault | undefined {
  if (focus !== undefined && position !== undefined)
    return {
      code: "conflicting-keys",
      path: ["focus"],
      message: "`focus` and `position` both say what a crop keeps",
      hint: "leave one of them out",
    };
  return parts.find((part): part is OutputFault => "code" in part);
}

interface FileOfCell {
  readonly file: WantedFile;
  readonly cell?: NamedCell["cell"];
  readonly template: string;
  readonly named: Parameters<typeof fillName>[1];
}

function inCell(
  file: WantedFile,
  cell: NamedCell | undefined,
  { id, source }: { readonly id: string; readonly source: Size },
): FileOfCell {
  const named = { ...file.named, ...knownEdges(file.named, source), name: id };
  if (!cell) return { file, template: file.template, named };
  const template = file.template.replace("{name}", "{name}-{cell}");
  return { file, cell: cell.cell, template, named: { ...named, cell: cell.name } };
}

/** An ico file has no room for it, and a plain colour is nobody's picture. */
function canState({ spec }: WantedFile): boolean {
  return spec.format !== "ico" && spec.paint !== "ground";
}

function provenanceOf({ alt, provenance }: ManifestAsset): StatedProvenance | undefined {
  if (provenance === false) return undefined;
  return { ...(alt !== undefined && { alt }), ...(provenance && { everywhere: true }) };
}

/** As parsePosition of the renditions reads it: four decimals, never an exponent. */
function focusPosition(focus: NonNullable<ManifestOutput["focus"]>): string {
  const shares = typeof focus === "string" ? focus.split(",").map(Number) : focus;
  return `focus ${shares.map((share) => Number(share.toFixed(4))).join(",")}`;
}

/** Finds a key of the output, or the output itself where the key is left out. */
function placeIn(spotOf: AssetSpotOf, path: Path) {
  return (...rest: Path): Spot => spotOf([...path, ...rest]);
}
