import fc from "fast-check";
import { expect, test } from "vitest";
import { asciiOnly, printable } from "../../src/reporters/printable.js";
import { hostileText, RAW_CONTROL } from "./hostile.js";

test("control characters, bidi overrides and invisible characters are written as escapes", () => {
  expect(printable("a\u001b[31mred\n\tb\u202ec\u2028\u200b\ud800\u{e0041}")).toBe(
    String.raw`a\u001b[31mred\n\tb\u202ec\u2028\u200b\ud800\u{e0041}`,
  );
});

test("what people write stays as it is", () => {
  const text = 'C:\\art "é" 日本 שלום नमस्ते می‌خواهم 👨‍👩‍👧';
  expect(printable(text)).toBe(text);
});

test("no text brings a raw control character or a newline through", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(printable(text)).not.toMatch(RAW_CONTROL);
      expect(printable(text)).not.toContain("\n");
    }),
  );
});

test("the ASCII form tells any two texts apart", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (a, b) => {
      expect(asciiOnly(a)).toMatch(/^[ -~]*$/);
      expect(asciiOnly(a) === asciiOnly(b)).toBe(a === b);
    }),
  );
});
