/** Ends a switch over a union: a missing case does not type-check, and throws if types were lied to. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
