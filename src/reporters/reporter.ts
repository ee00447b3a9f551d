import type { BuildEvent } from "../model/build-event.js";

/** Tells a person or a program what a build does, event by event. */
export interface Reporter {
  report(event: BuildEvent): void;
  /** Gives the terminal back as it was found. To be called however the build ends; may be called twice. */
  close(): void;
}
