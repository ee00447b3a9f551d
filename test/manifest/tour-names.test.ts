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

test("variables that stand for nothing", async () => {
  const manifest = `styles:
  lit: "\${lightning} light"
references:
  scene: {file: "refs/\${sceen}.png"}
assets:
  card:
    matrix: {locale: [en, de], scene: [wood]}
    prompt: A card in \${local}, a plain $\${brace} and \${
  poster: {prompt: A poster, matrix: {scene: [wood]}, style: lit, references: [scene]}
  fox: {prompt: "A \${colour} fox"}
  hare: {promptFile: hare.md}
`;
  expect(await complaints(manifest, { "hare.md": "A hare,\n${mood}.\n" })).toMatchInlineSnapshot(`
    "error[unknown-variable]: nothing is known to fill in for \`\${lightning}\`
     --> assets.config.yaml:2:9
      |
    2 |   lit: "\${lightning} light"
      |         ^^^^^^^^^^^^
      = expected: scene
      = hint: write \`$\${\` for a plain \`\${\`

    error[unknown-variable]: nothing is known to fill in for \`\${sceen}\`
     --> assets.config.yaml:4:23
      |
    4 |   scene: {file: "refs/\${sceen}.png"}
      |                       ^^^^^^^^
      = expected: scene
      = hint: did you mean \`scene\`?

    error[unknown-variable]: nothing is known to fill in for \`\${local}\`
     --> assets.config.yaml:8:23
      |
    8 |     prompt: A card in \${local}, a plain $\${brace} and \${
      |                       ^^^^^^^^
      = expected: locale or scene
      = hint: did you mean \`locale\`?

    error[unknown-variable]: this \`\${\` is not closed
     --> assets.config.yaml:8:55
      |
    8 |     prompt: A card in \${local}, a plain $\${brace} and \${
      |                                                       ^^
      = hint: write \`$\${\` for a plain \`\${\`

    error[unknown-variable]: nothing is known to fill in for \`\${colour}\`
      --> assets.config.yaml:10:20
       |
    10 |   fox: {prompt: "A \${colour} fox"}
       |                    ^^^^^^^^^
       = hint: give the asset a \`matrix\` or \`data\`; write \`$\${\` for a plain \`\${\`

    error[unknown-variable]: nothing is known to fill in for \`\${mood}\`
     --> hare.md:2:1
      |
    2 | \${mood}.
      | ^^^^^^^
      = hint: give the asset a \`matrix\` or \`data\`; write \`$\${\` for a plain \`\${\`

    6 errors"
  `);
});

test("words that are filled in have to fit the schema too", async () => {
  const manifest = `assets:
  card:
    matrix: {quality: [low, hgih]}
    prompt: A card
    quality: \${quality}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[wrong-value]: \`quality\` of asset \`card-hgih\` cannot be "hgih"
     --> assets.config.yaml:5:14
      |
    5 |     quality: \${quality}
      |              ^^^^^^^^^^
      = expected: one of auto, low, medium, high, xhigh or max
      = hint: did you mean \`high\`?"
  `);
});

test("a matrix value that cannot be part of a name", async () => {
  expect(await complaints("assets:\n  card: {prompt: A card, matrix: {city: [Paris, New York]}}\n"))
    .toMatchInlineSnapshot(`
    "error[bad-name]: "New York" cannot be part of an asset's name
     --> assets.config.yaml:2:26
      |
    2 |   card: {prompt: A card, matrix: {city: [Paris, New York]}}
      |                          ^^^^^^
      = expected: letters, digits, \`.\`, \`-\` and \`_\`
      = hint: use a short word in the matrix, and let \`data\` give what it stands for"
  `);
});

test("a matrix that makes too many assets", async () => {
  const hundred = Array.from({ length: 101 }, (_, n) => `v${n}`).join(", ");
  expect(
    await complaints(
      `assets:\n  card:\n    prompt: A card\n    matrix:\n      a: [${hundred}]\n      b: [${hundred}]\n`,
    ),
  ).toMatchInlineSnapshot(`
    "error[matrix-too-large]: this matrix makes 10201 assets
     --> assets.config.yaml:4:5
      |
    4 |     matrix:
      |     ^^^^^^
      = expected: at most 10000"
  `);
});

const card = (data: string): string =>
  `assets:\n  card:\n    prompt: "A card that says \${headline}"\n    matrix: {locale: [en, de]}\n    data: ${data}\n`;

test("a data file that is not there, is a folder or has no known ending", async () => {
  expect(await complaints(card("rows.csv"))).toMatchInlineSnapshot(`
    "error[file-missing]: the data file \`rows.csv\` does not exist
     --> assets.config.yaml:5:11
      |
    5 |     data: rows.csv
      |           ^^^^^^^^
      = hint: paths start from the folder of the manifest that names them"
  `);
  expect(await complaints(card("rows.json"), { "rows.json": { kind: "directory" } })).toMatchInlineSnapshot(`
    "error[file-unreadable]: the data file \`rows.json\` is a folder
     --> assets.config.yaml:5:11
      |
    5 |     data: rows.json
      |           ^^^^^^^^^
      = expected: a file"
  `);
  expect(await complaints(card("rows.xlsx"))).toMatchInlineSnapshot(`
    "error[data-format]: "rows.xlsx" is no data file
     --> assets.config.yaml:5:11
      |
    5 |     data: rows.xlsx
      |           ^^^^^^^^^
      = expected: a name that ends in .csv, .json, .yaml or .yml"
  `);
});

