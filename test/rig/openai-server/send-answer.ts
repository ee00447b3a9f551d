import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "./answer.js";

/** Sends an answer, or what becomes of one that is cut short. */
export async function sendAnswer(
  response: ServerResponse,
  { answer, requestId }: { readonly answer: Answer; readonly requestId: string },
): Promise<void> {
  if (answer.status === "stalled") return;
  if (answer.status === "reset") {
    response.destroy();
    return;
  }
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    "x-request-id": requestId,
    "content-length": body.length,
    ...answer.headers,
  });
  if (answer.sent === "whole") {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, body.length / 2));
  await sleep(20);
  response.destroy();
}
