/** What is left to do of one picture, to be begun piece by piece. */
export interface Offer {
  /** False for good once nothing is left to begin. */
  readonly hasMore: () => boolean;
  /** Begins the next piece, and ends with it; never rejects. */
  readonly workOnNext: () => Promise<void>;
}

/** Works off an offer; ends when it has no more and everything begun of it has ended. */
export type OnIdleCores = (offer: Offer) => Promise<void>;

export interface SideBySide<Item, Failure> {
  /** Of the items, should nothing fail. */
  readonly count: number;
  readonly work: (item: Item) => Promise<Failure | undefined>;
  /** One after the other when left out. */
  readonly onIdleCores?: OnIdleCores | undefined;
}

/**
 * Works on `items`, on as many cores at a time as `onIdleCores` finds. After a failure nothing new is begun, and what was begun is
 * waited for. Gives the first failure of an item, or the one that the items end with; throws what `work` throws.
 */
export async function sideBySide<Item, Failure>(
  items: AsyncGenerator<Item, Failure | undefined, undefined>,
  { count, work, onIdleCores = oneByOne }: SideBySide<Item, Failure>,
): Promise<Failure | undefined> {
  const begun: Promise<Failure | undefined>[] = [];
  let left = count;
  const begin = async (): Promise<Failure | undefined> => {
    const next = await items.next();
    return next.done ? next.value : work(next.value);
  };
  const workOnNext = async (): Promise<void> => {
    left -= 1;
    const task = begin();
    begun.push(task);
    const hasFailed = await task.then(
      (failure) => failure !== undefined,
      () => true,
    );
    if (hasFailed) left = 0;
  };
  if (left > 0) await onIdleCores({ hasMore: () => left > 0, workOnNext });
  const failures = await Promise.all(begun);
  return failures.find((failure) => failure !== undefined);
}

async function oneByOne({ hasMore, workOnNext }: Offer): Promise<void> {
  while (hasMore()) await workOnNext();
}
