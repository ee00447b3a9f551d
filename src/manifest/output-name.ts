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
  readonly ratio: number;
  readonly master: Size;
}

/** The name that tells the files of one output apart, and no longer than that. */
export function defaultName(edges: readonly NamedEdges[], ratios: readonly number[]): string {
  const ratio = ratios.length > 1 ? "@{dpr}x" : "";
  if (edges.length < 2) return `{name}${ratio}.{format}`;
  const differ = (edge: keyof NamedEdges): boolean => new Set(edges.map((one) => one[edge])).size === edges.length;
  const size = differ("width") ? "{width}" : differ("height") ? "{height}" : "{width}x{height}";
  return `{name}-${size}${ratio}.{format}`;
}

/** `template` with its placeholders filled in, or undefined after a complaint. */
export function fillName(
  template: string,
  file: NamedFile,
  complain: (complaint: Complaint) => void,
): string | undefined {
  const { width, height } = edgesOf(file);
  const values = new Map<string, string | undefined>([
    ["name", file.name],
    ["width", width?.toString()],
    ["height", height?.toString()],
    ["format", file.format],
    ["dpr", String(file.ratio)],
  ]);
  const placeholders = Array.from(template.matchAll(/\{([^{}]*)\}/g), ([, name = ""]) => name);
  const unknown = placeholders.find((name) => values.get(name) === undefined);
  if (unknown !== undefined) {
    const known = values.has(unknown);
    complain({
      message: known
        ? `{${unknown}} is not known before the picture is made`
        : `{${unknown}} stands for nothing in a file's name`,
      expected: known ? undefined : Array.from(values.keys(), (name) => `{${name}}`).join(", "),
      hint: known
        ? "give the asset a `size` other than auto, or the output widths and heights"
        : didYouMean(unknown, values.keys()),
    });
    return undefined;
  }
  const filled = template.replace(/\{([^{}]*)\}/g, (_whole, name: string) => values.get(name) ?? "");
  if (!filled.endsWith("/") && !filled.split("/").some((part) => part === "." || part === "..")) return filled;
  complain({ message: `\`${template}\` names no file`, expected: "a name such as {name}-{width}.{format}" });
  return undefined;
}

/** An edge that is not given keeps the master's ratio. */
function edgesOf({ width, height, master }: NamedFile): NamedEdges {
  if (master.kind === "auto") return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  return {
    width: width ?? (height === undefined ? master.width : Math.round((height * master.width) / master.height)),
    height: height ?? (width === undefined ? master.height : Math.round((width * master.height) / master.width)),
  };
}
