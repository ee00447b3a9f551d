// Made by .ci/generate.mjs from schemas/manifest.schema.json: change that, then run it again.
import type { Json } from "../../model/canonical-json.js";

export type ManifestProvider =
  | ("openai" | "draft")
  | {
      /**
       * The provider.
       */
      use?: "openai" | "draft";
      /**
       * Address of a server that speaks OpenAI's image API.
       */
      baseURL?: string;
      /**
       * Name of the environment variable that holds the key. The key itself never stands in a manifest.
       */
      apiKeyEnv?: string;
      azure?: ManifestAzure;
      timeout?: ManifestTimeout;
      /**
       * How requests travel. `images`: the image API, which answers when the picture is done; whoever is cut off before may have paid for nothing. `responses`: a main model calls the image model in the background, and its answer can be fetched later, also after a crash; it costs the main model's tokens as well.
       */
      transport?: "images" | "responses";
      /**
       * For `transport: responses`: the model that reads the prompt and calls the image model. Its price stands under `prices`, as `textIn` and `textOut`.
       */
      mainModel?: string;
      /**
       * For `transport: responses`: how much the main model thinks before it has the picture drawn; its own default when left out.
       */
      reasoning?: "none" | "minimal" | "low" | "medium" | "high" | "xhigh";
      limits?: ManifestLimits;
    };
/**
 * How long to wait for one request: seconds, or a number with ms, s or m; 300s when left out. By quality where they take differently long. A request that is given up may have been billed all the same.
 */
export type ManifestTimeout =
  | number
  | string
  | {
      auto?: Duration;
      low?: Duration;
      medium?: Duration;
      high?: Duration;
      xhigh?: Duration;
      max?: Duration;
    };
/**
 * Seconds, or a number with ms, s or m.
 */
export type Duration = number | string;
/**
 * Who answers the questions of `expect: {judge: …}` and reads pictures for `expect: {text: judge}`: the name of a model that sees pictures, or a mapping. Its price stands under `prices`, as `textIn` and `textOut`. A file that names none takes that of the file which includes it.
 */
export type ManifestJudge =
  | string
  | {
      /**
       * A model that sees pictures, with OpenAI's Responses API.
       */
      model: string;
      /**
       * How much it thinks before it answers; its own default when left out, and nothing is sent, as models that do not think know no such setting.
       */
      reasoning?: "none" | "minimal" | "low" | "medium" | "high" | "xhigh";
      provider?: ManifestProvider;
    };
/**
 * US dollars per million tokens.
 */
export type ManifestPrices = {
  [k: string]: unknown;
} & {
  /**
   * Text sent, in US dollars per million tokens.
   */
  textIn: number;
  /**
   * Pictures sent, in US dollars per million tokens.
   */
  imageIn?: number;
  /**
   * Pictures made, in US dollars per million tokens.
   */
  imageOut?: number;
  /**
   * For a main model or a judge: text written and thought, in US dollars per million tokens.
   */
  textOut?: number;
};
/**
 * A name from `styles`, or `{text: …}`.
 */
export type ManifestStyleItem =
  | string
  | {
      /**
       * Words on how the picture looks.
       */
      text: string;
    };
export type ManifestStyle =
  | string
  | {
      /**
       * Words on how the picture looks.
       */
      text: string;
    }
  | ManifestStyleItem[];
/**
 * The image model. A dated name stays as it is; a plain one may change behind your back.
 */
export type Model = string;
/**
 * How much work goes into the picture, and most of its price. `xhigh` and `max` exist from gpt-image-2.5 on.
 */
export type Quality = "auto" | "low" | "medium" | "high" | "xhigh" | "max";
/**
 * Pixels of the master, WIDTHxHEIGHT, or `auto`. From gpt-image-2 on: both divisible by 16, no edge above 3840, at most 3:1, 655,360 to 8,294,400 pixels.
 */
export type Size = string;
/**
 * Shape of the master, in place of `size`: the nearest legal size is taken, and the plan shows it. 16:9 is 1536x864.
 */
export type Aspect = string;
/**
 * `transparent` needs `format` png or webp. Where the model cannot make it, the subject is asked for on a flat key colour and cut out of it; see `cutOut`.
 */
export type Background = "auto" | "opaque" | "transparent";
/**
 * How long the model thinks first (gpt-image-2.6 on).
 */
export type Complexity = "low" | "medium" | "high";
/**
 * How strictly OpenAI filters.
 */
