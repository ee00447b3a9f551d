import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

test("a tab", async () => {
  expect(await complaints("assets:\n\tfox:\n\t\tprompt: A fox\n")).toMatchInlineSnapshot(`
    "error[tab-indent]: a tab cannot indent YAML
     --> assets.config.yaml:2:1
      |
    2 | →fox:
      | ^
      = hint: indent with spaces

    error[tab-indent]: a tab cannot indent YAML
     --> assets.config.yaml:3:1
      |
    3 | →→prompt: A fox
      | ^^
      = hint: indent with spaces

    2 errors"
  `);
});

test("two documents", async () => {
  expect(await complaints("version: 1\n---\nversion: 1\n")).toMatchInlineSnapshot(`
    "error[several-documents]: a second document begins here
     --> assets.config.yaml:2:1
      |
    2 | ---
      | ^^^
      = expected: one document
      = hint: take the \`---\` out, or move what follows into a file of its own and \`include\` it"
  `);
});

test("a colon in an unquoted value", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: A fox: red and quick\n")).toMatchInlineSnapshot(`
    "error[yaml-syntax]: this is not YAML: there is a mapping where one value should be
     --> assets.config.yaml:3:13
      |
    3 |     prompt: A fox: red and quick
      |             ^
      = hint: quote a value that holds \`: \`; if there is none, check the indentation of the next line"
  `);
});

test("a quote that is not closed", async () => {
  expect(await complaints('assets:\n  fox:\n    prompt: "A fox\n')).toMatchInlineSnapshot(`
    "error[yaml-syntax]: this is not YAML: the quote that opens here is never closed
     --> assets.config.yaml:3:13
      |
    3 |     prompt: "A fox
      |             ^
      = hint: end the value with ""
  `);
});

test("an apostrophe in single quotes", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: 'It's a fox'\n")).toMatchInlineSnapshot(`
    "error[yaml-syntax]: this is not YAML: unexpected scalar at node end
     --> assets.config.yaml:3:17
      |
    3 |     prompt: 'It's a fox'
      |                 ^^^^^^^^
      = hint: quotes have to go round the whole value; inside '…' an apostrophe is written ''"
  `);
});

test("a value that begins with @", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: @fox in a wood\n")).toMatchInlineSnapshot(`
    "error[yaml-syntax]: this is not YAML: plain value cannot start with reserved character @
     --> assets.config.yaml:3:13
      |
    3 |     prompt: @fox in a wood
      |             ^
      = hint: quote a value that begins with a special character"
  `);
});

test("a value that begins with *", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: *very* red fox\n")).toMatchInlineSnapshot(`
    "error[yaml-syntax]: this is not YAML: unexpected scalar at node end
     --> assets.config.yaml:3:20
      |
    3 |     prompt: *very* red fox
      |                    ^^^^^^^
      = hint: quote a value that begins with \`*\`"
  `);
});

test("an alias of nothing", async () => {
  expect(await complaints("assets:\n  fox: *base\n")).toMatchInlineSnapshot(`
    "error[yaml-syntax]: \`*base\` stands for no anchor above it
     --> assets.config.yaml:2:8
      |
    2 |   fox: *base
      |        ^^^^^
      = hint: quote a value that begins with \`*\`"
  `);
});

test("a value that begins with !", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: !Wow a fox\n")).toMatchInlineSnapshot(`
    "error[yaml-syntax]: \`!Wow\` is a YAML tag that means nothing here
     --> assets.config.yaml:3:13
      |
    3 |     prompt: !Wow a fox
      |             ^^^^
      = hint: quote a value that begins with \`!\`"
  `);
});

test("a bracket that a comment ate", async () => {
  expect(await complaints("assets:\n  fox:\n    text: [Ship #1, now]\n    prompt: A fox\n")).toMatchInlineSnapshot(`
    "error[yaml-syntax]: this is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]
     --> assets.config.yaml:4:5
      |
    4 |     prompt: A fox
      |     ^
      = hint: \`#1, now]\` is taken for a comment: quote the value it belongs to"
  `);
});

test("a wrong indentation", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: A fox\n   alt: A fox\n")).toMatchInlineSnapshot(`
    "error[yaml-syntax]: this is not YAML: all mapping items must start at the same column
     --> assets.config.yaml:4:1
      |
    4 |    alt: A fox
      | ^
      = hint: keys of one mapping stand below each other, and a \`[\` or \`{\` is closed by \`]\` or \`}\`"
  `);
});

