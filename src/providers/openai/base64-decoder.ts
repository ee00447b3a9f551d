import type { Receiving } from "../../model/provider.js";
import { type Decoded, pictureOf } from "./received-picture.js";

/**
 * A picture in base64 (RFC 4648, padded, nothing else in it), with or without the head of a data URL, decoded as it comes:
 * what has been decoded lies with `receiving`, and no more than a block of it here.
 */
export class Base64Decoder {
  readonly #receiving: Receiving;
  readonly #digits = Buffer.allocUnsafe(BLOCK_CHARACTERS);
  readonly #bytes = Buffer.allocUnsafe((BLOCK_CHARACTERS / 4) * 3);
  #length = 0;
  #hasBegun = false;
  #isDamaged = false;
  #hasControl = false;

  constructor(receiving: Receiving) {
    this.#receiving = receiving;
  }

  /** Whether characters have come that may not stand in a JSON string as they are. */
  get hasControl(): boolean {
    return this.#hasControl;
  }

  async push(characters: Uint8Array): Promise<void> {
    for (let at = 0; at < characters.length;) {
      if (this.#length === BLOCK_CHARACTERS) await this.#flush();
      const taken = characters.subarray(at, at + BLOCK_CHARACTERS - this.#length);
      this.#digits.set(taken, this.#length);
      this.#length += taken.length;
      at += taken.length;
    }
  }

  async end(): Promise<Decoded> {
    this.#begin();
    // Padding has a meaning at the very end alone.
    if (this.#length > 4) await this.#flush();
    const last = this.#digits.toString("latin1", 0, this.#length);
    const padding = /={1,2}$/.exec(last)?.[0].length ?? 0;
    if (last.length % 4 !== 0) this.#isDamaged = true;
    await this.#decode(this.#length, padding);
    if (!this.#isDamaged) return pictureOf(await this.#receiving.end());
    await this.discard();
    return { kind: "no-picture", because: "the picture's base64 is damaged" };
  }

  async discard(): Promise<void> {
    await this.#receiving.discard();
  }

  /** Decodes whole groups of four and leaves one at least, which may be the last. */
  async #flush(): Promise<void> {
    this.#begin();
    const length = Math.max(0, this.#length - 4) & ~3;
    await this.#decode(length, 0);
    this.#digits.copyWithin(0, length, this.#length);
    this.#length -= length;
  }

  /** The head of a data URL is far shorter than the first block. */
  #begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const head =
      DATA_URL.exec(this.#digits.toString("latin1", 0, Math.min(this.#length, LONGEST_HEAD)))?.[0].length ?? 0;
    this.#noteControl(head);
    this.#digits.copyWithin(0, head, this.#length);
    this.#length -= head;
  }

  async #decode(length: number, padding: number): Promise<void> {
    const digits = this.#digits.subarray(0, length);
    const written = this.#bytes.write(digits.toString("latin1"), "base64");
    // Buffer skips what it cannot read, and a picture with a hole in it would look like one; these two it reads.
    const isWhole = written === (length / 4) * 3 - padding && !digits.includes(0x2d) && !digits.includes(0x5f);
    if (!isWhole) this.#noteControl(length);
    if (!isWhole) this.#isDamaged = true;
    if (!this.#isDamaged) await this.#receiving.write(this.#bytes.subarray(0, written));
  }

  #noteControl(length: number): void {
    this.#hasControl ||= this.#digits.subarray(0, length).some((character) => character < 0x20);
  }
}

const BLOCK_CHARACTERS = 32 * 1024;
const LONGEST_HEAD = 300;
const DATA_URL = /^data:[^,]{0,200};base64,/i;
