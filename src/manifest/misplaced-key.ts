import type { Path } from "./json-shape.js";

/** Where a key belongs that stands at another level, or what artlock calls what other tools name so. */
export function misplacedKey(path: Path, key: string): string | undefined {
  const [section] = path;
  const inEntry = (section === "assets" && path.length === 2) || (section === "defaults" && path.length === 1);
  if (path.length === 0 && key === "$schema") return "write it as a comment: `# yaml-language-server: $schema=…`";
  if (path.length === 0)
    return OWN_KEYS.has(key) || DEFAULT_KEYS.has(key)
      ? `\`${key}\` belongs to an asset, or under \`defaults\``
      : undefined;
  if (!inEntry) return undefined;
  if (section === "defaults" && OWN_KEYS.has(key)) return `\`${key}\` belongs to each asset; it has no default`;
  return OTHER_WORDS.get(key);
}

const OWN_KEYS = new Set(["prompt", "promptFile", "alt", "text", "edit", "mask", "matrix", "data", "pick", "pin"]);

const DEFAULT_KEYS = new Set(
  "style model quality size aspect background complexity moderation format outputs".split(" "),
);

const under = (key: string): string => `it belongs under \`outputs\`: \`outputs: {${key}: …}\``;

const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ["widths", under("widths")],
  ["heights", under("heights")],
  ["formats", under("formats")],
  ["dir", under("dir")],
  ["dpr", under("dpr")],
  ["fit", under("fit")],
  ["width", "write `size: WIDTHxHEIGHT`, or `outputs: {widths: […]}`"],
  ["height", "write `size: WIDTHxHEIGHT`, or `outputs: {heights: […]}`"],
  ["n", "how many are made is `candidates`"],
  ["count", "how many are made is `candidates`"],
  ["description", "what the picture shows is `prompt`; what it says to people who do not see it is `alt`"],
  ["output_format", "the master's format is `format`; the files' are `outputs: {formats: […]}`"],
  ["output_compression", "it is called `compression`"],
  ["aspectRatio", "it is called `aspect`"],
  ["aspect_ratio", "it is called `aspect`"],
  ["ratio", "it is called `aspect`"],
  ["thinking", "it is called `complexity`"],
  ["image", "a picture to change is `edit`, one to look at goes into `references`"],
  ["images", "a picture to change is `edit`, one to look at goes into `references`"],
  ["seed", "these models take no seed: the lock is what keeps a picture the same"],
  ["negative_prompt", "these models take none: say it in the `prompt`"],
]);
