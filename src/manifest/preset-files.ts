import type { RenditionSpec, SafeZone } from "../model/asset.js";
import { unreachable } from "../model/unreachable.js";
import type { ManifestOutput, ManifestOutputFormat, ManifestPreset } from "./generated/types.js";
import type { Path } from "./json-shape.js";
import { encodingOf, type OutputFault, type WantedFile } from "./sized-files.js";
import { listWords } from "./suggest.js";

/** The files that a preset stands for, or why the output cannot have it. */
export function presetFiles(
  preset: ManifestPreset,
  output: ManifestOutput,
  at: Path,
): readonly WantedFile[] | OutputFault {
  const fault = settledFault(preset, output);
  if (fault) return fault;
  const make = (file: PresetFile): WantedFile => wantedFile(file, { output, at });
  switch (preset) {
    case "favicon":
      return FAVICON.map(make);
    case "ios-app-icon":
      return [make({ template: "AppIcon.{format}", ...icon(1024, ON_TILE), ground: "solid" })];
    case "android-adaptive":
      return variantsOf(output, preset).flatMap((layer) =>
        ANDROID_DENSITIES.map(([density, ratio]) => make(androidLayer(layer, { density, ratio, output }))),
      );
    case "social-card":
      return variantsOf(output, preset).flatMap((variant) => {
        const [width, height] = cardSize(variant);
        const file = {
          template: "{name}-{variant}.{format}",
          width,
          height,
          ground: "own",
          named: { variant },
        } as const;
        return (output.formats ?? ["jpeg"]).map((format) => make({ ...file, format }));
      });
    case "email-header@2x": {
      const file = {
        template: "{name}@2x.{format}",
        width: 1200,
        height: 400,
        ground: "own",
        named: { dpr: 2 },
      } as const;
      return (output.formats ?? ["jpeg"]).map((format) => make({ ...file, format }));
    }
    case "avatar":
      return (output.widths ?? AVATAR_EDGES).flatMap((edge) => {
        const file = { template: "{name}-{width}.{format}", ...icon(edge, IN_CIRCLE), ground: "own" } as const;
        return (output.formats ?? ["webp"]).map((format) => make({ ...file, format }));
      });
    default:
      return unreachable(preset);
  }
}

interface PresetFile {
  readonly template: string;
  readonly format: ManifestOutputFormat | "ico";
  readonly width: number;
  readonly height: number;
  /** What stands behind what is transparent: nothing, the colour of the output where it gives one, or that or white. */
  readonly ground: "clear" | "own" | "solid";
  readonly named?: Partial<WantedFile["named"]>;
  readonly spec?: Pick<RenditionSpec, "safeZone" | "paint" | "icoEdges">;
}

/** A tab or a launcher shows the picture as it is. */
const WHOLE: SafeZone = { shape: "square", share: 1, opaque: "cover" };
/** iOS rounds the corners of its tiles. */
const ON_TILE: SafeZone = { shape: "square", share: 0.8, opaque: "cover" };
/** A circle that is cut from a square, with a little air. */
const IN_CIRCLE: SafeZone = { shape: "circle", share: 0.92, opaque: "cover" };
/** W3C, "Web Application Manifest", icon masks: a circle of 40% of the icon's width around its centre is always kept. */
const MASKABLE: SafeZone = { shape: "circle", share: 0.8, opaque: "extend" };
/** Android, "Adaptive icons": of 108 dp a circle of 66 dp is always kept. */
const ADAPTIVE: SafeZone = { shape: "circle", share: 66 / 108, opaque: "extend" };

const FAVICON: readonly PresetFile[] = [
  {
    template: "favicon.ico",
    format: "ico",
    width: 48,
    height: 48,
    ground: "clear",
    spec: { safeZone: WHOLE, icoEdges: [16, 32, 48] },
  },
  { template: "favicon-96.png", ...icon(96, WHOLE), ground: "clear" },
  { template: "apple-touch-icon.png", ...icon(180, ON_TILE), ground: "solid" },
  { template: "icon-192.png", ...icon(192, WHOLE), ground: "clear" },
  { template: "icon-512.png", ...icon(512, WHOLE), ground: "clear" },
  { template: "icon-maskable-512.png", ...icon(512, MASKABLE), ground: "solid" },
];

