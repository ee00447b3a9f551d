import type { Attempt } from "../model/lock.js";
import { attemptToJson } from "./format-lock.js";
import { oldestFirst } from "./oldest-first.js";

/** Every attempt of both lists once, oldest first. */
export function mergeAttempts(some: readonly Attempt[], more: readonly Attempt[]): readonly Attempt[] {
  const all = new Map([...some, ...more].map((attempt) => [identityOf(attempt), attempt]));
  return oldestFirst([...all.values()]);
}

/** One text for one attempt, whichever lock it stands in. */
export function identityOf(attempt: Attempt): string {
  return JSON.stringify(attemptToJson(attempt));
}
