import { styleText } from "node:util";

/** Colours by meaning. With colour off, every one gives its text back as it is. */
export interface Paint {
  /** Fresh or done. */
  readonly good: (text: string) => string;
  /** Costs money. */
  readonly paid: (text: string) => string;
  readonly bad: (text: string) => string;
  /** Secondary: read when wanted. */
  readonly dim: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly plain: (text: string) => string;
}

export function paintIn({ colour }: { readonly colour: boolean }): Paint {
  return colour ? COLOURED : PLAIN;
}

const same = (text: string): string => text;

// The host has decided on colour; left to itself styleText would look at standard output, which may not be ours.
const styled =
  (style: "green" | "yellow" | "red" | "dim" | "bold") =>
  (text: string): string =>
    text === "" ? "" : styleText(style, text, { validateStream: false });

const PLAIN: Paint = { good: same, paid: same, bad: same, dim: same, strong: same, plain: same };

const COLOURED: Paint = {
  good: styled("green"),
  paid: styled("yellow"),
  bad: styled("red"),
  dim: styled("dim"),
  strong: styled("bold"),
  plain: same,
};
