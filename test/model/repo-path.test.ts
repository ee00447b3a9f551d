import { posix, win32 } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { repoPath } from "../../src/model/repo-path.js";

test.each([
  ["a.png", "a.png"],
  ["./a.png", "a.png"],
  ["img//fox/../a.png", "img/a.png"],
  ["img/fox/", "img/fox"],
  ["a/..b/c", "a/..b/c"],
  ["...", "..."],
  [".hidden/a.png", ".hidden/a.png"],
  ["ab:c.png", "ab:c.png"],
  ["Füchse/狐.png", "Füchse/狐.png"],
])("%s is %s", (written, path) => {
  expect(repoPath(written)).toBe(path);
});

test.each([
  "",
  "/",
  "/etc/passwd",
  "//server/share",
  "..",
  "../a.png",
  "a/../../b.png",
  "./../a.png",
  "C:\\a.png",
  "C:/a.png",
  "c:a.png",
  "./C:/a.png",
  "img/../C:a.png",
  "..\\a.png",
  "img\\..\\..\\a.png",
  "\\\\server\\share",
  "a\0.png",
])("%j leaves the repo, or may on some system", (written) => {
  expect(repoPath(written)).toBeUndefined();
});

test("a manifest below the repo's top may climb as far as that", () => {
  expect(repoPath("../a.png", 1)).toBe("../a.png");
  expect(repoPath("img/../../a.png", 1)).toBe("../a.png");
  expect(repoPath("../../a.png", 1)).toBeUndefined();
  expect(repoPath("../x/../../a.png", 1)).toBeUndefined();
  expect(repoPath("../../a.png", 2)).toBe("../../a.png");
});

const HOSTILE = fc
  .array(fc.constantFrom("..", ".", "", "a", "b.png", "...", "..a", "C:", "\\", "\0", "~", " ", "/", "é"), {
    maxLength: 8,
  })
  .map((parts) => parts.join("/"));

test("whatever is written, a path never leaves the repo, on any system", () => {
  fc.assert(
    fc.property(fc.oneof(HOSTILE, fc.string(), fc.webPath()), fc.nat(3), (written, depth) => {
      const path = repoPath(written, depth);
      if (path === undefined) return;
      const top = `/top${"/below".repeat(depth)}`;
      expect(`${posix.resolve(top, path)}/`.startsWith("/top/")).toBe(true);
      const drive = `C:\\top${"\\below".repeat(depth)}`;
      expect(`${win32.resolve(drive, path)}\\`.startsWith("C:\\top\\")).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("a path is its own normal form", () => {
  fc.assert(
    fc.property(fc.oneof(HOSTILE, fc.webPath()), fc.nat(3), (written, depth) => {
      const path = repoPath(written, depth);
      if (path !== undefined) expect(repoPath(path, depth)).toBe(path);
    }),
    { numRuns: 2_000 },
  );
});
