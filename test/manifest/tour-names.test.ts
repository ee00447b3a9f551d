import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

test("a style that is not there", async () => {
  const manifest = `styles:
  house: ink
  poster: [hous]
assets:
  fox: {prompt: A fox, style: huose}
  hare: {prompt: A hare, style: [house, Soft morning light]}
  owl: {prompt: An owl, style: poster}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[unknown-style]: there is no style \`hous\`
     --> assets.config.yaml:3:12
      |
    3 |   poster: [hous]
      |            ^^^^
      = hint: did you mean \`house\`?

    error[unknown-style]: there is no style \`huose\`
     --> assets.config.yaml:5:31
      |
    5 |   fox: {prompt: A fox, style: huose}
      |                               ^^^^^
      = hint: did you mean \`house\`?

    error[unknown-style]: there is no style \`Soft morning light\`
     --> assets.config.yaml:6:41
      |
    6 |   hare: {prompt: A hare, style: [house, Soft morning light]}
      |                                         ^^^^^^^^^^^^^^^^^^
      = hint: define it under \`styles\`, or write \`{text: …}\` for words of its own

    3 errors"
  `);
});

test("a default style that is not there is told once", async () => {
  expect(await complaints("defaults: {style: house}\nassets:\n  fox: {prompt: A fox}\n  hare: {prompt: A hare}\n"))
    .toMatchInlineSnapshot(`
    "error[unknown-style]: there is no style \`house\`
     --> assets.config.yaml:1:19
      |
    1 | defaults: {style: house}
      |                   ^^^^^
      = hint: define it under \`styles\`, or write \`{text: …}\` for words of its own"
  `);
});

test("styles made of each other", async () => {
  expect(await complaints("styles:\n  a: [b]\n  b: [{text: ink}, a]\nassets:\n  fox: {prompt: A fox, style: a}\n"))
    .toMatchInlineSnapshot(`
    "error[style-cycle]: styles are made of each other: a → b → a
     --> assets.config.yaml:3:20
      |
    3 |   b: [{text: ink}, a]
      |                    ^"
  `);
});

test("a name that two included files give", async () => {
  const files = { "a.yaml": "styles: {house: ink}\n", "b.yaml": "styles: {house: oil}\n" };
  expect(await complaints("include: [a.yaml, b.yaml]\nassets:\n  fox: {prompt: A fox, style: house}\n", files))
    .toMatchInlineSnapshot(`
    "error[ambiguous-name]: \`house\` may be one of several
     --> assets.config.yaml:3:31
      |
    3 |   fox: {prompt: A fox, style: house}
      |                               ^^^^^
      = found: one in a.yaml, one in b.yaml
      = hint: define it in this file, which wins over those it includes"
  `);
});

test("references that are not there", async () => {
  const manifest = `references:
  mascot: {asset: hero}
assets:
  hare: {prompt: A hare, matrix: {mood: [glad, sad]}}
  fox:
    prompt: A fox
    references: [mascto, refs/fox.png, hare, hare-gald, mascot, nothing-like-it]
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[unknown-reference]: there is no reference or asset \`hero\`
     --> assets.config.yaml:2:3
      |
    2 |   mascot: {asset: hero}
      |   ^^^^^^
      = hint: a name comes from \`references\` or \`assets\`; a file is \`{file: …}\`

    error[unknown-reference]: there is no reference or asset \`mascto\`
     --> assets.config.yaml:7:18
      |
    7 |     references: [mascto, refs/fox.png, hare, hare-gald, mascot, nothing-like-it]
      |                  ^^^^^^
      = hint: did you mean \`mascot\`?

    error[unknown-reference]: there is no reference or asset \`refs/fox.png\`
     --> assets.config.yaml:7:26
      |
    7 |     references: [mascto, refs/fox.png, hare, hare-gald, mascot, nothing-like-it]
      |                          ^^^^^^^^^^^^
      = hint: write \`{file: refs/fox.png}\` for a file

    error[unknown-reference]: \`hare\` stands for 2 assets
     --> assets.config.yaml:7:40
      |
    7 |     references: [mascto, refs/fox.png, hare, hare-gald, mascot, nothing-like-it]
      |                                        ^^^^
      = expected: one of hare-glad or hare-sad

    error[unknown-reference]: there is no reference or asset \`hare-gald\`
     --> assets.config.yaml:7:46
      |
    7 |     references: [mascto, refs/fox.png, hare, hare-gald, mascot, nothing-like-it]
      |                                              ^^^^^^^^^
      = hint: did you mean \`hare-glad\`?

    error[unknown-reference]: there is no reference or asset \`nothing-like-it\`
     --> assets.config.yaml:7:65
      |
    7 |     references: [mascto, refs/fox.png, hare, hare-gald, mascot, nothing-like-it]
      |                                                                 ^^^^^^^^^^^^^^^
      = hint: a name comes from \`references\` or \`assets\`; a file is \`{file: …}\`

    6 errors"
  `);
});

test("a name that is both a reference and an asset", async () => {
  const manifest = `references:
  hare: {file: hare.png}
assets:
  hare: {prompt: A hare}
  fox: {prompt: A fox, references: [hare]}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[ambiguous-name]: \`hare\` is both a reference and an asset
     --> assets.config.yaml:5:37
      |
    5 |   fox: {prompt: A fox, references: [hare]}
      |                                     ^^^^
      = hint: write \`{asset: hare}\` for the asset, or rename the reference"
  `);
});

test("addresses that are none", async () => {
  const digest = "a".repeat(64);
  expect(
    await complaints(`references:
  plain: {url: "http://example.com/a.png", sha256: ${digest}}
  none: {url: example, sha256: ${digest}}
provider: {baseURL: "http://[::"}
assets:
  fox: {prompt: A fox, references: [plain, none]}
`),
  ).toMatchInlineSnapshot(`
    "error[bad-url]: this is no https address
     --> assets.config.yaml:2:3
      |
    2 |   plain: {url: "http://example.com/a.png", sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
      |   ^^^^^
      = expected: https://…
      = found: "http://example.com/a.png"

    error[bad-url]: this is no https address
     --> assets.config.yaml:3:3
      |
    3 |   none: {url: example, sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
      |   ^^^^
      = expected: https://…
      = found: "example"

    error[bad-url]: this is no address
     --> assets.config.yaml:4:21
      |
    4 | provider: {baseURL: "http://[::"}
      |                     ^^^^^^^^^^^^
      = expected: https://…
      = found: "http://[::"

    3 errors"
  `);
});

test("assets made from each other, and from themselves", async () => {
  const manifest = `assets:
  egg: {prompt: An egg, references: [hen]}
  hen: {prompt: A hen, edit: chick}
  chick: {prompt: A chick, references: [{asset: egg, role: subject}]}
  ego: {prompt: Me, references: [ego]}
  nest: {prompt: A nest, references: [egg]}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[asset-cycle]: assets are made from each other: egg → hen → chick → egg
     --> assets.config.yaml:4:41
      |
    4 |   chick: {prompt: A chick, references: [{asset: egg, role: subject}]}
      |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: one of them has to be made from a file, or from words alone

    error[asset-cycle]: \`ego\` refers to itself
     --> assets.config.yaml:5:34
      |
    5 |   ego: {prompt: Me, references: [ego]}
      |                                  ^^^
      = hint: name another asset or a file

    2 errors"
  `);
});
