import type { Usage } from "../../../model/lock.js";
import type { MadePicture, ProviderAnswer, ProviderFailure } from "../../../model/provider.js";
import { type Asked, failureOfAnswer } from "../failure.js";
import { asObject, type JsonObject, objectsIn } from "../json-object.js";
import { count, readUsage } from "../read-usage.js";
import type { Decoded } from "../received-picture.js";
import { redact } from "../redact.js";

export interface ResponseReading extends Asked {
  readonly mainModel: string;
  readonly requestId: string | undefined;
  /** The picture that came in place of `{"picture": n}`, once. */
  readonly take: (index: unknown) => Decoded | undefined;
}

/** Whether the provider is still at work on it. */
export function isAtWork({ status }: JsonObject): boolean {
  return status === "queued" || status === "in_progress";
}

/** What a response that nothing more will be done about came to. What was billed is told whether or not there is a picture. */
export function readResponse(response: JsonObject, reading: ResponseReading): ProviderAnswer {
  const decoded = objectsIn(response["output"]).flatMap(
    ({ result }) => reading.take(asObject(result)?.["picture"]) ?? [],
  );
  const pictures = decoded.flatMap((one): MadePicture[] => (one.kind === "picture" ? [one.picture] : []));
  const usage = usageOf(response, { hasPicture: decoded.length > 0, mainModel: reading.mainModel });
  const told = { ...(reading.requestId !== undefined && { requestId: reading.requestId }), ...(usage && { usage }) };
  if (pictures.length > 0) return { kind: "made", pictures, ...told };
  const damage = decoded.find((one) => one.kind === "no-picture")?.because;
  return { ...failureOf(response, damage, reading), ...told };
}

function failureOf(response: JsonObject, damage: string | undefined, reading: ResponseReading): ProviderFailure {
  const { server } = reading;
  const unusable = (because: string): ProviderFailure => ({
    kind: "unusable",
    message: `${server.name} answered, but ${because}.`,
  });
  if (damage !== undefined) return unusable(damage);
  const error = asObject(response["error"]);
  if (response["status"] === "failed" && error) return failureOfError(error, reading);
  const reason = asObject(response["incomplete_details"])?.["reason"];
  if (response["status"] === "incomplete" && typeof reason === "string")
    return reason === "content_filter"
      ? failureOfError({ code: "content_filter", message: "The answer was withheld." }, reading)
      : unusable(`stopped before there was a picture (${redact(reason, server.apiKey)})`);
  if (response["status"] === "cancelled") return unusable("somebody cancelled the response");
  const words = wordsOf(response);
  if (words.refusal !== "") return failureOfError({ code: "content_filter", message: words.refusal }, reading);
  return unusable(
    words.text === ""
      ? "no picture was in it"
      : `with words where a picture should be: ${redact(words.text, server.apiKey)}`,
  );
}

/** The error of a response is worded as that of a request, but has no status of its own. */
export function failureOfError(error: JsonObject, asked: Asked): ProviderFailure {
  const code = typeof error["code"] === "string" ? error["code"] : "";
  const status = STATUSES.get(code) ?? 400;
  return failureOfAnswer({ status, header: () => undefined, body: Buffer.from(JSON.stringify({ error })) }, asked);
}

const STATUSES: ReadonlyMap<string, number> = new Map([
  ["server_error", 500],
  ["rate_limit_exceeded", 429],
]);

export function wordsOf({ output }: JsonObject): { readonly refusal: string; readonly text: string } {
  const parts = objectsIn(output).flatMap(({ content }) => objectsIn(content));
  const joined = (name: "refusal" | "text"): string =>
    parts.flatMap((part) => (typeof part[name] === "string" ? [part[name]] : [])).join(" ");
  return { refusal: joined("refusal"), text: joined("text") };
}

interface Billing {
  readonly hasPicture: boolean;
  readonly mainModel: string;
}

/** Undefined when a part of the bill is not told. No picture drawn is no tokens of the image model. */
function usageOf(response: JsonObject, { hasPicture, mainModel }: Billing): Usage | undefined {
  // Input tokens that are not told apart count as those of pictures, which are never the cheaper ones.
  const drawing = readUsage(asObject(asObject(response["tool_usage"])?.["image_gen"]), 1);
  const main = asObject(response["usage"]);
  const [inputTokens, outputTokens] = [count(main?.["input_tokens"]), count(main?.["output_tokens"])];
  if (inputTokens === undefined || outputTokens === undefined || (hasPicture && !drawing)) return undefined;
  return { ...(drawing ?? NOTHING_DRAWN), main: { model: mainModel, inputTokens, outputTokens } };
}

export const NOTHING_DRAWN: Usage = { textInputTokens: 0, imageInputTokens: 0, outputTokens: 0 };
