import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { digestContent, digestFile } from "../../src/disk/digest-file.js";
import { digestOf } from "../../src/model/digest.js";

const OID = digestOf(Buffer.from("a picture"));
const POINTER = `version https://git-lfs.github.com/spec/v1\noid ${OID}\nsize 9\n`;

async function digestsOf(content: string): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "artlock-digest-"));
  try {
    const file = join(folder, "file");
    await writeFile(file, content);
    return [digestFile(file), digestContent(file)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("a Git LFS pointer counts as the file it stands for, where content is asked for", async () => {
  expect(await digestsOf(POINTER)).toEqual([digestOf(Buffer.from(POINTER)), OID]);
});

test("whatever is not a pointer to the last character counts as its bytes", async () => {
  const broken = fc
    .tuple(fc.nat(POINTER.length), fc.nat(3), fc.string({ maxLength: 3 }))
    .map(([at, cut, put]) => POINTER.slice(0, at) + put + POINTER.slice(at + cut))
    .filter((text) => !/^version \S+\noid sha256:[0-9a-f]{64}\nsize \d+\n$/.test(text));
  await fc.assert(
    fc.asyncProperty(fc.oneof(broken, fc.string()), async (text) => {
      const digest = digestOf(Buffer.from(text));
      expect(await digestsOf(text)).toEqual([digest, digest]);
    }),
    { numRuns: 60 },
  );
});
