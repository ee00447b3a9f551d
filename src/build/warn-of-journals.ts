import { basename } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Recovered } from "./journal.js";

/** Journals that tell of something this artlock does not understand. */
export function warnOfJournals({ unreadable }: Pick<Recovered, "unreadable">): readonly Diagnostic[] {
  return unreadable.map((file) => ({
    severity: "warning",
    code: "journal-unreadable",
    message: `.artlock/journal/${basename(file)} has lines that this artlock cannot read; it may tell of requests that were paid for, and is left where it is`,
    hint: "a newer artlock wrote it: update with `npm install artlock@latest`",
  }));
}
