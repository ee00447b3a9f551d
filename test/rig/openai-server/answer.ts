import { type Digest, digestOf } from "../../../src/model/digest.js";
import { unreachable } from "../../../src/model/unreachable.js";
import { billOf } from "./bill.js";
import type { Fault } from "./fault.js";
import type { LegalRequest } from "./judge-request.js";
import type { AnswerStatus, WireUsage } from "./ledger.js";
import { paintPicture, type PictureSpec } from "./paint-picture.js";
import { type Refusal, refusalBody } from "./refusal.js";

/** What goes over the wire, and what goes into the ledger. */
export interface Answer {
  readonly status: AnswerStatus;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `half`: the connection is cut in the middle of the body. */
  readonly sent: "whole" | "half";
  readonly code?: string;
  readonly usage?: WireUsage;
  readonly billedMicroUsd: number;
  readonly made: readonly Digest[];
}

export interface AnswerContext {
  readonly requestId: string;
  readonly fault: Fault | undefined;
  /** Keeps a picture and returns the URL it can be fetched from. */
  readonly publish: (bytes: Uint8Array, type: string) => string;
  readonly paint?: Paint | undefined;
}

/** Makes a picture in the place of the usual one; undefined leaves it at that. */
export type Paint = (spec: PictureSpec) => Promise<Buffer> | undefined;

/** Makes the pictures, or what the fault makes of them. */
export async function answerLegal(request: LegalRequest, context: AnswerContext): Promise<Answer> {
  const { fault } = context;
  const refusal = fault && refusalOf(fault, request);
  if (refusal) return refused(refusal);
  const { usage, microUsd } = billOf(request);
  if (fault?.kind === "bad-gateway") return { ...whole(BAD_GATEWAY, { "content-type": "text/html" }), status: 502 };
  if (fault?.kind === "raw") {
    const bill = fault.bills ? { usage, billedMicroUsd: microUsd } : { billedMicroUsd: 0 };
    return { ...whole(fault.body, fault.headers), status: fault.status, ...bill };
  }
  if (fault?.kind === "reset" && fault.when === "before-billing") return { ...whole(""), status: "reset" };
  if (fault?.kind === "stall" && !fault.bills) return { ...whole(""), status: "stalled" };

  const painted = await paintAll(request, context);
  const made = painted.map((bytes) => digestOf(bytes));
  const billed = { usage, billedMicroUsd: microUsd, made };
  if (fault?.kind === "reset" && fault.when === "after-billing") return { ...whole(""), ...billed, status: "reset" };
  if (fault?.kind === "stall") return { ...whole(""), ...billed, status: "stalled" };
  const body = JSON.stringify({
    created: 1_795_000_000,
    background: request.transparent ? "transparent" : "opaque",
    data: painted.map((bytes) => datum(bytes, { request, context })),
    output_format: request.format,
    quality: request.quality,
    size: `${request.width}x${request.height}`,
    ...(withoutUsage(fault) ? {} : { usage }),
  });
  if (fault?.kind === "truncated-json") return { ...whole(body.slice(0, body.length / 2)), ...billed };
  if (fault?.kind === "reset") return { ...whole(body), ...billed, sent: "half" };
  return { ...whole(body), ...billed };
}

/** An answer that makes and bills nothing. */
export function refused(refusal: Refusal): Answer {
  const { status, code, headers } = refusal;
  return { ...whole(refusalBody(refusal), headers), status, code };
}

function whole(body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status: 200,
    body,
    headers: { "content-type": "application/json", ...headers },
    sent: "whole",
    billedMicroUsd: 0,
    made: [],
  };
}

const BAD_GATEWAY =
  "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

const withoutUsage = (fault: Fault | undefined): boolean =>
  fault?.kind === "no-usage" || (fault?.kind === "url" && !fault.usage);

