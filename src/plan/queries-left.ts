import type { Asset } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import { isMet } from "../model/expectation.js";
import type { Query } from "../model/judge.js";
import { isSettled } from "./answers-in-lock.js";
import { checksFor } from "./checks-for.js";
import type { Known } from "./known.js";
import { queriesOf, queryOf } from "./queries-of.js";

/**
 * What a judge may yet have to be asked about the picture `master` of `asset`; about one that has yet to be made without it.
 * Nothing where the picture is known to fail, as one that fails is not shown to anybody, and nothing where nobody can be asked.
 */
export function queriesLeft(asset: Asset, known: Known, master?: Digest): readonly Query[] {
  if (!asset.judge?.provider) return [];
  const checks = checksFor(asset, known, master);
  if (!checks) return [];
  const all = queriesOf(checks);
  if (master === undefined || all.length === 0) return all;
  const examined = known.examined(master, checks.fingerprint);
  if (examined && !isMet(examined)) return [];
  // What could be told without a judge, as where tesseract has read the text, is not asked of one.
  const open = checks.list.filter((_, index) => (examined?.findings[index]?.outcome ?? "skipped") === "skipped");
  const needed = new Set(open.map((check) => queryOf(check, checks.cutOut)?.fingerprint));
  return all.filter(({ fingerprint }) => needed.has(fingerprint) && !isSettled(known.answers.to(master, fingerprint)));
}

/** Whether a picture can only be judged once it has passed what costs nothing, or need not be judged at all. */
export function mayGoUnjudged(asset: Asset, known: Known): boolean {
  const checks = checksFor(asset, known);
  return checks?.list.some((check) => !queryOf(check) || ("by" in check && check.by?.reader === "either")) ?? true;
}
