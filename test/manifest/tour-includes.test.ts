import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

const OK = "assets:\n  hare: {prompt: A hare}\n";

test("an included manifest that is not there, out of the repo, or an address", async () => {
  expect(
    await complaints(
      "include:\n  - brand.yaml\n  - {file: ../other/a.yaml}\n  - /etc/a.yaml\n  - https://example.com/a.yaml\n  - brand\\a.yaml\n  - ~/a.yaml\n",
    ),
  ).toMatchInlineSnapshot(`
    "error[file-missing]: the manifest \`brand.yaml\` does not exist
     --> assets.config.yaml:2:5
      |
    2 |   - brand.yaml
      |     ^^^^^^^^^^
      = hint: paths start from the folder of the manifest that names them

    error[path-leaves-repo]: "../other/a.yaml" lies outside the repo
     --> assets.config.yaml:3:5
      |
    3 |   - {file: ../other/a.yaml}
      |     ^^^^^^^^^^^^^^^^^^^^^^^
      = expected: a path inside the repo, from the folder of the manifest

    error[path-leaves-repo]: "/etc/a.yaml" is an absolute path
     --> assets.config.yaml:4:5
      |
    4 |   - /etc/a.yaml
      |     ^^^^^^^^^^^
      = expected: a path inside the repo, from the folder of the manifest
      = hint: it would lead elsewhere on every other machine

    error[path-leaves-repo]: "https://example.com/a.yaml" is an address, not a path
     --> assets.config.yaml:5:5
      |
    5 |   - https://example.com/a.yaml
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: a path inside the repo, from the folder of the manifest
      = hint: bring it into the repo; only a reference may be \`{url: …, sha256: …}\`

    error[path-leaves-repo]: "brand\\\\a.yaml" holds a backslash
     --> assets.config.yaml:6:5
      |
    6 |   - brand\\a.yaml
      |     ^^^^^^^^^^^^
      = expected: a path inside the repo, from the folder of the manifest
      = hint: write paths with \`/\`, on Windows too

    error[path-leaves-repo]: "~/a.yaml" lies outside the repo
     --> assets.config.yaml:7:5
      |
    7 |   - ~/a.yaml
      |     ^^^^^^^^
      = expected: a path inside the repo, from the folder of the manifest
      = hint: copy it into the repo

    6 errors"
  `);
});

test("an included manifest behind a symbolic link", async () => {
  expect(await complaints("include: [brand.yaml]\n", { "brand.yaml": { kind: "leaves" } })).toMatchInlineSnapshot(`
    "error[path-leaves-repo]: the manifest \`brand.yaml\` lies outside the repo, by a symbolic link
     --> assets.config.yaml:1:11
      |
    1 | include: [brand.yaml]
      |           ^^^^^^^^^^
      = hint: copy it into the repo"
  `);
});

test("mistakes of an included manifest are told in its own file, after those of the root", async () => {
  const files = { "brand/assets.yaml": "assets:\n  hare: {promt: A hare}\n" };
  expect(await complaints("include: [brand/assets.yaml]\nasets: {}\n", files)).toMatchInlineSnapshot(`
    "error[unknown-key]: \`asets\` is not a key of the manifest
     --> assets.config.yaml:2:1
      |
    2 | asets: {}
      | ^^^^^
      = hint: did you mean \`assets\`?

    error[unknown-key]: \`promt\` is not a key of asset \`hare\`
     --> brand/assets.yaml:2:10
      |
    2 |   hare: {promt: A hare}
      |          ^^^^^
      = hint: did you mean \`prompt\`?

    2 errors"
  `);
});

test("an included manifest that cannot be read raises no doubts about names", async () => {
  const manifest =
    "include: [brand.yaml]\nassets:\n  fox: {prompt: A fox, style: house, references: [mascot, {asset: hare}]}\n";
  expect(await complaints(manifest, { "brand.yaml": "assets: [\n" })).toMatchInlineSnapshot(`
    "error[yaml-syntax]: this is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]
     --> brand.yaml:2:1
      |
    2 | 
      | ^
      = hint: keys of one mapping stand below each other, and a \`[\` or \`{\` is closed by \`]\` or \`}\`"
  `);
});

test("an include of the wrong kind raises no doubts about names", async () => {
  expect(await complaints("include: brand.yaml\nassets:\n  fox: {prompt: A fox, style: house}\n"))
    .toMatchInlineSnapshot(`
    "error[wrong-type]: \`include\` cannot be text
     --> assets.config.yaml:1:10
      |
    1 | include: brand.yaml
      |          ^^^^^^^^^^
      = expected: a list
      = found: "brand.yaml"
      = hint: a list of one is written [brand.yaml]"
  `);
});

test("manifests that include each other", async () => {
  const files = { "a.yaml": "include: [b.yaml]\n", "b.yaml": "include: [a.yaml]\n" };
  expect(await complaints("include: [a.yaml]\n", files)).toMatchInlineSnapshot(`
    "error[include-cycle]: manifests include each other: a.yaml → b.yaml → a.yaml
     --> b.yaml:1:11
      |
    1 | include: [a.yaml]
      |           ^^^^^^"
  `);
});

test("a manifest that includes itself", async () => {
  expect(await complaints("include: [assets.config.yaml]\n")).toMatchInlineSnapshot(`
    "error[include-cycle]: manifests include each other: assets.config.yaml → assets.config.yaml
     --> assets.config.yaml:1:11
      |
    1 | include: [assets.config.yaml]
      |           ^^^^^^^^^^^^^^^^^^"
  `);
});

test("includes without end", async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.yaml`, `include: [${n + 1}.yaml]\n`]));
  expect(await complaints("include: [0.yaml]\n", files)).toMatchInlineSnapshot(`
    "error[include-too-deep]: includes go deeper than 16 files
     --> 15.yaml:1:11
      |
    1 | include: [16.yaml]
      |           ^^^^^^^"
  `);
});

test("two assets of one name", async () => {
  const manifest = `include: [brand.yaml]
assets:
  hare: {prompt: A hare}
  card-en: {prompt: A card}
  card: {prompt: A card, matrix: {locale: [en, de, de]}}
`;
  expect(await complaints(manifest, { "brand.yaml": OK })).toMatchInlineSnapshot(`
    "error[duplicate-asset]: there are two assets called \`card-en\`
     --> assets.config.yaml:5:3
      |
    5 |   card: {prompt: A card, matrix: {locale: [en, de, de]}}
      |   ^^^^
      = hint: the other one is on line 4; rename one of them

    error[duplicate-asset]: there are two assets called \`card-de\`
     --> assets.config.yaml:5:3
      |
    5 |   card: {prompt: A card, matrix: {locale: [en, de, de]}}
      |   ^^^^
      = hint: the other one is on line 5; rename one of them

    error[duplicate-asset]: there are two assets called \`hare\`
     --> brand.yaml:2:3
      |
    2 |   hare: {prompt: A hare}
      |   ^^^^
      = hint: the other one is on assets.config.yaml:3; rename one of them

    3 errors"
  `);
});
