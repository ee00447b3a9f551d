import type { Offer, OnIdleCores } from "../images/side-by-side.js";

export type Gate = <Result>(task: () => Promise<Result>) => Promise<Result>;

/**
 * Shares the cores out: what goes through it decodes and encodes pictures, each on one thread. A picture is begun when a core is
 * free, and before it come only those under way, as they are large once they are decoded. It has that core until it ends or
 * offers what is left of it to all that are idle: from there on it has none of its own, and may but write to the disk.
 */
export type CoreGate = <Result>(picture: (onIdleCores: OnIdleCores) => Promise<Result>) => Promise<Result>;

/** Ends when the core that it was begun on is free again. */
type Begin = () => Promise<void>;

export function openCoreGate(cores: number): CoreGate {
  let idle = cores;
  let room = mostUnderWay(cores);
  const waiting: Begin[] = [];
  /** The picture that was begun first is helped first: as it ends, there is room for another. */
  const offers = new Set<Offer>();

  const next = (): Begin | undefined => {
    if (idle === 0) return undefined;
    const picture = room > 0 ? waiting.shift() : undefined;
    if (picture) room -= 1;
    return picture ?? [...offers].find(({ hasMore }) => hasMore())?.workOnNext;
  };
  const handOut = (): void => {
    for (let begin = next(); begin; begin = next()) void occupy(begin);
  };
  const occupy = async (begin: Begin): Promise<void> => {
    idle -= 1;
    await begin();
    idle += 1;
    handOut();
  };
  const shareOut = (offer: Offer, giveBack: () => void): Promise<void> =>
    new Promise((resolve) => {
      const shared = untilDone(offer, () => {
        offers.delete(shared);
        resolve();
      });
      offers.add(shared);
      // The largest piece comes first, and would else be left lying while pictures wait.
      void shared.workOnNext().then(giveBack);
      handOut();
    });

  return async (picture) => {
    const giveBack = await new Promise<() => void>((take) => {
      waiting.push(() => new Promise(take));
      handOut();
    });
    try {
      return await picture((offer) => shareOut(offer, giveBack));
    } finally {
      room += 1;
      giveBack();
      handOut();
    }
  };
}

/**
 * Half as many more than there are cores: so the large files of the next pictures are begun while small ones of those before are
 * left, and these fill the time that is over beside the last large ones. One core has no other to fill.
 */
function mostUnderWay(cores: number): number {
  return cores + Math.floor(cores / 2);
}

/** `offer`, which tells when it has no more and everything begun of it has ended. */
function untilDone({ hasMore, workOnNext }: Offer, done: () => void): Offer {
  let atWork = 0;
  return {
    hasMore,
    async workOnNext() {
      atWork += 1;
      await workOnNext();
      atWork -= 1;
      if (atWork === 0 && !hasMore()) done();
    },
  };
}