async function paintAll(request: LegalRequest, { fault, requestId, paint }: AnswerContext): Promise<readonly Buffer[]> {
  if (fault?.kind === "empty-data") return [];
  const count = fault?.kind === "fewer" ? Math.min(fault.count, request.count) : request.count;
  const { width, height } = fault?.kind === "wrong-size" ? fault : request;
  const format = fault?.kind === "wrong-format" ? fault.format : request.format;
  const transparent = request.transparent && fault?.kind !== "no-alpha" && format !== "jpeg";
  const spec = {
    width,
    height,
    format,
    transparent,
    prompt: request.prompt,
    isOffFrame: fault?.kind === "off-frame",
    ...(fault?.kind === "ground" && { ground: fault.colour }),
  };
  return Promise.all(
    Array.from({ length: count }, (_, n) => {
      const one = { ...spec, serial: `${requestId}-${n}` };
      return paint?.(one) ?? paintPicture(one);
    }),
  );
}

function datum(
  bytes: Buffer,
  { request, context }: { readonly request: LegalRequest; readonly context: AnswerContext },
): Readonly<Record<string, string>> {
  const base64 = bytes.toString("base64");
  const fault = context.fault?.kind;
  if (fault === "url") return { url: context.publish(bytes, `image/${request.format}`) };
  if (fault === "bad-base64") return { b64_json: `${base64.slice(0, 400)}*not base64*` };
  if (fault === "no-picture") return { b64_json: Buffer.from("This is no picture at all.").toString("base64") };
  return { b64_json: base64 };
}

/** Figures that agree with the header: a client that believes them goes on as soon as it may. */
function rateLimitFigures(retryAfterMs = 12_000): string {
  const limit = Math.max(1, Math.round(60_000 / Math.max(1, retryAfterMs)));
  return `Limit ${limit}, Used ${limit}, Requested 1. Please try again in ${retryAfterMs / 1000}s.`;
}

export function refusalOf(fault: Fault, { model }: Pick<LegalRequest, "model">): Refusal | undefined {
  switch (fault.kind) {
    case "rate-limit":
      return {
        status: 429,
        code: "rate_limit_exceeded",
        type: "input-images",
        message:
          fault.message ??
          `Rate limit reached for ${model} on input-images per min: ${rateLimitFigures(fault.retryAfterMs)}`,
        headers: {
          ...(fault.retryAfterMs === undefined ? {} : { "retry-after-ms": String(fault.retryAfterMs) }),
          ...(fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter }),
        },
      };
    case "server-error":
      return { status: 500, code: "server_error", type: "server_error", message: "The server had an error." };
    case "overloaded":
      return {
        status: 503,
        code: "server_overloaded",
        type: "service_unavailable_error",
        message: "The engine is currently overloaded, please try again later",
        headers: fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter },
      };
    case "moderation":
      return {
        status: 400,
        code: "moderation_blocked",
        type: "image_generation_user_error",
        message: "Your request was rejected by the safety system.",
        details: { moderation_details: { moderation_stage: fault.stage, categories: fault.categories } },
      };
    case "insufficient-quota":
      return {
        status: 429,
        code: "insufficient_quota",
        type: "insufficient_quota",
        message: "You exceeded your current quota, please check your plan and billing details.",
      };
    case "billing-hard-limit":
      return {
        status: fault.status,
        code: "billing_hard_limit_reached",
        type: "billing_limit_user_error",
        message: "Billing hard limit has been reached.",
      };
    case "invalid-key":
      return { status: 401, code: "invalid_api_key", message: "Incorrect API key provided: sk-test****." };
    case "not-verified":
      return {
        status: 403,
        code: "organization_must_be_verified",
        message: `Your organization must be verified to use the model '${model}'.`,
      };
    case "model-not-found":
      return { status: 404, code: "model_not_found", message: `The model '${model}' does not exist.` };
    case "bad-gateway":
    case "reset":
    case "stall":
    case "truncated-json":
    case "bad-base64":
    case "no-picture":
    case "wrong-size":
    case "wrong-format":
    case "no-alpha":
    case "ground":
    case "off-frame":
    case "empty-data":
    case "fewer":
    case "url":
    case "no-usage":
    case "latency":
    case "response-fails":
    case "response-stops":
    case "response-words":
    case "raw":
      return undefined;
    default:
      return unreachable(fault);
  }
}
