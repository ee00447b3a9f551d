import type { FetchContext, ProviderAnswer, ProviderFailure } from "../../../model/provider.js";
import { AnswerScanner } from "../answer-scanner.js";
import { readWhole } from "../body-reader.js";
import type { Exchange, HttpAnswer } from "../exchange.js";
import { failureOfAnswer } from "../failure.js";
import { type JsonObject, parseObject } from "../json-object.js";
import { getRequest } from "../post-request.js";
import { retryAfterMs } from "../retry-after.js";
import type { Server } from "../server.js";
import { isAtWork, readResponse } from "./read-response.js";

/** What time it is, and a way to let some pass. */
export interface Clock {
  /** Milliseconds since some moment. */
  steadyMs(): number;
  /** Rejects when aborted. */
  sleep(waitMs: number, signal: AbortSignal): Promise<void>;
}

export interface Awaiting {
  readonly server: Server;
  /** Of the image model. */
  readonly model: string;
  readonly mainModel: string;
  /** The response's id. */
  readonly pending: string;
  readonly requestId: string | undefined;
  readonly clock: Clock;
  readonly context: Pick<FetchContext, "signal" | "receive">;
}

/**
 * Asks for a response until it is done, at growing distances, and reads it. Nothing is lost by giving up: after the server's
 * timeout, an abort, or a refusal to tell, the answer is `pending`. Asking is free, so what came damaged is asked for again.
 */
export async function awaitResponse(awaiting: Awaiting, firstWaitMs: number): Promise<ProviderAnswer> {
  const { server, clock, context } = awaiting;
  const { signal } = context;
  const untilMs = clock.steadyMs() + server.timeoutMs;
  let waitMs = firstWaitMs;
  let [missing, damaged] = [0, 0];
  for (;;) {
    if (waitMs > 0) await clock.sleep(waitMs, signal).catch(() => undefined);
    if (signal.aborted) return stillPending("aborted", "artlock stopped waiting for it", awaiting);
    const looked = await look(awaiting);
    if (looked.kind === "done") return looked.answer;
    if (looked.kind === "damaged") damaged += 1;
    missing = looked.kind === "missing" ? missing + 1 : 0;
    if (damaged >= MOST_DAMAGED && looked.kind === "damaged") return looked.answer;
    if (missing >= MOST_MISSING) return gone(awaiting);
    if (looked.kind === "refused") return stillPending(looked.code, looked.message, awaiting);
    if (clock.steadyMs() >= untilMs) return stillPending("timeout", whyLate(looked, server), awaiting);
    const nextMs = Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, waitMs * 1.5));
    waitMs = Math.max(nextMs, looked.kind === "later" ? (looked.retryAfterMs ?? 0) : 0);
  }
}

/** Before a response that was just begun is asked for. */
export const SHORTEST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;
/** Until a look begins to be answered. A picture may take longer to arrive: that has the server's timeout, as all of it has. */
const SILENCE_MS = 60_000;
const MOST_DAMAGED = 3;
/** What was begun a moment ago may not be known everywhere yet. */
const MOST_MISSING = 4;
const MAX_ERROR_BYTES = 16 * 1024 * 1024;

type Looked =
  | { readonly kind: "done"; readonly answer: ProviderAnswer }
  | { readonly kind: "at-work" | "missing" }
  | { readonly kind: "damaged"; readonly answer: ProviderAnswer }
  /** The way there is out of order, which says nothing of the response. */
  | { readonly kind: "later"; readonly message: string; readonly retryAfterMs?: number }
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

async function look(awaiting: Awaiting): Promise<Looked> {
  const { server, pending, clock, context } = awaiting;
  const scanner = new AnswerScanner(context.receive);
  const [silent, heard] = [new AbortController(), new AbortController()];
  void clock.sleep(SILENCE_MS, heard.signal).then(
    () => silent.abort(),
    () => undefined,
  );
  try {
    const exchange = await getRequest(server, {
      path: `/responses/${encodeURIComponent(pending)}`,
      signal: AbortSignal.any([context.signal, silent.signal]),
      timeoutMs: server.timeoutMs,
      readerFor(status) {
        heard.abort();
        return status < 300 ? scanner : readWhole(MAX_ERROR_BYTES);
      },
    });
    if (exchange.kind !== "answered") return { kind: "later", message: lossOf(exchange, server) };
    return exchange.answer.status < 300
      ? readBody(exchange.answer, scanner, awaiting)
      : readRefusal(exchange.answer, awaiting);
  } finally {
    heard.abort();
    await scanner.drop();
  }
}

function readBody({ body }: HttpAnswer, scanner: AnswerScanner, awaiting: Awaiting): Looked {
  const { server, model, mainModel, requestId } = awaiting;
  const response = parseObject(body.toString("utf8"));
  if (!response || typeof response["status"] !== "string") {
    const message = `${server.name} answered with something that is no response, or only half of it.`;
    return { kind: "damaged", answer: { kind: "unusable", message } };
  }
  if (isAtWork(response)) return { kind: "at-work" };
  const take = scanner.take.bind(scanner);
  const answer = readResponse(response, { server, model, mainModel, requestId, take });
  return isDamaged(answer, response) ? { kind: "damaged", answer } : { kind: "done", answer };
}

/** A completed response without a usable picture may have been damaged on its way. */
function isDamaged({ kind }: ProviderAnswer, { status }: JsonObject): boolean {
  return kind === "unusable" && status === "completed";
}

function readRefusal(answer: HttpAnswer, { server, model }: Awaiting): Looked {
  if (answer.status === 404) return { kind: "missing" };
  const failure = failureOfAnswer(answer, { server, model });
  const { kind, message, code = `status_${answer.status}` } = failure;
  if (kind !== "unavailable" && kind !== "rate-limited") return { kind: "refused", code, message };
  const waitMs = retryAfterMs(answer.header, message);
  return { kind: "later", message, ...(waitMs !== undefined && { retryAfterMs: Math.min(waitMs, SILENCE_MS) }) };
}

function lossOf(loss: Exclude<Exchange, { kind: "answered" }>, { name }: Server): string {
  return loss.kind === "not-sent"
    ? `${name} cannot be reached (${loss.code})`
    : `the connection to ${name} was lost (${loss.because})`;
}

function whyLate(looked: Looked, { name, timeoutMs }: Server): string {
  const seconds = timeoutMs / 1000;
  return looked.kind === "later" ? looked.message : `${name} was not done within ${seconds} s`;
}

function stillPending(code: string, because: string, { server, pending, requestId }: Awaiting): ProviderFailure {
  const message = `${server.name} has the request and keeps its picture as ${pending}: ${because.replace(/\.$/, "")}.`;
  return { kind: "pending", code, message, ...(requestId !== undefined && { requestId }) };
}

/** Responses are kept for a while only. */
function gone({ server, pending, requestId }: Awaiting): ProviderFailure {
  const message = `${server.name} does not know ${pending} any more: the picture may have been made and billed, and cannot be fetched.`;
  return { kind: "unusable", code: "response_gone", message, ...(requestId !== undefined && { requestId }) };
}
