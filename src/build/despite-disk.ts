import { writeFailure } from "./write-failure.js";

/** Where the journal finds no room, the lock tells at the end of the run; a crash before leaves the attempt uncertain. */
export async function despiteDisk(writing: Promise<void> | undefined): Promise<void> {
  await writing?.catch(writeFailure);
}
