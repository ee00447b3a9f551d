import { readFileSync } from "node:fs";
import { endianness } from "node:os";
import { relative } from "node:path";
import { statSignature, type StatSignature } from "./stat-signature.js";

/** Which files there were, and the stat signature of each: proof, without reading one of them, that none has changed. */
export interface FileWitness {
  /** What the writer adds, as one line. */
  readonly note: string;
  /** Paths from the folder that `stillHolds` is asked about, and their signatures. */
  readonly files: readonly (readonly [path: string, signature: StatSignature])[];
}

const NUMBERS_EACH = 4;
const MAGIC = "artlock witness 1";

/**
 * One line with the format, byte order and note, one line a path, a NUL, and the signatures as little blocks of float64:
 * thirty thousand files are compared as one list of numbers, which is most of what makes a no-op run fast.
 */
export function encodeWitness({ note, files }: FileWitness): Uint8Array {
  const head = Buffer.from([`${MAGIC} ${endianness()}`, note, ...files.map(([path]) => path)].join("\n"));
  const padding = 8 - ((head.length + 1) % 8);
  const numbers = new Float64Array(files.length * NUMBERS_EACH);
  files.forEach(([, signature], index) => numbers.set(numbersOf(signature), index * NUMBERS_EACH));
  return Buffer.concat([head, Buffer.alloc(1 + padding), Buffer.from(numbers.buffer)]);
}

/** The note of the witness in `file`, if every file below `folder` is still as it was; else undefined. */
export function witnessedNote(file: string, folder: string): string | undefined {
  const bytes = readQuietly(file);
  const end = bytes?.indexOf(0) ?? -1;
  if (!bytes || end < 0) return undefined;
  const text = bytes.toString("utf8", 0, end);
  const [magic, note] = text.split("\n", 2);
  const start = end + 1 + (8 - ((end + 1) % 8));
  if (magic !== `${MAGIC} ${endianness()}` || note === undefined || (bytes.length - start) % 8 !== 0) return undefined;
  const numbers = new Float64Array(bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + bytes.length));
  return allHold(text.slice(`${magic}\n${note}\n`.length), numbers, folder) ? note : undefined;
}

/**
 * Paths are cut out one by one and start from the working directory, which takes a tenth off the time of forty thousand
 * files: a list of them all is copied by the garbage collector, and an absolute path is walked from the top by the system.
 */
function allHold(paths: string, numbers: Float64Array, folder: string): boolean {
  const above = relative("", folder);
  const prefix = above === "" ? "" : `${above}/`;
  let at = 0;
  for (let from = 0; from < paths.length; at += NUMBERS_EACH) {
    const newline = paths.indexOf("\n", from);
    const to = newline < 0 ? paths.length : newline;
    const found = statSignature(prefix + paths.slice(from, to));
    const holds =
      found !== undefined &&
      found.bytes === numbers[at] &&
      found.modifiedMs === numbers[at + 1] &&
      found.changedMs === numbers[at + 2] &&
      found.inode === numbers[at + 3];
    if (!holds) return false;
    from = to + 1;
  }
  return at === numbers.length;
}

function numbersOf({ bytes, modifiedMs, changedMs, inode }: StatSignature): readonly number[] {
  return [bytes, modifiedMs, changedMs, inode];
}

function readQuietly(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
