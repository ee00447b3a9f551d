import type { MadePicture, ProviderAnswer, Receiving } from "../../model/provider.js";
import { Base64Decoder } from "./base64-decoder.js";
import { downloadPicture } from "./download-picture.js";
import type { HttpAnswer } from "./exchange.js";
import { type Asked, failureOfAnswer } from "./failure.js";
import { asObject, type JsonObject, parseObject } from "./json-object.js";
import type { Decoded } from "./received-picture.js";
import { readUsage } from "./read-usage.js";
import { safeIdentifier } from "./redact.js";

export interface Reading extends Asked {
  readonly picturesSent: number;
  readonly signal: AbortSignal;
  readonly receive: () => Receiving;
  /** The picture that came in place of `{"picture": n}`, once. */
  readonly take: (index: unknown) => Decoded | undefined;
}

/**
 * The pictures of an answer. One that cannot be used is left out; when none is left, the answer is unusable. Usage is kept either
 * way, as it is on the bill.
 */
export async function readAnswer(answer: HttpAnswer, reading: Reading): Promise<ProviderAnswer> {
  const { server } = reading;
  const body = answer.status < 300 ? parseObject(answer.body.toString("utf8")) : undefined;
  if (answer.status >= 300 || (body && hasError(body))) return failureOfAnswer(answer, reading);
  const requestId = safeIdentifier(answer.header("x-request-id"), server.apiKey);
  const usage = readUsage(asObject(body?.["usage"]), reading.picturesSent);
  const told = { ...(requestId !== undefined && { requestId }), ...(usage && { usage }) };
  if (!body) return unusable(`${server.name} answered with something that is no JSON, or only half of it`, told);
  const data: unknown = body["data"];
  const items: readonly unknown[] = Array.isArray(data) ? data : [];
  const decoded = await Promise.all(items.map((item) => pictureOf(item, reading)));
  const pictures = decoded.flatMap((one): MadePicture[] => (one.kind === "picture" ? [one.picture] : []));
  if (pictures.length === 0) {
    const because = decoded.find((one) => one.kind === "no-picture")?.because ?? "no picture was in it";
    return unusable(`${server.name} answered, but ${because}`, told);
  }
  const model = safeIdentifier(body["model"], server.apiKey);
  return { kind: "made", pictures, ...(model !== undefined && { model }), ...told };
}

type Told = Pick<Extract<ProviderAnswer, { kind: "made" }>, "requestId" | "usage">;

const unusable = (message: string, told: Told): ProviderAnswer => ({
  kind: "unusable",
  message: `${message}.`,
  ...told,
});

const hasError = (body: JsonObject): boolean => Boolean(body["error"]) && !Array.isArray(body["data"]);

async function pictureOf(item: unknown, reading: Reading): Promise<Decoded> {
  const datum = asObject(item);
  const [base64, url] = [datum?.["b64_json"], datum?.["url"]];
  if (typeof base64 === "string") return decodeText(base64, reading);
  const streamed = [base64, url]
    .map((one) => reading.take(asObject(one)?.["picture"]))
    .find((one) => one !== undefined);
  if (streamed) return streamed;
  if (typeof url === "string") {
    const { server, signal, receive } = reading;
    return /^data:/i.test(url)
      ? decodeText(url, reading)
      : downloadPicture(url, { baseURL: server.baseURL, signal, receive });
  }
  return { kind: "no-picture", because: "no picture was in it" };
}

/** Base64 under a key, or behind a scheme, that was spelt with escapes and so not seen as it came. */
async function decodeText(text: string, { receive }: Reading): Promise<Decoded> {
  const decoder = new Base64Decoder(receive());
  await decoder.push(Buffer.from(text));
  return decoder.end();
}
