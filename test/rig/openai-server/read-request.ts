import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { invalidValue, type Refusal, unknownParameter } from "./refusal.js";

/** A request as sent, before anything is judged. */
export interface ReadRequest {
  readonly params: ReadonlyMap<string, Scalar>;
  readonly pictures: readonly Uint8Array[];
  readonly mask?: Uint8Array;
  readonly markup?: Uint8Array;
}

export type Scalar = string | number | boolean;

/** Multipart for edits, JSON for both; what is neither is refused as the API does. */
export async function readRequest(
  request: IncomingMessage,
  kind: "generations" | "edits",
): Promise<ReadRequest | Refusal> {
  const type = request.headers["content-type"] ?? "";
  const bytes = await readBytes(request);
  if (type.startsWith("multipart/form-data")) {
    if (kind === "generations") return unsupportedType(type);
    return readForm(await new Response(bytes, { headers: { "content-type": type } }).formData());
  }
  if (!type.startsWith("application/json")) return unsupportedType(type);
  return readJson(bytes.toString("utf8"), kind);
}

export function isRefusal(value: ReadRequest | Refusal): value is Refusal {
  return "status" in value;
}

const NUMBERS = ["n", "output_compression", "partial_images"];

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readForm(form: FormData): Promise<ReadRequest | Refusal> {
  const params = new Map<string, Scalar>();
  const pictures: Uint8Array[] = [];
  const files = new Map<string, Uint8Array>();
  for (const [name, value] of form) {
    if (typeof value === "string") {
      if (params.has(name)) return invalidValue(name, `Duplicate parameter: '${name}'.`);
      params.set(name, NUMBERS.includes(name) && /^\d+$/.test(value) ? Number(value) : value);
      continue;
    }
    const bytes = new Uint8Array(await value.arrayBuffer());
    if (!/^image\/(png|jpeg|webp)$/.test(value.type))
      return invalidValue(name, `Invalid file '${value.name}': unsupported mimetype ('${value.type}').`);
    if (name === "image[]" || name === "image") pictures.push(bytes);
    else if (name === "mask" || name === "markup") files.set(name, bytes);
    else return unknownParameter(name);
  }
  return { params, pictures, mask: files.get("mask"), markup: files.get("markup") };
}

function readJson(text: string, kind: "generations" | "edits"): ReadRequest | Refusal {
  const body = parse(text);
  if (!isRecord(body))
    return { status: 400, code: "invalid_json", message: "We could not parse the JSON body of your request." };
  const params = new Map<string, Scalar>();
  const pictures: Uint8Array[] = [];
  let mask: Uint8Array | undefined;
  for (const [name, value] of Object.entries(body)) {
    if (kind === "edits" && (name === "images" || name === "mask")) {
      const read = (Array.isArray(value) ? value : [value]).map(dataUrlBytes);
      if (read.includes(undefined)) return invalidValue(name, `Invalid type for '${name}': expected data URLs.`);
      const known = read.filter((bytes) => bytes !== undefined);
      if (name === "mask") mask = known[0];
      else pictures.push(...known);
      continue;
    }
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
      return { status: 400, code: "invalid_type", message: `Invalid type for '${name}'.`, param: name };
    params.set(name, value);
  }
  return { params, pictures, mask };
}

function dataUrlBytes(value: unknown): Uint8Array | undefined {
  const url = isRecord(value) ? value["image_url"] : undefined;
  const match = typeof url === "string" ? /^data:image\/(?:png|jpeg|webp);base64,(.+)$/.exec(url) : undefined;
  return match?.[1] === undefined ? undefined : Buffer.from(match[1], "base64");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const unsupportedType = (type: string): Refusal => ({
  status: 400,
  code: "unsupported_content_type",
  message: `Unsupported content type: '${type}'.`,
});
