import { once } from "node:events";
import { createServer, request as forward } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { startOpenAiServer } from "../../rig/openai-server/openai-server.js";
import { ask } from "./ask.js";

const LEVELS = ["debug", "info", "log", "warn", "error"] as const;
const before = { env: { ...process.env }, console: { ...console } };

afterEach(() => {
  process.env = { ...before.env };
  Object.assign(console, before.console);
});

test("variables that the SDK would read change neither the key nor the address", async () => {
  await using server = await startOpenAiServer();
  process.env["OPENAI_API_KEY"] = "sk-other-0123456789";
  process.env["OPENAI_ADMIN_KEY"] = "sk-admin-0123456789";
  process.env["OPENAI_BASE_URL"] = "http://127.0.0.1:1/v1";

  expect((await ask(server)).kind).toBe("made");
});

test("the SDK says nothing on a stream that is not its own", async () => {
  await using server = await startOpenAiServer();
  process.env["OPENAI_LOG"] = "debug";
  const said: unknown[] = [];
  for (const level of LEVELS) console[level] = (...words: unknown[]) => said.push(words);
  await ask(server);

  expect(said).toEqual([]);
});

test("a proxy is used for servers elsewhere, and never for one on this machine", async () => {
  await using server = await startOpenAiServer();
  await using proxy = await startProxy(server.url);
  process.env["HTTP_PROXY"] = proxy.url;
  process.env["NO_PROXY"] = "";
  const elsewhere = { baseURL: "http://pictures.invalid/v1", apiKey: server.apiKey };
  const answers = [await ask(server), await ask(elsewhere)];

  expect(answers.map((answer) => answer.kind)).toEqual(["made", "made"]);
  expect(proxy.hosts).toEqual(["pictures.invalid"]);
});

/** Sends everything on to `target`, as tunnel or as plain request, and notes the hosts that were asked for. */
async function startProxy(
  target: string,
): Promise<AsyncDisposable & { readonly url: string; readonly hosts: string[] }> {
  const hosts: string[] = [];
  const to = new URL(target);
  const proxy = createServer((request, response) => {
    const asked = new URL(request.url ?? "");
    hosts.push(asked.hostname);
    const { method, headers } = request;
    const onward = forward(new URL(asked.pathname, to), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  proxy.on("connect", (request, socket) => {
    hosts.push(request.url?.split(":")[0] ?? "");
    const onward = connect(Number(to.port), to.hostname, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    hosts,
    async [Symbol.asyncDispose]() {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
