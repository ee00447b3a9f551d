import type { MainModel } from "../../../model/main-model.js";
import type { GenerationRequest, ProviderAnswer, ProviderContext } from "../../../model/provider.js";
import { AnswerScanner } from "../answer-scanner.js";
import { readWhole } from "../body-reader.js";
import { failureOfAnswer, failureOfLoss } from "../failure.js";
import { parseObject } from "../json-object.js";
import { postRequest } from "../post-request.js";
import { readLimits } from "../read-limits.js";
import { safeIdentifier } from "../redact.js";
import type { Uploads } from "../request-body.js";
import type { Server } from "../server.js";
import { awaitResponse, type Clock, SHORTEST_WAIT_MS } from "./await-response.js";
import { isAtWork, readResponse } from "./read-response.js";
import { responsesBody } from "./responses-body.js";

export interface BackgroundSending {
  readonly server: Server;
  readonly mainModel: MainModel;
  readonly uploads: Uploads;
  readonly clock: Clock;
  readonly context: ProviderContext;
}

/**
 * Has a response made in the background. Its name is told before anything is waited for: from then on the answer can be
 * fetched, whatever becomes of us. Until then an answer that is lost is as uncertain as that of any other request.
 */
export async function sendInBackground(
  request: GenerationRequest,
  { server, mainModel, uploads, clock, context }: BackgroundSending,
): Promise<ProviderAnswer> {
  const { model } = request.settings;
  const { signal, leaving, receive } = context;
  const scanner = new AnswerScanner(receive);
  try {
    const exchange = await postRequest(server, {
      path: "/responses",
      body: responsesBody(request, uploads, { mainModel, compatibleServer: server.compatible }),
      model,
      signal,
      leaving,
      readerFor: (status) => (status < 300 ? scanner : readWhole(MAX_ERROR_BYTES)),
    });
    const asked = { server, model };
    if (exchange.kind !== "answered") return failureOfLoss(exchange, asked);
    const { answer } = exchange;
    const response = answer.status < 300 ? parseObject(answer.body.toString("utf8")) : undefined;
    if (answer.status >= 300) {
      // The headers speak of the main model's limits, the words of a refusal of whichever it was.
      const limits = answer.status === 429 ? readLimits({ ...answer, header: () => undefined }) : [];
      return { ...failureOfAnswer(answer, asked), ...(limits.length > 0 && { limits }) };
    }
    const requestId = safeIdentifier(answer.header("x-request-id"), server.apiKey);
    const pending = safeIdentifier(response?.["id"], server.apiKey);
    const named = { ...(requestId !== undefined && { requestId }) };
    if (!response || pending === undefined) {
      const message = `${server.name} took the request and did not say under which name: the picture may be made and billed.`;
      return { kind: "uncertain", code: "no_response_id", message, ...named };
    }
    await context.pending?.({ pending, ...named });
    const reading = { server, model, mainModel: mainModel.name, requestId };
    if (!isAtWork(response)) return readResponse(response, { ...reading, take: scanner.take.bind(scanner) });
    return await awaitResponse({ ...reading, pending, clock, context }, SHORTEST_WAIT_MS);
  } finally {
    await scanner.drop();
  }
}

const MAX_ERROR_BYTES = 16 * 1024 * 1024;
