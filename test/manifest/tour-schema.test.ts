import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

/** An asset of which only `keys` may be wrong. */
const fox = (keys: string): string => `assets:\n  fox:\n    prompt: A fox\n    ${keys}\n`;

test("every mistake of a file at once", async () => {
  const manifest = `asets: {}
defaults:
  qualty: low
  outputs: {widths: 480}
styles:
  house: 5
references:
  mascot: {fil: mascot.png}
assets:
  fox:
    promt: A fox
    quality: hgih
    style: hous
  hare:
    prompt: A hare
    candidates: 70
    references: [mascott, {file: a.png, asset: fox}]
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[unknown-key]: \`asets\` is not a key of the manifest
     --> assets.config.yaml:1:1
      |
    1 | asets: {}
      | ^^^^^
      = hint: did you mean \`assets\`?

    error[unknown-key]: \`qualty\` is not a key of \`defaults\`
     --> assets.config.yaml:3:3
      |
    3 |   qualty: low
      |   ^^^^^^
      = hint: did you mean \`quality\`?

    error[wrong-type]: \`defaults.outputs.widths\` cannot be a number
     --> assets.config.yaml:4:21
      |
    4 |   outputs: {widths: 480}
      |                     ^^^
      = expected: a list
      = found: the number 480
      = hint: a list of one is written [480]

    error[wrong-type]: style \`house\` cannot be a number
     --> assets.config.yaml:6:10
      |
    6 |   house: 5
      |          ^
      = expected: text or a list
      = found: the number 5
      = hint: quote it: "5"

    error[unknown-key]: \`fil\` is not a key of reference \`mascot\`
     --> assets.config.yaml:8:12
      |
    8 |   mascot: {fil: mascot.png}
      |            ^^^
      = hint: did you mean \`file\`?

    error[unknown-key]: \`promt\` is not a key of asset \`fox\`
      --> assets.config.yaml:11:5
       |
    11 |     promt: A fox
       |     ^^^^^
       = hint: did you mean \`prompt\`?

    error[wrong-value]: \`quality\` of asset \`fox\` cannot be "hgih"
      --> assets.config.yaml:12:14
       |
    12 |     quality: hgih
       |              ^^^^
       = expected: one of auto, low, medium, high, xhigh or max
       = hint: did you mean \`high\`?

    error[unknown-style]: there is no style \`hous\`
      --> assets.config.yaml:13:12
       |
    13 |     style: hous
       |            ^^^^
       = hint: define it under \`styles\`, or write \`{text: …}\` for words of its own

    error[wrong-value]: \`candidates\` of asset \`hare\` cannot be 70
      --> assets.config.yaml:16:17
       |
    16 |     candidates: 70
       |                 ^^
       = expected: a whole number from 1 to 50

    error[conflicting-keys]: \`references[1]\` of asset \`hare\` has \`file\` and \`asset\`
      --> assets.config.yaml:17:41
       |
    17 |     references: [mascott, {file: a.png, asset: fox}]
       |                                         ^^^^^
       = expected: one of them
       = hint: keep the one you mean

    10 errors"
  `);
});

test("a key of another level", async () => {
  expect(await complaints("prompt: A fox\n")).toMatchInlineSnapshot(`
    "error[unknown-key]: \`prompt\` is not a key of the manifest
     --> assets.config.yaml:1:1
      |
    1 | prompt: A fox
      | ^^^^^^
      = hint: \`prompt\` belongs to an asset, or under \`defaults\`"
  `);
});

test("a key that has no default", async () => {
  expect(await complaints("defaults: {prompt: A fox}\n")).toMatchInlineSnapshot(`
    "error[unknown-key]: \`prompt\` is not a key of \`defaults\`
     --> assets.config.yaml:1:12
      |
    1 | defaults: {prompt: A fox}
      |            ^^^^^^
      = hint: \`prompt\` belongs to each asset; it has no default"
  `);
});

test("a key of the outputs on the asset", async () => {
  expect(await complaints(fox("widths: [480]"))).toMatchInlineSnapshot(`
    "error[unknown-key]: \`widths\` is not a key of asset \`fox\`
     --> assets.config.yaml:4:5
      |
    4 |     widths: [480]
      |     ^^^^^^
      = hint: it belongs under \`outputs\`: \`outputs: {widths: …}\`"
  `);
});

