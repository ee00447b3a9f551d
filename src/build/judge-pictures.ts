import { isDeepStrictEqual } from "node:util";
import type { Asset } from "../model/asset.js";
import { compareExaminations, isMet, type Examination } from "../model/expectation.js";
import type { Master } from "../model/lock.js";
import type { Subject } from "./examine-picture.js";
import type { Run } from "./run.js";

/** Which of several pictures is to be used, by what is expected of it. */
export type Judged =
  | { readonly kind: "met"; readonly picked: Master; readonly examined: Examination | undefined }
  | { readonly kind: "unmet"; readonly best: Examination; readonly tried: number };

export interface Choice {
  readonly asset: Asset;
  readonly masters: readonly Master[];
  /** The one to use where nothing speaks against it. */
  readonly wish: Master;
  /** Whether `wish` is kept even where another one is better. */
  readonly prefersWish: boolean;
}

/** A picture that the manifest picks is judged alone: another is no answer to it. */
export async function judgePictures({ asset, masters, wish, prefersWish }: Choice, run: Run): Promise<Judged> {
  const first = await examine({ asset, master: wish }, run);
  if (!first || (prefersWish && isMet(first))) return { kind: "met", picked: wish, examined: first };
  const looked = [{ master: wish, examination: first }];
  if (asset.pick === undefined) {
    for (const master of masters) {
      if (master.digest === wish.digest) continue;
      const examination = await examine({ asset, master }, run);
      if (examination) looked.push({ master, examination });
    }
  }
  const ranked = looked.toSorted((a, b) => compareExaminations(a.examination, b.examination));
  const best = ranked[0] ?? { master: wish, examination: first };
  return isMet(best.examination)
    ? { kind: "met", picked: best.master, examined: best.examination }
    : { kind: "unmet", best: best.examination, tried: looked.length };
}

/** Looks at a picture and notes in the lock how it came out. */
export async function examine(subject: Subject, run: Run): Promise<Examination | undefined> {
  const { asset, master } = subject;
  const entry = run.book.entry(asset.id);
  const previous = subject.previous ?? entry?.candidates.find(({ digest }) => digest === entry.picked);
  const examination = await run.examine({ ...subject, previous });
  const inUse = run.book.entry(asset.id);
  if (inUse?.picked === master.digest && !isDeepStrictEqual(inUse.examined, examination)) {
    const { examined: _, ...rest } = inUse;
    run.book.put(asset.id, { ...rest, ...(examination && { examined: examination }) });
  }
  if (examination) run.book.addExamination(asset.id, examination);
  return examination;
}
