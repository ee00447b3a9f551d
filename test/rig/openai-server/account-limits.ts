import type { LegalRequest } from "./judge-request.js";
import { billOf } from "./bill.js";
import type { Refusal } from "./refusal.js";

/**
 * What the account may use in a minute; what is left out is not limited. `images` counts pictures made or received,
 * whichever are more, and is told as `input-images`, as the real one is.
 */
export interface AccountLimits {
  readonly requests?: number;
  readonly tokens?: number;
  readonly images?: number;
  /**
   * How much answers tell: everything; the limits but not what is left of them; those of requests alone; only what a
   * refusal says in words; not even that. `all` when left out.
   */
  readonly tells?: "all" | "limits" | "requests" | "words" | "nothing";
  /** How many of the account's minutes pass in one of the wall's. Every time that answers tell is of the account's. */
  readonly speed?: number;
}

export interface Admission {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal?: Refusal;
}

/**
 * Buckets that hold a minute's worth, start full and fill evenly, as the real ones do: five a minute and all five used,
 * there is room for the next after 12 s. A request that is turned away uses nothing.
 */
export function openAccount(limits: AccountLimits = {}): (request: LegalRequest) => Admission {
  const { tells = "all", speed = 1 } = limits;
  const nowMs = (): number => performance.now() * speed;
  const buckets = KINDS.flatMap(([name, kind]) => {
    const limit = limits[kind];
    return limit === undefined ? [] : [openBucket({ name, limit, countOf: COUNTS[kind] })];
  });
  return (request) => {
    const now = nowMs();
    const full = buckets.find((bucket) => bucket.missing(request, now) > 0);
    if (!full) for (const bucket of buckets) bucket.take(request, now);
    const told = buckets.filter(({ name }) => tells !== "requests" || name === "requests");
    const headers = Object.assign({}, ...told.map((bucket) => bucket.headers(tells, now))) as Record<string, string>;
    return full ? { headers, refusal: refusalBy(full, { request, now, tells }) } : { headers };
  };
}

type Kind = "requests" | "tokens" | "images";

const KINDS: readonly (readonly [string, Kind])[] = [
  ["requests", "requests"],
  ["tokens", "tokens"],
  ["input-images", "images"],
];

const COUNTS: Readonly<Record<Kind, (request: LegalRequest) => number>> = {
  requests: () => 1,
  tokens: (request) => billOf(request).usage.total_tokens,
  images: ({ count, pictures }) => Math.max(count, pictures.length),
};

interface Bucket {
  readonly name: string;
  readonly limit: number;
  readonly countOf: (request: LegalRequest) => number;
  take(request: LegalRequest, now: number): void;
  /** How much too little there is for the request. */
  missing(request: LegalRequest, now: number): number;
  used(now: number): number;
  headers(tells: AccountLimits["tells"], now: number): Readonly<Record<string, string>>;
}

function openBucket({ name, limit, countOf }: Pick<Bucket, "name" | "limit" | "countOf">): Bucket {
  let left = limit;
  let lastMs = 0;
  const fill = (now: number): number => {
    left = Math.min(limit, left + ((now - lastMs) * limit) / MINUTE_MS);
    lastMs = now;
    return left;
  };
  return {
    name,
    limit,
    countOf,
    take(request, now) {
      left = fill(now) - countOf(request);
    },
    missing: (request, now) => countOf(request) - fill(now),
    used: (now) => limit - fill(now),
    headers(tells, now) {
      if (tells === "words" || tells === "nothing") return {};
      const limited = { [`x-ratelimit-limit-${name}`]: String(limit) };
      if (tells === "limits") return limited;
      return {
        ...limited,
        [`x-ratelimit-remaining-${name}`]: String(Math.max(0, Math.floor(fill(now)))),
        [`x-ratelimit-reset-${name}`]: inWords(((limit - fill(now)) * MINUTE_MS) / limit),
      };
    },
  };
}

const MINUTE_MS = 60_000;

interface Refused {
  readonly request: LegalRequest;
  readonly now: number;
  readonly tells: AccountLimits["tells"];
}

function refusalBy(bucket: Bucket, { request, now, tells }: Refused): Refusal {
  const { name, limit } = bucket;
  const waitMs = Math.ceil((bucket.missing(request, now) * MINUTE_MS) / limit);
  const figures = `Limit ${limit}, Used ${Math.ceil(bucket.used(now))}, Requested ${bucket.countOf(request)}`;
  const words = `Rate limit reached for ${request.model} in organization org-rig on ${name} per min: ${figures}. Please try again in ${inWords(waitMs)}.`;
  return {
    status: 429,
    code: "rate_limit_exceeded",
    type: name,
    message: tells === "nothing" ? "Too many requests." : words,
    ...(tells === "all" && {
      headers: { "retry-after-ms": String(waitMs), "retry-after": String(Math.ceil(waitMs / 1000)) },
    }),
  };
}

/** As the API writes lengths of time: `1m30s`, `12s`, `1.2s`, `120ms`. */
function inWords(timeMs: number): string {
  const wholeMs = Math.ceil(timeMs);
  if (wholeMs < 1000) return `${wholeMs}ms`;
  const minutes = Math.floor(wholeMs / MINUTE_MS);
  return `${minutes > 0 ? `${minutes}m` : ""}${(wholeMs % MINUTE_MS) / 1000}s`;
}
