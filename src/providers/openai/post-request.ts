import { type Cargo, carry, type Exchange } from "./exchange.js";
import type { Server } from "./server.js";

export interface Posting extends Pick<Cargo, "signal" | "leaving" | "readerFor"> {
  readonly path: "/images/generations" | "/images/edits" | "/responses";
  readonly body: FormData | { readonly [name: string]: unknown };
  /** What an Azure path names when the manifest names no deployment. */
  readonly model: string;
}

/**
 * Sends one request once. The OpenAI SDK makes address, authentication and body of it; the bytes go through undici,
 * because Node's fetch gives up after 300 s without headers, knows no proxy, and hides whether anything was sent.
 */
export async function postRequest(server: Server, { path, body, model, ...cargo }: Posting): Promise<Exchange> {
  return exchangeBy(server, { ...cargo, model, timeoutMs: server.timeoutMs }, (client) =>
    client.post(path, { body }).asResponse(),
  );
}

/** Asks for what stands at a path; costs nothing. */
export async function getRequest(
  server: Server,
  { path, ...cargo }: Pick<Cargo, "signal" | "readerFor" | "timeoutMs"> & { readonly path: string },
): Promise<Exchange> {
  return exchangeBy(server, { ...cargo, model: "" }, (client) => client.get(path).asResponse());
}

type Client = Awaited<ReturnType<typeof createClient>>;

async function exchangeBy(
  server: Server,
  { model, ...cargo }: Omit<Cargo, "init"> & { readonly model: string },
  send: (client: Client) => Promise<unknown>,
): Promise<Exchange> {
  let exchange: Exchange | undefined;
  const client = await createClient(server, {
    model,
    fetch: async (url, init) => {
      exchange = await carry(url instanceof Request ? url.url : String(url), { ...cargo, init });
      return new Response(null, { status: 204 });
    },
  });
  await send(client);
  if (exchange === undefined) throw new Error("the SDK sent nothing");
  return exchange;
}

type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Null keeps the SDK from reading more out of the environment than a request for pictures needs. */
async function createClient(server: Server, { model, fetch }: { readonly model: string; readonly fetch: Fetch }) {
  const { AzureOpenAI, OpenAI } = await import("openai");
  const shared = {
    apiKey: server.apiKey,
    adminAPIKey: null,
    webhookSecret: null,
    baseURL: server.baseURL,
    ...(server.name === "OpenAI" ? {} : { organization: null, project: null }),
    maxRetries: 0,
    timeout: server.timeoutMs,
    logLevel: "off",
    fetch,
  } as const;
  if (!server.azure) return new OpenAI(shared);
  const { apiVersion, deployment = model } = server.azure;
  // The SDK would add the deployment itself where the address has none, but version 6 does not encode it.
  const named = server.baseURL.includes("/deployments/");
  const baseURL = named ? server.baseURL : `${server.baseURL}/deployments/${encodeURIComponent(deployment)}`;
  return new AzureOpenAI({ ...shared, apiVersion, baseURL });
}