export type Moderation = "auto" | "low";
/**
 * Format of the master, as the provider makes it. What your site gets is set under `outputs`.
 */
export type Format = "png" | "jpeg" | "webp";
/**
 * Compression of a jpeg or webp master, 0 to 100.
 */
export type Compression = number;
/**
 * An input picture: the name of a reference or asset, or exactly one of `file`, `asset` and `url`.
 */
export type ManifestPicture =
  | string
  | {
      /**
       * Path of a png, jpeg or webp under 50 MB.
       */
      file?: string;
      /**
       * Name of an asset whose picture is used.
       */
      asset?: string;
      /**
       * https address of a picture, together with `sha256`.
       */
      url?: string;
      /**
       * SHA-256 of the picture's bytes: 64 hex digits.
       */
      sha256?: string;
      /**
       * What the picture is for; the prompt says so. These words are known, others are sent as they are.
       */
      role?: string;
      /**
       * What to take from it, in words.
       */
      note?: string;
    };
/**
 * Pictures to look at, at most 16 with `edit`: names from `references`, assets, or `{file | asset | url, role, note}`. Replaces the list of `defaults`.
 */
export type References = ManifestPicture[];
/**
 * How many pictures are made to choose from; each is paid for. Above 10 it takes several requests.
 */
export type Candidates = number;
/**
 * Words to select assets by.
 *
 * Items: One tag, without spaces.
 */
export type Tags = string[];
/**
 * The files derived from the master, free to change: one mapping or a list of them. A mapping merges with that of `defaults`, a list replaces it. `[]` writes no file.
 */
export type Outputs = ManifestOutput[] | ManifestOutput;
/**
 * favicon: favicon.ico of 16, 32 and 48, favicon-96.png, apple-touch-icon.png, icon-192.png, icon-512.png, icon-maskable-512.png. ios-app-icon: AppIcon.png of 1024, opaque. android-adaptive: layers of an adaptive icon from mdpi to xxxhdpi. social-card: 1200x630 for Open Graph, 1200x675 for X, 1200x627 for LinkedIn. email-header@2x: 1200x400. avatar: squares that a circle may be cut from.
 */
export type ManifestPreset =
  "favicon" | "ios-app-icon" | "android-adaptive" | "social-card" | "email-header@2x" | "avatar";
/**
 * Pixels.
 */
export type Edge = number;
export type ManifestOutputFormat =
  | ("png" | "jpeg" | "webp" | "avif")
  | {
      /**
       * The format.
       */
      format: "png" | "jpeg" | "webp" | "avif";
      /**
       * 1 to 100.
       */
      quality?: number;
      /**
       * Keep every pixel (webp and avif).
       */
      lossless?: boolean;
    };
/**
 * Quality of jpeg, webp and avif, 1 to 100: one number, or one by format.
 */
export type ManifestOutputQuality =
  | number
  | {
      /**
       * Quality of png files, 1 to 100.
       */
      png?: number;
      /**
       * Quality of jpeg files, 1 to 100.
       */
      jpeg?: number;
      /**
       * Quality of webp files, 1 to 100.
       */
      webp?: number;
      /**
       * Quality of avif files, 1 to 100.
       */
      avif?: number;
    };
/**
 * Cut empty edges off, before anything else: transparent ones, or those of the colour of the top left corner. `widths` are then those of what is left.
 */
export type ManifestTrim =
  | boolean
  | {
      /**
       * How opaque, or how unlike the corner, a pixel has to be to be kept, in percent.
       */
      threshold?: number;
    };
/**
 * Pixels of the master, or percent of the longer edge of the picture once trimmed.
 */
export type Length = number | string;
/**
 * A colour in hex. Quote it: YAML takes an unquoted # for a comment.
 */
export type Colour = string;
/**
 * Pixels of the master, or percent of the longer edge of the picture once trimmed; negative to the left or up.
 */
export type Offset = number | string;
/**
 * Room around the picture, after trim, outline and shadow and before it is brought to size: a length, or `{by, colour}`. Transparent without a colour.
 */
export type ManifestPad =
  | number
  | string
  | {
      by: Length;
      colour?: Colour;
    };
/**
 * Files say, in their XMP, that a model made them (or that they are drafts), and what `alt` says. A changed `alt` is written into them, free. Left out, files of older versions stay as they are until they are derived again; true brings them up to date; false keeps files without.
 */
export type Provenance = boolean;
/**
 * The lock holds a placeholder for pages: a ThumbHash, the dominant colour and a tiny webp. Left out, one is made when files are derived; true makes one where it is missing, free; false makes none.
 */
