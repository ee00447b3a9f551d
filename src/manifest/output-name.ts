import type { Size } from "../model/asset.js";
import type { Complaint } from "./problem.js";
import { didYouMean } from "./suggest.js";

/** Edges of a file in CSS pixels, as far as they are given. */
export interface NamedEdges {
  readonly width?: number;
  readonly height?: number;
}

/** What a name is made of. */
export interface NamedFile extends NamedEdges {
  readonly name: string;
  readonly format: string;
  readonly dpr: number;
}

/** The name that tells the files of one output apart, and no longer than that. */
export function defaultName(edges: readonly NamedEdges[], ratios: readonly number[]): string {
  const ratio = ratios.length > 1 ? "@{dpr}x" : "";
  if (edges.length < 2) return `{name}${ratio}.{format}`;
  const differ = (edge: keyof NamedEdges): boolean => new Set(edges.map((one) => one[edge])).size === edges.length;
  const size = differ("width") ? "{width}" : differ("height") ? "{height}" : "{width}x{height}";
  return `{name}-${size}${ratio}.{format}`;
}

/** What is wrong with `template` for files of these edges, or undefined. */
export function nameFault(template: string, edges: readonly NamedEdges[]): Complaint | undefined {
  for (const placeholder of placeholders(template)) {
    if (!isPlaceholder(placeholder))
      return {
        message: `{${placeholder}} stands for nothing in a file's name`,
        expected: PLACEHOLDERS.map((name) => `{${name}}`).join(", "),
        hint: didYouMean(placeholder, PLACEHOLDERS),
      };
    if ((placeholder === "width" || placeholder === "height") && edges.some((one) => one[placeholder] === undefined))
      return {
        message: `{${placeholder}} is not known before the picture is made`,
        hint: "give the asset a `size` other than auto, or the output widths and heights",
      };
  }
  const parts = template.split("/");
  if (parts.at(-1) !== "" && !parts.includes(".") && !parts.includes("..")) return undefined;
  return { message: `\`${template}\` names no file`, expected: "a name such as {name}-{width}.{format}" };
}

/** `template`, in which nameFault found nothing, with its placeholders filled in. */
export function fillName(template: string, file: NamedFile): string {
  return template.replace(PLACEHOLDER, (written, name: string) => (isPlaceholder(name) ? String(file[name]) : written));
}

/** Both edges, as far as they can be known: one that is not given keeps the master's ratio. */
export function knownEdges({ width, height }: NamedEdges, master: Size): NamedEdges {
  if (master.kind === "auto") return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  return {
    width: width ?? (height === undefined ? master.width : Math.round((height * master.width) / master.height)),
    height: height ?? (width === undefined ? master.height : Math.round((width * master.height) / master.width)),
  };
}

const PLACEHOLDERS = ["name", "width", "height", "format", "dpr"] as const;
const PLACEHOLDER = /\{([^{}]*)\}/g;

function isPlaceholder(name: string): name is (typeof PLACEHOLDERS)[number] {
  return PLACEHOLDERS.some((one) => one === name);
}

function placeholders(template: string): readonly string[] {
  return Array.from(template.matchAll(PLACEHOLDER), ([, name = ""]) => name);
}
