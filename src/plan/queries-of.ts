import { fingerprintOf } from "../model/digest.js";
import type { Check } from "../model/expectation.js";
import type { Query, Wish } from "../model/judge.js";
import type { MainModel } from "../model/main-model.js";
import type { CutOut } from "../model/rendition-steps.js";
import type { Checks } from "./checks-of.js";

/** The way in which judges are asked (compose-judgement.ts, images/show-to-judge.ts). Raise it where they may answer otherwise. */
const JUDGING = 1;

/** What has to be known from a judge to answer all of `checks`; equal queries once. */
export function queriesOf({ list, cutOut }: Pick<Checks, "list" | "cutOut">): readonly Query[] {
  const queries = list.flatMap((check) => queryOf(check, cutOut) ?? []);
  return [...new Map(queries.map((query) => [query.fingerprint, query])).values()];
}

/** What a judge has to be asked for one check; undefined where none is needed. */
export function queryOf(check: Check, cutOut?: CutOut): Query | undefined {
  const asked = askedFor(check);
  return asked && { wish: asked.wish, fingerprint: fingerprintOf({ judging: JUDGING, ...asked, cutOut }) };
}

function askedFor(check: Check): { readonly judge: MainModel; readonly wish: Wish } | undefined {
  if (check.code === "expect-judge")
    return { judge: check.judge, wish: { kind: "question", question: check.question } };
  const by = check.code === "expect-text" || check.code === "expect-stray-text" ? check.by : undefined;
  return by && { judge: by.judge, wish: { kind: "text" } };
}
