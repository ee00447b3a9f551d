/** A model that reads the prompt, thinks about it as much as it is told to, and calls the image model. */
export type MainModel = {
  readonly name: string;
  /** How much it thinks; its own default when left out. */
  readonly reasoning?: Reasoning;
};

export type Reasoning = "none" | "minimal" | "low" | "medium" | "high" | "xhigh";
