import type { Json } from "../model/canonical-json.js";
import { maskSecrets } from "./secrets.js";

/** `value` as a diagnostic names what it found: short, on one line, with no secret in it. */
export function showValue(value: Json | undefined): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(shorten(value));
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : "a mapping";
}

/** At most `most` characters of `text`, with no secret in it: half of one would no longer look like one. */
export function shorten(text: string, most = 60): string {
  const safe = maskSecrets(text);
  if (safe.length <= most) return safe;
  // Two code units make the widest character; cutting between them would leave half of one.
  return `${Array.from(safe.slice(0, most * 2))
    .slice(0, most - 1)
    .join("")}…`;
}
