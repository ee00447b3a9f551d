import type { SheetTheme, Tone } from "./sheet.js";

export interface SheetColours {
  readonly page: string;
  readonly well: string;
  readonly check: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly tones: Readonly<Record<Tone, string>>;
}

/** Text has a contrast of at least 4.5 on the page. */
export const SHEET_COLOURS: Readonly<Record<SheetTheme, SheetColours>> = {
  light: {
    page: "#f6f5f2",
    well: "#eceae5",
    check: "#e0ddd7",
    ink: "#1d1b22",
    muted: "#67636d",
    line: "#d9d6cf",
    tones: { good: "#2c7a51", waiting: "#9a6212", held: "#4058a0", bad: "#b8392b" },
  },
  dark: {
    page: "#16151a",
    well: "#222127",
    check: "#2b2a31",
    ink: "#f3f1ee",
    muted: "#a4a0aa",
    line: "#34323b",
    tones: { good: "#6cc394", waiting: "#e0ad5c", held: "#93a8ea", bad: "#f0897b" },
  },
};
