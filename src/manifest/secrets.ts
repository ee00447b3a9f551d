/** Where a secret stands in a text. */
export interface SecretSpan {
  readonly kind: "key" | "api-key-field" | "password-in-url";
  readonly start: number;
  readonly end: number;
  /** What a diagnostic points at: the secret, or the key of a field. */
  readonly pointed: readonly [start: number, end: number];
}

/**
 * What looks like a secret: `sk-` and 16 or more characters as OpenAI and others write keys, the value of an `apiKey:`
 * field, the name and password in a URL.
 */
export function findSecrets(text: string): readonly SecretSpan[] {
  const spans = PATTERNS.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern), (match): SecretSpan => {
      const { secret, field } = match.indices?.groups ?? {};
      const [start, end] = secret ?? [match.index, match.index + match[0].length];
      return { kind, start, end, pointed: field ?? [start, end] };
    }),
  );
  // The widest of those that begin together comes first, and what lies inside it is the same secret.
  let covered = 0;
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const inside = end <= covered;
      covered = Math.max(covered, end);
      return !inside;
    });
}

/** `text` with every secret's characters replaced by `*`, so that places stay. */
export function maskSecrets(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of findSecrets(text)) {
    pieces.push(text.slice(at, Math.max(at, start)), "*".repeat(end - Math.max(at, start)));
    at = end;
  }
  return at === 0 ? text : pieces.join("") + text.slice(at);
}

// A field comes first, as its value may be all of a key and its diagnostic says more.
const PATTERNS = [
  {
    kind: "api-key-field",
    pattern: /(?:^|[{,])[ \t]*(?:-[ \t]+)?(?<field>["']?api[-_]?key["']?)[ \t]*:\s*(?<secret>[^\s#,}][^\r\n,}]*)/dgim,
  },
  { kind: "key", pattern: /(?<![A-Za-z])(?<secret>sk-[A-Za-z0-9_-]{16,})/dg },
  { kind: "password-in-url", pattern: /\bhttps?:\/\/(?<secret>[^\s/@"']{1,256}:[^\s/@"']{1,256})@/dg },
] as const satisfies readonly { kind: SecretSpan["kind"]; pattern: RegExp }[];

/** What to say of each kind. */
export const SECRET_COMPLAINTS = {
  key: {
    message: "this looks like an API key, which must not stand in a file that is committed",
    hint: "withdraw the key if it was ever pushed; put it into OPENAI_API_KEY, or the variable that `apiKeyEnv` names",
  },
  "api-key-field": {
    message: "an API key must not stand in a file that is committed",
    hint: "put it into an environment variable and write its name: `apiKeyEnv: OPENAI_API_KEY`",
  },
  "password-in-url": {
    message: "a name and password must not stand in a URL of a file that is committed",
    hint: "take them out of the URL; a server's key goes into the variable that `apiKeyEnv` names",
  },
} as const satisfies Record<SecretSpan["kind"], { message: string; hint: string }>;
