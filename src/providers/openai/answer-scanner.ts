import type { Receiving } from "../../model/provider.js";
import { Base64Decoder } from "./base64-decoder.js";
import type { BodyReader } from "./body-reader.js";
import type { Decoded } from "./received-picture.js";

/**
 * Reads a JSON answer as it comes: strings of base64 go through a decoder to where pictures are received, and the rest,
 * which is small, is what `end` gives. In it `{"picture": n}` stands for the string that `take(n)` gives the picture of. It is
 * no judge of JSON: what was none before is none after.
 */
export class AnswerScanner implements BodyReader {
  readonly #pictures: (Decoded | undefined)[] = [];
  readonly #receive: () => Receiving;
  readonly #rest: Uint8Array[] = [];
  #restBytes = 0;
  #totalBytes = 0;
  #state: State = { kind: "between", followsColon: false };
  /** The last string, as far as keys are told apart by it. */
  #lastString = "";

  constructor(receive: () => Receiving) {
    this.#receive = receive;
  }

  async push(chunk: Uint8Array): Promise<boolean> {
    this.#totalBytes += chunk.length;
    for (let at = 0; at < chunk.length;) {
      const state = this.#state;
      if (state.kind === "between") at = this.#skipTo(chunk, at, state);
      else if (state.kind === "string") at = this.#passString(chunk, at, state);
      else if (state.kind === "perhaps") at = await this.#tryDataUrl(chunk, at, state);
      else at = await this.#passPicture(chunk, at, state);
    }
    return this.#totalBytes <= MAX_BYTES && this.#restBytes <= MAX_REST_BYTES;
  }

  async end(): Promise<Buffer> {
    await this.#dropOpen();
    return Buffer.concat(this.#rest, this.#restBytes);
  }

  /** What the `index`th string of base64 came to; once, so that no picture is handed on twice. */
  take(index: unknown): Decoded | undefined {
    if (typeof index !== "number") return undefined;
    const taken = this.#pictures[index];
    this.#pictures[index] = undefined;
    return taken;
  }

  /** Gives up whatever has not been taken. */
  async drop(): Promise<void> {
    await this.#dropOpen();
    for (const one of this.#pictures.splice(0)) if (one?.kind === "picture") await one.picture.received.discard();
  }

  async #dropOpen(): Promise<void> {
    if (this.#state.kind === "picture") await this.#state.decoder.discard();
    this.#state = { kind: "between", followsColon: false };
  }

  /** Up to and with the next quotation mark. */
  #skipTo(chunk: Uint8Array, from: number, state: Between): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte !== QUOTE) {
        if (byte !== undefined && byte > SPACE) state.followsColon = byte === COLON;
        continue;
      }
      const key = state.followsColon ? this.#lastString : "";
      const isPicture = BASE64_KEYS.has(key);
      this.#keep(chunk.subarray(from, at));
      if (isPicture) this.#state = this.#openPicture();
      else if (key === URL_KEY) this.#state = { kind: "perhaps", matched: [] };
      else this.#openString([]);
      return at + 1;
    }
    this.#keep(chunk.subarray(from));
    return chunk.length;
  }

  #openString(begun: readonly number[]): void {
    this.#keep(Uint8Array.of(QUOTE, ...begun));
    this.#lastString = String.fromCharCode(...begun);
    this.#state = { kind: "string", isEscaped: false };
  }

  #passString(chunk: Uint8Array, from: number, state: InString): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (!state.isEscaped && byte === QUOTE) {
        this.#keep(chunk.subarray(from, at + 1));
        this.#state = { kind: "between", followsColon: false };
        return at + 1;
      }
      state.isEscaped = !state.isEscaped && byte === BACKSLASH;
      if (this.#lastString.length <= LONGEST_KEY) this.#lastString += String.fromCharCode(byte);
    }
    this.#keep(chunk.subarray(from));
    return chunk.length;
  }

  /** The address of a picture, or all of it: that shows in the first five characters. */
  async #tryDataUrl(chunk: Uint8Array, at: number, { matched }: Perhaps): Promise<number> {
    const byte = chunk[at] ?? 0;
    if (String.fromCharCode(byte).toLowerCase() !== DATA[matched.length]) {
      this.#openString(matched);
      return at;
    }
    matched.push(byte);
    if (matched.length < DATA.length) return at + 1;
    const picture = this.#openPicture();
    this.#state = picture;
    await picture.decoder.push(Uint8Array.from(matched));
    return at + 1;
  }

  async #passPicture(chunk: Uint8Array, from: number, state: InPicture): Promise<number> {
    const { decoder } = state;
    let quote = -1;
    for (let at = from; at < chunk.length; at += 1) {
      if (state.escape) {
        await this.#passEscape(chunk[at] ?? 0, state, state.escape);
        continue;
      }
      if (quote < at) quote = indexOrEnd(chunk, QUOTE, at);
      const backslash = indexOrEnd(chunk.subarray(0, quote), BACKSLASH, at);
      await decoder.push(chunk.subarray(at, backslash));
      at = backslash;
      if (backslash < quote) state.escape = [];
      else if (quote < chunk.length) {
        await this.#closePicture(state);
        return quote + 1;
      }
    }
    return chunk.length;
  }

  async #passEscape(byte: number, state: InPicture, escape: number[]): Promise<void> {
    escape.push(byte);
    if (escape.length < (escape[0] === LOWER_U ? 5 : 1)) return;
    const character = unescape(escape);
    state.isBroken ||= character === undefined;
    delete state.escape;
    await state.decoder.push(Uint8Array.of(character ?? NOT_BASE64));
  }

  #openPicture(): InPicture {
    return { kind: "picture", decoder: new Base64Decoder(this.#receive()), isBroken: false };
  }

  async #closePicture({ decoder, isBroken }: InPicture): Promise<void> {
    const index = this.#pictures.push(await decoder.end()) - 1;
    // A string that was no JSON must not become some.
    const flaw = isBroken || decoder.hasControl ? "\u0001" : "";
    this.#keep(Buffer.from(`{"picture":${index}}${flaw}`));
    this.#state = { kind: "between", followsColon: false };
  }

  /** Copied, as a chunk is mostly picture. */
  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#restBytes += bytes.length;
    this.#rest.push(Uint8Array.from(bytes));
  }
}

