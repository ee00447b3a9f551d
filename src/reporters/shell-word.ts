import { printable } from "./printable.js";

/** `text` as one word of a command line to copy, quoted where a shell would read more into it. */
export function shellWord(text: string): string {
  const shown = printable(text);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
