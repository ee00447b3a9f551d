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
  /** Which cell of a sheet. */
  readonly cell?: string;
  /** Which file of a preset. */
  readonly variant?: string;
  readonly density?: string;
}

/** What is wrong with `template` for these files, or undefined. */
export function nameFault(template: string, files: readonly NamedFile[]): Complaint | undefined {
  const offered = PLACEHOLDERS.filter((name) => !RARE.has(name) || files.some((file) => file[name] !== undefined));
  for (const placeholder of placeholders(template)) {
    const known = offered.find((name) => name === placeholder);
    if (known === undefined)
      return {
        message: `{${placeholder}} stands for nothing in a file's name`,
        expected: offered.map((name) => `{${name}}`).join(", "),
        hint: didYouMean(placeholder, offered),
      };
    if (files.some((file) => file[known] === undefined))
      return {
        message: `{${placeholder}} is not known before the picture is made`,
        hint: "give the asset a `size` other than auto, or the output widths and heights",
      };
  }
  const parts = template.split("/");
  if (parts.at(-1) !== "" && !parts.includes(".") && !parts.includes("..")) return undefined;
  return { message: `\`${template}\` names no file`, expected: "a name such as {name}-{width}.{format}" };
}

/** What is wrong with a path that no file system would take. */
export function lengthFault(path: string): Complaint | undefined {
  const bytes = Math.max(...path.split("/").map((part) => new TextEncoder().encode(part).byteLength));
  if (bytes <= MOST_BYTES) return undefined;
  const message = `a file, or a folder, would have a name of ${bytes} bytes`;
  return { message, expected: `at most ${MOST_BYTES}`, hint: "set a shorter `name` or `dir`" };
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

/** Of one name on ext4, APFS and most others. */
const MOST_BYTES = 255;

const PLACEHOLDERS = ["name", "width", "height", "format", "dpr", "cell", "variant", "density"] as const;
/** Offered only where files have them. */
const RARE: ReadonlySet<string> = new Set(["cell", "variant", "density"]);
const PLACEHOLDER = /\{([^{}]*)\}/g;

function isPlaceholder(name: string): name is (typeof PLACEHOLDERS)[number] {
  return PLACEHOLDERS.some((one) => one === name);
}

function placeholders(template: string): readonly string[] {
  return Array.from(template.matchAll(PLACEHOLDER), ([, name = ""]) => name);
}