test("a key as the API calls it", async () => {
  expect(await complaints(fox("n: 4"))).toMatchInlineSnapshot(`
    "error[unknown-key]: \`n\` is not a key of asset \`fox\`
     --> assets.config.yaml:4:5
      |
    4 |     n: 4
      |     ^
      = hint: how many are made is \`candidates\`"
  `);
});

test("a key like no other", async () => {
  expect(await complaints(fox("expect: {sharpness: 5}"))).toMatchInlineSnapshot(`
    "error[unknown-key]: \`sharpness\` is not a key of \`expect\` of asset \`fox\`
     --> assets.config.yaml:4:14
      |
    4 |     expect: {sharpness: 5}
      |              ^^^^^^^^^
      = expected: alpha, maxBytes or text"
  `);
});

test("an unquoted colour that YAML takes for a comment", async () => {
  expect(await complaints(fox("outputs:\n      background: #fff"))).toMatchInlineSnapshot(`
    "error[wrong-type]: \`outputs.background\` of asset \`fox\` cannot be empty
     --> assets.config.yaml:5:7
      |
    5 |       background: #fff
      |       ^^^^^^^^^^
      = expected: text such as #ffffff
      = found: nothing
      = hint: YAML takes \`#fff\` for a comment: quote it"
  `);
  expect(await complaints(fox("alt: #fff is white"))).toMatchInlineSnapshot(`
    "error[wrong-type]: \`alt\` of asset \`fox\` cannot be empty
     --> assets.config.yaml:4:5
      |
    4 |     alt: #fff is white
      |     ^^^
      = expected: text
      = found: nothing
      = hint: YAML takes \`#fff is white\` for a comment: quote it"
  `);
});

test("a number where text is expected", async () => {
  expect(await complaints(fox("text: [Version, 1.10]"))).toMatchInlineSnapshot(`
    "error[wrong-type]: \`text[1]\` of asset \`fox\` cannot be a number
     --> assets.config.yaml:4:21
      |
    4 |     text: [Version, 1.10]
      |                     ^^^^
      = expected: text
      = found: the number 1.1
      = hint: quote it: "1.10""
  `);
});

test("a word where true or false is expected", async () => {
  expect(await complaints(fox("pin: yes"))).toMatchInlineSnapshot(`
    "error[wrong-type]: \`pin\` of asset \`fox\` cannot be text
     --> assets.config.yaml:4:10
      |
    4 |     pin: yes
      |          ^^^
      = expected: true or false
      = found: "yes"
      = hint: write true, without quotes"
  `);
});

test("one where a list is expected", async () => {
  expect(await complaints(fox("outputs: {formats: webp}"))).toMatchInlineSnapshot(`
    "error[wrong-type]: \`outputs.formats\` of asset \`fox\` cannot be text
     --> assets.config.yaml:4:24
      |
    4 |     outputs: {formats: webp}
      |                        ^^^^
      = expected: a list
      = found: "webp"
      = hint: a list of one is written [webp]"
  `);
});

test("a list where one is expected", async () => {
  expect(await complaints(fox("alt: [one, two]"))).toMatchInlineSnapshot(`
    "error[wrong-type]: \`alt\` of asset \`fox\` cannot be a list
     --> assets.config.yaml:4:10
      |
    4 |     alt: [one, two]
      |          ^^^^^^^^^^
      = expected: text
      = found: a list"
  `);
});

test("a number that a variable should fill in", async () => {
  expect(await complaints("assets:\n  fox:\n    matrix: {n: [1, 2]}\n    prompt: A fox\n    candidates: ${n}\n"))
    .toMatchInlineSnapshot(`
    "error[wrong-type]: \`candidates\` of asset \`fox\` cannot be text
     --> assets.config.yaml:5:17
      |
    5 |     candidates: \${n}
      |                 ^^^^
      = expected: a whole number from 1 to 50
      = found: "\${n}"
      = hint: \`\${…}\` makes text; a number or a list cannot be filled in"
  `);
});

