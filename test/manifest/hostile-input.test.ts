import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDiagnostics } from "../../src/manifest/format-diagnostic.js";
import { load, diagnosticsOf } from "./load-text.js";

/** Whatever is given, loading gives a value, and what is said of it can be written. */
async function survives(manifest: string | Uint8Array, files: { readonly [path: string]: string } = {}): Promise<void> {
  const loaded = await load(manifest, files);
  const text = formatDiagnostics(diagnosticsOf(loaded), { colour: true, from: "/repo" });
  expect(loaded.kind === "ok" || text !== "").toBe(true);
}

const KEYS = "__proto__ constructor prompt outputs style references matrix data << toString".split(" ");

const SECTIONS = "version provider budget prices styles defaults references include assets".split(" ");

/** What means something to YAML, to templates or to a terminal. */
const WORDS = [
  "${·$${a}·${a}·#fff· #x·: ·- ·*a·&a ·!x ·|·>·\t·\n  ·'·\"·{·}·[·]·,".split("·"),
  "assets:·prompt:·fox:·include:·..·/·\0·\r\n·\ufeff·\ud800·速·\u0301·\u202e".split("·"),
].flat();

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.constantFrom(...WORDS),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), tie("any"), { maxKeys: 4 }),
  ),
})).any;

test("any bytes", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => survives(bytes)));
});

test("any text, and text made of what means something in YAML", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join("")),
  );
  await fc.assert(
    fc.asyncProperty(text, (written) => survives(written)),
    { numRuns: 500 },
  );
});

test("any value in the place of any key", async () => {
  const section = fc.constantFrom(...SECTIONS);
  const manifest = fc.dictionary(section, value);
  await fc.assert(
    fc.asyncProperty(manifest, (written) => survives(JSON.stringify(written))),
    { numRuns: 300 },
  );
});

test("any value in the place of any key of an asset", async () => {
  const key = fc.constantFrom(
    ..."alt style model size aspect text references edit mask candidates".split(" "),
    ...KEYS,
  );
  const asset = fc.record({ prompt: fc.constantFrom("A fox", "${a}", ""), more: fc.dictionary(key, value) });
  await fc.assert(
    fc.asyncProperty(asset, fc.string(), ({ prompt, more }, name) =>
      survives(JSON.stringify({ styles: { a: ["b"], b: ["a"] }, assets: { fox: { prompt, ...more }, [name]: more } })),
    ),
    { numRuns: 500 },
  );
});

test("any data file and any prompt file", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.array(fc.constantFrom(...WORDS, "a,b\n", ";", '""'), { maxLength: 20 }).map((words) => words.join("")),
  );
  const manifest = (ending: string): string =>
    `assets:\n  fox: {promptFile: fox.md, data: rows.${ending}, alt: "\${a}"}\n  hare: {prompt: A, matrix: {a: [1]}, data: rows.${ending}}\n`;
  await fc.assert(
    fc.asyncProperty(text, text, fc.constantFrom("csv", "json", "yaml"), (rows, prompt, ending) =>
      survives(manifest(ending), { [`rows.${ending}`]: rows, "fox.md": prompt }),
    ),
    { numRuns: 300 },
  );
});

test("no key that looks like a secret is ever repeated", async () => {
  const secret = "sk-proj-0123456789abcdefGHIJ";
  // A letter before it would make it the end of a word, such as "task-".
  const before = fc.string().filter((text) => !/[A-Za-z]$/.test(text));
  const place = fc.constantFrom(..."prompt model quality style size references data mask pin nonsense edit".split(" "));
  await fc.assert(
    fc.asyncProperty(place, before, fc.boolean(), async (key, around, list) => {
      const written = `${around}${secret}`;
      const loaded = await load(
        JSON.stringify({ assets: { fox: { prompt: "A fox", [key]: list ? [written] : written }, [written]: {} } }),
      );
      expect(formatDiagnostics(diagnosticsOf(loaded), { colour: false })).not.toContain("0123456789");
    }),
    { numRuns: 300 },
  );
});

test("a hundred thousand templates in one text", async () => {
  const loaded = await load(`assets:\n  a: {prompt: "${"${".repeat(100_000)}"}\n`);
  expect(loaded.kind).toBe("invalid");
});

test("a manifest that is wrong in thousands of places copies none of its errors for the next", async () => {
  // Ajv's own code does, which took minutes over a few megabytes.
  for (const room of ["manifest", "lock"]) {
    const validator = join(import.meta.dirname, "../../src", room, "generated/validate.ts");
    expect(await readFile(validator, "utf8")).not.toContain("vErrors.concat");
  }
});
