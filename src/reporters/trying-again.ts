import type { BuildEvent } from "../model/build-event.js";
import { printable } from "./printable.js";

/** The line for a picture that is bought because the one before does not meet what is expected. */
export function tryingAgain({ id, attempt, why }: Extract<BuildEvent, { kind: "trying-again" }>): string {
  return `${printable(id)}: trying again (attempt ${attempt}), as ${printable(why)}`;
}
