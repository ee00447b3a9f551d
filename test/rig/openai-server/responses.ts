import { type Answer, refused } from "./answer.js";
import type { Fault } from "./fault.js";
import type { WireUsage } from "./ledger.js";
import type { ReadResponses } from "./read-responses.js";

/** What goes wrong with one look at a response. */
export type PollFault =
  | { readonly kind: "server-error" }
  | { readonly kind: "reset" }
  /** Half of the body, and the connection is cut. */
  | { readonly kind: "half" }
  /** Half of the body, as if it were all. */
  | { readonly kind: "truncated-json" }
  | { readonly kind: "missing" }
  | { readonly kind: "invalid-key" }
  | { readonly kind: "stall" };

/** Responses that are made in the background, by id. */
export interface ResponseShelf {
  /** Begins one; the answer to give to whoever asked for it, with what it costs. */
  begin(asked: ReadResponses, drawn: Answer, terms: Terms): Answer;
  /** Undefined when there is none of that id, or not any more. */
  look(id: string): string | undefined;
  /** As if they had expired. */
  forget(): void;
}

export interface Terms {
  readonly fault: Fault | undefined;
  readonly requestId: string;
  /** How long it is at work. */
  readonly workMs: number;
}

/** Dollars per million tokens. */
export const MAIN_PRICES = { textIn: 1.25, textOut: 10 };

export function openResponseShelf(): ResponseShelf {
  const shelf = new Map<
    string,
    { readonly readyMs: number; looks: number; readonly atWork: object; readonly done: object }
  >();
  return {
    forget: () => shelf.clear(),
    look(id) {
      const found = shelf.get(id);
      if (!found) return undefined;
      found.looks += 1;
      if (performance.now() >= found.readyMs) return JSON.stringify(found.done);
      return JSON.stringify({ ...found.atWork, status: found.looks === 1 ? "queued" : "in_progress" });
    },
    begin(asked, drawn, { fault, requestId, workMs }) {
      const id = `resp_${requestId}`;
      const whole = { id, object: "response", created_at: 1_795_000_000, background: true, model: asked.mainModel };
      const atWork = { ...whole, status: "queued", error: null, incomplete_details: null, output: [], usage: null };
      const usage = mainUsage(asked, drawn.usage);
      const ending = endingOf(fault, drawn);
      const done = { ...whole, error: null, incomplete_details: null, output: [], usage, ...ending.members };
      shelf.set(id, { readyMs: performance.now() + workMs, looks: 0, atWork, done });
      const { input_tokens: input, output_tokens: output } = usage;
      const main = Math.ceil(input * MAIN_PRICES.textIn + output * MAIN_PRICES.textOut);
      const { usage: _, ...rest } = drawn;
      return {
        ...rest,
        body: JSON.stringify(atWork),
        made: ending.hasPicture ? drawn.made : [],
        ...(ending.hasPicture && drawn.usage && { usage: drawn.usage }),
        billedMicroUsd: ending.isBilled ? main + (ending.hasPicture ? drawn.billedMicroUsd : 0) : 0,
      };
    },
  };
}

/** What a look at `id` is answered, where it is answered. */
export function lookAnswer(shelf: ResponseShelf, id: string, fault: PollFault | undefined): Answer {
  if (fault?.kind === "server-error")
    return refused({ status: 500, code: "server_error", message: "The server had an error." });
  if (fault?.kind === "invalid-key")
    return refused({ status: 401, code: "invalid_api_key", message: "Incorrect API key provided: sk-test****." });
  const body = fault?.kind === "missing" ? undefined : shelf.look(id);
  const missing = refused({ status: 404, code: "not_found", message: `Response with id '${id}' not found.` });
  if (body === undefined) return missing;
  const { code: _, ...rest } = missing;
  const isHalf = fault?.kind === "truncated-json";
  return {
    ...rest,
    status: 200,
    body: isHalf ? body.slice(0, body.length / 2) : body,
    sent: fault?.kind === "half" ? "half" : "whole",
  };
}

interface Ending {
  readonly members: object;
  readonly hasPicture: boolean;
  readonly isBilled: boolean;
}

function endingOf(fault: Fault | undefined, drawn: Answer): Ending {
  if (fault?.kind === "moderation") {
    const error = { code: "moderation_blocked", message: "Your request was rejected by the safety system." };
    return { members: { status: "failed", error }, hasPicture: false, isBilled: true };
  }
  if (fault?.kind === "response-fails") {
    const error = { code: fault.code, message: "The response could not be made." };
    const members = { status: "failed", error, ...(!fault.bills && { usage: null }) };
    return { members, hasPicture: false, isBilled: fault.bills };
  }
  if (fault?.kind === "response-stops") {
    const members = { status: fault.status, incomplete_details: fault.reason ? { reason: fault.reason } : null };
    return { members, hasPicture: false, isBilled: true };
  }
  if (fault?.kind === "response-words") {
    const content = [
      fault.refuses ? { type: "refusal", refusal: fault.text } : { type: "output_text", text: fault.text },
    ];
    const output = [{ type: "message", role: "assistant", status: "completed", content }];
    return { members: { status: "completed", output }, hasPicture: false, isBilled: true };
  }
  const items = pictureItems(drawn.body);
  const told = fault?.kind === "no-usage" ? {} : { tool_usage: { image_gen: drawn.usage } };
  const output = [{ type: "reasoning", id: "rs_1", summary: [] }, ...items];
  return { members: { status: "completed", output, ...told }, hasPicture: true, isBilled: true };
}

/** Of an answer of the image API. */
function pictureItems(body: string): readonly object[] {
  return [...body.matchAll(/"b64_json":"([^"]*)"/g)].map(([, result], nth) => ({
    type: "image_generation_call",
    id: `ig_${nth}`,
    status: "completed",
    revised_prompt: "As asked, and in more words.",
    result,
  }));
}

const THOUGHT: Readonly<Record<string, number>> = {
  none: 0,
  minimal: 20,
  low: 120,
  medium: 400,
  high: 1500,
  xhigh: 4000,
};

function mainUsage({ effort }: ReadResponses, drawn: WireUsage | undefined) {
  const input = 300 + (drawn?.input_tokens ?? 0);
  const thought = THOUGHT[effort] ?? 0;
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 60 + thought,
    output_tokens_details: { reasoning_tokens: thought },
    total_tokens: input + 60 + thought,
  };
}
