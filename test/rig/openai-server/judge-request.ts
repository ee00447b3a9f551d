import sharp from "sharp";
import { type ModelRules, rulesOf } from "./model-rules.js";
import type { ReadRequest, Scalar } from "./read-request.js";
import { invalidValue, type Refusal, unknownParameter } from "./refusal.js";

/** A legal request with every default filled in. */
export interface LegalRequest {
  readonly kind: "legal";
  readonly model: string;
  readonly rules: ModelRules;
  readonly prompt: string;
  readonly count: number;
  readonly quality: string;
  readonly width: number;
  readonly height: number;
  readonly format: "png" | "jpeg" | "webp";
  readonly transparent: boolean;
  readonly pictures: readonly Pixels[];
}

export type Judgement = LegalRequest | { readonly kind: "refused"; readonly refusal: Refusal };

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

export interface Case {
  readonly read: ReadRequest;
  readonly kind: "generations" | "edits";
  /** What the deployment of an Azure path stands for; it wins over the body's `model`. */
  readonly deployedModel?: string;
}

export async function judgeRequest(asked: Case): Promise<Judgement> {
  const { read, kind, deployedModel } = asked;
  const model = deployedModel ?? String(read.params.get("model") ?? "");
  const rules = rulesOf(model);
  const scalars = refuseScalars({ params: read.params, kind, model, rules });
  if (scalars) return { kind: "refused", refusal: scalars };
  if (rules === undefined) return { kind: "refused", refusal: noSuchModel(model) };
  const pictures = await judgePictures(read, { rules, kind });
  if (!Array.isArray(pictures)) return { kind: "refused", refusal: pictures };
  const text = (name: string, fallback: string): string => String(read.params.get(name) ?? fallback);
  const size = text("size", "auto");
  const [width, height] = (size === "auto" ? "1024x1024" : size).split("x").map(Number);
  const quality = text("quality", "auto");
  return {
    kind: "legal",
    model,
    rules,
    prompt: text("prompt", ""),
    count: Number(read.params.get("n") ?? 1),
    quality: quality === "auto" ? "medium" : quality,
    width: width ?? 0,
    height: height ?? 0,
    format: formatOf(text("output_format", "png")),
    transparent: text("background", "auto") === "transparent",
    pictures,
  };
}

const noSuchModel = (model: string): Refusal => ({
  status: 404,
  code: "model_not_found",
  message: `The model '${model}' does not exist or you do not have access to it.`,
});

const ENUMS: Readonly<Record<string, readonly string[]>> = {
  background: ["auto", "opaque", "transparent"],
  output_format: ["png", "jpeg", "webp"],
  moderation: ["auto", "low"],
  complexity: ["low", "medium", "high"],
  input_fidelity: ["low", "high"],
};
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  n: [1, 10],
  output_compression: [0, 100],
  partial_images: [0, 3],
};
const OTHERS = ["model", "prompt", "size", "quality", "stream", "safety_identifier", "user"];

interface Scalars {
  readonly params: ReadonlyMap<string, Scalar>;
  readonly kind: "generations" | "edits";
  readonly model: string;
  readonly rules: ModelRules | undefined;
}

function refuseScalars({ params, kind, model, rules }: Scalars): Refusal | undefined {
  for (const [name, value] of params) {
    const known = name in ENUMS || name in RANGES || OTHERS.includes(name);
    if (!known || (name === "input_fidelity" && kind === "generations")) return unknownParameter(name);
    const allowed = ENUMS[name];
    if (allowed && !allowed.includes(String(value))) return oneOf(name, { value, allowed });
    const range = RANGES[name];
    if (range && !(Number.isInteger(value) && Number(value) >= range[0] && Number(value) <= range[1]))
      return invalidValue(
        name,
        `Invalid '${name}': expected an integer from ${range[0]} to ${range[1]}, got ${value}.`,
      );
    if (OTHERS.includes(name) && name !== "stream" && typeof value !== "string")
      return {
        status: 400,
        code: "invalid_type",
        message: `Invalid type for '${name}': expected a string.`,
        param: name,
      };
  }
  const prompt = params.get("prompt");
  if (prompt === undefined || prompt === "")
    return {
      status: 400,
      code: "missing_required_parameter",
      message: "Missing required parameter: 'prompt'.",
      param: "prompt",
    };
  if (String(prompt).length > 32_000)
    return {
      status: 400,
      code: "string_above_max_length",
      message: "Invalid 'prompt': string too long.",
      param: "prompt",
    };
  if (params.has("stream") && String(params.get("stream")) !== "false")
    return invalidValue("stream", "Streaming is off.");
  if (params.has("partial_images")) return invalidValue("partial_images", "'partial_images' needs 'stream'.");
  return rules && refuseForModel(params, { model, rules });
}

