import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const readmePath = fileURLToPath(new URL("../../README.md", import.meta.url));

export const readme = await readFile(readmePath, "utf8");

/** What stands in the fenced blocks of one language, in their order. */
export function fences(language: string): readonly string[] {
  return [...readme.matchAll(/^```([a-z]+)\n([^]*?)^```$/gm)].flatMap(([, name, text = ""]) =>
    name === language ? [text] : [],
  );
}

/** The README with the text of each fenced block of `language` made anew, in their order. */
export function withFences(language: string, texts: readonly string[]): string {
  const left = [...texts];
  return readme.replaceAll(/^```([a-z]+)\n([^]*?)^```$/gm, (whole, name: string) =>
    name === language ? `\`\`\`${language}\n${left.shift() ?? ""}\`\`\`` : whole,
  );
}
