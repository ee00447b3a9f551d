import { setTimeout as sleep } from "node:timers/promises";
import type { ReceivedPicture, Receiving } from "../../model/provider.js";
import { type BodyReader, readWhole } from "./body-reader.js";
import { carry, type Exchange } from "./exchange.js";
import { type Decoded, pictureOf } from "./received-picture.js";

export interface Downloading {
  readonly baseURL: string;
  readonly signal: AbortSignal;
  readonly receive: () => Receiving;
}

/**
 * A picture that the server answered by URL. Fetched without key or cookie, over https or from the server itself, at most
 * 64 MB, and again when that fails: fetching is free, and the picture is paid for.
 */
export async function downloadPicture(written: string, { baseURL, signal, receive }: Downloading): Promise<Decoded> {
  const url = URL.canParse(written, baseURL) ? new URL(written, baseURL) : undefined;
  const allowed = url !== undefined && (url.protocol === "https:" || url.origin === new URL(baseURL).origin);
  if (!allowed)
    return { kind: "no-picture", because: "the address of the picture is neither https nor on that server" };
  for (let attempt = 1; ; attempt++) {
    const into = receiver(receive);
    const exchange = await carry(url.href, {
      signal,
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      readerFor: (status) => (status === 200 ? into.reader : readWhole(MAX_PICTURE_BYTES)),
    });
    const received = into.received();
    if (exchange.kind === "answered" && received) return pictureOf(received);
    const why = exchange.kind === "answered" ? `status ${exchange.answer.status}` : whyNot(exchange);
    const hopeless = exchange.kind === "lost" && exchange.because === "too-long";
    if (attempt === ATTEMPTS || hopeless || signal.aborted)
      // The path and the query of such addresses often hold a signature.
      return { kind: "no-picture", because: `the picture could not be fetched from ${url.host} (${why})` };
    await sleep(attempt * WAIT_MS, undefined, { signal }).catch(() => undefined);
  }
}

const ATTEMPTS = 3;
const WAIT_MS = 250;
const DOWNLOAD_TIMEOUT_MS = 60_000;
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

function receiver(receive: () => Receiving): { readonly reader: BodyReader; received(): ReceivedPicture | undefined } {
  let receiving: Receiving | undefined;
  let received: ReceivedPicture | undefined;
  let length = 0;
  return {
    received: () => received,
    reader: {
      async push(chunk) {
        receiving ??= receive();
        await receiving.write(chunk);
        length += chunk.length;
        return length <= MAX_PICTURE_BYTES;
      },
      async end() {
        received = await (receiving ?? receive()).end();
        return Buffer.alloc(0);
      },
      drop: async () => receiving?.discard(),
    },
  };
}

function whyNot(exchange: Exclude<Exchange, { kind: "answered" }>): string {
  return exchange.kind === "not-sent" ? exchange.code : exchange.because;
}
