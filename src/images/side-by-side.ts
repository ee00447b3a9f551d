/** Begins `task` at once on a core that is idle; undefined where none is, and then nothing is begun. */
export type OnIdleCore = <Result>(task: () => Promise<Result>) => Promise<Result> | undefined;

export interface SideBySide<Item, Failure> {
  /** Of the items, should nothing fail. */
  readonly count: number;
  readonly work: (item: Item) => Promise<Failure | undefined>;
  /** One after the other when left out. */
  readonly onIdleCore?: OnIdleCore | undefined;
}

/**
 * Works on `items` on the core that the caller has, and on each other that is idle as an item is begun or done. Such a core is
 * given back after every item, so nobody waits for it any longer than that. After a failure nothing new is begun, and what was
 * begun is waited for. Gives the first failure of an item, or the one that the items end with; throws what `work` throws.
 */
export async function sideBySide<Item, Failure>(
  items: AsyncGenerator<Item, Failure | undefined, undefined>,
  { count, work, onIdleCore }: SideBySide<Item, Failure>,
): Promise<Failure | undefined> {
  const begun: Promise<Failure | undefined>[] = [];
  let waiting = count;
  const hasMore = (): boolean => waiting > 0;
  const workOnNext = async (): Promise<Failure | undefined> => {
    const next = await items.next();
    return next.done ? next.value : work(next.value);
  };
  const begin = async (task: Promise<Failure | undefined>): Promise<void> => {
    waiting -= 1;
    begun.push(task);
    const hasFailed = await task.then(
      (failure) => failure !== undefined,
      () => true,
    );
    if (hasFailed) waiting = 0;
  };
  const shareOut = (): void => {
    while (hasMore()) {
      const elsewhere = onIdleCore?.(workOnNext);
      if (!elsewhere) return;
      void begin(elsewhere).then(shareOut);
    }
  };
  while (hasMore()) {
    const here = begin(workOnNext());
    shareOut();
    await here;
  }
  await Promise.allSettled(begun);
  const failures = await Promise.all(begun);
  return failures.find((failure) => failure !== undefined);
}
