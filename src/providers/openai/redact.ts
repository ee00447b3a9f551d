/**
 * What a server said, fit to be shown: without the key, without anything that looks like a credential or like picture
 * data, in one line of at most 400 characters.
 */
export function redact(text: string, apiKey: string): string {
  return hideKey(text, apiKey)
    .slice(0, SCANNED)
    .replace(/\b(bearer|basic)\s+[^\s"',]{16,}/gi, "$1 [hidden]")
    .replace(/\b(api-key|authorization)(["']?\s*[:=]\s*["']?)[^\s"',]{6,}/gi, "$1$2[hidden]")
    .replace(/\bsk-[\w*.-]{4,}/g, "[hidden]")
    .replace(/[A-Za-z0-9+/_-]{120,}={0,2}/g, "[data]")
    .replace(/<[^>]{0,200}>/g, " ")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, SHOWN);
}

/** Words that are to be compared as they are: without the key, in one line, of any length that a picture may hold. */
export function withoutKey(text: string, apiKey: string): string {
  return hideKey(text, apiKey)
    .slice(0, SCANNED)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim();
}

/** An identifier that a server sent, or undefined when it is none, or smuggles the key. */
export function safeIdentifier(text: unknown, apiKey: string): string | undefined {
  if (typeof text !== "string" || !/^[\w.:-]{1,128}$/.test(text)) return undefined;
  return hideKey(text, apiKey) === text ? text : undefined;
}

const SCANNED = 20_000;
const SHOWN = 400;
/** Servers at home take any word for a key; hiding a short one would only garble the message. */
const SHORTEST_SECRET = 8;

function hideKey(text: string, apiKey: string): string {
  if (apiKey.length < SHORTEST_SECRET) return text;
  return [apiKey, encodeURIComponent(apiKey), Buffer.from(apiKey).toString("base64")].reduce(
    (left, secret) => left.replaceAll(secret, "[hidden]"),
    text,
  );
}
