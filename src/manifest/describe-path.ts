import type { Path } from "./json-shape.js";

/** What stands at `path`, in words: `` `outputs.widths[0]` of asset `hero` ``. */
export function describePath(path: Path): string {
  const [section, name, ...rest] = path;
  if (section === undefined) return "the manifest";
  const entry = ENTRY.get(String(section));
  if (entry === undefined || name === undefined) return `\`${join(path)}\``;
  return rest.length > 0 ? `\`${join(rest)}\` of ${entry} \`${name}\`` : `${entry} \`${name}\``;
}

const ENTRY: ReadonlyMap<string, string> = new Map([
  ["assets", "asset"],
  ["styles", "style"],
  ["references", "reference"],
]);

function join(path: Path): string {
  return path
    .map((part, index) => (/^\d+$/.test(String(part)) ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join("");
}
