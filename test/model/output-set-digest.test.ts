import { expect, test } from "vitest";
import { digestOf, fingerprintOf, type Digest } from "../../src/model/digest.js";
import type { OutputRecord } from "../../src/model/lock.js";
import { approvalOf, outputSetDigest } from "../../src/model/output-set-digest.js";
import { repoPath, type RepoPath } from "../../src/model/repo-path.js";

const [A, B] = [digestOf("a"), digestOf("b")];

test("an approval knows the bytes of the files, however they are called and whoever comes first", () => {
  const approved = outputSetDigest(files({ "fox.webp": A, "fox.png": B }));

  expect(outputSetDigest(files({ "wolf.png": B, "wolf.webp": A }))).toBe(approved);
  expect(outputSetDigest(files({ "fox.webp": A }))).not.toBe(approved);
  expect(outputSetDigest(files({ "fox.webp": A, "fox.png": A }))).not.toBe(approved);
});

test("an approval is kept where one of those at hand is of these very files", () => {
  const outputs = files({ "fox.webp": A });
  const approved = outputSetDigest(outputs);

  expect(approvalOf(outputs, [undefined, approved])).toEqual({ approved });
  expect(approvalOf(outputs, [B])).toEqual({});
  expect(approvalOf(outputs, [undefined])).toEqual({});
});

function files(digests: { readonly [path: string]: Digest }): ReadonlyMap<RepoPath, OutputRecord> {
  return new Map(
    Object.entries(digests).map(([written, digest]) => {
      const path = repoPath(written);
      if (path === undefined) throw new Error(`${written} leaves the repo`);
      return [path, { digest, bytes: 1, width: 1, height: 1, fingerprint: fingerprintOf("f") }];
    }),
  );
}