export type Placeholder = boolean;
/**
 * A question with the answer it must get; a text alone wants a yes.
 */
export type ManifestQuestion =
  | string
  | {
      /**
       * What is asked, to be answered by looking at the picture alone.
       */
      question: string;
      /**
       * The answer that the picture must get.
       */
      answer: "yes" | "no";
    };
/**
 * Whether the picture must have transparent pixels, or must have none; or how many of its pixels, in percent, must be transparent.
 */
export type ManifestAlpha =
  | boolean
  | {
      /**
       * At least so many percent of the pixels must be transparent.
       */
      least?: number;
      /**
       * At most so many percent of the pixels may be transparent.
       */
      most?: number;
    };
/**
 * Most that any output file may weigh: bytes, or a number with B, kB, MB, KiB or MiB; or that for each format. The quality of a file that weighs more is lowered until it fits, down to `lowestQuality`.
 */
export type ManifestMaxBytes =
  | number
  | string
  | {
      /**
       * Most that a avif file may weigh.
       */
      avif?: number | string;
      /**
       * Most that a webp file may weigh.
       */
      webp?: number | string;
      /**
       * Most that a jpeg file may weigh.
       */
      jpeg?: number | string;
      /**
       * Most that a png file may weigh.
       */
      png?: number | string;
      /**
       * Most that an ico file may weigh.
       */
      ico?: number | string;
    };
/**
 * Colours that must be seen in the picture: hex or CSS names; quote hex, as YAML takes an unquoted # for a comment.
 *
 * @minItems 1
 * @maxItems 20
 */
export type ManifestPalette =
  | string[]
  | {
      /**
       * The colours, each of which must be seen.
       *
       * @minItems 1
       * @maxItems 20
       */
      colours: string[];
      /**
       * Percent of the picture that each colour must at least cover.
       */
      share?: number;
      /**
       * How far from the colour still counts as it: CIE76 distance in Lab, where 2.3 is just noticeable.
       */
      within?: number;
    };
/**
 * Raw parameters that are sent to the provider as they are, for what artlock has no key for.
 */
export type Extra = {readonly [key: string]: Json | undefined};
/**
 * Most that this asset may cost in one build, in US dollars.
 */
export type MaxCost = number;
/**
 * The path of a manifest, or `{file, frozen}`.
 */
export type ManifestInclude =
  | string
  | {
      /**
       * Path of the manifest, relative to this file.
       */
      file: string;
      /**
       * Its assets can be referred to but are never made from here; what counts is the bytes of their outputs. It holds for everything that manifest includes too.
       */
      frozen?: boolean;
    };

/**
 * assets.config.yaml: the pictures a repo wants, in words. `artlock build` makes what is missing or stale. Paths are relative to this file.
 */
export interface ManifestFile {
  /**
   * Version of the manifest's format.
   */
  version?: 1;
  provider?: ManifestProvider;
  budget?: ManifestBudget;
  watch?: ManifestWatch;
  judge?: ManifestJudge;
  /**
   * Prices by model, in US dollars per million tokens. They win over the built-in table, and give prices to models that it does not know. An included manifest's prices hold where this one has none.
   */
  prices?: {
    [k: string]: ManifestPrices;
  };
  /**
   * Named styles, which assets apply by name: words on how pictures look. A list joins other styles and words of its own. A name given here wins over one from an included manifest.
   */
  styles?: {
    /**
     * The style in words, or a list of named styles and `{text: …}`.
     *
     * @minItems 1
     */
    [k: string]: string | ManifestStyleItem[];
  };
  defaults?: ManifestDefaults;
  /**
   * Named input pictures, which assets refer to by name. A name given here wins over one from an included manifest.
   */
  references?: {
    [k: string]: ManifestNamedPicture;
  };
  /**
   * Other manifests whose assets, styles and references belong to this one. Their paths stay relative to their own file.
   */
  include?: ManifestInclude[];
  /**
   * The pictures that are wanted, by name. A name becomes the file's name; a `/` in it makes folders.
   */
  assets?: {
    [k: string]: ManifestAsset;
  };
}
/**
 * For Azure OpenAI: `baseURL` is then the resource's endpoint.
 */
export interface ManifestAzure {
  /**
   * Azure's `api-version`.
   */
  apiVersion: string;
  /**
   * Name of the deployment; the model's name when left out.
   */
  deployment?: string;
}
/**
 * What the account may use of one model in a minute, or less, to leave room for others. artlock learns the account's limits by itself; told here, it has no need to try.
 */
