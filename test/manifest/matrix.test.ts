import { expect, test } from "vitest";
import { diagnosticsOf, load, type FakeFile } from "./load-text.js";

/** Names and prompts of the assets that `keys` makes of one entry called card. */
async function cards(keys: string, files: { readonly [path: string]: FakeFile } = {}): Promise<readonly unknown[]> {
  const loaded = await load(`assets:\n  card:\n${keys.replaceAll(/^/gm, "    ")}\n`, files);
  expect(diagnosticsOf(loaded)).toEqual([]);
  return loaded.kind === "ok" ? loaded.manifest.assets.map(({ id, prompt }) => [id, prompt]) : [];
}

test("every combination, the first key varying slowest", async () => {
  expect(await cards('matrix: {a: [x, "y"], b: [1, true]}\nprompt: "${a} ${b}"')).toEqual([
    ["card-x-1", "x 1"],
    ["card-x-true", "x true"],
    ["card-y-1", "y 1"],
    ["card-y-true", "y true"],
  ]);
});

test("rows join combinations by the columns they share, and may hold more", async () => {
  const keys = 'matrix: {locale: [en, de], theme: [light]}\ndata: rows.csv\nprompt: "${headline}, ${theme}"';
  const rows = [
    ["en", "Ship faster"],
    ["de", "Schneller"],
    ["fr", "Plus vite"],
  ];
  const expected = [
    ["card-en-light", "Ship faster, light"],
    ["card-de-light", "Schneller, light"],
  ];
  const csv = rows.map((row) => row.join(",")).join("\r\n");
  expect(await cards(keys, { "rows.csv": `locale,headline\r\n${csv}\r\n` })).toEqual(expected);
  expect(await cards(keys, { "rows.csv": `\ufefflocale;headline\n${csv.replaceAll(",", ";")}` })).toEqual(expected);
  const objects = rows.map(([locale, headline]) => ({ locale, headline, note: null }));
  const json = JSON.stringify(objects, null, "\t");
  expect(await cards(keys.replace("csv", "json"), { "rows.json": json })).toEqual(expected);
  expect(await cards(keys.replace("csv", "yaml"), { "rows.yaml": json.replaceAll("\t", "  ") })).toEqual(expected);
  expect(await cards(keys.replace("rows.csv", JSON.stringify(objects)))).toEqual(expected);
});

test("numbers join as they are written", async () => {
  expect(await cards('matrix: {year: [2026]}\ndata: [{year: 2026, motto: On}]\nprompt: "${motto} ${year}"')).toEqual([
    ["card-2026", "On 2026"],
  ]);
});

test("rows alone make one asset each, named by the first column", async () => {
  const csv = 'sku,The name\na1,"Mug, blue"\na2,Cup\n';
  expect(await cards("data: rows.csv\nprompt: A product photo of ${The name}", { "rows.csv": csv })).toEqual([
    ["card-a1", "A product photo of Mug, blue"],
    ["card-a2", "A product photo of Cup"],
  ]);
});

test("a plain ${ is written $${, and what is filled in is not read again", async () => {
  expect(await cards('data: [{id: a, code: "${id} $${x}"}]\nprompt: "$${id} ${code}"')).toEqual([
    ["card-a", "${id} ${id} $${x}"],
  ]);
});

test("words are filled in wherever text may stand", async () => {
  const loaded = await load(
    `styles: {night: "\${sky} sky"}
references:
  scene: {file: "refs/\${scene}.png", note: "The \${scene}"}
assets:
  sun: {prompt: A sun}
  card:
    matrix: {scene: [sun], size: [low]}
    promptFile: "\${scene}.md"
    data: [{scene: sun, sky: red}]
    alt: "\${scene}"
    quality: \${size}
    style: [night, {text: "\${sky} ink"}]
    references: [scene, "\${scene}"]
    tags: ["\${scene}"]
    outputs: {dir: "out/\${sky}"}
`,
    {
      "sun.md": "The ${scene}",
      "refs/sun.png": { kind: "picture", type: "image/png", width: 1, height: 1, hasAlpha: false, bytes: 1 },
    },
  );
  expect(diagnosticsOf(loaded)).toEqual([]);
  expect(loaded).toMatchObject({
    manifest: {
      assets: [
        {},
        {
          id: "card-sun-low",
          prompt: "The sun",
          alt: "sun",
          styles: ["red sky", "red ink"],
          tags: ["sun"],
          settings: { quality: "low" },
          references: [
            { source: { kind: "file", path: "refs/sun.png" }, note: "The sun" },
            { source: { kind: "asset", id: "sun" } },
          ],
          outputs: [{ path: "out/red/card-sun-low.webp" }],
        },
      ],
    },
  });
});
