import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

/** An asset of which only `keys` may be wrong. */
const fox = (keys: string): string => `assets:\n  fox:\n    prompt: A fox\n    ${keys}\n`;

test("no prompt", async () => {
  expect(await complaints("assets:\n  fox:\n    alt: A fox\n")).toMatchInlineSnapshot(`
    "error[missing-key]: asset \`fox\` lacks \`prompt\` or \`promptFile\`
     --> assets.config.yaml:2:3
      |
    2 |   fox:
      |   ^^^
      = expected: exactly one of prompt or promptFile"
  `);
});

test("two prompts, and two ways to say a size", async () => {
  expect(await complaints(fox("promptFile: fox.md\n    size: 1024x1024\n    aspect: 1:1"))).toMatchInlineSnapshot(`
    "error[conflicting-keys]: asset \`fox\` has \`prompt\` and \`promptFile\`
     --> assets.config.yaml:4:5
      |
    4 |     promptFile: fox.md
      |     ^^^^^^^^^^
      = expected: one of them
      = hint: keep the one you mean

    error[conflicting-keys]: asset \`fox\` has \`size\` and \`aspect\`
     --> assets.config.yaml:6:5
      |
    6 |     aspect: 1:1
      |     ^^^^^^
      = expected: one of them
      = hint: keep the one you mean

    2 errors"
  `);
});

test("a reference that is nothing, and one that is two things", async () => {
  expect(
    await complaints(fox("references: [{role: style}, {file: a.png, url: https://example.com/a.png, sha256: abc}]")),
  ).toMatchInlineSnapshot(`
    "error[missing-key]: \`references[0]\` of asset \`fox\` lacks \`file\`, \`asset\` or \`url\`
     --> assets.config.yaml:4:18
      |
    4 |     references: [{role: style}, {file: a.png, url: https://example.com/a.png, sha256: abc}]
      |                  ^^^^^^^^^^^^^
      = expected: exactly one of file, asset or url

    error[conflicting-keys]: \`references[1]\` of asset \`fox\` has \`file\` and \`url\`
     --> assets.config.yaml:4:47
      |
    4 |     references: [{role: style}, {file: a.png, url: https://example.com/a.png, sha256: abc}]
      |                                               ^^^
      = expected: one of them
      = hint: keep the one you mean

    error[wrong-value]: \`references[1].sha256\` of asset \`fox\` cannot be "abc"
     --> assets.config.yaml:4:87
      |
    4 | …://example.com/a.png, sha256: abc}]
      |                                ^^^
      = expected: text: SHA-256 of the picture's bytes: 64 hex digits

    3 errors"
  `);
});

test("a URL without its digest", async () => {
  expect(await complaints("references:\n  mascot: {url: https://example.com/a.png}\n")).toMatchInlineSnapshot(`
    "error[missing-key]: \`url\` of reference \`mascot\` needs \`sha256\` beside it
     --> assets.config.yaml:2:12
      |
    2 |   mascot: {url: https://example.com/a.png}
      |            ^^^
      = hint: \`curl -sL URL | sha256sum\` prints it; with it, the picture cannot change behind your back"
  `);
});

test("a mask without a picture to edit", async () => {
  expect(await complaints(fox("mask: sky.png"))).toMatchInlineSnapshot(`
    "error[missing-key]: \`mask\` of asset \`fox\` needs \`edit\` beside it
     --> assets.config.yaml:4:5
      |
    4 |     mask: sky.png
      |     ^^^^"
  `);
});

test("prices that are not whole", async () => {
  expect(await complaints("prices:\n  gpt-image-2: {textIn: 5}\n")).toMatchInlineSnapshot(`
    "error[missing-key]: \`prices.gpt-image-2\` lacks \`imageIn\`
     --> assets.config.yaml:2:3
      |
    2 |   gpt-image-2: {textIn: 5}
      |   ^^^^^^^^^^^
      = hint: \`imageIn\` and \`imageOut\` are the prices of a model that makes pictures, \`textOut\` is that of a main model or a judge"
  `);
  const misspelt = await complaints("prices:\n  gpt-image-2: {textIn: 5, imagIn: 8, imageOut: 30}\n");
  expect(misspelt?.match(/^error.*$/gm)).toEqual(["error[unknown-key]: `imagIn` is not a key of `prices.gpt-image-2`"]);
});

