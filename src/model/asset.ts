import type { Brand } from "./brand.js";
import type { Json } from "./canonical-json.js";
import type { Place } from "./diagnostic.js";
import type { Digest } from "./digest.js";
import type { MainModel } from "./main-model.js";
import type { MicroUsd } from "./money.js";
import type { CutOut, CutOutWish, Outline, Pad, Shadow, Trim } from "./rendition-steps.js";
import type { RepoPath } from "./repo-path.js";

/** An asset's name. A matrix adds its values: `banner-en-light`. */
export type AssetId = Brand<string, "AssetId">;

export function assetId(name: string): AssetId {
  return name as AssetId;
}

/** A manifest after defaults, styles, includes and matrices: what is wanted, with nothing left to look up. */
export interface Manifest {
  /** Absolute path of the manifest file. */
  readonly file: string;
  /** Absolute path of its folder, which every RepoPath starts from. */
  readonly root: string;
  /** Folders between the repo's top and `root`; see repoPath. */
  readonly depth: number;
  /** In the order written; frozen ones are left out, as nothing is made from them here. */
  readonly assets: readonly Asset[];
  readonly budget: BudgetLimits;
  readonly watch: WatchRules;
  /** Prices a manifest gives, by model; they win over the built-in table. */
  readonly prices: ReadonlyMap<string, TokenPrices>;
  /** The same for models that have others draw for them; there is no built-in table of these. */
  readonly textPrices: ReadonlyMap<string, TextPrices>;
  /** Every file this manifest was read from: itself, includes, prompt files, data. */
  readonly sources: readonly RepoPath[];
}

/** US dollars in micro-dollars; a limit left out does not limit. */
export interface BudgetLimits {
  readonly perRunMicroUsd?: MicroUsd;
  readonly perMonthMicroUsd?: MicroUsd;
  readonly perAssetMicroUsd?: MicroUsd;
  /** What may be spent without asking the person at the terminal, if there is one; $1 when left out. */
  readonly confirmAboveMicroUsd?: MicroUsd;
}

/** What a watch may buy by itself. */
export interface WatchRules {
  readonly spend: SpendRule;
  /** Most that may be spent from its start to its end. */
  readonly budgetMicroUsd?: MicroUsd;
}

export type SpendRule = "never" | "ask" | "auto";

/** US dollars per million tokens, as published; the same number is micro-dollars per token. */
export interface TokenPrices {
  readonly textInUsd: number;
  readonly imageInUsd: number;
  readonly imageOutUsd: number;
}

/** The same of a model that reads and writes. Pictures that it is shown count as text. */
export interface TextPrices {
  readonly textInUsd: number;
  readonly textOutUsd: number;
}

export interface Asset {
  readonly id: AssetId;
  readonly place: Place;
  readonly provider: ProviderChoice;
  readonly prompt: string;
  /** Texts of the styles that apply, in order. */
  readonly styles: readonly string[];
  /** Strings that must stand in the picture, spelled so. */
  readonly text: readonly string[];
  readonly alt?: string;
  readonly tags: readonly string[];
  readonly settings: ImageSettings;
  /** Given where the subject is to stand free, on nothing. */
  readonly cutOut?: CutOutWish;
  /** The picture to change: the first picture sent, which a mask applies to. */
  readonly edit?: Reference;
  readonly mask?: RepoPath;
  readonly references: readonly Reference[];
  readonly candidates: number;
  /** Which candidate is used, counted from 1; the first when left out. */
  readonly pick?: number;
  /** Never generated again, whatever changes. */
  readonly pin: boolean;
  readonly outputs: readonly RenditionSpec[];
  readonly expect?: Expectations;
  /** Given where `expect` has something to ask it. */
  readonly judge?: Judge;
  /** What an earlier attempt got wrong, for the model to mind: set for a further attempt, never by a manifest. */
  readonly correction?: string;
  readonly maxCostMicroUsd?: MicroUsd;
  /** Whether the lock holds a placeholder: true wants one at once, left out whenever files are derived. */
  readonly placeholder?: boolean;
}

/** Who makes the master. */
export type ProviderChoice =
  | { readonly kind: "draft" }
  | {
      readonly kind: "openai";
      readonly baseURL?: string;
      /** Name of the environment variable that holds the key; the key itself is never read into a value. */
      readonly apiKeyEnv: string;
      readonly azure?: { readonly apiVersion: string; readonly deployment?: string };
      readonly timeoutMs?: TimeoutMs;
      readonly limits?: AccountLimits;
      /** Transport `responses`: this model has the image model draw. Without it requests go to the image API. */
      readonly mainModel?: MainModel;
    };

/** A model that looks at pictures and answers questions about them, for money. */
export interface Judge {
  readonly model: MainModel;
  /** Undefined where drafts are made and nothing else is said: nobody can be asked. */
  readonly provider?: Extract<ProviderChoice, { kind: "openai" }>;
}

/** For one whole exchange, in milliseconds: the same for every quality, or by quality. */
export type TimeoutMs = number | { readonly [quality in Quality]?: number };

/** What an account may use of one model in a minute; what is left out is learned from the provider's answers. */
export type AccountLimits = {
  readonly imagesPerMinute?: number;
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
  readonly inputImagesPerMinute?: number;
};

