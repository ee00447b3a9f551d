import { setTimeout as sleep } from "node:timers/promises";
import { type Decoded, pictureOfBytes } from "./decode-picture.js";
import { type Exchange, getPicture } from "./exchange.js";

/**
 * A picture that the server answered by URL. Fetched without key or cookie, over https or from the server itself, at most
 * 64 MB, and again when that fails: fetching is free, and the picture is paid for.
 */
export async function downloadPicture(
  written: string,
  { baseURL, signal }: { readonly baseURL: string; readonly signal: AbortSignal },
): Promise<Decoded> {
  const url = URL.canParse(written, baseURL) ? new URL(written, baseURL) : undefined;
  const allowed = url !== undefined && (url.protocol === "https:" || url.origin === new URL(baseURL).origin);
  if (!allowed)
    return { kind: "no-picture", because: "the address of the picture is neither https nor on that server" };
  for (let attempt = 1; ; attempt++) {
    const exchange = await getPicture(url.href, { signal, timeoutMs: DOWNLOAD_TIMEOUT_MS });
    if (exchange.kind === "answered" && exchange.answer.status === 200) return pictureOfBytes(exchange.answer.body);
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

function whyNot(exchange: Exclude<Exchange, { kind: "answered" }>): string {
  return exchange.kind === "not-sent" ? exchange.code : exchange.because;
}