test("a manifest for a newer artlock", async () => {
  expect(await complaints("version: 2\n")).toMatchInlineSnapshot(`
    "error[newer-version]: this manifest has version 2, and this artlock reads version 1
     --> assets.config.yaml:1:10
      |
    1 | version: 2
      |          ^
      = expected: version: 1
      = found: the number 2
      = hint: update with \`npm install artlock@latest\`"
  `);
});

test("a version that never was", async () => {
  expect(await complaints("version: 0\n")).toMatchInlineSnapshot(`
    "error[wrong-value]: there is no such version
     --> assets.config.yaml:1:10
      |
    1 | version: 0
      |          ^
      = expected: version: 1
      = found: the number 0"
  `);
});

test("names that cannot be names of files", async () => {
  expect(
    await complaints(
      'assets:\n  ../fox: {prompt: A fox}\n  "A fox": {prompt: A fox}\n  constructor: {prompt: A builder}\n',
    ),
  ).toMatchInlineSnapshot(`
    "error[bad-name]: "../fox" cannot be a name
     --> assets.config.yaml:2:3
      |
    2 |   ../fox: {prompt: A fox}
      |   ^^^^^^
      = expected: letters, digits, \`.\`, \`-\` and \`_\`, in parts divided by \`/\` that each begin with a letter or digit; at most 200

    error[bad-name]: "A fox" cannot be a name
     --> assets.config.yaml:3:3
      |
    3 |   "A fox": {prompt: A fox}
      |   ^^^^^^^
      = expected: letters, digits, \`.\`, \`-\` and \`_\`, in parts divided by \`/\` that each begin with a letter or digit; at most 200

    2 errors"
  `);
});

test("a variable that cannot be one", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: A fox\n    matrix: {2nd: [a]}\n")).toMatchInlineSnapshot(`
    "error[bad-name]: "2nd" cannot be a name
     --> assets.config.yaml:4:14
      |
    4 |     matrix: {2nd: [a]}
      |              ^^^
      = expected: letters, digits and \`_\`, not beginning with a digit"
  `);
});

test("a merge and an alias are looked into, and mistakes told where they are written", async () => {
  const manifest = `x-base: &base {prompt: A fox, qualty: low}
assets:
  fox:
    <<: *base
    size: 5
  hare: *base
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[unknown-key]: \`qualty\` is not a key of asset \`fox\`
     --> assets.config.yaml:1:31
      |
    1 | x-base: &base {prompt: A fox, qualty: low}
      |                               ^^^^^^
      = hint: did you mean \`quality\`?

    error[wrong-type]: \`size\` of asset \`fox\` cannot be a number
     --> assets.config.yaml:5:11
      |
    5 |     size: 5
      |           ^
      = expected: text such as 1024x1024, 1536x864 or auto
      = found: the number 5

    2 errors"
  `);
});

test("a byte-order mark, CRLF and wide characters do not move places", async () => {
  expect(await complaints("\ufeffassets:\r\n  fox:\r\n    prompt: A fox\r\n    text: [速く, 7]\r\n"))
    .toMatchInlineSnapshot(`
    "error[wrong-type]: \`text[1]\` of asset \`fox\` cannot be a number
     --> assets.config.yaml:4:16
      |
    4 |     text: [速く, 7]
      |                  ^
      = expected: text
      = found: the number 7
      = hint: quote it: "7""
  `);
});

test("a long line is cut round the place", async () => {
  expect(
    await complaints(
      `assets: {fox: {prompt: ${"a very red fox and ".repeat(20)}end, qualty: low, alt: ${"fox ".repeat(50)}}}\n`,
    ),
  ).toMatchInlineSnapshot(`
    "error[unknown-key]: \`qualty\` is not a key of asset \`fox\`
     --> assets.config.yaml:1:409
      |
    1 | …x and a very red fox and end, qualty: low, alt: fox fox fox fox fox fox fox fox fox fox fox fox fox …
      |                                ^^^^^^
      = hint: did you mean \`quality\`?"
  `);
});
