import type { OpenAiServer } from "./openai-server/openai-server.js";
import { MAIN_PRICES } from "./openai-server/responses.js";
import type { LockJson } from "./temp-repo.js";

/** Every micro-dollar that a lock says was billed. */
export function billedInLock(lock: LockJson): number {
  const entries = Object.values(lock.assets).flatMap((entry) => entry.attempts);
  const unplaced = Object.values(lock.unplaced ?? {}).flat();
  return [...entries, ...unplaced].reduce((sum, { cost }) => sum + (cost.billedMicroUsd ?? 0), 0);
}

/** The provider block of a manifest that buys from the test server. */
export function buysFrom(server: OpenAiServer): string {
  return `provider: {use: openai, baseURL: "${server.baseURL}"}\n`;
}

/** The same by way of a main model, at the prices that the test server bills. */
export function buysThroughResponses(server: OpenAiServer, more = ""): string {
  const { textIn, textOut } = MAIN_PRICES;
  return `provider: {use: openai, baseURL: "${server.baseURL}", transport: responses, mainModel: gpt-5.6${more}}
prices: {gpt-5.6: {textIn: ${textIn}, textOut: ${textOut}}}
`;
}

export function keyOf(server: OpenAiServer): { readonly OPENAI_API_KEY: string } {
  return { OPENAI_API_KEY: server.apiKey };
}
