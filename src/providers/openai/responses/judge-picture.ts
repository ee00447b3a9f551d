import type { JudgeAnswer, JudgeContext, JudgeRequest } from "../../../model/provider.js";
import { readWhole } from "../body-reader.js";
import { failureOfAnswer, failureOfLoss } from "../failure.js";
import { parseObject } from "../json-object.js";
import { postRequest } from "../post-request.js";
import { readLimits } from "../read-limits.js";
import { safeIdentifier } from "../redact.js";
import type { Server } from "../server.js";
import { judgeBody } from "./judge-body.js";
import { readJudgement } from "./read-judgement.js";

/** Asks once, and waits: an answer of a few words is there before it would be worth fetching later. */
export async function judgePicture(
  request: JudgeRequest,
  { server, signal, leaving }: JudgeContext & { readonly server: Server },
): Promise<JudgeAnswer> {
  const model = request.model.name;
  const asked = { server, model, wanted: "answers" } as const;
  const exchange = await postRequest(server, {
    path: "/responses",
    body: judgeBody(request),
    model,
    signal,
    leaving,
    readerFor: () => readWhole(MAX_ANSWER_BYTES),
  });
  if (exchange.kind !== "answered") return failureOfLoss(exchange, asked);
  const { answer } = exchange;
  const limits = readLimits(answer);
  const counted = limits.length > 0 ? { limits } : {};
  if (answer.status >= 300) return { ...failureOfAnswer(answer, asked), ...counted };
  const requestId = safeIdentifier(answer.header("x-request-id"), server.apiKey);
  const named = { ...counted, ...(requestId !== undefined && { requestId }) };
  const response = parseObject(answer.body.toString("utf8"));
  if (!response)
    return { kind: "unusable", message: `${server.name} answered with something that is no response.`, ...named };
  return { ...readJudgement(response, request, asked), ...named };
}

const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