test("CSV rows that lack a cell or have one too many", async () => {
  const csv = 'locale,headline,note\nen,Ship faster,x\nde,Schneller\nfr,Plus vite, encore,x\n"ja\n",a\n';
  expect(await complaints(card("rows.csv"), { "rows.csv": csv })).toMatchInlineSnapshot(`
    "error[data-row]: this row lacks \`note\`
     --> rows.csv:3:1
      |
    3 | de,Schneller
      | ^^^^^^^^^^^^
      = expected: locale, headline, note

    error[data-row]: this row has 4 cells, and there are 3 columns
     --> rows.csv:4:1
      |
    4 | fr,Plus vite, encore,x
      | ^^^^^^^^^^^^^^^^^^^^^^
      = expected: locale, headline, note
      = hint: a cell that holds a comma is written in double quotes: "a, b"

    error[data-row]: this row lacks \`note\`
     --> rows.csv:6:1
      |
    6 | ",a
      | ^^^
      = expected: locale, headline, note

    3 errors"
  `);
});

test("files that are no CSV, JSON or rows", async () => {
  expect(await complaints(card("rows.csv"), { "rows.csv": 'locale,headline\nen,"Ship\n' })).toMatchInlineSnapshot(`
    "error[data-format]: this is not CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2
     --> rows.csv:2:1
      |
    2 | en,"Ship
      | ^^^^^^^^"
  `);
  expect(await complaints(card("rows.csv"), { "rows.csv": "" })).toMatchInlineSnapshot(`
    "error[data-format]: this data file is empty
     --> rows.csv:1:1
      |
    1 | 
      | ^
      = hint: its first line names the columns"
  `);
  expect(await complaints(card("rows.csv"), { "rows.csv": "locale,locale\nen,de\n" })).toMatchInlineSnapshot(`
    "error[data-format]: two columns are called "locale"
     --> rows.csv:1:1
      |
    1 | locale,locale
      | ^^^^^^^^^^^^^"
  `);
  expect(await complaints(card("rows.json"), { "rows.json": '[{"locale": "en",\n  "headline": "x"]' }))
    .toMatchInlineSnapshot(`
      "error[data-format]: this is not JSON
       --> rows.json:2:18
        |
      2 |   "headline": "x"]
        |                  ^"
    `);
  expect(await complaints(card("rows.json"), { "rows.json": '{"locale": "en"}' })).toMatchInlineSnapshot(`
    "error[data-format]: this data file holds no rows
     --> rows.json:1:1
      |
    1 | {"locale": "en"}
      | ^^^^^^^^^^^^^^^^
      = expected: a list of mappings with text, numbers, true or false in them"
  `);
  expect(await complaints(card("rows.yaml"), { "rows.yaml": "- {locale: [en]}\n" })).toMatchInlineSnapshot(`
    "error[data-format]: this data file holds no rows
     --> rows.yaml:1:1
      |
    1 | - {locale: [en]}
      | ^^^^^^^^^^^^^^^^
      = expected: a list of mappings with text, numbers, true or false in them"
  `);
});

test("a combination without a row, with two, and data that shares no column", async () => {
  expect(await complaints(card("rows.csv"), { "rows.csv": "locale,headline\nen,Ship faster\nen,Ship now\n" }))
    .toMatchInlineSnapshot(`
    "error[data-row]: \`rows.csv\` has several rows for locale "en"
     --> assets.config.yaml:5:11
      |
    5 |     data: rows.csv
      |           ^^^^^^^^
      = expected: one row

    error[data-row]: \`rows.csv\` has no row for locale "de"
     --> assets.config.yaml:5:11
      |
    5 |     data: rows.csv
      |           ^^^^^^^^

    2 errors"
  `);
  expect(await complaints(card("[{language: en, headline: x}]"))).toMatchInlineSnapshot(`
    "error[data-row]: \`data\` shares no column with the matrix
     --> assets.config.yaml:5:11
      |
    5 |     data: [{language: en, headline: x}]
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: a column called locale; it has language and headline"
  `);
});

test("a row without the column that is asked for", async () => {
  expect(await complaints(card("[{locale: en, headline: Ship}, {locale: de, headlin: Los}]"))).toMatchInlineSnapshot(`
    "error[unknown-variable]: nothing is known to fill in for \`\${headline}\`
     --> assets.config.yaml:3:31
      |
    3 |     prompt: "A card that says \${headline}"
      |                               ^^^^^^^^^^^
      = expected: locale or headlin
      = hint: did you mean \`headlin\`?"
  `);
});

test("a key in a data file is not repeated", async () => {
  expect(await complaints(card("rows.csv"), { "rows.csv": "locale,headline\nen,sk-proj-abcdEFGH1234567890\nde\n" }))
    .toMatchInlineSnapshot(`
    "error[secret-in-manifest]: this looks like an API key, which must not stand in a file that is committed
     --> rows.csv:2:4
      |
    2 | en,**************************
      |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: withdraw the key if it was ever pushed; put it into OPENAI_API_KEY, or the variable that \`apiKeyEnv\` names

    error[data-row]: this row lacks \`headline\`
     --> rows.csv:3:1
      |
    3 | de
      | ^^
      = expected: locale, headline

    2 errors"
  `);
});