interface Between {
  readonly kind: "between";
  followsColon: boolean;
}

interface InString {
  readonly kind: "string";
  isEscaped: boolean;
}

interface Perhaps {
  readonly kind: "perhaps";
  readonly matched: number[];
}

interface InPicture {
  readonly kind: "picture";
  readonly decoder: Base64Decoder;
  /** What has come of an escape, without its backslash. */
  escape?: number[];
  /** Whether an escape was none that JSON knows. */
  isBroken: boolean;
}

type State = Between | InString | Perhaps | InPicture;

/** Of the image API, and of an item of the Responses API. */
const BASE64_KEYS: ReadonlySet<string> = new Set(["b64_json", "result"]);
const URL_KEY = "url";
const LONGEST_KEY = 8;
const DATA = "data:";

const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LOWER_U = 0x75;
const NOT_BASE64 = 0x21;

/** Ten 4K pictures as base64. */
const MAX_BYTES = 400 * 1024 * 1024;
/** What is read as a whole. */
const MAX_REST_BYTES = 16 * 1024 * 1024;

function indexOrEnd(chunk: Uint8Array, byte: number, from: number): number {
  const at = chunk.indexOf(byte, from);
  return at < 0 ? chunk.length : at;
}

/** The character that an escape stands for, one that is not base64 for any that is not; undefined when JSON knows no such escape. */
function unescape(escape: readonly number[]): number | undefined {
  const [first] = escape;
  if (first === SLASH) return SLASH;
  const text = String.fromCharCode(...escape);
  if (/^["\\bfnrt]$/.test(text)) return NOT_BASE64;
  if (!/^u[0-9a-f]{4}$/i.test(text)) return undefined;
  const code = Number.parseInt(text.slice(1), 16);
  return code >= SPACE && code < 0x80 ? code : NOT_BASE64;
}
