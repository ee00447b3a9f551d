import fc from "fast-check";
import { expect, test } from "vitest";
import { isObject, memberOf } from "../../src/manifest/json-shape.js";
import { parseYaml, type YamlResult } from "../../src/manifest/parse-yaml.js";
import type { SourceText } from "../../src/manifest/source-text.js";
import { yamlMemory } from "../../src/manifest/yaml-memory.js";
import { repoPath } from "../../src/model/repo-path.js";

function sourceOf(text: string): SourceText {
  const path = repoPath("assets.config.yaml");
  if (path === undefined) throw new Error("no path");
  return { file: "/repo/assets.config.yaml", path, text };
}

/** All that can be asked of a result: what was read, what was said, and where the names of assets stand. */
function told(result: YamlResult): unknown {
  if (result.kind === "broken") return { diagnostics: result.diagnostics };
  const assets = memberOf(result.value, "assets");
  const names = isObject(assets) ? Object.keys(assets) : [];
  const spots = names.map((name) => {
    const { start, end } = result.spotOf(["assets", name], "key");
    return [name, start, end];
  });
  return { value: JSON.stringify(result.value), diagnostics: result.diagnostics, spots };
}

/** Lines that mean something to YAML, as they stand in an asset or break out of it. */
const LINES = [
  "    prompt: A fox",
  "    prompt: |",
  "    prompt: |+",
  "    prompt: >2-",
  "      and a hare",
  "        and more",
  "",
  "  ",
  "    # said aside",
  "  # between",
  "# at the edge",
  "    text: [a, b,",
  "      c]",
  "    text: {a: 1}",
  '    alt: "so',
  '      to speak"',
  "    alt: 'it''s'",
  "    style: &s ink",
  "    style: *s",
  "    <<: *s",
  "    quality: !!str low",
  "    tags:",
  "    - one",
  "      - two",
  "  owl:",
  "  owl: {prompt: An owl}",
  "  hen: *s",
  "  '404': {prompt: Gone}",
  '  "two words":',
  "  ? odd",
  "  : {prompt: Odd}",
  "  fox-1:",
  "   crooked:",
  "\tprompt: tabbed",
  "styles:",
  "styles: {}",
  "assets:",
  "---",
  "...",
  "%YAML 1.2",
  "    colour: #fff",
  "    prompt: Tom & Jerry, *stars* and !bangs",
];

const name = fc.constantFrom("fox", "hen", "cat", "a/b", "n-1", "7");

const block = fc
  .tuple(name, fc.array(fc.constantFrom(...LINES.slice(0, 22)), { maxLength: 4 }))
  .map(([id, lines]) => [`  ${id}:`, "    prompt: A picture", ...lines].join("\n"));

const manifest = fc
  .tuple(
    fc.constantFrom("", "version: 1\n", "---\nversion: 1\n", "styles:\n  ink: Ink\n"),
    fc.uniqueArray(block, { selector: (text) => text.split("\n", 1)[0], maxLength: 5 }),
    fc.constantFrom("", "styles: {a: b}\n", "# the end", "\n\n", "x-more:\n  deep: 1\n"),
  )
  .map(([head, blocks, tail]) => `${head}assets:\n${blocks.map((text) => `${text}\n`).join("")}${tail}`);

/** Puts a line, or a scrap, somewhere in the place of some characters. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  text: fc.oneof(
    fc.constantFrom(...LINES).map((line) => `\n${line}\n`),
    fc.constantFrom(...LINES).map((line) => `${line}\n`),
    fc.constantFrom(..."a:·, ·:·-·\n·  ·{·}·[·]·\"·'·|·#·&b·*b".split("·")),
  ),
  atLine: fc.boolean(),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { at, length, text: scrap, atLine }: Edit): string {
  const offset = Math.floor(at * text.length);
  const from = atLine ? text.lastIndexOf("\n", offset) + 1 : offset;
  return text.slice(0, from) + scrap + text.slice(from + length);
}

test("whatever is edited, a text that follows others parses to what it would by itself", () => {
  fc.assert(
    fc.property(manifest, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
      const memory = yamlMemory();
      let now = text;
      expect(told(memory.parse(sourceOf(now)))).toEqual(told(parseYaml(sourceOf(now))));
      for (const one of edits) {
        const next = edited(now, one);
        expect(told(memory.parse(sourceOf(next))), JSON.stringify([now, next])).toEqual(
          told(parseYaml(sourceOf(next))),
        );
        // Most edits break the text; the next begins from the last that was right, as an author does.
        if (parseYaml(sourceOf(next)).kind === "parsed") now = next;
        else memory.parse(sourceOf(now));
      }
    }),
    { numRuns: 300 },
  );
});

const assets = (count: number, prompt: (n: number) => string): string =>
  `version: 1\nassets:\n${Array.from({ length: count }, (_, n) => `  fox-${n}:\n    prompt: ${prompt(n)}\n`).join("")}`;

function assetsOf(result: YamlResult): { readonly [name: string]: unknown } {
  const found = result.kind === "parsed" ? memberOf(result.value, "assets") : undefined;
  return isObject(found) ? found : {};
}

test("what was not edited stays the very same object, wherever an edit moves it to", () => {
  const memory = yamlMemory();
  const text = assets(5, (n) => `Fox ${n}`);
  for (const [next, changed] of [
    [text.replace("Fox 2", "Fox two\n    alt: Two"), ["fox-2"]],
    [text.replace("  fox-2:", "  new:\n    prompt: New\n  fox-2:"), ["new", "fox-2"]],
    [text.replace("  fox-2:\n    prompt: Fox 2\n", ""), ["fox-3"]],
    [text.replace("Fox 4", "Fox four"), ["fox-4"]],
    [`${text}styles: {a: b}\n`.replace("styles: {a: b}\n", ""), []],
  ] as const) {
    const before = assetsOf(memory.parse(sourceOf(text)));
    const after = assetsOf(memory.parse(sourceOf(next)));
    const others = Object.keys(after).filter((one) => after[one] !== before[one]);
    expect(others).toEqual(changed);
  }
});
