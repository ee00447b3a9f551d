/**
 * What the server knows of each model. Written apart from src/catalog on purpose, so that the two check one another.
 * Source: OpenAI's reference and guides as of 2026-11-22.
 */
export interface ModelRules {
  readonly freeSizes: boolean;
  readonly qualities: readonly string[];
  readonly transparent: boolean;
  readonly complexity: boolean;
  readonly markup: boolean;
  readonly inputFidelity: boolean;
  readonly shutdownDate?: string;
  readonly usdPerMillion: { readonly text: number; readonly image: number; readonly output: number };
  readonly outputTokens: (quality: string, width: number, height: number) => number;
}

export function rulesOf(model: string): ModelRules | undefined {
  return rules[model.replace(/-\d{4}-\d{2}-\d{2}$/, "")];
}

export const listedModels: readonly string[] = [
  "gpt-image-2",
  "gpt-image-2-2026-04-21",
  "gpt-image-2.5-flare",
  "gpt-image-2.5-flare-2026-09-08",
  "gpt-image-2.5-sunburst",
  "gpt-image-2.5-sunburst-2026-09-08",
  "gpt-image-2.6-flare",
  "gpt-image-2.6-sunburst",
  "gpt-image-1.5",
  "gpt-image-1-mini",
  "chatgpt-image-latest",
];

const BASIC = ["auto", "low", "medium", "high"];
const EXTENDED = [...BASIC, "xhigh", "max"];
const CURRENT = { text: 5, image: 8, output: 30 };

const curve =
  (steps: Readonly<Record<string, number>>, surcharge: Readonly<Record<string, number>> = {}) =>
  (quality: string, width: number, height: number): number => {
    const k = steps[quality] ?? 0;
    const long = Math.max(width, height);
    const short = Math.min(width, height);
    const exact = (k * short) / long;
    // A tie goes to the nearest even number.
    const s = exact % 1 === 0.5 ? 2 * Math.round(exact / 2) : Math.round(exact);
    const tokens = Math.ceil((k * s * (2e6 + width * height)) / 4e6);
    return Math.ceil(tokens * (surcharge[quality] ?? 1));
  };

const table =
  (
    square: Readonly<Record<string, number>>,
    portrait: Readonly<Record<string, number>>,
    landscape: Readonly<Record<string, number>>,
  ) =>
  (quality: string, width: number, height: number): number =>
    (width === height ? square : width < height ? portrait : landscape)[quality] ?? 0;

const CURVE_25 = { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 };
const older = {
  freeSizes: false,
  qualities: BASIC,
  transparent: true,
  complexity: false,
  markup: false,
  inputFidelity: true,
  shutdownDate: "2026-12-01",
  outputTokens: table(
    { low: 272, medium: 1056, high: 4160 },
    { low: 408, medium: 1584, high: 6240 },
    { low: 400, medium: 1568, high: 6208 },
  ),
};
const newer = {
  freeSizes: true,
  qualities: EXTENDED,
  transparent: true,
  complexity: false,
  markup: true,
  inputFidelity: false,
  usdPerMillion: CURRENT,
};
const since26: ModelRules = {
  ...newer,
  complexity: true,
  // Measured at 3 to 4 times the formula.
  outputTokens: curve(CURVE_25, { low: 3.5, medium: 3.5 }),
};

const rules: Readonly<Record<string, ModelRules>> = {
  "gpt-image-2": {
    ...newer,
    qualities: BASIC,
    transparent: false,
    markup: false,
    outputTokens: curve({ low: 16, medium: 48, high: 96 }),
  },
  "gpt-image-2.5-flare": { ...newer, outputTokens: curve(CURVE_25) },
  "gpt-image-2.5-sunburst": { ...newer, outputTokens: curve(CURVE_25) },
  "gpt-image-2.6-flare": since26,
  "gpt-image-2.6-sunburst": since26,
  "gpt-image-1.5": { ...older, usdPerMillion: { text: 5, image: 8, output: 32 } },
  "chatgpt-image-latest": { ...older, usdPerMillion: { text: 5, image: 8, output: 32 } },
  "gpt-image-1-mini": { ...older, inputFidelity: false, usdPerMillion: { text: 2, image: 2.5, output: 8 } },
};
