import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import type { Fault } from "../rig/openai-server/fault.js";
import { MAIN_PRICES } from "../rig/openai-server/responses.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";
import type { SeededRandom } from "../../src/providers/draft/seeded-random.js";

/** Requests, two of them to a judge, and pictures that building everything takes, when nothing goes wrong. */
export const REQUESTS = 11;
export const PICTURES = 12;

const ASSETS = `assets:
  hero: {prompt: A lighthouse, expect: {notBlank: true, judge: [Is it a lighthouse?]}}
  hero-night: {edit: hero, prompt: The same at night}
  hero-snow: {edit: hero-night, prompt: The same in snow}
  twin-a: {prompt: The same fox}
  twin-b: {prompt: The same fox}
  four: {prompt: One of four, candidates: 4}
  oak: {prompt: An oak}
  elm: {prompt: An elm, references: [{asset: oak, role: style}]}
  ash: {prompt: An ash, expect: {judge: [Is it an ash?, Is it alone?]}}
  yew: {prompt: A yew}
`;

export interface ChaosWorld extends AsyncDisposable {
  readonly repo: TempRepo;
  readonly server: OpenAiServer;
  readonly env: { readonly OPENAI_API_KEY: string };
  /** From now on the server has nothing against anything. */
  heal(): void;
  /** Requests that have come in so far. */
  arrived(): number;
}

/** How a server behaves while there is chaos. */
export interface Weather {
  /** Longest that a picture takes. */
  readonly latencyMs: number;
  /** How likely a request is answered 429 or 503. */
  readonly refusals: number;
  /** How likely the connection is cut, before or after the bill. */
  readonly resets: number;
}

export async function chaosWorld(random: SeededRandom, weather: Weather): Promise<ChaosWorld> {
  let isHealthy = false;
  let arrived = 0;
  const faultFor = (): Fault | undefined => {
    arrived += 1;
    if (!isHealthy && random.chance(weather.refusals))
      return random.chance(0.5) ? { kind: "rate-limit", retryAfterMs: 5 } : { kind: "overloaded", retryAfter: "0" };
    if (!isHealthy && random.chance(weather.resets))
      return { kind: "reset", when: random.pick(["before-billing", "after-billing", "mid-body"]) };
    return { kind: "latency", ms: random.between(0, isHealthy ? 5 : weather.latencyMs) };
  };
  const server = await startOpenAiServer({ faultFor });
  const provider = `provider: {use: openai, baseURL: "${server.baseURL}"}\n`;
  const { textIn, textOut } = MAIN_PRICES;
  const judge = `judge: gpt-5.6\nprices: {gpt-5.6: {textIn: ${textIn}, textOut: ${textOut}}}\n`;
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64, 128], formats: [webp]}}\n";
  const repo = await tempRepo({ "assets.config.yaml": provider + judge + defaults + ASSETS });
  return {
    repo,
    server,
    env: { OPENAI_API_KEY: server.apiKey },
    heal: () => void (isHealthy = true),
    arrived: () => arrived,
    async [Symbol.asyncDispose]() {
      await repo[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
