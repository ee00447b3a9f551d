import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

/** An asset of which only `keys` may be wrong. */
const fox = (keys: string): string => `assets:\n  fox:\n    prompt: A fox\n    ${keys}\n`;

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
  expect(await complaints("watch: {budget: -1}\n")).toMatchInlineSnapshot(`
    "error[wrong-value]: \`watch.budget\` cannot be -1
     --> assets.config.yaml:1:17
      |
    1 | watch: {budget: -1}
      |                 ^^
      = expected: a number of at least 0"
  `);
  expect(await complaints("provider: {timeout: 0}\n")).toMatchInlineSnapshot(`
    "error[wrong-value]: \`provider.timeout\` cannot be 0
     --> assets.config.yaml:1:21
      |
    1 | provider: {timeout: 0}
      |                     ^
      = expected: a number above 0, text such as 10m or a mapping"
  `);
});

test("a timeout for a quality that there is not, and one that is none", async () => {
  expect(await complaints("provider: {timeout: {hgih: 10m, low: 0}}\n")).toMatchInlineSnapshot(`
    "error[unknown-key]: \`hgih\` is not a key of \`provider.timeout\`
     --> assets.config.yaml:1:22
      |
    1 | provider: {timeout: {hgih: 10m, low: 0}}
      |                      ^^^^
      = hint: did you mean \`high\`?

    error[wrong-value]: \`provider.timeout.low\` cannot be 0
     --> assets.config.yaml:1:38
      |
    1 | provider: {timeout: {hgih: 10m, low: 0}}
      |                                      ^
      = expected: a number above 0 or text such as 10m

    2 errors"
  `);
});

test("a watch that would spend without a limit", async () => {
  expect(await complaints("watch: {spend: auto}\n" + fox(""))).toMatchInlineSnapshot(`
    "error[auto-without-budget]: \`watch\` would spend without a limit
     --> assets.config.yaml:1:16
      |
    1 | watch: {spend: auto}
      |                ^^^^
      = expected: \`watch.budget\` beside \`spend: auto\`
      = hint: as \`watch: {spend: auto, budget: 2}\`, in US dollars from its start to its end"
  `);
  expect(await complaints("watch: {spend: sometimes}\n" + fox(""))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`watch.spend\` cannot be "sometimes"
     --> assets.config.yaml:1:16
      |
    1 | watch: {spend: sometimes}
      |                ^^^^^^^^^
      = expected: one of never, ask or auto"
  `);
  expect(await complaints("watch: {spend: auto, budget: 2}\n" + fox(""))).toBe("");
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