export interface ManifestLimits {
  /**
   * Pictures made.
   */
  imagesPerMinute?: number;
  /**
   * Requests sent.
   */
  requestsPerMinute?: number;
  /**
   * Tokens of prompts, pictures sent and pictures made.
   */
  tokensPerMinute?: number;
  /**
   * Pictures sent along as references.
   */
  inputImagesPerMinute?: number;
}
/**
 * Limits in US dollars. A build stops before it would pass one. Only the budget of the manifest that is built counts, not that of an included one.
 */
export interface ManifestBudget {
  /**
   * Most that one build may spend, in US dollars.
   */
  perRun?: number;
  /**
   * Most that may be spent in a calendar month (UTC), in US dollars, by what the lock records.
   */
  perMonth?: number;
  /**
   * Most that one asset may cost in one build, in US dollars.
   */
  perAsset?: number;
  /**
   * Ask before a build that may spend more than this, in US dollars, where there is a terminal to ask at. 0 asks before every cent.
   */
  confirmAbove?: number;
}
/**
 * What `artlock watch` may do by itself. Drafts and files derived from pictures that there are cost nothing and are always made at once. Only what the manifest that is watched says counts, not an included one.
 */
export interface ManifestWatch {
  /**
   * Whether pictures that cost money are bought: never; once somebody says yes to the price; or as soon as they are wanted, which takes a `budget`.
   */
  spend?: "never" | "ask" | "auto";
  /**
   * Most that may be spent from when a watch is started until it ends, in US dollars. The limits of `budget` hold as well.
   */
  budget?: number;
}
/**
 * What every asset of this file starts from; assets of included manifests have their own. A key of an asset wins. Mappings (`outputs`, `expect`, `extra`, `provider`) merge key by key; lists and single values replace. `size` and `aspect` replace each other.
 */
export interface ManifestDefaults {
  style?: ManifestStyle;
  model?: Model;
  quality?: Quality;
  size?: Size;
  aspect?: Aspect;
  background?: Background;
  cutOut?: ManifestCutOut;
  complexity?: Complexity;
  moderation?: Moderation;
  format?: Format;
  compression?: Compression;
  references?: References;
  candidates?: Candidates;
  tags?: Tags;
  outputs?: Outputs;
  provenance?: Provenance;
  placeholder?: Placeholder;
  expect?: ManifestExpect;
  provider?: ManifestProvider;
  extra?: Extra;
  maxCost?: MaxCost;
}
/**
 * How the subject of a picture with `background: transparent` stands free.
 */
export interface ManifestCutOut {
  /**
   * The colour to ask for behind the subject, in hex (quote it), or `auto`: one far from all colours that prompt, style and text name. Given, the subject is cut out of it on every model, also on those that make transparency themselves. A new key is a new picture.
   */
  key?: string;
  /**
   * By how much the background may differ from the key colour measured along the border, in percent. Measured as well when left out. Free to change.
   */
  tolerance?: number;
  /**
   * What may be removed inside the subject: `solid` nothing, `holes` what shows the key colour itself, `glass` also what the key colour shines through. `auto` is as `glass`, and an error where it leaves most of the subject see-through. Free to change.
   */
  inside?: "auto" | "glass" | "holes" | "solid";
  /**
   * Sides at which the subject may run off the picture, as a bust does at the bottom. At all others it must not.
   *
   * Items: A side of the picture.
   */
  bleed?: ("top" | "right" | "bottom" | "left")[];
}
/**
 * Files of one kind: every width in every format at every device-pixel ratio.
 */
