/** By ISO 8601 times; those of one moment stay in the order given. */
export function oldestFirst<Timed extends { readonly at: string }>(all: readonly Timed[]): readonly Timed[] {
  return all.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
