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

test("the schema as a key", async () => {
  expect(await complaints("$schema: ./manifest.schema.json\n")).toMatchInlineSnapshot(`
    "error[unknown-key]: \`$schema\` is not a key of the manifest
     --> assets.config.yaml:1:1
      |
    1 | $schema: ./manifest.schema.json
      | ^^^^^^^
      = hint: write it as a comment: \`# yaml-language-server: $schema=…\`"
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
  expect(await complaints(fox("expect: {brightness: 5}"))).toMatchInlineSnapshot(`
    "error[unknown-key]: \`brightness\` is not a key of \`expect\` of asset \`fox\`
     --> assets.config.yaml:4:14
      |
    4 |     expect: {brightness: 5}
      |              ^^^^^^^^^^
      = expected: alpha, attempts, contrast, escalate, judge, like, lowestQuality, maxBytes, minHeight, minWidth, noStrayText, notBlank, palette, ratio, sharp, text or unique"
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