function refuseForModel(
  params: ReadonlyMap<string, Scalar>,
  { model, rules }: { readonly model: string; readonly rules: ModelRules },
): Refusal | undefined {
  const quality = params.get("quality");
  if (quality !== undefined && !rules.qualities.includes(String(quality)))
    return oneOf("quality", { value: quality, allowed: rules.qualities });
  const size = refuseSize(String(params.get("size") ?? "auto"), rules);
  if (size) return size;
  const format = params.get("output_format") ?? "png";
  if (params.get("background") === "transparent") {
    if (!rules.transparent)
      return invalidValue("background", `Transparent background is not supported for this model ('${model}').`);
    if (format === "jpeg") return invalidValue("background", "Transparent background needs 'png' or 'webp'.");
  }
  if (params.has("output_compression") && format === "png")
    return invalidValue("output_compression", "Compression less than 100 is not supported for PNG output format");
  if (params.has("complexity") && !rules.complexity)
    return invalidValue("complexity", `'complexity' is not supported for the model '${model}'.`);
  if (params.has("input_fidelity") && !rules.inputFidelity)
    return invalidValue("input_fidelity", `The model '${model}' does not support the 'input_fidelity' parameter.`);
  return undefined;
}

function refuseSize(size: string, rules: ModelRules): Refusal | undefined {
  if (size === "auto") return undefined;
  if (!rules.freeSizes) {
    const allowed = ["1024x1024", "1024x1536", "1536x1024", "auto"];
    return allowed.includes(size) ? undefined : oneOf("size", { value: size, allowed });
  }
  const match = /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(size);
  if (!match) return invalidValue("size", `Invalid size '${size}': expected 'auto' or WIDTHxHEIGHT.`);
  const [width, height] = [Number(match[1]), Number(match[2])];
  const [short, long] = width < height ? [width, height] : [height, width];
  if (width % 16 || height % 16) return invalidValue("size", `Invalid size '${size}': edges must be divisible by 16.`);
  if (long > 3840) return invalidValue("size", `Invalid size '${size}': the longest edge is 3840.`);
  if (long > 3 * short) return invalidValue("size", `Invalid size '${size}': the aspect ratio must not exceed 3:1.`);
  if (width * height < 655_360 || width * height > 8_294_400)
    return invalidValue("size", `Invalid size '${size}': total pixels must be from 655360 to 8294400.`);
  return undefined;
}

async function judgePictures(
  { pictures, mask, markup }: ReadRequest,
  { rules, kind }: { readonly rules: ModelRules; readonly kind: "generations" | "edits" },
): Promise<Pixels[] | Refusal> {
  if (kind === "edits" && pictures.length === 0)
    return {
      status: 400,
      code: "missing_required_parameter",
      message: "Missing required parameter: 'image'.",
      param: "image",
    };
  if (pictures.length > 16)
    return {
      status: 400,
      code: "array_above_max_length",
      message: "Invalid 'image': at most 16 images.",
      param: "image",
    };
  if (markup && !rules.markup) return unknownParameter("markup");
  const pixels: Pixels[] = [];
  for (const bytes of pictures) {
    const seen = await look(bytes);
    if (bytes.length >= 50 * 1024 * 1024 || seen === undefined || !["png", "jpeg", "webp"].includes(seen.format))
      return {
        status: 400,
        code: "invalid_image_file",
        message: "Invalid image file or mode for image.",
        param: "image",
      };
    pixels.push({ width: seen.width, height: seen.height });
  }
  if (mask === undefined) return pixels;
  if (mask.length >= 4 * 1024 * 1024) return invalidValue("mask", "Invalid mask: must be less than 4MB.");
  const seen = await look(mask);
  if (seen?.format !== "png" || !seen.alpha)
    return invalidValue("mask", "Invalid mask image format - mask must be a PNG with alpha.");
  if (seen.width !== pixels[0]?.width || seen.height !== pixels[0].height)
    return invalidValue("mask", "Invalid mask image format - mask size does not match image size.");
  return pixels;
}

async function look(
  bytes: Uint8Array,
): Promise<(Pixels & { readonly format: string; readonly alpha: boolean }) | undefined> {
  try {
    const { width, height, format, hasAlpha } = await sharp(bytes).metadata();
    return { width, height, format, alpha: hasAlpha };
  } catch {
    return undefined;
  }
}

function oneOf(
  name: string,
  { value, allowed }: { readonly value: Scalar; readonly allowed: readonly string[] },
): Refusal {
  return invalidValue(
    name,
    `Invalid value: '${value}'. Supported values are: ${allowed.map((one) => `'${one}'`).join(", ")}.`,
  );
}

function formatOf(text: string): "png" | "jpeg" | "webp" {
  return text === "jpeg" || text === "webp" ? text : "png";
}
