import sharp from "sharp";
import { digestOf } from "../../../src/model/digest.js";
import type { Fault } from "./fault.js";
import { refusalOf, refused, type Answer } from "./answer.js";
import type { LedgerEntry } from "./ledger.js";
import { asRecord, bytesOf, isMainModel, textOf } from "./read-responses.js";
import { invalidValue, unknownParameter, type Refusal } from "./refusal.js";
import { MAIN_PRICES } from "./responses.js";

/** A request that shows a picture to a model and asks about it. */
export interface ReadJudging {
  readonly model: string;
  readonly prompt: string;
  /** Numbered lines of the prompt that ask for yes or no. */
  readonly questions: readonly { readonly number: number; readonly words: string }[];
  readonly wantsLines: boolean;
  readonly picture: Uint8Array;
  readonly maxOutputTokens: number;
}

export type Verdict = { readonly answer: "yes" | "no" | "unclear"; readonly seen: string };

/** What a judge says of a picture: to each question, and what it reads. */
export interface JudgeWords {
  readonly answer: (question: string, picture: Uint8Array) => Verdict | Promise<Verdict>;
  readonly read: (picture: Uint8Array) => readonly string[] | Promise<readonly string[]>;
}

const AGREES: JudgeWords = { answer: () => ({ answer: "yes", seen: "It is so." }), read: () => [] };

/** As strict as the API: nothing unknown, one picture, and a strict form whose members are all required. */
export async function readJudging(body: Readonly<Record<string, unknown>>): Promise<ReadJudging | Refusal> {
  const unknown = Object.keys(body).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined) return unknownParameter(unknown);
  const model = textOf(body["model"]);
  if (!isMainModel(model))
    return { status: 404, code: "model_not_found", message: `The model '${model}' does not exist.` };
  if (body["store"] !== false) return invalidValue("store", "A judge's answer is not kept.");
  const maxOutputTokens = Number(body["max_output_tokens"]);
  if (!Number.isInteger(maxOutputTokens) || maxOutputTokens < 16)
    return invalidValue("max_output_tokens", "Expected a whole number from 16 up.");
  const [message, ...others] = Array.isArray(body["input"]) ? body["input"].map(asRecord) : [];
  const content = Array.isArray(message?.["content"]) ? message["content"].map(asRecord) : [];
  const [text, image, ...rest] = content;
  const prompt = textOf(text?.["text"]);
  const picture = bytesOf(image);
  if (message?.["role"] !== "user" || others.length + rest.length > 0 || text?.["type"] !== "input_text" || !picture)
    return invalidValue("input", "Expected one message of input_text and input_image.");
  const { width, height, format } = await sharp(picture).metadata();
  if (format !== "jpeg" || width * height > 1536 * 1024)
    return invalidValue("input", "Expected a JPEG of a fair size.");
  const form = asRecord(asRecord(body["text"])?.["format"]);
  const schema = asRecord(form?.["schema"]);
  const properties = asRecord(schema?.["properties"]) ?? {};
  const isStrict =
    form?.["type"] === "json_schema" &&
    form["strict"] === true &&
    schema?.["additionalProperties"] === false &&
    JSON.stringify(schema["required"]) === JSON.stringify(Object.keys(properties));
  if (!isStrict) return invalidValue("text.format", "A strict schema requires every member and allows no other.");
  const questions = [...prompt.matchAll(/^(\d+)\. Answer yes, no, or unclear [^:]*: (.*) Say first, /gm)].map(
    ([, number, words]) => ({ number: Number(number), words: words ?? "" }),
  );
  if ("answers" in properties !== questions.length > 0) return invalidValue("text.format", "It fits no question.");
  return { model, prompt, questions, wantsLines: "lines" in properties, picture, maxOutputTokens };
}

const MEMBERS = new Set(["model", "store", "reasoning", "max_output_tokens", "input", "text"]);

export interface JudgingTerms {
  readonly fault: Fault | undefined;
  readonly words: JudgeWords | undefined;
}

/** What the model answers, and what that costs. */
export async function answerJudging(asked: ReadJudging, { fault, words = AGREES }: JudgingTerms): Promise<Answer> {
  const refusal = fault && refusalOf(fault, { model: asked.model });
  if (refusal) return refused(refusal);
  const input = Math.ceil(Buffer.byteLength(asked.prompt) / 4) + 900;
  const output = Math.min(asked.maxOutputTokens, 120 + 40 * asked.questions.length);
  const usage = {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 120 },
    total_tokens: input + output,
  };
  const { textIn, textOut } = MAIN_PRICES;
  const billed = { billedMicroUsd: Math.ceil(input * textIn + output * textOut), made: [] };
  const none = { headers: { "content-type": "application/json" }, made: [], sent: "whole" } as const;
  if (fault?.kind === "stall")
    return { ...none, status: "stalled", body: "", billedMicroUsd: fault.bills ? billed.billedMicroUsd : 0 };
  if (fault?.kind === "reset" && fault.when === "before-billing")
    return { ...none, status: "reset", body: "", billedMicroUsd: 0 };
  if (fault?.kind === "reset" && fault.when === "after-billing")
    return { ...none, ...billed, status: "reset", body: "" };
  if (fault?.kind === "raw")
    return { ...none, status: fault.status, body: fault.body, billedMicroUsd: fault.bills ? billed.billedMicroUsd : 0 };
  const body = JSON.stringify({ ...(await ending(asked, fault, words)), ...(fault?.kind !== "no-usage" && { usage }) });
  if (fault?.kind === "truncated-json")
    return { ...none, ...billed, status: 200, body: body.slice(0, body.length / 2) };
  return { ...none, ...billed, status: 200, body, sent: fault?.kind === "reset" ? "half" : "whole" };
}

async function ending(asked: ReadJudging, fault: Fault | undefined, words: JudgeWords): Promise<object> {
  const whole = { id: "resp_judge", object: "response", model: asked.model, store: false, error: null };
  if (fault?.kind === "response-stops")
    return {
      ...whole,
      status: fault.status,
      incomplete_details: { reason: fault.reason ?? "max_output_tokens" },
      output: [],
    };
  if (fault?.kind === "response-words") {
    const part = fault.refuses ? { type: "refusal", refusal: fault.text } : { type: "output_text", text: fault.text };
    return { ...whole, status: "completed", output: [{ type: "message", role: "assistant", content: [part] }] };
  }
  const answers: object[] = [];
  for (const { number, words: question } of asked.questions)
    answers.push({ number, ...(await words.answer(question, asked.picture)) });
  const form = {
    ...(answers.length > 0 && { answers }),
    ...(asked.wantsLines && { lines: await words.read(asked.picture) }),
  };
  const text = { type: "output_text", text: JSON.stringify(form), annotations: [] };
  const output = [
    { type: "reasoning", id: "rs_1", summary: [] },
    { type: "message", role: "assistant", content: [text] },
  ];
  return { ...whole, status: "completed", incomplete_details: null, output };
}

/** What the ledger tells of it. */
export function noteOfJudging({
  model,
  prompt,
  questions,
  picture,
}: ReadJudging): Pick<LedgerEntry, "model" | "params" | "pictures"> {
  return { model, params: { model, prompt, questions: questions.length }, pictures: [digestOf(picture)] };
}
