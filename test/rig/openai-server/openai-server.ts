import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once, setMaxListeners } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { digestOf } from "../../../src/model/digest.js";
import { type AccountLimits, openAccount } from "./account-limits.js";
import { type Answer, answerLegal, type Paint, refused } from "./answer.js";
import type { Fault } from "./fault.js";
import { judgeRequest } from "./judge-request.js";
import type { LedgerEntry } from "./ledger.js";
import { listedModels, rulesOf } from "./model-rules.js";
import { isRefusal, readRequest, type ReadRequest } from "./read-request.js";
import { answerJudging, type JudgeWords, noteOfJudging, readJudging } from "./judging.js";
import { NO_JSON, readBody, readResponses } from "./read-responses.js";
import type { Refusal } from "./refusal.js";
import { sendAnswer } from "./send-answer.js";
import { lookAnswer, openResponseShelf, type PollFault } from "./responses.js";
import { noSuchPath, type PictureRoute, pictureRoute, refuseKey } from "./route.js";

/** OpenAI's image API on loopback, as strict as the real one, with a ledger and with faults on demand. */
export interface OpenAiServer extends AsyncDisposable {
  /** `http://127.0.0.1:port`, which is also what an Azure endpoint looks like. */
  readonly url: string;
  /** `url` and `/v1`. */
  readonly baseURL: string;
  /** The one key it takes. */
  readonly apiKey: string;
  /** Requests for pictures in the order they were answered, refused ones too. */
  readonly ledger: readonly LedgerEntry[];
  readonly billedMicroUsd: number;
  /** Push to it: each legal request takes the first. */
  readonly faults: Fault[];
  /** Pictures fetched by URL: the headers that came along. */
  readonly downloads: readonly IncomingMessage["headers"][];
  /** Each look at a response takes the first. */
  readonly pollFaults: PollFault[];
  /** Looks at responses so far. */
  readonly polls: number;
  /** All responses expire. */
  forgetResponses(): void;
  /** Most requests for pictures that were in work at one moment. */
  readonly maxInFlight: number;
}

export interface OpenAiServerOptions {
  readonly apiKey?: string;
  /** Decides per request, before `faults`: for servers that always differ, and for faults that depend on the request. */
  readonly faultFor?: (request: FaultQuestion) => Fault | undefined;
  /** Paints other pictures than the usual disc. */
  readonly paint?: Paint;
  /** What a model says that pictures are shown to; yes to everything when left out. */
  readonly judge?: JudgeWords;
  /** How long each picture takes. */
  readonly latencyMs?: number;
  /** Azure deployments by name; without an entry, the deployment is called like its model. */
  readonly deployments?: Readonly<Record<string, string>>;
  /** How fast the account may go. A legal request that goes beyond is turned away, and takes no fault. */
  readonly limits?: AccountLimits;
}

export interface FaultQuestion {
  /** Legal requests so far, this one not counted. */
  readonly nth: number;
  readonly prompt: string;
  readonly model: string;
}

