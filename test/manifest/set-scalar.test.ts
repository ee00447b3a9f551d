import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { scalarAt, setScalar } from "../../src/manifest/set-scalar.js";

const MANIFEST = `# Pictures of the site
version: 1
assets:
  # the one everybody sees
  hero:
    prompt: A lighthouse at dawn   # keep it calm
    pick: 1
    outputs: {dir: img,   widths: [480, 960]}

  card: { prompt: "A paper \\"boat\\"", tags: [a,b] }
  long:
    prompt: >-
      A very long
      prompt.

    alt: 'It''s long'
  shared: &base
    prompt: &words A shared prompt
  other:
    prompt: *words
`;

const at = (name: string, key = "prompt") => {
  const lines = MANIFEST.split("\n");
  const line = lines.findIndex((text) => text.startsWith(`  ${name}:`));
  return { line: line + 1, column: 3, key };
};

test.each([
  ["hero", "A lighthouse at dusk", "    prompt: A lighthouse at dusk   # keep it calm\n"],
  ["hero", "logo in #fff: two", '    prompt: "logo in #fff: two"   # keep it calm\n'],
  ["hero", "One\n\nTwo\n", "    prompt: |   # keep it calm\n      One\n\n      Two\n"],
  ["card", "A paper crane", '{ prompt: "A paper crane", tags: [a,b] }'],
])("a prompt of %s is replaced by %j where it stands", (name, prompt, written) => {
  const set = setScalar(MANIFEST, at(name), prompt);

  expect(set).toMatchObject({ kind: "set", text: expect.stringContaining(written) });
});

test("everything else keeps its bytes", () => {
  const set = setScalar(MANIFEST, at("hero", "pick"), 3);

  expect(set).toEqual({ kind: "set", text: MANIFEST.replace("pick: 1", "pick: 3") });
});

test("what is not written at the asset, or shared with others, is left to the editor", () => {
  expect([
    setScalar(MANIFEST, at("hero", "alt"), "x"),
    setScalar(MANIFEST, at("shared"), "x"),
    setScalar(MANIFEST, at("other"), "x"),
  ]).toEqual([
    {
      kind: "impossible",
      because: "alt is not written at this asset itself, but comes from elsewhere; edit the manifest",
    },
    { kind: "impossible", because: "prompt is shared with other assets through an alias; edit the manifest" },
    { kind: "impossible", because: "prompt is shared with other assets through an alias; edit the manifest" },
  ]);
  expect(scalarAt(MANIFEST, at("card"))).toBe('A paper "boat"');
});

test("any prompt on any style means what was typed, and nothing else moves", () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 60, unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(" #", ": ", "- ", "\n", "\t", "'", '"', "{", "]", "%", "@", "|", "a b", "…", "null", "1.10"),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.constantFrom("hero", "card", "long"), typed, (name, prompt) => {
      const set = setScalar(MANIFEST, at(name), prompt);
      if (set.kind !== "set") return expect(prompt).toMatch(CONTROL);
      const before = parseDocument(MANIFEST);
      before.setIn(["assets", name, "prompt"], prompt);
      expect(parse(set.text)).toEqual(before.toJS());
      for (const comment of ["# Pictures of the site", "# the one everybody sees", "widths: [480, 960]}\n\n"])
        expect(set.text).toContain(comment);
    }),
    { numRuns: 400 },
  );
});

const CONTROL = /\p{Cc}|\p{Cs}/u;
