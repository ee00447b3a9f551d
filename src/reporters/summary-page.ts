import type { Paint } from "./paint.js";

/** What every part of a summary is laid out on. */
export interface SummaryPage {
  readonly width: number;
  readonly paint: Paint;
}