export async function startOpenAiServer(options: OpenAiServerOptions = {}): Promise<OpenAiServer> {
  const apiKey = options.apiKey ?? "sk-test-0123456789abcdefghijklmnopqrstuvwxyz";
  const faults: Fault[] = [];
  const ledger: LedgerEntry[] = [];
  const downloads: IncomingMessage["headers"][] = [];
  const published = new Map<string, { readonly bytes: Uint8Array; readonly type: string }>();
  const stopping = new AbortController();
  // One for each request that waits.
  setMaxListeners(0, stopping.signal);
  const admit = openAccount(options.limits);
  const shelf = openResponseShelf();
  const pollFaults: PollFault[] = [];
  let polls = 0;
  let requests = 0;
  let legal = 0;
  let inFlight = 0;
  let maxInFlight = 0;
  let url = "";

  const publish = (bytes: Uint8Array, type: string): string => {
    const path = `/made/${published.size}`;
    published.set(path, { bytes, type });
    return `${url}${path}`;
  };

  const answerPictures = async (request: IncomingMessage, route: PictureRoute): Promise<PictureAnswer> => {
    const requestId = `req_${String((requests += 1)).padStart(6, "0")}`;
    const unauthorized = refuseKey(request, { apiKey, azure: route.azure });
    const read = await readRequest(request, route.kind);
    const noted = { requestId, path: request.url ?? "", ...noteOf(isRefusal(read) ? undefined : read, route) };
    if (unauthorized) return { noted, answer: refused(unauthorized) };
    if (isRefusal(read)) return { noted, answer: refused(read) };
    const deployedModel = route.deployment && (options.deployments?.[route.deployment] ?? route.deployment);
    const judged = await judgeRequest({ read, kind: route.kind, deployedModel });
    if (judged.kind === "refused") return { noted, answer: refused(judged.refusal) };
    const { headers, refusal } = admit(judged);
    if (refusal) return { noted, answer: withHeaders(refused(refusal), headers) };
    const fault = options.faultFor?.({ nth: legal, prompt: judged.prompt, model: judged.model }) ?? faults.shift();
    legal += 1;
    const waitMs = (options.latencyMs ?? 0) + (fault?.kind === "latency" ? fault.ms : 0);
    if (waitMs > 0) await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    return {
      noted,
      answer: withHeaders(await answerLegal(judged, { requestId, fault, publish, paint: options.paint }), headers),
    };
  };

  const judgeAloud = async (body: JsonBody, { requestId, unauthorized }: Refusing): Promise<PictureAnswer> => {
    const asked = await readJudging(body);
    const noted = { requestId, path: "/v1/responses", ...("status" in asked ? NOTHING_READ : noteOfJudging(asked)) };
    if (unauthorized) return { noted, answer: refused(unauthorized) };
    if ("status" in asked) return { noted, answer: refused(asked) };
    const fault = options.faultFor?.({ nth: legal, prompt: asked.prompt, model: asked.model }) ?? faults.shift();
    legal += 1;
    return { noted, answer: await answerJudging(asked, { fault, words: options.judge }) };
  };

  const answerResponse = async (request: IncomingMessage): Promise<PictureAnswer> => {
    const requestId = `req_${String((requests += 1)).padStart(6, "0")}`;
    const unauthorized = refuseKey(request, { apiKey, azure: false });
    const body = await readBody(request);
    if (body && body["background"] === undefined) return judgeAloud(body, { requestId, unauthorized });
    const asked = body ? readResponses(body) : NO_JSON;
    const read = "status" in asked ? undefined : asked.read;
    const noted = { requestId, path: request.url ?? "", ...noteOf(read, { kind: "generations", azure: false }) };
    if (unauthorized) return { noted, answer: refused(unauthorized) };
    if ("status" in asked) return { noted, answer: refused(asked) };
    const params = { ...noted.params, mainModel: asked.mainModel, effort: asked.effort };
    const judged = await judgeRequest({ read: asked.read, kind: asked.kind });
    if (judged.kind === "refused") return { noted, answer: refused(judged.refusal) };
    const { headers, refusal } = admit(judged);
    if (refusal) return { noted, answer: withHeaders(refused(refusal), headers) };
    const fault = options.faultFor?.({ nth: legal, prompt: judged.prompt, model: judged.model }) ?? faults.shift();
    legal += 1;
    const workMs = (options.latencyMs ?? 0) + (fault?.kind === "latency" ? fault.ms : 0);
    const isLate = fault?.kind === "moderation" && fault.stage === "output";
    const { paint } = options;
    const drawn = await answerLegal(judged, { requestId, fault: isLate ? undefined : fault, publish, paint });
    const isTaken = drawn.status === 200 && drawn.sent === "whole" && fault?.kind !== "raw";
    const answer = isTaken ? shelf.begin(asked, drawn, { fault, requestId, workMs }) : drawn;
    return { noted: { ...noted, params }, answer: withHeaders(answer, headers) };
  };

  const serveLook = async ({ request, response }: Exchange, id: string): Promise<void> => {
    request.resume();
    polls += 1;
    const fault = pollFaults.shift();
    const unauthorized = refuseKey(request, { apiKey, azure: false });
    if (fault?.kind === "stall") return;
    if (fault?.kind === "reset") return void response.destroy();
    const answer = unauthorized ? refused(unauthorized) : lookAnswer(shelf, id, fault);
    await sendAnswer(response, { answer, requestId: "req_look" });
  };

  const servePictures = async (exchange: Exchange, route: PictureRoute | "responses"): Promise<void> => {
    inFlight += 1;
    maxInFlight = Math.max(maxInFlight, inFlight);
    try {
      const { noted, answer } = await (route === "responses"
        ? answerResponse(exchange.request)
        : answerPictures(exchange.request, route));
      const { status, code, usage, billedMicroUsd, made } = answer;
      ledger.push({ ...noted, status, ...(code && { code }), ...(usage && { usage }), billedMicroUsd, made });
      await sendAnswer(exchange.response, { answer, requestId: noted.requestId });
    } finally {
      inFlight -= 1;
    }
  };

  const serve = async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange;
    const { pathname, searchParams } = new URL(request.url ?? "/", url);
    const file = published.get(pathname);
    const route = pictureRoute(pathname);
    if (request.method === "POST" && route && (!route.azure || searchParams.has("api-version")))
      return servePictures(exchange, route);
    if (request.method === "POST" && pathname === "/v1/responses") return servePictures(exchange, "responses");
    const looked = /^\/v1\/responses\/([^/]+)$/.exec(pathname)?.[1];
    if (request.method === "GET" && looked !== undefined) return serveLook(exchange, decodeURIComponent(looked));
    if (request.method === "GET" && file) {
      downloads.push(request.headers);
      response.setHeader("content-type", file.type).end(file.bytes);
      return;
    }
    request.resume();
    const fits = request.method === "GET" && pathname === "/v1/models";
    const refusal = fits ? refuseKey(request, { apiKey, azure: false }) : noSuchPath(request);
    await sendAnswer(response, {
      answer: refusal ? refused(refusal) : { ...refused(noSuchPath(request)), ...modelList() },
      requestId: "req_other",
    });
  };

  const server = createServer((request, response) => {
    serve({ request, response }).catch((error: unknown) => {
      // A connection that the client closed while it was served is no fault of the server's.
      if (request.destroyed || response.destroyed) return;
      response.writeHead(599, { "content-type": "text/plain" }).end(`the test server is broken: ${String(error)}`);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${portOf(server.address())}`;

  return {
    url,
    baseURL: `${url}/v1`,
    apiKey,
    ledger,
    faults,
    downloads,
    pollFaults,
    forgetResponses: () => shelf.forget(),
    get polls() {
      return polls;
    },
    get billedMicroUsd() {
      return ledger.reduce((sum, entry) => sum + entry.billedMicroUsd, 0);
    },
    get maxInFlight() {
      return maxInFlight;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type JsonBody = Readonly<Record<string, unknown>>;

interface Refusing {
  readonly requestId: string;
  readonly unauthorized: Refusal | undefined;
}

const NOTHING_READ = { model: "", params: {}, pictures: [] };

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

type Noted = Pick<LedgerEntry, "requestId" | "path" | "model" | "params" | "pictures" | "mask">;

interface PictureAnswer {
  readonly noted: Noted;
  readonly answer: Answer;
}

function noteOf(read: ReadRequest | undefined, route: PictureRoute): Omit<Noted, "requestId" | "path"> {
  const params = Object.fromEntries(read?.params ?? []);
  return {
    model: String(params["model"] ?? route.deployment ?? ""),
    params,
    pictures: (read?.pictures ?? []).map((bytes) => digestOf(bytes)),
    ...(read?.mask && { mask: digestOf(read.mask) }),
  };
}

function withHeaders(answer: Answer, headers: Answer["headers"]): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

function modelList(): Pick<Answer, "status" | "body" | "code"> {
  const data = listedModels.map((id) => {
    const shutdown = rulesOf(id)?.shutdownDate;
    return {
      id,
      object: "model",
      created: 1_776_000_000,
      owned_by: "system",
      ...(shutdown && { shutdown_date: shutdown }),
    };
  });
  return { status: 200, body: JSON.stringify({ object: "list", data }), code: undefined };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  return address.port;
}
