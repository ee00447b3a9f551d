import { isDeepStrictEqual } from "node:util";
import type { Asset } from "../model/asset.js";
import { compareExaminations, isMet, type Examination } from "../model/expectation.js";
import type { Master } from "../model/lock.js";
import { askJudge } from "./ask-judge.js";
import type { AskJudge, Unasked } from "./asking.js";
import type { Examined, Subject } from "./examine-picture.js";
import type { Run } from "./run.js";

/** Which of several pictures is to be used, by what is expected of it. */
export type Best =
  | { readonly kind: "met"; readonly picked: Master; readonly examined: Examination | undefined }
  /** `failing`: all that were looked at, the best first. */
  | {
      readonly kind: "unmet";
      readonly best: Examination;
      readonly failing: readonly Examination[];
      readonly tried: number;
    }
  /** A judge has yet to be asked about the best of them, and cannot be. */
  | { readonly kind: "unasked"; readonly because: Unasked };

export interface Choice {
  readonly asset: Asset;
  readonly masters: readonly Master[];
  /** The one to use where nothing speaks against it. */
  readonly wish: Master;
  /** Whether `wish` is kept even where another one is better. */
  readonly prefersWish: boolean;
}

/** A picture that the manifest picks is judged alone: another is no answer to it. */
export async function bestPicture({ asset, masters, wish, prefersWish }: Choice, run: Run): Promise<Best> {
  const first = await examine({ asset, master: wish }, run);
  if (!first || (prefersWish && isDone(first))) return { kind: "met", picked: wish, examined: first?.examination };
  const looked = [{ master: wish, ...first }];
  if (asset.pick === undefined) {
    for (const master of masters) {
      if (master.digest === wish.digest) continue;
      const examined = await examine({ asset, master }, run);
      if (examined) looked.push({ master, ...examined });
    }
  }
  const ranked = looked.toSorted((a, b) => compareExaminations(a.examination, b.examination));
  // One that was answered before one that could not be asked about, which may fail yet.
  const best = ranked.find(isDone) ?? ranked[0] ?? { master: wish, ...first };
  if (!isMet(best.examination)) {
    const failing = ranked.map(({ examination }) => examination);
    return { kind: "unmet", best: best.examination, failing, tried: looked.length };
  }
  if (best.unasked) return { kind: "unasked", because: best.unasked };
  return { kind: "met", picked: best.master, examined: best.examination };
}

function isDone({ examination, unasked }: Examined): boolean {
  return isMet(examination) && unasked === undefined;
}

/** Looks at a picture, asks about it, and notes in the lock how it came out. */
export async function examine(subject: Subject, run: Run): Promise<Examined | undefined> {
  const { asset, master } = subject;
  const entry = run.book.entry(asset.id);
  const previous = subject.previous ?? entry?.candidates.find(({ digest }) => digest === entry.picked);
  const ask: AskJudge = (asking) => askJudge(asking, run);
  const examined = await run.examine({ ...subject, previous }, run.mayAsk(asset.id) ? ask : undefined);
  const inUse = run.book.entry(asset.id);
  if (inUse?.picked === master.digest && !isDeepStrictEqual(inUse.examined, examined?.examination)) {
    const { examined: _, ...rest } = inUse;
    run.book.put(asset.id, { ...rest, ...(examined && { examined: examined.examination }) });
  }
  if (examined) run.book.addExamination(asset.id, examined.examination);
  return examined;
}
