import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

test("a manifest that is not there", async () => {
  expect(await complaints({ kind: "missing" })).toMatchInlineSnapshot(`
    "error[file-missing]: the manifest \`assets.config.yaml\` does not exist
      = hint: paths start from the folder of the manifest that names them"
  `);
});

test("a manifest that is a folder", async () => {
  expect(await complaints({ kind: "directory" })).toMatchInlineSnapshot(`
    "error[file-unreadable]: the manifest \`assets.config.yaml\` is a folder
      = expected: a file"
  `);
});

test("a manifest that may not be read", async () => {
  expect(await complaints({ kind: "unreadable", why: "permission denied" })).toMatchInlineSnapshot(
    `"error[file-unreadable]: the manifest \`assets.config.yaml\` cannot be read: permission denied"`,
  );
});

test("a manifest of 50 MB is refused before it is parsed", async () => {
  expect(await complaints({ kind: "too-large", bytes: 50 * 1024 * 1024 })).toMatchInlineSnapshot(`
    "error[file-too-large]: the manifest \`assets.config.yaml\` has 50 MB
      = expected: at most 20 MB
      = hint: split it, and \`include\` the parts"
  `);
});

test("a manifest behind a symbolic link out of the repo", async () => {
  expect(await complaints({ kind: "leaves" })).toMatchInlineSnapshot(`
    "error[path-leaves-repo]: the manifest \`assets.config.yaml\` lies outside the repo, by a symbolic link
      = hint: copy it into the repo"
  `);
});

test("Latin-1", async () => {
  expect(await complaints(bytes(0x61, 0x3a, 0x0a, 0x20, 0x63, 0x61, 0x66, 0xe9))).toMatchInlineSnapshot(`
    "error[not-utf8]: this file is not UTF-8 text
     --> assets.config.yaml:2:5
      |
    2 |  caf�
      |     ^
      = expected: UTF-8
      = hint: save it as UTF-8"
  `);
});

test("UTF-16", async () => {
  expect(await complaints(bytes(0xff, 0xfe, 0x61, 0, 0x3a, 0))).toMatchInlineSnapshot(`
    "error[not-utf8]: this file is UTF-16
     --> assets.config.yaml:1:1
      |
    1 | 
      | ^
      = expected: UTF-8
      = hint: save it as UTF-8"
  `);
});

test("a NUL byte", async () => {
  expect(await complaints("assets:\n  fox: {prompt: A\0 fox}\n")).toMatchInlineSnapshot(`
    "error[control-character]: U+0000, a control character, has no place in a text
     --> assets.config.yaml:2:18
      |
    2 |   fox: {prompt: A� fox}
      |                  ^
      = hint: delete it"
  `);
});

test("an empty file", async () => {
  expect(await complaints("")).toMatchInlineSnapshot(`
    "error[empty-manifest]: this manifest is empty
     --> assets.config.yaml:1:1
      |
    1 | 
      | ^
      = hint: \`artlock init\` writes one to start from"
  `);
});

test("a file of comments alone", async () => {
  expect(await complaints("# yaml-language-server: $schema=x\n\n")).toMatchInlineSnapshot(`
    "error[empty-manifest]: this manifest is empty
     --> assets.config.yaml:1:1
      |
    1 | # yaml-language-server: $schema=x
      | ^
      = hint: \`artlock init\` writes one to start from"
  `);
});

test("a list", async () => {
  expect(await complaints("# pictures\n- fox\n- hare\n")).toMatchInlineSnapshot(`
    "error[not-a-mapping]: this is no manifest
     --> assets.config.yaml:2:1
      |
    2 | - fox
      | ^^^^^
      = expected: a mapping with \`assets:\`
      = hint: \`artlock init\` writes one to start from"
  `);
});

test("plain text", async () => {
  expect(await complaints("Please make me a fox")).toMatchInlineSnapshot(`
    "error[not-a-mapping]: this is no manifest
     --> assets.config.yaml:1:1
      |
    1 | Please make me a fox
      | ^^^^^^^^^^^^^^^^^^^^
      = expected: a mapping with \`assets:\`
      = hint: \`artlock init\` writes one to start from"
  `);
});

test("conflict markers", async () => {
  expect(await complaints("assets:\n<<<<<<< HEAD\n  fox: {prompt: A fox}\n=======\n  hare: {}\n>>>>>>> main\n"))
    .toMatchInlineSnapshot(`
    "error[conflict-markers]: git left conflict markers here
     --> assets.config.yaml:2:1
      |
    2 | <<<<<<< HEAD
      | ^^^^^^^^^^^^
      = hint: choose one side, or join both, and take the markers out"
  `);
});

test("a key among the words is not repeated", async () => {
  expect(
    await complaints(
      "assets:\n  fox: {prompt: A fox, tags: [sk-proj-abcdEFGH1234567890], quality: sk-proj-abcdEFGH1234567890}\n",
    ),
  ).toMatchInlineSnapshot(`
    "error[secret-in-manifest]: this looks like an API key, which must not stand in a file that is committed
     --> assets.config.yaml:2:31
      |
    2 |   fox: {prompt: A fox, tags: [**************************], quality: **************************}
      |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: withdraw the key if it was ever pushed; put it into OPENAI_API_KEY, or the variable that \`apiKeyEnv\` names

    error[secret-in-manifest]: this looks like an API key, which must not stand in a file that is committed
     --> assets.config.yaml:2:69
      |
    2 |   fox: {prompt: A fox, tags: [**************************], quality: **************************}
      |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: withdraw the key if it was ever pushed; put it into OPENAI_API_KEY, or the variable that \`apiKeyEnv\` names

    error[wrong-value]: \`quality\` of asset \`fox\` cannot be "**************************"
     --> assets.config.yaml:2:69
      |
    2 |   fox: {prompt: A fox, tags: [**************************], quality: **************************}
      |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: one of auto, low, medium, high, xhigh or max

    3 errors"
  `);
});

test("an apiKey field is not repeated, not even where something else is wrong on its line", async () => {
  expect(await complaints("provider: {use: opnai, apiKey: hunter2}\n")).toMatchInlineSnapshot(`
    "error[wrong-value]: \`provider.use\` cannot be "opnai"
     --> assets.config.yaml:1:17
      |
    1 | provider: {use: opnai, apiKey: *******}
      |                 ^^^^^
      = expected: one of openai or draft
      = hint: did you mean \`openai\`?

    error[secret-in-manifest]: an API key must not stand in a file that is committed
     --> assets.config.yaml:1:32
      |
    1 | provider: {use: opnai, apiKey: *******}
      |                                ^^^^^^^
      = hint: put it into an environment variable and write its name: \`apiKeyEnv: OPENAI_API_KEY\`

    2 errors"
  `);
});

test("a password in a URL", async () => {
  expect(await complaints("provider:\n  baseURL: https://me:hunter2@images.example/v1\n")).toMatchInlineSnapshot(`
    "error[secret-in-manifest]: a name and password must not stand in a URL of a file that is committed
     --> assets.config.yaml:2:20
      |
    2 |   baseURL: https://**********@images.example/v1
      |                    ^^^^^^^^^^
      = hint: take them out of the URL; a server's key goes into the variable that \`apiKeyEnv\` names"
  `);
});

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
