/** What a contact sheet shows, ready to be drawn: every text is said by the caller. */
export interface Sheet {
  readonly title: string;
  /** How many, what it cost: one line under the title. */
  readonly summary: string;
  readonly tiles: readonly SheetTile[];
}

export interface SheetTile {
  readonly name: string;
  /** Which of several pictures of that name, as `2 of 3`: never cut off. */
  readonly part?: string;
  /** Size, model, cost: in one line, cut where it is too long. */
  readonly facts: string;
  /** The verdict, or what a candidate is. */
  readonly status: string;
  readonly tone: Tone;
  readonly alt: string;
  /** Undefined where there is none yet. */
  readonly picture?: SheetPicture;
}

/** Width and height in its own pixels. */
export interface SheetPicture {
  /** The encoded bytes, read when they are drawn, so that no two have to be held at once; undefined when they are gone. */
  readonly read: () => Promise<Uint8Array | undefined>;
  readonly width: number;
  readonly height: number;
}

/** `good`: as wanted; `waiting`: a build would make or derive it; `held`: pinned; `bad`: a person has to look. */
export type Tone = "good" | "waiting" | "held" | "bad";

export type SheetTheme = "light" | "dark";

/** What every sheet says of itself, so that a later one may take its place. */
export const SHEET_MARK = "artlock sheet";
