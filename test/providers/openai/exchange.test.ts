import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { readWhole } from "../../../src/providers/openai/body-reader.js";
import { carry } from "../../../src/providers/openai/exchange.js";

test("a server that hangs up while its answer is still being read has answered all the same", async () => {
  // One read of the socket, and as much as a stream buffers by itself.
  const body = Buffer.alloc(65_536, "a");
  const server = createServer((socket) => {
    socket.once("data", () => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length + 1}\r\nconnection: close\r\n\r\n`);
      socket.write("a");
      setTimeout(() => socket.end(body), 20);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const reader = readWhole(body.length + 1);

  const exchange = await carry(`http://127.0.0.1:${port}/`, {
    signal: new AbortController().signal,
    timeoutMs: 10_000,
    readerFor: () => ({
      ...reader,
      async push(chunk) {
        await sleep(100);
        return reader.push(chunk);
      },
    }),
  });

  server.close();
  expect(exchange.kind === "answered" && exchange.answer.body.length).toBe(body.length + 1);
});
