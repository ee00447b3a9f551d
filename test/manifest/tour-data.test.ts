import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

const card = (data: string): string =>
  `assets:\n  card:\n    prompt: "A card that says \${headline}"\n    matrix: {locale: [en, de]}\n    data: ${data}\n`;

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

test("a text of an inline row that YAML cuts at its comma", async () => {
  const manifest = `assets:
  card:
    prompt: A card that says \${headline}
    data:
      - {locale: en, headline: Faster, together}
      - {locale: de, headline: Schneller}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[data-row]: the column "together" has no value
     --> assets.config.yaml:5:40
      |
    5 |       - {locale: en, headline: Faster, together}
      |                                        ^^^^^^^^
      = hint: a text that holds a comma is written in quotes: {a: "x, y"}"
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

test("data without rows, and a row without a name", async () => {
  expect(await complaints(card("rows.csv"), { "rows.csv": "locale,headline\n" })).toMatchInlineSnapshot(`
    "error[data-row]: \`rows.csv\` has no rows
     --> assets.config.yaml:5:11
      |
    5 |     data: rows.csv
      |           ^^^^^^^^"
  `);
  const manifest = "assets:\n  card: {prompt: A card, data: rows.csv}\n";
  expect(await complaints(manifest, { "rows.csv": "name,x\na,1\n,2\n" })).toMatchInlineSnapshot(`
    "error[bad-name]: "" cannot be part of an asset's name
     --> assets.config.yaml:2:26
      |
    2 |   card: {prompt: A card, data: rows.csv}
      |                          ^^^^
      = expected: letters, digits, \`.\`, \`-\` and \`_\`
      = hint: use a short word in the matrix, and let \`data\` give what it stands for"
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
