import { digestOf } from "../../src/model/digest.js";
import type { MadePicture, ReceivedPicture, Receiving } from "../../src/model/provider.js";

/** Pictures that are received here stay in memory: `bytesOf` gives them. */
export function receiveInMemory(): Receiving {
  const chunks: Buffer[] = [];
  return {
    async write(chunk) {
      chunks.push(Buffer.from(chunk));
    },
    async end() {
      const whole = Buffer.concat(chunks);
      const received: ReceivedPicture = {
        digest: digestOf(whole),
        byteLength: whole.length,
        head: whole.subarray(0, 64 * 1024),
        file: undefined,
        moveTo: () => Promise.reject(new Error("it is in memory")),
        discard: async () => void kept.delete(received),
      };
      kept.set(received, whole);
      return received;
    },
    discard: async () => void chunks.splice(0),
  };
}

/** Empty for a picture that was discarded. */
export function bytesOf(picture: MadePicture | undefined): Buffer {
  return (picture && kept.get(picture.received)) ?? Buffer.alloc(0);
}

const kept = new WeakMap<ReceivedPicture, Buffer>();
