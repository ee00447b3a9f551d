/** Where something was written. Lines and columns count from 1, columns in UTF-16 code units as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the caret underlines; 1 when left out. */
  readonly length?: number;
}

/** One thing that is wrong with what the user wrote, and what to do about it. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** Stable, kebab-case, documented: `unknown-key`, `path-leaves-repo`. */
  readonly code: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  readonly place?: Place;
  /** The line at `place`, for the caret. */
  readonly sourceLine?: string;
  readonly expected?: string;
  readonly found?: string;
  /** What to do next: "did you mean `prompt`?" */
  readonly hint?: string;
}
