import { extraFault } from "../../catalog/extra-parameters.js";
import { requestLimits } from "../../catalog/request-limits.js";
import { pictureTypeOf } from "../../images/picture-facts.js";
import type { ImageSettings, ProviderChoice } from "../../model/asset.js";
import type {
  GenerationRequest,
  Provider,
  ProviderAnswer,
  ProviderContext,
  ProviderFailure,
} from "../../model/provider.js";
import { AnswerScanner } from "./answer-scanner.js";
import { readWhole } from "./body-reader.js";
import { failureOfLoss } from "./failure.js";
import { postRequest } from "./post-request.js";
import { readAnswer } from "./read-answer.js";
import { readLimits } from "./read-limits.js";
import { formOf, parametersOf, type Upload, type Uploads } from "./request-body.js";
import { judgePicture } from "./responses/judge-picture.js";
import { awaitResponse, type Clock } from "./responses/await-response.js";
import { sendInBackground } from "./responses/send-in-background.js";
import { type NoServer, resolveServer, type Server } from "./server.js";
import { timeoutFor } from "./timeout-for.js";

export interface OpenAiProviderOptions {
  readonly choice: Extract<ProviderChoice, { kind: "openai" }>;
  /** Undefined when `choice.apiKeyEnv` is not set: every request then fails as `account` and says so. */
  readonly apiKey: string | undefined;
  /** For one whole exchange, in milliseconds, where `choice.timeoutMs` does not say; 300 s when left out. */
  readonly timeoutMs?: number;
  /** For waiting between looks at what is made in the background. */
  readonly clock: Clock;
}

/**
 * Masters from OpenAI's image API, Azure OpenAI or a server that speaks like them. Nothing is sent twice: a request goes
 * out once, and what became of it is the answer. The SDK is loaded when the first request is sent.
 */
export function createOpenAiProvider({ choice, apiKey, timeoutMs, clock }: OpenAiProviderOptions): Provider {
  const { mainModel } = choice;
  const serverFor = ({ quality }: Pick<ImageSettings, "quality">): Server | NoServer =>
    resolveServer({ choice, apiKey, timeoutMs: timeoutFor(quality, choice.timeoutMs ?? timeoutMs) });
  return {
    kind: "openai",
    picturesEach: mainModel ? 1 : requestLimits.picturesMade,
    async generate(request, context) {
      const server = serverFor(request.settings);
      if (server.kind === "no-server") return accountFailure(server);
      const fault = faultOf(request, server);
      if (fault !== undefined) return invalid(fault);
      const uploads = await gatherUploads(request, context);
      if (uploads.kind !== "uploads") return uploads;
      return mainModel
        ? sendInBackground(request, { server, mainModel, uploads, clock, context })
        : sendRequest(request, { server, uploads, context });
    },
    async judge(request, context) {
      const server = serverFor(FOR_ANSWERS);
      return server.kind === "no-server" ? accountFailure(server) : judgePicture(request, { server, ...context });
    },
    ...(mainModel && {
      async fetch(pending, context) {
        const server = serverFor(context.settings);
        if (server.kind === "no-server") return accountFailure(server);
        const { model } = context.settings;
        const asked = { server, model, mainModel: mainModel.name, pending, requestId: undefined };
        return awaitResponse({ ...asked, clock, context }, 0);
      },
    }),
  };
}

/** No quality is asked for: answers are waited for as long as a picture whose quality the model chooses. */
const FOR_ANSWERS = { quality: "auto" } as const;

const accountFailure = ({ code, message }: NoServer): ProviderFailure => ({ kind: "account", code, message });

const invalid = (message: string): ProviderFailure => ({ kind: "invalid", message });

function faultOf({ settings, pictures, mask, count }: GenerationRequest, server: Server): string | undefined {
  const { picturesMade, picturesSent } = requestLimits;
  if (!Number.isInteger(count) || count < 1 || count > picturesMade)
    throw new RangeError(`one request makes 1 to ${picturesMade} pictures, not ${count}`);
  if (pictures.length > picturesSent)
    return `${pictures.length} pictures would be sent, and at most ${picturesSent} are allowed: leave out references.`;
  if (mask !== undefined && pictures.length === 0)
    return "A mask needs the picture that it belongs to: name it by `edit:`.";
  return extraFault(settings, { compatibleServer: server.compatible });
}

type Gathered = ({ readonly kind: "uploads" } & Uploads) | ProviderFailure;

async function gatherUploads({ pictures, mask }: GenerationRequest, { bytesOf }: ProviderContext): Promise<Gathered> {
  const uploads: Upload[] = [];
  for (const [index, { digest }] of pictures.entries()) {
    const upload = uploadOf(await bytesOf(digest));
    if (!upload) return invalid(`Picture ${index + 1} of the request is no PNG, JPEG or WebP: convert it first.`);
    uploads.push(upload);
  }
  if (mask === undefined) return { kind: "uploads", pictures: uploads };
  const upload = uploadOf(await bytesOf(mask));
  if (upload?.type !== "image/png") return invalid("The mask is no PNG: a mask has to be a PNG with alpha.");
  return { kind: "uploads", pictures: uploads, mask: upload };
}

function uploadOf(bytes: Uint8Array): Upload | undefined {
  const type = pictureTypeOf(bytes);
  return type === "image/png" || type === "image/jpeg" || type === "image/webp" ? { bytes, type } : undefined;
}

interface Sending {
  readonly server: Server;
  readonly uploads: Uploads;
  readonly context: ProviderContext;
}

async function sendRequest(request: GenerationRequest, { server, uploads, context }: Sending): Promise<ProviderAnswer> {
  const { model } = request.settings;
  const parameters = parametersOf(request, { compatibleServer: server.compatible });
  const picturesSent = uploads.pictures.length;
  const { signal, leaving, receive } = context;
  const scanner = new AnswerScanner(receive);
  const posting = {
    model,
    signal,
    leaving,
    readerFor: (status: number) => (status < 300 ? scanner : readWhole(MAX_ERROR_BYTES)),
  };
  try {
    const exchange = await (picturesSent === 0
      ? postRequest(server, { ...posting, path: "/images/generations", body: parameters })
      : postRequest(server, { ...posting, path: "/images/edits", body: formOf(parameters, uploads) }));
    if (exchange.kind !== "answered") return failureOfLoss(exchange, { server, model });
    const limits = readLimits(exchange.answer);
    const take = scanner.take.bind(scanner);
    const answer = await readAnswer(exchange.answer, { server, model, picturesSent, signal, receive, take });
    return limits.length > 0 ? { ...answer, limits } : answer;
  } finally {
    await scanner.drop();
  }
}

/** Far more than any server has to say of a failure. */
const MAX_ERROR_BYTES = 16 * 1024 * 1024;