export interface ManifestOutput {
  /**
   * Files that a use needs, of the sizes, names and formats that it asks for: one preset, or a list of them. `widths` (but for avatar), `heights`, `dpr` and `fit` do not go with it.
   */
  preset?: ManifestPreset[] | ManifestPreset;
  /**
   * Which files of the preset are wanted. social-card: og, x, linkedin, and summary, the square of X. android-adaptive: foreground, background, and monochrome, the outline of a transparent picture. All but summary and monochrome when left out.
   *
   * @minItems 1
   *
   * Items: A file, or a set of files, of a preset.
   */
  variants?: ("og" | "x" | "linkedin" | "summary" | "foreground" | "background" | "monochrome")[];
  slice?: ManifestSlice;
  /**
   * Folder of the files.
   */
  dir?: string;
  /**
   * How files are named: {name} (the asset's name), {width}, {height}, {format}, {dpr}, with `slice` {cell}, and what a preset has. When left out: {name}.{format}, with -{cell} where the picture is cut into cells, -{width} where there are several widths and @{dpr}x where there are several device-pixel ratios, but for 1.
   */
  name?: string;
  /**
   * Widths in CSS pixels, multiplied by `dpr`. Without widths and heights a file has the master's own size.
   */
  widths?: Edge[];
  /**
   * Heights in CSS pixels. With `widths`, as many as those, in pairs, or one for all.
   */
  heights?: Edge[];
  /**
   * How a picture fills a given width and height: cover crops, contain pads, fill stretches, inside and outside keep the shape.
   */
  fit?: "cover" | "contain" | "fill" | "inside" | "outside";
  /**
   * What `cover` keeps: centre, top, left bottom, 30% 20%, attention or entropy.
   */
  position?: string;
  /**
   * The point that `cover` keeps in the middle, as far as the edges let it: shares of the picture's width and height, from the top left, as `0.3,0.6` or a list. In place of `position`.
   *
   * @minItems 2
   * @maxItems 2
   */
  focus?: string | number[];
  /**
   * Formats of the files: names, or `{format, quality, lossless}`.
   *
   * @minItems 1
   */
  formats?: ManifestOutputFormat[];
  quality?: ManifestOutputQuality;
  /**
   * Device-pixel ratios: each width and height is made at each of them.
   *
   * @minItems 1
   *
   * Items: A device-pixel ratio.
   */
  dpr?: number[];
  /**
   * Colour behind transparent parts and padding, in hex. Quote it: YAML takes an unquoted # for a comment. Jpeg, and icons that may not be transparent, get white when left out.
   */
  background?: string;
  trim?: ManifestTrim;
  outline?: ManifestOutline;
  shadow?: ManifestShadow;
  pad?: ManifestPad;
  /**
   * Allow files larger than the master.
   */
  enlarge?: boolean;
}
/**
 * Cut the picture into cells, row by row; each cell has files of its own.
 */
export interface ManifestSlice {
  /**
   * Rows of cells.
   */
  rows: number;
  /**
   * Columns of cells.
   */
  columns: number;
  /**
   * Names of the cells, row by row, for {cell} in the names of files; null leaves a cell out. Numbers from 1 when left out.
   *
   * @minItems 1
   *
   * Items: Name of a cell, or null for none.
   */
  names?: (string | null)[];
}
/**
 * A line around the subject of a transparent picture, as stickers have it; the picture grows where it has no room.
 */
export interface ManifestOutline {
  width?: Length;
  colour?: Colour;
}
/**
 * A soft shadow under the subject of a transparent picture and its outline; the picture grows where it has no room.
 */
export interface ManifestShadow {
  /**
   * How far to the right and down.
   *
   * @minItems 2
   * @maxItems 2
   */
  offset?: Offset[];
  blur?: Length;
  /**
   * 0 to 1.
   */
  opacity?: number;
  colour?: Colour;
}
/**
 * What the finished picture must satisfy. What is bought is looked at before it takes the place of anything: a picture that fails leaves the old one where it is, and the build ends with exit code 4. Drafts are held to `alpha`, `ratio`, `minWidth`, `minHeight` and `maxBytes` alone.
 */
export interface ManifestExpect {
  /**
   * Every string of `text` must be readable in the picture, spelled so. `true`: read by tesseract.js or the `tesseract` command; where neither is installed, it is told and not taken for met. `judge`: read by the model that `judge` names, which costs money. `either`: by tesseract first, and by the judge where that has not read every string.
   */
  text?: true | false | "judge" | "either";
  /**
   * No words but those of `text` may be readable in the picture; by tesseract, or by the `judge`.
   */
  noStrayText?: true | false | "judge";
  /**
   * Questions about the picture that the model which `judge` names answers with yes or no, once for each picture. Its cost is in the plan, the budget and the lock. What costs nothing is checked first.
   *
   * @maxItems 20
   */
  judge?: ManifestQuestion[];
  alpha?: ManifestAlpha;
  maxBytes?: ManifestMaxBytes;
  /**
   * How far the quality of a file may be lowered so that it keeps to `maxBytes`.
   */
  lowestQuality?: number;
  /**
   * Width to height that the picture must have, within one percent: for pictures of `size: auto`.
   */
  ratio?: string;
  /**
   * Pixels that the picture must at least be wide.
   */
  minWidth?: number;
  /**
   * Pixels that the picture must at least be high.
   */
  minHeight?: number;
  palette?: ManifestPalette;
  contrast?: ManifestContrast;
  /**
   * The picture must not be blurred throughout.
   */
  sharp?: boolean;
  /**
   * The picture must not be of one colour, or nearly so.
   */
  notBlank?: boolean;
  like?: ManifestLike;
  /**
   * The picture must not look like that of another asset.
   */
  unique?: boolean;
  /**
   * How many times at most one more picture is bought while none meets what is expected, the first included. Each is within the budget, and in the lock with its cost.
   */
  attempts?: number;
  /**
   * What a further attempt asks for beyond the first: the next `quality`, the next `complexity`, a `correction` that tells the model what was wrong; true for all three.
   */
  escalate?: boolean | ("quality" | "complexity" | "correction")[];
}
/**
 * A part of the picture that text will be laid over must let it be read.
 */