test("values that JSON cannot hold", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: A fox\n    extra: {strength: .nan}\n    <<: 5\n"))
    .toMatchInlineSnapshot(`
    "error[yaml-value]: this value has no place in a manifest
     --> assets.config.yaml:4:23
      |
    4 |     extra: {strength: .nan}
      |                       ^^^^
      = expected: text, a finite number, true, false, a list or a mapping
      = hint: quote it to make it text

    error[yaml-value]: \`<<\` merges mappings only
     --> assets.config.yaml:5:5
      |
    5 |     <<: 5
      |     ^^
      = hint: write \`<<: *name-of-a-mapping\`

    2 errors"
  `);
});

test("a key that stands twice", async () => {
  expect(await complaints("assets:\n  fox: {prompt: A fox}\n  hare: {prompt: A hare}\n  fox: {prompt: Another}\n"))
    .toMatchInlineSnapshot(`
    "error[duplicate-key]: \`fox\` stands here twice
     --> assets.config.yaml:4:3
      |
    4 |   fox: {prompt: Another}
      |   ^^^
      = hint: the first one is on line 2; only one can count"
  `);
});

test("__proto__", async () => {
  expect(await complaints("assets:\n  fox:\n    prompt: A fox\n    extra: {__proto__: {admin: true}}\n"))
    .toMatchInlineSnapshot(`
    "error[forbidden-key]: \`__proto__\` cannot be a key
     --> assets.config.yaml:4:13
      |
    4 |     extra: {__proto__: {admin: true}}
      |             ^^^^^^^^^
      = hint: choose another name"
  `);
});

test("an alias bomb", async () => {
  const lines = Array.from({ length: 9 }, (_, n) => `x-${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`);
  expect(await complaints(`x-0: &a0 [lol]\n${lines.join("\n")}\n`)).toMatchInlineSnapshot(`
    "error[alias-bomb]: the aliases of this file expand to more than 1,000,000 values
     --> assets.config.yaml:7:35
      |
    7 | x-6: &a6 [*a5,*a5,*a5,*a5,*a5,*a5,*a5,*a5,*a5,]
      |                                   ^^^
      = hint: use \`styles\`, \`defaults\` or \`include\` to share things"
  `);
});

test("an alias in itself", async () => {
  expect(await complaints("x-loop: &a [1, *a]\n")).toMatchInlineSnapshot(`
    "error[alias-loop]: \`*a\` stands for something that holds itself
     --> assets.config.yaml:1:16
      |
    1 | x-loop: &a [1, *a]
      |                ^^"
  `);
});

test("nesting without end", async () => {
  expect(await complaints(`assets: ${"[".repeat(100_000)}`)).toMatchInlineSnapshot(`
    "error[too-deep]: this file nests deeper than can be read
     --> assets.config.yaml:1:1
      |
    1 | assets: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
      | ^"
  `);
});

test("a prompt that YAML cuts off at a colour", async () => {
  expect(
    await complaints(
      "styles:\n  house: ink on #F4E9D8 paper\nassets:\n  fox: # the hero\n    prompt: a logo in #FF6600\n    style: house # as ever\n",
    ),
  ).toMatchInlineSnapshot(`
    "warning[cut-by-comment]: YAML takes \`#F4E9D8 paper\` for a comment: the style \`house\` ends before it
     --> assets.config.yaml:2:17
      |
    2 |   house: ink on #F4E9D8 paper
      |                 ^^^^^^^^^^^^^
      = found: "ink on"
      = hint: quote the whole value; or put a space after \`#\` if it is a comment

    warning[cut-by-comment]: YAML takes \`#FF6600\` for a comment: \`prompt\` ends before it
     --> assets.config.yaml:5:23
      |
    5 |     prompt: a logo in #FF6600
      |                       ^^^^^^^
      = found: "a logo in"
      = hint: quote the whole value; or put a space after \`#\` if it is a comment

    2 warnings"
  `);
});

test("numbers of a matrix that YAML rewrites", async () => {
  expect(await complaints("assets:\n  card:\n    matrix: {release: [1.10, 007, 2]}\n    prompt: Release ${release}\n"))
    .toMatchInlineSnapshot(`
    "warning[number-rewritten]: YAML reads \`1.10\` as the number 1.1
     --> assets.config.yaml:3:24
      |
    3 |     matrix: {release: [1.10, 007, 2]}
      |                        ^^^^
      = hint: quote it to keep it as written: "1.10"

    warning[number-rewritten]: YAML reads \`007\` as the number 7
     --> assets.config.yaml:3:30
      |
    3 |     matrix: {release: [1.10, 007, 2]}
      |                              ^^^
      = hint: quote it to keep it as written: "007"

    2 warnings"
  `);
});