/** The parameters that travel with the prompt. What is undefined is not sent, and the model's default holds. */
export interface ImageSettings {
  readonly model: string;
  readonly quality: Quality;
  readonly size: Size;
  readonly background: "auto" | "opaque" | "transparent";
  /** Format of the master as the provider makes it. */
  readonly format: "png" | "jpeg" | "webp";
  /** 0–100, jpeg and webp only. */
  readonly compression?: number;
  readonly complexity?: "low" | "medium" | "high";
  readonly moderation?: "auto" | "low";
  /** Raw provider parameters, sent as they are. */
  readonly extra: { readonly [key: string]: Json };
}

export type Quality = "auto" | "low" | "medium" | "high" | "xhigh" | "max";

/** Pixels. */
export type Size =
  | { readonly kind: "auto" }
  | { readonly kind: "exact"; readonly width: number; readonly height: number };

/** An input picture and what it is for. */
export interface Reference {
  readonly source: Source;
  readonly role?: string;
  /** What to take from it, in words. */
  readonly note?: string;
}

export type Source =
  | { readonly kind: "file"; readonly path: RepoPath }
  | { readonly kind: "url"; readonly url: string; readonly digest: Digest }
  | { readonly kind: "asset"; readonly id: AssetId };

/** A file derived from the master. Width and height are in pixels of the file, device-pixel ratio already multiplied in. */
export interface RenditionSpec {
  readonly path: RepoPath;
  readonly format: RenditionFormat;
  readonly width?: number;
  readonly height?: number;
  readonly fit: "cover" | "contain" | "fill" | "inside" | "outside";
  readonly position: string;
  /** 1–100; the format's default when left out. */
  readonly quality?: number;
  readonly lossless?: boolean;
  /** Colour behind transparent parts, `#RRGGBB`; jpeg takes white when left out. */
  readonly background?: string;
  readonly enlarge?: boolean;
  /** What is done to the master, or its cell, before the picture is brought to size, in this order; `outputsFrom` says what is cut out. */
  readonly cutOut?: CutOut;
  readonly trim?: Trim;
  readonly outline?: Outline;
  readonly shadow?: Shadow;
  readonly pad?: Pad;
  /** The part of the master that the file shows, where the master is a sheet of equal cells. */
  readonly cell?: SheetCell;
  /** For icons: the canvas is width by height, whatever shape the picture has. */
  readonly safeZone?: SafeZone;
  /** In place of the picture: nothing but `background`, or its outline filled with white. */
  readonly paint?: "ground" | "silhouette";
  /** Edges of the pictures in an ico file, which are square. */
  readonly icoEdges?: readonly number[];
  /** The file says where its picture comes from, and what it shows. */
  readonly provenance?: StatedProvenance;
  /** Most it may weigh; its quality is lowered until it does, down to `lowestQuality`. Neither is part of how it is made. */
  readonly maxBytes?: number;
  /** 1–100; LOWEST_QUALITY when left out. */
  readonly lowestQuality?: number;
}

export type StatedProvenance = {
  readonly alt?: string;
  /** Files that say nothing yet, as those of older versions do, are made anew; they are left as they are otherwise. */
  readonly everywhere?: true;
};

/** By a model, by the rules of the draft provider, or by somebody whose picture was adopted. */
export type PictureOrigin = "generated" | "drawn" | "brought";

/** `ico` holds several sizes of one picture, each as a PNG. */
export type RenditionFormat = "png" | "jpeg" | "webp" | "avif" | "ico";

/** Row and column count from 0, from the top left. */
export type SheetCell = {
  readonly rows: number;
  readonly columns: number;
  readonly row: number;
  readonly column: number;
};

/**
 * The middle of a canvas, which no system's mask cuts away. What is opaque of a transparent picture is fitted into it. An
 * opaque picture covers the whole canvas, or is fitted into the zone with its edges mirrored outwards.
 */
export type SafeZone = {
  readonly shape: "circle" | "square";
  /** Diameter or edge, as a share of the canvas. */
  readonly share: number;
  readonly opaque: "cover" | "extend";
};

/** What a finished picture must satisfy, as the manifest says it. What its files may weigh stands with the outputs. */
export type Expectations = {
  /** Who reads the picture; true: a program on this machine, `either`: the judge where that one has not read the strings. */
  readonly text?: boolean | "judge" | "either";
  readonly noStrayText?: boolean | "judge";
  readonly judge?: readonly QuestionWish[];
  readonly alpha?: AlphaRange;
  /** Width to height. */
  readonly ratio?: number;
  /** Pixels. */
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly palette?: PaletteWish;
  readonly contrast?: ContrastWish;
  readonly sharp?: boolean;
  readonly notBlank?: boolean;
  readonly like?: LikenessWish;
  readonly unique?: boolean;
  /** Pictures bought at most while none meets this, the first included; 1 when left out. */
  readonly attempts?: number;
  readonly escalate?: readonly EscalationKind[];
};

export type QuestionWish = { readonly question: string; readonly answer: "yes" | "no" };

/** Shares of the picture's pixels, 0 to 1, that may be transparent; `some`: more than none. */
export type AlphaRange = "some" | "none" | { readonly least: number; readonly most: number };

export type PaletteWish = {
  /** `#RRGGBB`. */
  readonly colours: readonly string[];
  /** Share of the picture, 0 to 1, that each covers at least. */
  readonly share: number;
  /** CIE76 distance in Lab. */
  readonly within: number;
};

/** `area` in shares of the picture, 0 to 1. */
export type ContrastWish = {
  readonly area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** `#RRGGBB`. */
  readonly colour: string;
  /** WCAG 2, 1 to 21. */
  readonly ratio: number;
};

export type LikenessWish = {
  readonly picture: Source | "previous";
  /** 0 to 1. */
  readonly least: number;
};

export type EscalationKind = "quality" | "complexity" | "correction";
