import { type Digest, digestOf } from "../../../src/model/digest.js";
import type { ImageSettings, ProviderChoice } from "../../../src/model/asset.js";
import { nodeHost } from "../../../src/host.js";
import type { Clock } from "../../../src/providers/openai/responses/await-response.js";
import type { GenerationRequest, PendingRequest, ProviderAnswer } from "../../../src/model/provider.js";
import { createOpenAiProvider } from "../../../src/providers/openai/openai-provider.js";
import { receiveInMemory } from "../../rig/receive-in-memory.js";
import type { OpenAiServer } from "../../rig/openai-server/openai-server.js";

export interface Question {
  readonly prompt?: string;
  readonly settings?: Partial<ImageSettings>;
  readonly pictures?: readonly Uint8Array[];
  readonly mask?: Uint8Array;
  readonly count?: number;
  readonly choice?: Partial<Extract<ProviderChoice, { kind: "openai" }>>;
  /** Null: not set. */
  readonly apiKey?: string | null;
  readonly timeoutMs?: number;
  readonly clock?: Clock;
  readonly pending?: (request: PendingRequest) => Promise<void>;
  readonly signal?: AbortSignal;
}

const SETTINGS: ImageSettings = {
  model: "gpt-image-2",
  quality: "low",
  size: { kind: "exact", width: 1024, height: 1024 },
  background: "auto",
  format: "png",
  extra: {},
};

/** Asks a new provider that reaches `server` one question. */
export async function ask(
  server: Pick<OpenAiServer, "baseURL" | "apiKey">,
  question: Question = {},
): Promise<ProviderAnswer> {
  const { pictures = [], mask, apiKey = server.apiKey } = question;
  const bytes = new Map<Digest, Uint8Array>([...pictures, ...(mask ? [mask] : [])].map((one) => [digestOf(one), one]));
  const request: GenerationRequest = {
    prompt: question.prompt ?? "A fox asleep",
    brief: { title: "fox", prompt: "A fox asleep", text: [], styles: [], kind: "field", firstCandidate: 0 },
    settings: { ...SETTINGS, ...question.settings },
    pictures: pictures.map((one) => ({ digest: digestOf(one) })),
    ...(mask && { mask: digestOf(mask) }),
    edits: false,
    count: question.count ?? 1,
  };
  const provider = createOpenAiProvider({
    choice: { kind: "openai", baseURL: server.baseURL, apiKeyEnv: "OPENAI_API_KEY", ...question.choice },
    apiKey: apiKey ?? undefined,
    timeoutMs: question.timeoutMs ?? 10_000,
    clock: question.clock ?? nodeHost(),
  });
  return provider.generate(request, {
    signal: question.signal ?? new AbortController().signal,
    receive: receiveInMemory,
    ...(question.pending && { pending: question.pending }),
    async bytesOf(digest) {
      const found = bytes.get(digest);
      if (!found) throw new Error(`${digest} was not given`);
      return found;
    },
  });
}

/** The pictures of an answer by digest and type, and all the rest of it. */
export function summary(answer: ProviderAnswer): object {
  if (answer.kind !== "made") return answer;
  return { ...answer, pictures: answer.pictures.map(({ received, type }) => ({ digest: received.digest, type })) };
}
