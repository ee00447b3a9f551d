import type { LimitedBy, LimitReading } from "../../model/provider.js";
import type { HttpAnswer } from "./exchange.js";
import { asObject, parseObject } from "./json-object.js";
import { readDuration } from "./read-duration.js";

/**
 * What an answer tells of the account's limits: headers `x-ratelimit-{limit,remaining,reset}-{requests,tokens,
 * input-images}`, and the message of a 429, "… on input-images per min: Limit 5, Used 5, Requested 1. …". Azure and
 * gateways send some of the headers.
 */
export function readLimits({ status, header, body }: HttpAnswer): readonly LimitReading[] {
  const told = HEADERS.flatMap((of) => fromHeaders(of, header) ?? []);
  const refused = status === 429 ? fromMessage(messageOf(body)) : undefined;
  return refused ? [...told.filter(({ of }) => of !== refused.of), refused] : told;
}

const HEADERS = ["requests", "tokens", "images", "input-images"] as const;

function fromHeaders(of: LimitedBy, header: HttpAnswer["header"]): LimitReading | undefined {
  const limit = wholeNumber(header(`x-ratelimit-limit-${of}`));
  const remaining = wholeNumber(header(`x-ratelimit-remaining-${of}`));
  const resetMs = timeUntil(header(`x-ratelimit-reset-${of}`));
  if (limit === undefined && remaining === undefined) return undefined;
  return {
    of,
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(resetMs !== undefined && { resetMs }),
  };
}

function fromMessage(message: string): LimitReading | undefined {
  const found = REFUSAL.exec(message);
  const of = THINGS.find(([pattern]) => pattern.test(found?.[1] ?? ""))?.[1];
  const limit = wholeNumber(found?.[3]);
  if (of === undefined || limit === undefined) return undefined;
  const windowMs = WINDOWS_MS.get(found?.[2]?.toLowerCase() ?? "");
  const used = wholeNumber(USED.exec(message)?.[1]);
  const requested = wholeNumber(REQUESTED.exec(message)?.[1]);
  return {
    of,
    limit,
    remaining: Math.max(0, limit - (used ?? limit)),
    ...(windowMs !== undefined && { windowMs }),
    ...(requested !== undefined && { requested }),
  };
}

const REFUSAL = /\bon ([a-z -]{1,40}) per (sec|min|hour|day)[a-z]{0,4}(?: \([A-Z]+\))?[:.] ?limit:? ?(\d{1,12})/i;
const USED = /\b(?:used|current):? ?(\d{1,12})/i;
const REQUESTED = /\brequested:? ?(\d{1,12})/i;

const THINGS: readonly (readonly [RegExp, LimitedBy])[] = [
  [/input.?images/i, "input-images"],
  [/images/i, "images"],
  [/tokens/i, "tokens"],
  [/requests/i, "requests"],
];

const WINDOWS_MS: ReadonlyMap<string, number> = new Map([
  ["sec", 1000],
  ["min", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
]);

function messageOf(body: Buffer): string {
  const text = body.toString("utf8");
  const message = asObject(parseObject(text)?.["error"])?.["message"];
  return typeof message === "string" ? message : text;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,12}\s*$/.test(text) ? Number(text) : undefined;
}

/** A number alone is seconds. */
function timeUntil(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\s*\d{1,6}(\.\d{1,6})?\s*$/.test(text) ? Math.ceil(Number(text) * 1000) : readDuration(text.trim());
}