const ANDROID_DENSITIES = [
  ["mdpi", 1],
  ["hdpi", 1.5],
  ["xhdpi", 2],
  ["xxhdpi", 3],
  ["xxxhdpi", 4],
] as const;

const AVATAR_EDGES = [64, 128, 256, 512];

const VARIANTS: { readonly [Preset in ManifestPreset]?: { readonly all: readonly Variant[]; readonly usual: number } } =
  {
    "android-adaptive": { all: ["foreground", "background", "monochrome"], usual: 2 },
    "social-card": { all: ["og", "x", "linkedin", "summary"], usual: 3 },
  };

type Variant = NonNullable<ManifestOutput["variants"]>[number];

function variantsOf({ variants }: ManifestOutput, preset: ManifestPreset): readonly Variant[] {
  const known = VARIANTS[preset];
  return variants ?? known?.all.slice(0, known.usual) ?? [];
}

/** Sources: ogp.me and Facebook (1200x630), X (2:1 to 16:9, and squares), LinkedIn (1.91:1), as their documentation says. */
function cardSize(variant: Variant): readonly [width: number, height: number] {
  if (variant === "x") return [1200, 675];
  if (variant === "linkedin") return [1200, 627];
  return variant === "summary" ? [600, 600] : [1200, 630];
}

/** A background beside other layers is a plain colour; alone, its asset is drawn as a ground and fills it. */
function androidLayer(
  variant: Variant,
  { density, ratio, output }: { readonly density: string; readonly ratio: number; readonly output: ManifestOutput },
): PresetFile {
  const template = "mipmap-{density}/ic_launcher_{variant}.{format}";
  const file = { template, ...icon(108 * ratio, ADAPTIVE), named: { variant, density } } as const;
  if (variant === "foreground") return { ...file, ground: "clear" };
  if (variant === "monochrome") return { ...file, ground: "clear", spec: { ...file.spec, paint: "silhouette" } };
  return { ...file, ground: "solid", spec: output.variants?.length === 1 ? {} : { paint: "ground" } };
}

function icon(edge: number, safeZone: SafeZone) {
  return { format: "png", width: edge, height: edge, spec: { safeZone } } as const;
}

function wantedFile(
  { template, format, width, height, ground, named, spec }: PresetFile,
  { output, at }: { readonly output: ManifestOutput; readonly at: Path },
): WantedFile {
  const { background: own, ...encoding } = format === "ico" ? { format } : encodingOf(output, format);
  const background = ground === "clear" ? undefined : (own ?? (ground === "solid" ? "#FFFFFF" : undefined));
  return {
    template,
    named: { width, height, dpr: 1, ...named, format: encoding.format },
    spec: {
      ...encoding,
      width,
      height,
      fit: "cover",
      ...(background !== undefined && { background }),
      ...(output.enlarge && { enlarge: true }),
      ...spec,
    },
    at,
    edgeAt: at,
  };
}

/** What a preset has settled is not for the output to say. */
function settledFault(preset: ManifestPreset, output: ManifestOutput): OutputFault | undefined {
  const free: readonly string[] = FREE_KEYS[preset];
  const settled = (["widths", "heights", "dpr", "fit", "formats", "name", "variants"] as const).find(
    (key) => output[key] !== undefined && !free.includes(key),
  );
  if (settled)
    return {
      code: "conflicting-keys",
      path: [settled],
      message: `the preset ${preset} settles \`${settled}\``,
      hint: `leave \`${settled}\` out, or write an output of its own beside the preset, as another item of a list`,
    };
  const offered: readonly Variant[] = VARIANTS[preset]?.all ?? [];
  const index = output.variants?.findIndex((variant) => !offered.includes(variant)) ?? -1;
  if (index < 0) return undefined;
  return {
    code: "wrong-value",
    path: ["variants", index],
    message: `the preset ${preset} has no ${output.variants?.[index]}`,
    expected: listWords(offered),
  };
}

const FREE_KEYS: { readonly [Preset in ManifestPreset]: readonly (keyof ManifestOutput)[] } = {
  favicon: [],
  "ios-app-icon": ["name"],
  "android-adaptive": ["name", "variants"],
  "social-card": ["name", "formats", "variants"],
  "email-header@2x": ["name", "formats"],
  avatar: ["name", "formats", "widths"],
};
