import type { GenerationRequest } from "../../model/provider.js";
import type { Json } from "../../model/canonical-json.js";
import type { ImageSettings } from "../../model/asset.js";
import { formatSize } from "../../catalog/size.js";

/** A picture to send, and its type as its bytes show. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly type: "image/png" | "image/jpeg" | "image/webp";
}

export interface Uploads {
  /** In the order the prompt names them. */
  readonly pictures: readonly Upload[];
  readonly mask?: Upload;
}

export interface Parameters {
  readonly [name: string]: Json;
}

/**
 * Every parameter that has a value. `auto` is OpenAI's word for leaving it to the model; a compatible server may not know
 * it, so there it is left out, which says the same.
 */
export function parametersOf(
  { prompt, settings, count }: Pick<GenerationRequest, "prompt" | "settings" | "count">,
  { compatibleServer }: { readonly compatibleServer: boolean },
): Parameters {
  const { model, quality, background, format, compression, complexity, moderation, extra } = settings;
  const choices = { size: sizeOf(settings), quality, background };
  const sent = Object.entries(choices).filter(([, value]) => !(compatibleServer && value === "auto"));
  return {
    model,
    prompt,
    n: count,
    ...Object.fromEntries(sent),
    output_format: format,
    ...(compression !== undefined && { output_compression: compression }),
    ...(complexity !== undefined && { complexity }),
    ...(moderation !== undefined && { moderation }),
    ...extra,
  };
}

/** The multipart form of an edit: the scalars, `image[]` for each picture in order, the mask. */
export function formOf(parameters: Parameters, { pictures, mask }: Uploads): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parameters)) appendJson(form, name, value);
  for (const [index, picture] of pictures.entries()) form.append("image[]", fileOf(picture, `picture-${index + 1}`));
  if (mask) form.append("mask", fileOf(mask, "mask"));
  return form;
}

function sizeOf({ size }: ImageSettings): string {
  return size.kind === "auto" ? "auto" : formatSize(size);
}

/** Lists and mappings of `extra` are spelled as the API's own clients spell them: `name[]`, `name[key]`. */
function appendJson(form: FormData, name: string, value: Json): void {
  if (value === null) return;
  if (typeof value !== "object") form.append(name, String(value));
  else if (isList(value)) for (const item of value) appendJson(form, `${name}[]`, item);
  else
    for (const [key, item] of Object.entries(value)) if (item !== undefined) appendJson(form, `${name}[${key}]`, item);
}

const isList: (value: object) => value is readonly Json[] = Array.isArray;

function fileOf({ bytes, type }: Upload, name: string): File {
  return new File([new Uint8Array(bytes)], `${name}.${type.slice("image/".length)}`, { type });
}
