/** Where a secret stands in a text. */
export interface SecretSpan {
  readonly kind: "key" | "api-key-field" | "password-in-url";
  readonly start: number;
  readonly end: number;
}

/**
 * What looks like a secret: `sk-` and 16 or more characters as OpenAI and others write keys, the value of an `apiKey:`
 * field, the name and password in a URL.
 */
export function findSecrets(text: string): readonly SecretSpan[] {
  return PATTERNS.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern), (match): SecretSpan => {
      const [start, end] = match.indices?.groups?.["secret"] ?? [match.index, match.index + match[0].length];
      return { kind, start, end };
    }),
  );
}

/** `text` with every secret's characters replaced by `*`, so that places stay. */
export function maskSecrets(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of findSecrets(text).toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    pieces.push(text.slice(at, Math.max(at, start)), "*".repeat(end - Math.max(at, start)));
    at = end;
  }
  return at === 0 ? text : pieces.join("") + text.slice(at);
}

const PATTERNS = [
  { kind: "key", pattern: /(?<![A-Za-z])(?<secret>sk-[A-Za-z0-9_-]{16,})/dg },
  {
    kind: "api-key-field",
    pattern: /(?:^|[{,])[ \t]*(?:-[ \t]+)?["']?api[-_]?key["']?[ \t]*:[ \t]+(?<secret>[^\s#,}][^\r\n,}]*)/dgim,
  },
  { kind: "password-in-url", pattern: /\bhttps?:\/\/(?<secret>[^\s/@"']{1,256}:[^\s/@"']{1,256})@/dg },
] as const satisfies readonly { kind: SecretSpan["kind"]; pattern: RegExp }[];
