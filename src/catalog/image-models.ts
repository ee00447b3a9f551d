import type { ImageSettings, Quality, TokenPrices } from "../model/asset.js";

/**
 * What is known about one image model. Gathered 2026-11-22 from OpenAI's reference, guides and price page; marked where
 * somebody else measured it. The answer of the API always wins over this table.
 */
export interface ImageModel {
  /** Without a date; always points at the newest snapshot. */
  readonly name: string;
  /** Dated names that stay as they are. */
  readonly snapshots: readonly string[];
  readonly sizes: SizeRule;
  readonly qualities: readonly Quality[];
  /** `background: transparent`, which also needs png or webp. */
  readonly transparent: boolean;
  /** Steps of `complexity` ("thinking"); empty where it is not offered. It has no charge of its own. */
  readonly complexity: readonly NonNullable<ImageSettings["complexity"]>[];
  /** Takes a `markup` picture: drawings over the picture that say what to change. */
  readonly markup: boolean;
  /** Half price within a day. `generations`: edits are not known to work (measured); `unknown`: nobody has tried. */
  readonly batch: "all" | "generations" | "unknown" | "no";
  /** Whether `input_fidelity` may be sent. Since gpt-image-2 it is always high, and sending it is an error. */
  readonly inputFidelity: boolean;
  /** First day on which the model no longer answers, ISO 8601. */
  readonly retires?: string;
  /** Left out where the model is retired and its price no longer published. */
  readonly prices?: TokenPrices;
  readonly outputTokens: OutputTokenRule;
}

/** `free`: any width and height that keep the rule in size.ts. */
export type SizeRule =
  | { readonly kind: "free" }
  | { readonly kind: "fixed"; readonly sizes: readonly { readonly width: number; readonly height: number }[] };

/** How many tokens one picture is billed; see estimate.ts. */
export type OutputTokenRule =
  | {
      readonly kind: "formula";
      /** Patches along the long edge, by quality. */
      readonly patches: Readonly<Partial<Record<Quality, number>>>;
      /** Qualities whose bill was measured at a multiple of the formula, and the range of that multiple. */
      readonly dearer?: { readonly qualities: readonly Quality[]; readonly low: number; readonly high: number };
    }
  | { readonly kind: "table"; readonly byShape: Readonly<Record<Shape, Readonly<Partial<Record<Quality, number>>>>> }
  | { readonly kind: "unpublished" };

export type Shape = "square" | "portrait" | "landscape";

/** By name or snapshot; undefined for a name of a compatible server, which may have rules of its own. */
export function findModel(name: string): ImageModel | undefined {
  return byName.get(name);
}

const THREE_QUALITIES = ["auto", "low", "medium", "high"] as const;
const FIVE_QUALITIES = [...THREE_QUALITIES, "xhigh", "max"] as const;

const CURRENT_PRICES: TokenPrices = { textInUsd: 5, imageInUsd: 8, imageOutUsd: 30 };
const PRICES_1_5: TokenPrices = { textInUsd: 5, imageInUsd: 8, imageOutUsd: 32 };
const PRICES_MINI: TokenPrices = { textInUsd: 2, imageInUsd: 2.5, imageOutUsd: 8 };

const PATCHES_2_5 = { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 } as const;

const BEFORE_2 = {
  snapshots: [],
  sizes: {
    kind: "fixed",
    sizes: [
      { width: 1024, height: 1024 },
      { width: 1536, height: 1024 },
      { width: 1024, height: 1536 },
    ],
  },
  qualities: THREE_QUALITIES,
  transparent: true,
  complexity: [],
  markup: false,
  batch: "all",
  inputFidelity: true,
  outputTokens: {
    kind: "table",
    byShape: {
      square: { low: 272, medium: 1056, high: 4160 },
      portrait: { low: 408, medium: 1584, high: 6240 },
      landscape: { low: 400, medium: 1568, high: 6208 },
    },
  },
} as const satisfies Partial<ImageModel>;

const SINCE_2_5 = {
  sizes: { kind: "free" },
  qualities: FIVE_QUALITIES,
  transparent: true,
  markup: true,
  inputFidelity: false,
  prices: CURRENT_PRICES,
} as const satisfies Partial<ImageModel>;

const MODEL_2_5 = {
  ...SINCE_2_5,
  complexity: [],
  batch: "generations",
  outputTokens: { kind: "formula", patches: PATCHES_2_5 },
} as const satisfies Partial<ImageModel>;

const MODEL_2_6 = {
  ...SINCE_2_5,
  snapshots: [],
  complexity: ["low", "medium", "high"],
  batch: "unknown",
  outputTokens: {
    kind: "formula",
    patches: PATCHES_2_5,
    dearer: { qualities: ["low", "medium"], low: 3, high: 4 },
  },
} as const satisfies Partial<ImageModel>;

const DALL_E = {
  snapshots: [],
  qualities: ["auto"],
  transparent: false,
  complexity: [],
  markup: false,
  batch: "no",
  inputFidelity: false,
  retires: "2026-05-12",
  outputTokens: { kind: "unpublished" },
} as const satisfies Partial<ImageModel>;

export const knownModels: readonly ImageModel[] = [
  {
    name: "gpt-image-2",
    snapshots: ["gpt-image-2-2026-04-21"],
    sizes: { kind: "free" },
    qualities: THREE_QUALITIES,
    // The guide says "preview" since August; live calls refuse it with 400 invalid_value.
    transparent: false,
    complexity: [],
    markup: false,
    batch: "all",
    inputFidelity: false,
    prices: CURRENT_PRICES,
    outputTokens: { kind: "formula", patches: { low: 16, medium: 48, high: 96 } },
  },
  { ...MODEL_2_5, name: "gpt-image-2.5-flare", snapshots: ["gpt-image-2.5-flare-2026-09-08"] },
  { ...MODEL_2_5, name: "gpt-image-2.5-sunburst", snapshots: ["gpt-image-2.5-sunburst-2026-09-08"] },
  { ...MODEL_2_6, name: "gpt-image-2.6-flare" },
  { ...MODEL_2_6, name: "gpt-image-2.6-sunburst" },
  { ...BEFORE_2, name: "gpt-image-1.5", prices: PRICES_1_5, retires: "2026-12-01" },
  { ...BEFORE_2, name: "chatgpt-image-latest", prices: PRICES_1_5, retires: "2026-12-01" },
  { ...BEFORE_2, name: "gpt-image-1-mini", prices: PRICES_MINI, inputFidelity: false, retires: "2026-12-01" },
  { ...BEFORE_2, name: "gpt-image-1", retires: "2026-10-23" },
  {
    ...DALL_E,
    name: "dall-e-3",
    sizes: {
      kind: "fixed",
      sizes: [
        { width: 1024, height: 1024 },
        { width: 1792, height: 1024 },
        { width: 1024, height: 1792 },
      ],
    },
  },
  {
    ...DALL_E,
    name: "dall-e-2",
    sizes: {
      kind: "fixed",
      sizes: [
        { width: 256, height: 256 },
        { width: 512, height: 512 },
        { width: 1024, height: 1024 },
      ],
    },
  },
];

/** Every name that findModel knows, newest family first after the default, dated ones after their plain name. */
export const modelNames: readonly string[] = knownModels.flatMap((model) => [model.name, ...model.snapshots]);

const byName: ReadonlyMap<string, ImageModel> = new Map(
  knownModels.flatMap((model) => [model.name, ...model.snapshots].map((name) => [name, model] as const)),
);
