import type { ProviderChoice } from "../../model/asset.js";

/** Where requests go and how to speak of it: checked once, so that no request fails on a malformed address. */
export interface Server {
  readonly kind: "server";
  readonly baseURL: string;
  readonly apiKey: string;
  /** `OpenAI`, or the host: what messages call it. */
  readonly name: string;
  readonly apiKeyEnv: string;
  readonly azure?: { readonly apiVersion: string; readonly deployment?: string };
  /** Speaks OpenAI's API, but is neither OpenAI's nor Azure's. */
  readonly compatible: boolean;
  readonly timeoutMs: number;
}

/** Why no request of this run can be sent. */
export interface NoServer {
  readonly kind: "no-server";
  readonly code: "missing_api_key" | "malformed_api_key" | "malformed_base_url";
  readonly message: string;
}

export interface ServerOptions {
  readonly choice: Extract<ProviderChoice, { kind: "openai" }>;
  readonly apiKey: string | undefined;
  readonly timeoutMs: number;
}

export function resolveServer({ choice, apiKey, timeoutMs }: ServerOptions): Server | NoServer {
  const url = choice.baseURL === undefined ? undefined : parseUrl(choice.baseURL);
  if (choice.baseURL !== undefined && url === undefined) return malformedUrl;
  if (choice.azure && url === undefined) return { ...malformedUrl, message: AZURE_NEEDS_URL };
  const name = url === undefined || isOpenAis(url) ? "OpenAI" : url.host;
  const key = apiKey?.trim() ?? "";
  if (key === "") return missingKey(choice.apiKeyEnv, name);
  // Anything else cannot stand in a header, and the error that says so would quote the key.
  if (!/^[\x21-\x7e]+$/.test(key)) return malformedKey(choice.apiKeyEnv);
  return {
    kind: "server",
    baseURL: choice.azure && url ? azureBase(url) : (choice.baseURL ?? "https://api.openai.com/v1"),
    apiKey: key,
    name,
    apiKeyEnv: choice.apiKeyEnv,
    ...(choice.azure && { azure: choice.azure }),
    compatible: name !== "OpenAI" && !choice.azure,
    timeoutMs: Math.min(Math.ceil(timeoutMs), LONGEST_TIMER_MS),
  };
}

/** Timers of Node count in 31 bits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A user name or a query would end up in logs of every hop, and no server of this API takes one. */
function parseUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  return plain && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Regions have hosts of their own, such as eu.api.openai.com. */
function isOpenAis({ hostname }: URL): boolean {
  return hostname === "api.openai.com" || hostname.endsWith(".api.openai.com");
}

/** Azure's portal shows the resource's endpoint, to which `/openai` belongs. */
function azureBase(url: URL): string {
  const address = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  return url.pathname.includes("/openai") ? address : `${address}/openai`;
}

const malformedUrl: NoServer = {
  kind: "no-server",
  code: "malformed_base_url",
  message: "`baseURL` has to be an http or https address without user name, password or query.",
};

const AZURE_NEEDS_URL =
  "Azure needs `baseURL`, the endpoint of the resource, such as https://my-resource.openai.azure.com.";

function missingKey(variable: string, name: string): NoServer {
  const remedy =
    name === "OpenAI"
      ? "Put the key into the environment or into .env; keys are made at https://platform.openai.com/api-keys. `provider: draft` needs none."
      : "Put the key into the environment or into .env; where the server wants none, any word will do.";
  return { kind: "no-server", code: "missing_api_key", message: `${variable} is not set. ${remedy}` };
}

function malformedKey(variable: string): NoServer {
  return {
    kind: "no-server",
    code: "malformed_api_key",
    message: `${variable} holds spaces, line breaks or characters that no key has. Copy the key again.`,
  };
}
