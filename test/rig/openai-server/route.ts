import type { IncomingMessage } from "node:http";
import type { Refusal } from "./refusal.js";

/** A path that makes pictures: OpenAI's own, or that of an Azure deployment. */
export interface PictureRoute {
  readonly kind: "generations" | "edits";
  readonly azure: boolean;
  readonly deployment?: string;
}

export function pictureRoute(pathname: string): PictureRoute | undefined {
  const match = /^(?:\/v1|\/openai\/deployments\/([^/]+))\/images\/(generations|edits)$/.exec(pathname);
  if (!match) return undefined;
  const kind = match[2] === "edits" ? "edits" : "generations";
  return match[1] === undefined
    ? { kind, azure: false }
    : { kind, azure: true, deployment: decodeURIComponent(match[1]) };
}

export function refuseKey(
  request: IncomingMessage,
  { apiKey, azure }: { readonly apiKey: string; readonly azure: boolean },
): Refusal | undefined {
  const key = azure ? request.headers["api-key"] : request.headers.authorization?.replace(/^Bearer /, "");
  if (key === apiKey) return undefined;
  const message =
    key === undefined
      ? "You didn't provide an API key."
      : // The real one shows the ends of the key it was sent.
        `Incorrect API key provided: ${String(key).slice(0, 8)}****${String(key).slice(-4)}.`;
  return { status: 401, code: azure ? "401" : "invalid_api_key", message };
}

export function noSuchPath(request: IncomingMessage): Refusal {
  return { status: 404, code: "unknown_url", message: `Invalid URL (${request.method} ${request.url})` };
}