test("an asset that is text", async () => {
  expect(await complaints("assets:\n  fox: A fox in the snow\n")).toMatchInlineSnapshot(`
    "error[wrong-type]: asset \`fox\` cannot be text
     --> assets.config.yaml:2:8
      |
    2 |   fox: A fox in the snow
      |        ^^^^^^^^^^^^^^^^^
      = expected: a mapping
      = found: "A fox in the snow""
  `);
});

test("assets that are a list", async () => {
  expect(await complaints("assets:\n  - prompt: A fox\n")).toMatchInlineSnapshot(`
    "error[wrong-type]: \`assets\` cannot be a list
     --> assets.config.yaml:2:3
      |
    2 |   - prompt: A fox
      |   ^^^^^^^^^^^^^^^
      = expected: a mapping
      = found: a list"
  `);
});

test("assets that are nothing", async () => {
  expect(await complaints("assets:\n")).toMatchInlineSnapshot(`
    "error[wrong-type]: \`assets\` cannot be empty
     --> assets.config.yaml:1:1
      |
    1 | assets:
      | ^^^^^^
      = expected: a mapping
      = found: nothing"
  `);
});

test("a size that is none", async () => {
  expect(await complaints(fox("size: 1024 x 1024"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`size\` of asset \`fox\` cannot be "1024 x 1024"
     --> assets.config.yaml:4:11
      |
    4 |     size: 1024 x 1024
      |           ^^^^^^^^^^^
      = expected: text such as 1024x1024, 1536x864 or auto"
  `);
});

test("a number out of range", async () => {
  expect(await complaints(fox("compression: 101"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`compression\` of asset \`fox\` cannot be 101
     --> assets.config.yaml:4:18
      |
    4 |     compression: 101
      |                  ^^^
      = expected: a whole number from 0 to 100"
  `);
  expect(await complaints("budget: {perRun: -1}\n")).toMatchInlineSnapshot(`
    "error[wrong-value]: \`budget.perRun\` cannot be -1
     --> assets.config.yaml:1:18
      |
    1 | budget: {perRun: -1}
      |                  ^^
      = expected: a number of at least 0"
  `);
  expect(await complaints("provider: {timeout: 0}\n")).toMatchInlineSnapshot(`
    "error[wrong-value]: \`provider.timeout\` cannot be 0
     --> assets.config.yaml:1:21
      |
    1 | provider: {timeout: 0}
      |                     ^
      = expected: a number above 0 or text such as 10m"
  `);
});

test("a format by its other name", async () => {
  expect(await complaints(fox("outputs: {formats: [jpg, {format: webp, quality: 0}]}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`outputs.formats[0]\` of asset \`fox\` cannot be "jpg"
     --> assets.config.yaml:4:25
      |
    4 |     outputs: {formats: [jpg, {format: webp, quality: 0}]}
      |                         ^^^
      = expected: one of png, jpeg, webp or avif
      = hint: did you mean \`jpeg\`?

    error[wrong-value]: \`outputs.formats[1].quality\` of asset \`fox\` cannot be 0
     --> assets.config.yaml:4:54
      |
    4 |     outputs: {formats: [jpg, {format: webp, quality: 0}]}
      |                                                      ^
      = expected: a whole number from 1 to 100

    2 errors"
  `);
});

test("an empty text and an empty list", async () => {
  expect(await complaints(fox('text: ["", x]\n    outputs: {formats: []}'))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`text[0]\` of asset \`fox\` is empty
     --> assets.config.yaml:4:12
      |
    4 |     text: ["", x]
      |            ^^

    error[wrong-value]: \`outputs.formats\` of asset \`fox\` is empty
     --> assets.config.yaml:5:24
      |
    5 |     outputs: {formats: []}
      |                        ^^

    2 errors"
  `);
});

test("an empty matrix", async () => {
  expect(await complaints(fox("matrix: {}"))).toMatchInlineSnapshot(`
    "error[missing-key]: \`matrix\` of asset \`fox\` is empty
     --> assets.config.yaml:4:5
      |
    4 |     matrix: {}
      |     ^^^^^^"
  `);
});

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

    error[missing-key]: \`prices.gpt-image-2\` lacks \`imageOut\`
     --> assets.config.yaml:2:3
      |
    2 |   gpt-image-2: {textIn: 5}
      |   ^^^^^^^^^^^

    2 errors"
  `);
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
