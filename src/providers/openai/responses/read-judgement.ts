import type { Reply, Wish } from "../../../model/judge.js";
import type { Usage } from "../../../model/lock.js";
import type { JudgeAnswer, JudgeRequest, ProviderFailure } from "../../../model/provider.js";
import type { Asked } from "../failure.js";
import { asObject, type JsonObject, objectsIn, parseObject } from "../json-object.js";
import { count } from "../read-usage.js";
import { redact, withoutKey } from "../redact.js";
import { failureOfError, NOTHING_DRAWN, wordsOf } from "./read-response.js";

/** What a response came to that was to answer questions. What was billed is told whether or not it can be used. */
export function readJudgement(
  response: JsonObject,
  { wishes, model }: Pick<JudgeRequest, "wishes" | "model">,
  asked: Asked,
): JudgeAnswer {
  const usage = usageOf(response, model.name);
  const told = usage ? { usage } : {};
  const words = wordsOf(response);
  const form = parseObject(words.text);
  const failure = whyNone(response, { form, refusal: words.refusal, asked });
  if (failure) return { ...failure, ...told };
  return { kind: "judged", replies: wishes.map((wish, index) => replyTo(wish, { form, index, asked })), ...told };
}

interface Said {
  readonly form: JsonObject | undefined;
  readonly refusal: string;
  readonly asked: Asked;
}

/** All of it was answered, and is billed; what was refused at the door never comes here. */
function whyNone(response: JsonObject, { form, refusal, asked }: Said): ProviderFailure | undefined {
  const { server } = asked;
  const unusable = (because: string): ProviderFailure => ({
    kind: "unusable",
    message: `${server.name} answered, but ${because}.`,
  });
  const error = asObject(response["error"]);
  if (response["status"] === "failed" && error) return failureOfError(error, asked);
  if (refusal !== "") return unusable(`would not say: ${redact(refusal, server.apiKey)}`);
  const reason = asObject(response["incomplete_details"])?.["reason"];
  if (typeof reason === "string") return unusable(`stopped before it was done (${redact(reason, server.apiKey)})`);
  return response["status"] === "incomplete" || !form ? unusable("not in the form asked for") : undefined;
}

interface Place {
  readonly form: JsonObject | undefined;
  /** Of the wish, from 0. */
  readonly index: number;
  readonly asked: Asked;
}

function replyTo({ kind }: Wish, { form, index, asked }: Place): Reply | undefined {
  const { apiKey } = asked.server;
  if (kind === "text") {
    const lines: unknown = form?.["lines"];
    if (!Array.isArray(lines)) return undefined;
    const read = lines.flatMap((line: unknown) => (typeof line === "string" ? [withoutKey(line, apiKey)] : []));
    return { kind: "text", lines: read.filter((line) => line !== "").slice(0, MOST_LINES) };
  }
  const found = objectsIn(form?.["answers"]).find(({ number }) => number === index + 1);
  const answer = ANSWERS.find((one) => one === found?.["answer"]);
  const seen: unknown = found?.["seen"];
  return (
    answer && {
      kind: "answer",
      answer,
      because: typeof seen === "string" ? redact(seen, apiKey).slice(0, MOST_SEEN) : "",
    }
  );
}

const ANSWERS = ["yes", "no", "unclear"] as const;
/** Characters; it is asked for in thirty words. */
const MOST_SEEN = 240;
/** More text than any picture is asked to hold. */
const MOST_LINES = 200;

/** Pictures that a model is shown count as text that it reads. */
function usageOf({ usage }: JsonObject, model: string): Usage | undefined {
  const told = asObject(usage);
  const [inputTokens, outputTokens] = [count(told?.["input_tokens"]), count(told?.["output_tokens"])];
  if (inputTokens === undefined || outputTokens === undefined || inputTokens + outputTokens === 0) return undefined;
  return { ...NOTHING_DRAWN, main: { model, inputTokens, outputTokens } };
}
