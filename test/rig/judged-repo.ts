import type { JudgeWords, Verdict } from "./openai-server/judging.js";
import type { OpenAiServer } from "./openai-server/openai-server.js";
import { MAIN_PRICES } from "./openai-server/responses.js";
import { tempRepo, type TempRepo } from "./temp-repo.js";

/** A manifest whose judge is asked at the test server, at the prices that it bills. */
export function judgedManifest(server: OpenAiServer, assets: string, top = "judge: gpt-5.6\n"): string {
  const { textIn, textOut } = MAIN_PRICES;
  return `provider: {use: openai, baseURL: "${server.baseURL}"}
prices: {gpt-5.6: {textIn: ${textIn}, textOut: ${textOut}}}
${top}defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
${assets}`;
}

export const ASKS = '{judge: ["Is it a fox?", {question: "Is there a watermark?", answer: no}]}';
export const FOX = `  fox: {prompt: A fox, expect: ${ASKS}}\n`;

export async function judgedRepo(server: OpenAiServer, assets = FOX, top?: string): Promise<TempRepo> {
  return tempRepo({ "assets.config.yaml": judgedManifest(server, assets, top) });
}

/** Answers by what the question is about. */
export function saying(answers: Readonly<Record<string, string>>, read: JudgeWords["read"] = () => []): JudgeWords {
  return {
    read,
    answer(question) {
      const word = Object.keys(answers).find((one) => question.includes(one)) ?? "";
      return { answer: (answers[word] ?? "yes") as Verdict["answer"], seen: `looked for: ${word}` };
    },
  };
}

export const SOUND = saying({ watermark: "no" });

export const judged = (server: OpenAiServer) => server.ledger.filter(({ path }) => path === "/v1/responses");
export const drawn = (server: OpenAiServer) => server.ledger.filter(({ path }) => path !== "/v1/responses");

interface PlanJson {
  readonly price: { readonly kind: string; readonly lowMicroUsd: number; readonly highMicroUsd: number };
  readonly steps: readonly { readonly verdict: string; readonly judging?: object }[];
}

export const planOf = async (repo: TempRepo): Promise<PlanJson> =>
  JSON.parse((await repo.artlock(["plan", "--json"])).stdout) as PlanJson;
