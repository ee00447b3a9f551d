import { expect, test } from "vitest";
import { complaints, picture } from "./load-text.js";

/** An asset of which only its outputs may be wrong. */
const fox = (outputs: string): string => `assets:\n  fox: {prompt: A fox, outputs: ${outputs}}\n`;

test("two assets that write one file", async () => {
  const manifest = `assets:
  a/fox: {prompt: A fox, outputs: {name: "fox.{format}"}}
  b/fox: {prompt: A fox, outputs: {name: "fox.{format}"}}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[output-collision]: \`b/fox\` would write images/fox.webp, and \`a/fox\` writes images/fox.webp
     --> assets.config.yaml:3:26
      |
    3 |   b/fox: {prompt: A fox, outputs: {name: "fox.{format}"}}
      |                          ^^^^^^^
      = hint: the other is asked for in assets.config.yaml:2; set \`outputs: {dir: …}\` or \`name\` apart"
  `);
});

test("two files that are one where cases are not told apart", async () => {
  expect(await complaints("assets:\n  fox: {prompt: A fox}\n  Fox: {prompt: A fox}\n")).toMatchInlineSnapshot(`
    "error[output-collision]: \`Fox\` would write images/Fox.webp, and \`fox\` writes images/fox.webp, which is the same file on macOS and Windows
     --> assets.config.yaml:3:3
      |
    3 |   Fox: {prompt: A fox}
      |   ^^^
      = hint: the other is asked for in assets.config.yaml:2; set \`outputs: {dir: …}\` or \`name\` apart"
  `);
});

test("two outputs of one asset that are one file", async () => {
  expect(await complaints(fox('{widths: [480, 960], name: "{name}.{format}"}'))).toMatchInlineSnapshot(`
    "error[output-collision]: \`fox\` would write images/fox.webp, and \`fox\` writes images/fox.webp
     --> assets.config.yaml:2:24
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [480, 960], name: "{name}.{format}"}}
      |                        ^^^^^^^
      = hint: the other is asked for in assets.config.yaml:2; set \`outputs: {dir: …}\` or \`name\` apart"
  `);
  expect(await complaints(fox("[{widths: [480]}, {widths: [960]}]"))).toMatchInlineSnapshot(`
    "error[output-collision]: \`fox\` would write images/fox.webp, and \`fox\` writes images/fox.webp
     --> assets.config.yaml:2:51
      |
    2 |   fox: {prompt: A fox, outputs: [{widths: [480]}, {widths: [960]}]}
      |                                                   ^^^^^^^^^^^^^^^
      = hint: the other is asked for in assets.config.yaml:2; set \`outputs: {dir: …}\` or \`name\` apart"
  `);
});

test("a file that is the folder of another", async () => {
  expect(await complaints("assets:\n  fox: {prompt: A fox}\n  fox.webp/den: {prompt: A den}\n")).toMatchInlineSnapshot(`
    "error[output-collision]: \`fox.webp/den\` would write images/fox.webp/den.webp, and \`fox\` writes images/fox.webp, which cannot be a file and a folder
     --> assets.config.yaml:3:3
      |
    3 |   fox.webp/den: {prompt: A den}
      |   ^^^^^^^^^^^^
      = hint: the other is asked for in assets.config.yaml:2; set \`outputs: {dir: …}\` or \`name\` apart"
  `);
});

test("an output where a frozen asset has its own", async () => {
  const files = { "brand/a.yaml": "assets:\n  logo: {prompt: A logo}\n" };
  const manifest = `include: [{file: brand/a.yaml, frozen: true}]
assets:
  mine: {prompt: Mine, outputs: {dir: brand/images, name: logo.webp}}
`;
  expect(await complaints(manifest, files)).toMatchInlineSnapshot(`
    "error[output-collision]: \`mine\` would write brand/images/logo.webp, and \`logo\` writes brand/images/logo.webp
     --> assets.config.yaml:3:24
      |
    3 |   mine: {prompt: Mine, outputs: {dir: brand/images, name: logo.webp}}
      |                        ^^^^^^^
      = hint: the other is asked for in brand/a.yaml:2; set \`outputs: {dir: …}\` or \`name\` apart"
  `);
});

