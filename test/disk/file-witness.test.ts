import fc from "fast-check";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { encodeWitness, witnessedNote } from "../../src/disk/file-witness.js";
import { statSignature } from "../../src/disk/stat-signature.js";

const NAMES = ["a.png", "folder/b.webp", "folder/größe 画.webp"];

let folder: string;
let witness: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "artlock-witness-"));
  witness = join(folder, "witness");
  mkdirSync(join(folder, "folder"));
  for (const name of NAMES) writeFileSync(join(folder, name), name);
  record(NAMES);
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a witness holds while nothing has changed, from whatever folder it is asked", () => {
  expect(witnessedNote(witness, folder)).toBe("a note");
  const home = process.cwd();
  try {
    for (const place of [folder, join(folder, "folder")]) {
      process.chdir(place);
      expect(witnessedNote(witness, folder)).toBe("a note");
    }
  } finally {
    process.chdir(home);
  }
});

test("a witness of no files holds", () => {
  record([]);
  expect(witnessedNote(witness, folder)).toBe("a note");
});

test.each([
  ["other bytes of the same length", (path: string) => writeFileSync(path, "x".repeat(Buffer.byteLength("a.png")))],
  ["another length", (path: string) => truncateSync(path, 1)],
  ["another time", (path: string) => utimesSync(path, 1, 1)],
  ["another file in its place", (path: string) => replace(path)],
  ["no file", (path: string) => rmSync(path)],
  ["a folder", (path: string) => (rmSync(path), mkdirSync(path))],
])("a witness does not hold for any file that has become %s", async (_title, change) => {
  for (const name of NAMES) {
    record(NAMES);
    await new Promise((resolve) => setTimeout(resolve, 20));
    change(join(folder, name));
    expect(witnessedNote(witness, folder)).toBeUndefined();
    rmSync(join(folder, name), { recursive: true, force: true });
    writeFileSync(join(folder, name), name);
  }
});

test("a witness that is missing, cut off or damaged in its list never holds", () => {
  expect(witnessedNote(join(folder, "none"), folder)).toBeUndefined();
  const whole = readFileSync(witness);
  const listEnd = whole.indexOf(0);
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.nat(listEnd - 1),
      fc.integer({ min: 128, max: 255 }),
      (length, at, mask) => {
        writeFileSync(witness, whole.subarray(0, length));
        expect(witnessedNote(witness, folder)).toBeUndefined();
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ mask;
        writeFileSync(witness, damaged);
        expect(witnessedNote(witness, folder)).not.toBe("a note");
      },
    ),
    { numRuns: 60 },
  );
});

function record(names: readonly string[]): void {
  const files = names.map((name) => {
    const signature = statSignature(join(folder, name));
    if (!signature) throw new Error(`${name} is missing`);
    return [name, signature] as const;
  });
  writeFileSync(witness, encodeWitness({ note: "a note", files }));
}

/** With the same bytes and times, so that only the inode and the change time tell. */
function replace(path: string): void {
  const { modifiedMs } = statSignature(path) ?? { modifiedMs: 0 };
  writeFileSync(`${path}.new`, readFileSync(path));
  utimesSync(`${path}.new`, modifiedMs / 1000, modifiedMs / 1000);
  renameSync(`${path}.new`, path);
}
