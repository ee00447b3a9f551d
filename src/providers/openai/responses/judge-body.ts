import type { Json } from "../../../model/canonical-json.js";
import type { JudgeRequest } from "../../../model/provider.js";
import { dataUrl } from "./responses-body.js";

/**
 * A response that is waited for and not kept: a model that sees is shown one picture and has to answer in a form. What it saw
 * comes before each answer, so that it looks before it answers.
 */
export function judgeBody(request: JudgeRequest): { readonly [name: string]: Json } {
  const { model, prompt, picture, maxOutputTokens } = request;
  return {
    model: model.name,
    store: false,
    ...(model.reasoning !== undefined && { reasoning: { effort: model.reasoning } }),
    max_output_tokens: maxOutputTokens,
    input: [
      {
        role: "user",
        content: [
          { type: "input_text", text: prompt },
          { type: "input_image", image_url: dataUrl(picture), detail: "high" },
        ],
      },
    ],
    text: { format: { type: "json_schema", name: "findings", strict: true, schema: formOf(request) } },
  };
}

/** Strict schemas name every member as required, and allow no other. */
function formOf({ wishes }: JudgeRequest): Json {
  const hasQuestions = wishes.some(({ kind }) => kind === "question");
  const hasText = wishes.some(({ kind }) => kind === "text");
  return object({
    ...(hasQuestions && { answers: list(ANSWER) }),
    ...(hasText && { lines: list({ type: "string" }) }),
  });
}

const object = (properties: { readonly [name: string]: Json }): Json => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const list = (items: Json): Json => ({ type: "array", items });

const ANSWER = object({
  number: { type: "integer" },
  seen: { type: "string" },
  answer: { type: "string", enum: ["yes", "no", "unclear"] },
});