test("outputs that would overwrite what artlock reads", async () => {
  const manifest = `include: [brand.yaml]
assets:
  a: {prompt: A, outputs: {dir: ., name: assets.config.yaml}}
  b: {promptFile: b.md, outputs: {dir: ., name: b.md}}
  c: {prompt: C, outputs: {dir: ., name: assets.lock.json}}
  d: {prompt: D, outputs: {dir: ., name: Brand.yaml}}
`;
  expect(await complaints(manifest, { "b.md": "B", "brand.yaml": "version: 1\n" })).toMatchInlineSnapshot(`
    "error[output-overwrites-input]: \`a\` would overwrite assets.config.yaml, which artlock reads
     --> assets.config.yaml:3:18
      |
    3 |   a: {prompt: A, outputs: {dir: ., name: assets.config.yaml}}
      |                  ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    error[output-overwrites-input]: \`b\` would overwrite b.md, which artlock reads
     --> assets.config.yaml:4:25
      |
    4 |   b: {promptFile: b.md, outputs: {dir: ., name: b.md}}
      |                         ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    error[output-overwrites-input]: \`c\` would overwrite assets.lock.json, which artlock reads
     --> assets.config.yaml:5:18
      |
    5 |   c: {prompt: C, outputs: {dir: ., name: assets.lock.json}}
      |                  ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    error[output-overwrites-input]: \`d\` would overwrite Brand.yaml, which artlock reads
     --> assets.config.yaml:6:18
      |
    6 |   d: {prompt: D, outputs: {dir: ., name: Brand.yaml}}
      |                  ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    4 errors"
  `);
});

test("an output that would overwrite a mask", async () => {
  const manifest = `assets:
  sky: {prompt: A sky, outputs: {dir: refs, formats: [png]}}
  fox: {prompt: A fox, edit: {file: refs/fox.png}, mask: refs/sky.png}
`;
  expect(await complaints(manifest, { "refs/fox.png": picture(), "refs/sky.png": picture({ hasAlpha: true }) }))
    .toMatchInlineSnapshot(`
      "error[output-overwrites-input]: \`sky\` would overwrite refs/sky.png, which artlock reads
       --> assets.config.yaml:2:55
        |
      2 |   sky: {prompt: A sky, outputs: {dir: refs, formats: [png]}}
        |                                                       ^^^
        = hint: set \`outputs: {dir: …}\` to a folder of its own"
    `);
});

test("outputs in a folder that is a file which is read, or a file where there is a folder of such", async () => {
  const manifest = `assets:
  a: {prompt: A, outputs: {dir: assets.config.yaml}}
  b: {promptFile: words/b.md, outputs: {dir: Words/B.md/img}}
  c: {prompt: C, outputs: {dir: assets.lock.json}}
  d: {prompt: D, outputs: {dir: refs/fox.png}, references: [{file: refs/fox.png}]}
  e: {prompt: E, outputs: {dir: ., name: refs}}
  f: {prompt: F, outputs: {dir: refs/fox, name: "{name}.png"}}
`;
  expect(await complaints(manifest, { "words/b.md": "B", "refs/fox.png": picture() })).toMatchInlineSnapshot(`
    "error[output-overwrites-input]: \`a\` would write assets.config.yaml/a.webp, and artlock reads assets.config.yaml, which cannot be a file and a folder
     --> assets.config.yaml:2:18
      |
    2 |   a: {prompt: A, outputs: {dir: assets.config.yaml}}
      |                  ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    error[output-overwrites-input]: \`b\` would write Words/B.md/img/b.webp, and artlock reads words/b.md, which cannot be a file and a folder
     --> assets.config.yaml:3:31
      |
    3 |   b: {promptFile: words/b.md, outputs: {dir: Words/B.md/img}}
      |                               ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    error[output-overwrites-input]: \`c\` would write assets.lock.json/c.webp, and artlock reads assets.lock.json, which cannot be a file and a folder
     --> assets.config.yaml:4:18
      |
    4 |   c: {prompt: C, outputs: {dir: assets.lock.json}}
      |                  ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    error[output-overwrites-input]: \`d\` would write refs/fox.png/d.webp, and artlock reads refs/fox.png, which cannot be a file and a folder
     --> assets.config.yaml:5:18
      |
    5 |   d: {prompt: D, outputs: {dir: refs/fox.png}, references: [{file: refs/fox.png}]}
      |                  ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    error[output-collision]: \`d\` would write refs/fox.png/d.webp, and \`e\` writes refs, which cannot be a file and a folder
     --> assets.config.yaml:5:18
      |
    5 |   d: {prompt: D, outputs: {dir: refs/fox.png}, references: [{file: refs/fox.png}]}
      |                  ^^^^^^^
      = hint: the other is asked for in assets.config.yaml:6; set \`outputs: {dir: …}\` or \`name\` apart

    error[output-overwrites-input]: \`e\` would write refs, and artlock reads refs/fox.png, which cannot be a file and a folder
     --> assets.config.yaml:6:18
      |
    6 |   e: {prompt: E, outputs: {dir: ., name: refs}}
      |                  ^^^^^^^
      = hint: set \`outputs: {dir: …}\` to a folder of its own

    6 errors"
  `);
});

