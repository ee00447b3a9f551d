import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import sirv from "sirv";
import { createStudioApp } from "./create-studio-app.js";
import { admit, cookieName, isAddressed, sameSecret, type Caller, type Door } from "./guard.js";
import type { StudioSource } from "./studio-source.js";

export interface ServeOptions {
  /** Of 127.0.0.1; any that is free when it is taken. */
  readonly port: number;
  readonly isReadOnly: boolean;
  /** The built page's folder; the package's own when left out. */
  readonly pageFolder?: string;
}

export interface ServedStudio {
  /** For this user's browser alone: it carries the token. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the studio on loopback, to whoever has the address with its token. Throws what node:http throws. */
export async function serveStudio(source: StudioSource, options: ServeOptions): Promise<ServedStudio> {
  const closing = new AbortController();
  const token = source.host.secret();
  const app = createStudioApp(source, { isReadOnly: options.isReadOnly, closing: closing.signal });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const page = sirv(options.pageFolder ?? fileURLToPath(new URL("./page/", import.meta.url)), { etag: true });
  const server = createServer();
  const port = await listen(server, options.port);
  const door: Door = { port, token };
  server.on("request", (request, response) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    if (enters(request, response, door)) return;
    const admission = admit(callerOf(request), door);
    if (admission.kind === "refused") return end(response, 403, admission.because);
    const path = request.url ?? "/";
    if (/^\/(api|pictures|thumbnails|committed)\//.test(path)) return void answer(request, response);
    return page(request, response, () => end(response, 404, "there is nothing here"));
  });
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    async close() {
      closing.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Nothing is fetched from elsewhere, nothing runs that the package did not bring, and no site may frame it. */
const HEADERS = [
  [
    "content-security-policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["cache-control", "no-store"],
] as const;

/** The printed address: it leaves the token as a cookie that no script can read, and is gone from the address bar. */
function enters(request: IncomingMessage, response: ServerResponse, door: Door): boolean {
  const { url = "/" } = request;
  // Anybody may send an address that is none, such as //, and `new URL` throws on those.
  const token = url.startsWith("/?") ? new URLSearchParams(url.slice(1)).get("token") : null;
  if (token === null) return false;
  if (!isAddressed(callerOf(request), door) || !sameSecret(token, door.token)) return false;
  const cookie = `${cookieName(door.port)}=${door.token}; Path=/; HttpOnly; SameSite=Strict`;
  response.writeHead(303, { location: "/", "set-cookie": cookie }).end();
  return true;
}

function callerOf(request: IncomingMessage): Caller {
  return { method: request.method ?? "GET", header: (name) => [request.headers[name]].flat()[0] };
}

function end(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}

function listen(server: Server, wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => {
      if (!("code" in error) || error.code !== "EADDRINUSE" || wished === 0) return reject(error);
      server.listen(0, "127.0.0.1");
      return undefined;
    };
    server.on("error", onError);
    server.once("listening", () => {
      server.off("error", onError);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : wished);
    });
    server.listen(wished, "127.0.0.1");
  });
}
