import type { Dispatcher } from "undici";
import type { BodyReader } from "./body-reader.js";

/** How one request came out on the wire, whatever the answer says. */
export type Exchange =
  | { readonly kind: "answered"; readonly answer: HttpAnswer }
  /** No connection came about: nothing can have been billed. */
  | { readonly kind: "not-sent"; readonly code: string }
  /** Sent, or perhaps sent, and no whole answer came back. */
  | { readonly kind: "lost"; readonly because: LossReason; readonly requestId?: string };

export type LossReason = "timeout" | "aborted" | "connection" | "too-long";

export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** What its reader made of it. */
  readonly body: Buffer;
}

export interface Cargo {
  readonly init?: RequestInit | undefined;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Who reads an answer of that status. */
  readonly readerFor: (status: number) => BodyReader;
  readonly leaving?: (() => void) | undefined;
}

/** Sends one request and reads its answer as it comes. */
export async function carry(url: string, { init, signal, timeoutMs, readerFor, leaving }: Cargo): Promise<Exchange> {
  const deadline = AbortSignal.timeout(timeoutMs);
  let handedOver = false;
  let requestId: string | undefined;
  try {
    const { request } = await import("undici");
    const outgoing = {
      ...(await encode(init)),
      dispatcher: await dispatcherFor(url),
      highWaterMark: NEVER_PAUSED_BYTES,
    };
    if (signal.aborted) return { kind: "not-sent", code: "aborted" };
    handedOver = true;
    leaving?.();
    const answer = await request(url, { ...outgoing, signal: AbortSignal.any([signal, deadline]) });
    const header = (name: string): string | undefined => [answer.headers[name]].flat()[0];
    requestId = header("x-request-id");
    const body = await readBody(answer.body, readerFor(answer.statusCode));
    if (body === undefined) return lost("too-long", requestId);
    return { kind: "answered", answer: { status: answer.statusCode, header, body } };
  } catch (error) {
    const code = handedOver ? connectFailureCode(error) : codeOf(error);
    if (code !== undefined) return { kind: "not-sent", code };
    return lost(signal.aborted ? "aborted" : deadline.aborted ? "timeout" : "connection", requestId);
  }
}

const CONNECT_TIMEOUT_MS = 15_000;
/**
 * More than any reader takes. A server that ends the connection while undici's parser is paused brings the process down in
 * all versions that run on Node 20: https://github.com/nodejs/undici/issues/5360. So readers have to keep up.
 */
const NEVER_PAUSED_BYTES = 2 ** 30;

const lost = (because: LossReason, requestId: string | undefined): Exchange => ({
  kind: "lost",
  because,
  ...(requestId !== undefined && { requestId }),
});

/** What the SDK asked fetch to send. A form gets its boundary here. */
async function encode(init: RequestInit | undefined) {
  const headers = new Headers(init?.headers);
  // Pictures do not get smaller, and undici unpacks nothing.
  headers.set("accept-encoding", "identity");
  if (init?.body === undefined) return { method: "GET", headers: Object.fromEntries(headers), body: null } as const;
  const encoded = new Response(init.body);
  const type = headers.get("content-type") ?? encoded.headers.get("content-type");
  if (type !== null) headers.set("content-type", type);
  const body = new Uint8Array(await encoded.arrayBuffer());
  return { method: "POST", headers: Object.fromEntries(headers), body } as const;
}

/** Undefined when there is more than the reader takes. */
async function readBody(body: AsyncIterable<unknown>, reader: BodyReader): Promise<Buffer | undefined> {
  let isRead = false;
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError("a body of bytes was expected");
      if (!(await reader.push(chunk))) return undefined;
    }
    const whole = await reader.end();
    isRead = true;
    return whole;
  } finally {
    if (!isRead) await reader.drop();
  }
}

let direct: Promise<Dispatcher> | undefined;
let throughProxy: Promise<Dispatcher> | undefined;

/** HTTP_PROXY, HTTPS_PROXY and NO_PROXY hold, except for a server on this machine, which no proxy can reach. */
function dispatcherFor(url: string): Promise<Dispatcher> {
  const { hostname } = new URL(url);
  const local = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  if (local) return (direct ??= createDispatcher("direct"));
  return (throughProxy ??= createDispatcher("proxy"));
}

async function createDispatcher(kind: "direct" | "proxy"): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import("undici");
  const options = {
    // A fresh connection each time: one kept alive may be closed by the server just as a paid request goes out on it,
    // and then nobody knows whether it arrived.
    pipelining: 0,
    // Our own deadline holds for the whole exchange.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: CONNECT_TIMEOUT_MS },
  };
  return kind === "direct" ? new Agent(options) : new EnvHttpProxyAgent(options);
}

/** The code of a failure that came before the first byte of the request could go out, or undefined. */
function connectFailureCode(error: unknown): string | undefined {
  const code = codeOf(error);
  const syscall = error instanceof Error && "syscall" in error ? error.syscall : undefined;
  const message = error instanceof Error ? error.message : "";
  const early =
    syscall === "connect" ||
    syscall === "getaddrinfo" ||
    BEFORE_SENDING.test(code) ||
    // A handshake that was cut off carries the same code as a connection that was cut later.
    /before secure TLS connection was established|HTTP Tunneling/.test(message);
  return early ? code : undefined;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "connect";

const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|UNABLE_TO_.*|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_INVALID|ERR_SSL_WRONG_VERSION_NUMBER|UND_ERR_INVALID_ARG)$/;
