/**
 * `written` without what nobody means by it: white space around it, and the kind of its line ends, which a checkout on
 * another system changes. Words are sent and hashed in this form alone, so that neither can make a picture stale.
 */
export function plainWords(written: string): string {
  return written.replaceAll(/\r\n?/g, "\n").trim();
}

/** Each in its plain form; those that say nothing are left out. */
export function plainWordsOfEach(written: readonly string[]): readonly string[] {
  return written.map(plainWords).filter((words) => words !== "");
}
