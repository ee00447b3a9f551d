import type { Usage } from "../../model/lock.js";
import { asObject, type JsonObject } from "./json-object.js";

/**
 * Undefined when the server does not count: some send nothing, some send zeros. Input tokens that are not told apart are
 * text when no picture was sent, else pictures, which are never the cheaper ones.
 */
export function readUsage(usage: JsonObject | undefined, picturesSent: number): Usage | undefined {
  const output = count(usage?.["output_tokens"]);
  const input = count(usage?.["input_tokens"]);
  if (output === undefined || input === undefined || input + output === 0) return undefined;
  const details = asObject(usage?.["input_tokens_details"]);
  const text = count(details?.["text_tokens"]);
  const image = count(details?.["image_tokens"]);
  if (text !== undefined && image !== undefined)
    return { textInputTokens: text, imageInputTokens: image, outputTokens: output };
  return picturesSent === 0
    ? { textInputTokens: input, imageInputTokens: 0, outputTokens: output }
    : { textInputTokens: 0, imageInputTokens: input, outputTokens: output };
}

/** A whole number from zero up. */
export function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
