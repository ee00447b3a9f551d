import type { IncomingMessage } from "node:http";
import type { ReadRequest, Scalar } from "./read-request.js";
import { invalidValue, type Refusal, unknownParameter } from "./refusal.js";

/** A request for a response, as the picture that its tool is asked for and the model that asks. */
export interface ReadResponses {
  readonly read: ReadRequest;
  readonly kind: "generations" | "edits";
  readonly mainModel: string;
  readonly effort: string;
}

/** As strict as the API: nothing unknown, one image tool that is named and has to be called, and in the background. */
export function readResponses(body: Readonly<Record<string, unknown>>): ReadResponses | Refusal {
  const unknown = Object.keys(body).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined) return unknownParameter(unknown);
  const mainModel = textOf(body["model"]);
  if (!isMainModel(mainModel))
    return { status: 404, code: "model_not_found", message: `The model '${mainModel}' does not exist.` };
  if (body["background"] !== true || body["store"] === false)
    return invalidValue("background", "A response in the background has to be stored.");
  const effort = textOf(asRecord(body["reasoning"])?.["effort"] ?? "medium");
  if (!EFFORTS.has(effort)) return invalidValue("reasoning.effort", `Invalid value: '${effort}'.`);
  if (asRecord(body["tool_choice"])?.["type"] !== "image_generation")
    return invalidValue("tool_choice", "Expected {type: image_generation}.");
  const [tool, ...others] = Array.isArray(body["tools"]) ? body["tools"].map(asRecord) : [];
  if (tool?.["type"] !== "image_generation" || others.length > 0)
    return invalidValue("tools", "Expected one tool of type image_generation.");
  const asked = readInput(body["input"]);
  if (!asked) return invalidValue("input", "Expected one message of input_text and input_image.");
  const { type: _, action, input_image_mask: mask, ...rest } = tool;
  if ((action === "edit") !== asked.pictures.length > 0) return invalidValue("tools[0].action", "It fits no picture.");
  const whole = Object.entries(body).filter(([name]) => name === "safety_identifier" || name === "user");
  const params = new Map<string, Scalar>([["prompt", asked.prompt]]);
  for (const [name, value] of [...Object.entries(rest), ...whole]) {
    if (name === "n" || name === "prompt") return unknownParameter(`tools[0].${name}`);
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
      return invalidValue(`tools[0].${name}`, "Expected a scalar.");
    params.set(name, value);
  }
  const read = {
    params,
    pictures: asked.pictures,
    ...(mask !== undefined && { mask: bytesOf(mask) ?? Buffer.alloc(0) }),
  };
  return { read, kind: action === "edit" ? "edits" : "generations", mainModel, effort };
}

/** The body of a request, or that it has none. */
export async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return asRecord(parse(Buffer.concat(chunks).toString("utf8")));
}

export const NO_JSON: Refusal = {
  status: 400,
  code: "invalid_json",
  message: "We could not parse the JSON body of your request.",
};

export const isMainModel = (name: string): boolean => /^gpt-5(\.\d+)?(-[a-z]+)?$/.test(name);

const MEMBERS = new Set([
  "model",
  "background",
  "store",
  "reasoning",
  "input",
  "tools",
  "tool_choice",
  "safety_identifier",
  "user",
]);
const EFFORTS = new Set(["none", "minimal", "low", "medium", "high", "xhigh"]);

function readInput(input: unknown): { readonly prompt: string; readonly pictures: readonly Uint8Array[] } | undefined {
  const [message, ...others] = Array.isArray(input) ? input.map(asRecord) : [];
  const content = message?.["content"];
  if (message?.["role"] !== "user" || others.length > 0 || !Array.isArray(content)) return undefined;
  const [text, ...images] = content.map(asRecord);
  const pictures = images.map((image) => (image?.["type"] === "input_image" ? bytesOf(image) : undefined));
  if (text?.["type"] !== "input_text" || typeof text["text"] !== "string" || pictures.includes(undefined))
    return undefined;
  return { prompt: text["text"], pictures: pictures.filter((bytes) => bytes !== undefined) };
}

export function bytesOf(value: unknown): Uint8Array | undefined {
  const url = asRecord(value)?.["image_url"];
  const match = typeof url === "string" ? /^data:image\/(?:png|jpeg|webp);base64,(.+)$/.exec(url) : undefined;
  return match?.[1] === undefined ? undefined : Buffer.from(match[1], "base64");
}

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