export interface ManifestContrast {
  area: ManifestArea;
  /**
   * The text's colour.
   */
  colour: string;
  /**
   * Contrast that nine of ten pixels of the area must have to it, by WCAG 2: 4.5 for body text, 3 for large text.
   */
  ratio?: number;
}
/**
 * Where the text will stand, in percent of the picture.
 */
export interface ManifestArea {
  /**
   * From the left edge.
   */
  left: number;
  /**
   * From the top.
   */
  top: number;
  /**
   * Percent of the picture's width.
   */
  width: number;
  /**
   * Percent of the picture's height.
   */
  height: number;
}
/**
 * A picture that this one must look like, as an edit or a series does.
 */
export interface ManifestLike {
  picture: ManifestPicture;
  /**
   * Likeness from 0 to 1: structure, shape and colours each count a third.
   */
  least?: number;
}
/**
 * An input picture: exactly one of `file`, `asset` and `url`.
 */
export interface ManifestNamedPicture {
  /**
   * Path of a png, jpeg or webp under 50 MB.
   */
  file?: string;
  /**
   * Name of an asset whose picture is used.
   */
  asset?: string;
  /**
   * https address of a picture, together with `sha256`.
   */
  url?: string;
  /**
   * SHA-256 of the picture's bytes: 64 hex digits.
   */
  sha256?: string;
  /**
   * What the picture is for; the prompt says so. These words are known, others are sent as they are.
   */
  role?: string;
  /**
   * What to take from it, in words.
   */
  note?: string;
}
/**
 * One picture that is wanted; with `matrix` or `data`, one for each combination or row.
 */
export interface ManifestAsset {
  /**
   * What the picture shows, in words; at most 32,000 characters. Quote it if it holds ` #` or `: `.
   */
  prompt?: string;
  /**
   * Path of a text file that holds the prompt, in place of `prompt`.
   */
  promptFile?: string;
  /**
   * Text for people who do not see the picture. It is not sent.
   */
  alt?: string;
  style?: ManifestStyle;
  model?: Model;
  quality?: Quality;
  size?: Size;
  aspect?: Aspect;
  background?: Background;
  cutOut?: ManifestCutOut;
  complexity?: Complexity;
  moderation?: Moderation;
  format?: Format;
  compression?: Compression;
  references?: References;
  candidates?: Candidates;
  tags?: Tags;
  outputs?: Outputs;
  provenance?: Provenance;
  placeholder?: Placeholder;
  expect?: ManifestExpect;
  provider?: ManifestProvider;
  extra?: Extra;
  maxCost?: MaxCost;
  /**
   * Words that must stand in the picture, spelled exactly so: one string or a list.
   */
  text?: string | string[];
  edit?: ManifestPicture;
  /**
   * Path of a PNG with alpha, as large in pixels as the picture that `edit` names and under 4 MB. Transparent parts may change.
   */
  mask?: string;
  /**
   * Which candidate is used, counted from 1.
   */
  pick?: number;
  /**
   * Never make this picture again, whatever changes.
   */
  pin?: boolean;
  /**
   * Makes one asset of every combination. `${key}` stands for the value in any string of the asset, `$${` for a plain `${`. The values, in the order of the keys, end the asset's name: `banner-en-light`.
   */
  matrix?: {
    /**
     * The values of this key.
     *
     * @minItems 1
     */
    [k: string]: (string | number | boolean)[];
  };
  /**
   * Rows whose columns `${column}` stands for: the path of a .csv, .json or .yaml file, or a list of mappings. With `matrix`, the row that has the same values in the columns they share; without, one asset a row, named by the first column.
   */
  data?:
    | string
    | {
        [k: string]: string | number | boolean | null;
      }[];
}