test("outputs in folders of other tools", async () => {
  expect(
    await complaints(
      "assets:\n  a: {prompt: A, outputs: {dir: .git}}\n  b: {prompt: B, outputs: {dir: web/node_modules/x}}\n  c: {prompt: C, outputs: {dir: .artlock/store}}\n  d: {prompt: D, outputs: {dir: ., name: .git}}\n",
    ),
  ).toMatchInlineSnapshot(`
    "error[output-in-private-folder]: \`a\` would write .git/a.webp, into a folder that belongs to a tool
     --> assets.config.yaml:2:18
      |
    2 |   a: {prompt: A, outputs: {dir: .git}}
      |                  ^^^^^^^
      = expected: a folder outside .git, .artlock and node_modules

    error[output-collision]: \`a\` would write .git/a.webp, and \`d\` writes .git, which cannot be a file and a folder
     --> assets.config.yaml:2:18
      |
    2 |   a: {prompt: A, outputs: {dir: .git}}
      |                  ^^^^^^^
      = hint: the other is asked for in assets.config.yaml:5; set \`outputs: {dir: …}\` or \`name\` apart

    error[output-in-private-folder]: \`b\` would write web/node_modules/x/b.webp, into a folder that belongs to a tool
     --> assets.config.yaml:3:18
      |
    3 |   b: {prompt: B, outputs: {dir: web/node_modules/x}}
      |                  ^^^^^^^
      = expected: a folder outside .git, .artlock and node_modules

    error[output-in-private-folder]: \`c\` would write .artlock/store/c.webp, into a folder that belongs to a tool
     --> assets.config.yaml:4:18
      |
    4 |   c: {prompt: C, outputs: {dir: .artlock/store}}
      |                  ^^^^^^^
      = expected: a folder outside .git, .artlock and node_modules

    error[output-in-private-folder]: \`d\` would write .git, into a folder that belongs to a tool
     --> assets.config.yaml:5:18
      |
    5 |   d: {prompt: D, outputs: {dir: ., name: .git}}
      |                  ^^^^^^^
      = expected: a folder outside .git, .artlock and node_modules

    5 errors"
  `);
});

test("outputs out of the repo", async () => {
  expect(await complaints(fox("{dir: ../site}"))).toMatchInlineSnapshot(`
    "error[path-leaves-repo]: "../site/fox.webp" lies outside the repo
     --> assets.config.yaml:2:39
      |
    2 |   fox: {prompt: A fox, outputs: {dir: ../site}}
      |                                       ^^^^^^^
      = expected: a path inside the repo, from the folder of the manifest"
  `);
  expect(await complaints(fox("{dir: site}"), { site: { kind: "leaves" } })).toMatchInlineSnapshot(`
    "error[path-leaves-repo]: the folder of the output site/fox.webp lies outside the repo, by a symbolic link
     --> assets.config.yaml:2:24
      |
    2 |   fox: {prompt: A fox, outputs: {dir: site}}
      |                        ^^^^^^^
      = hint: write into a folder of the repo"
  `);
});
