import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

/** An asset of which only `keys` may be wrong. */
const fox = (keys: string): string => `assets:\n  fox:\n    prompt: A fox\n    ${keys}\n`;

test("a model that does not exist", async () => {
  expect(await complaints(fox("model: gpt-image-3"))).toMatchInlineSnapshot(`
    "error[unknown-model]: there is no model \`gpt-image-3\`
     --> assets.config.yaml:4:12
      |
    4 |     model: gpt-image-3
      |            ^^^^^^^^^^^
      = expected: gpt-image-2, gpt-image-2.5-flare, gpt-image-2.5-sunburst, gpt-image-2.6-flare, gpt-image-2.6-sunburst, gpt-image-1.5, chatgpt-image-latest or gpt-image-1-mini
      = hint: did you mean \`gpt-image-2\`?"
  `);
});

test("a model that only another server may know is let through with a warning", async () => {
  expect(await complaints(`provider: {baseURL: "http://127.0.0.1:8080/v1"}\n${fox("model: flux-dev")}`))
    .toMatchInlineSnapshot(`
    "warning[unlisted-model]: artlock does not know \`flux-dev\`, and cannot check sizes and settings for it
     --> assets.config.yaml:5:12
      |
    5 |     model: flux-dev
      |            ^^^^^^^^
      = hint: give its prices under \`prices\`, or costs stay unknown"
  `);
});

test("OpenAI's own address is no other server", async () => {
  expect(await complaints(`provider: {baseURL: https://api.openai.com/v1}\n${fox("model: gpt-image-2-mini")}`))
    .toMatchInlineSnapshot(`
    "error[unknown-model]: there is no model \`gpt-image-2-mini\`
     --> assets.config.yaml:5:12
      |
    5 |     model: gpt-image-2-mini
      |            ^^^^^^^^^^^^^^^^
      = expected: gpt-image-2, gpt-image-2.5-flare, gpt-image-2.5-sunburst, gpt-image-2.6-flare, gpt-image-2.6-sunburst, gpt-image-1.5, chatgpt-image-latest or gpt-image-1-mini
      = hint: did you mean \`gpt-image-1-mini\`?"
  `);
});

test("a retired model", async () => {
  expect(await complaints(fox("model: gpt-image-1"))).toMatchInlineSnapshot(`
    "error[model-retired]: \`gpt-image-1\` was retired on 2026-10-23
     --> assets.config.yaml:4:12
      |
    4 |     model: gpt-image-1
      |            ^^^^^^^^^^^
      = hint: gpt-image-2-2026-04-21 takes its place; a new model means new pictures, save those that are pinned"
  `);
});

test("a retired model whose picture is pinned", async () => {
  expect(await complaints(fox("model: gpt-image-1\n    pin: true"))).toMatchInlineSnapshot(`
    "warning[model-retiring]: \`gpt-image-1\` was retired on 2026-10-23
     --> assets.config.yaml:4:12
      |
    4 |     model: gpt-image-1
      |            ^^^^^^^^^^^
      = hint: this picture is pinned and stays as it is"
  `);
});

test("a model that retires within a year is told once, however many assets take it", async () => {
  expect(
    await complaints("defaults: {model: gpt-image-1.5}\nassets:\n  fox: {prompt: A fox}\n  hare: {prompt: A hare}\n"),
  ).toMatchInlineSnapshot(`
    "warning[model-retiring]: \`gpt-image-1.5\` retires on 2026-12-01
     --> assets.config.yaml:1:19
      |
    1 | defaults: {model: gpt-image-1.5}
      |                   ^^^^^^^^^^^^^
      = hint: gpt-image-2-2026-04-21 takes its place; a new model means new pictures, save those that are pinned"
  `);
  expect(await complaints(fox("model: gpt-image-1.5"), {}, { today: "2025-11-30" })).toBe("");
});

test("sizes that the model cannot make", async () => {
  expect(await complaints(fox("size: 1000x1000"))).toMatchInlineSnapshot(`
    "error[illegal-size]: gpt-image-2 cannot make 1000x1000: both edges have to be divisible by 16. The nearest size is 1008x1008
     --> assets.config.yaml:4:11
      |
    4 |     size: 1000x1000
      |           ^^^^^^^^^"
  `);
  expect(await complaints(fox("size: 4096x2048"))).toMatchInlineSnapshot(`
    "error[illegal-size]: gpt-image-2 cannot make 4096x2048: no edge may be longer than 3840 pixels. The nearest size is 3840x1920
     --> assets.config.yaml:4:11
      |
    4 |     size: 4096x2048
      |           ^^^^^^^^^"
  `);
  expect(await complaints(fox("size: 2048x2048\n    model: gpt-image-1.5"), {}, { today: "2025-01-01" }))
    .toMatchInlineSnapshot(`
    "error[illegal-size]: gpt-image-1.5 cannot make 2048x2048: it makes 1024x1024, 1536x1024, 1024x1536 only. The nearest size is 1024x1024
     --> assets.config.yaml:4:11
      |
    4 |     size: 2048x2048
      |           ^^^^^^^^^"
  `);
});

test("shapes that no model can make", async () => {
  expect(await complaints(fox("aspect: 4:1"))).toMatchInlineSnapshot(`
    "error[illegal-size]: no model makes a picture of 4:1
     --> assets.config.yaml:4:13
      |
    4 |     aspect: 4:1
      |             ^^^
      = expected: a shape between 3:1 and 1:3"
  `);
  expect(await complaints(fox("aspect: 0:1"))).toMatchInlineSnapshot(`
    "error[illegal-size]: no model makes a picture of 0:1
     --> assets.config.yaml:4:13
      |
    4 |     aspect: 0:1
      |             ^^^
      = expected: a shape between 3:1 and 1:3"
  `);
});

test("a quality that the model does not offer", async () => {
  expect(await complaints(fox("quality: max"))).toMatchInlineSnapshot(`
    "error[quality-not-offered]: gpt-image-2 does not offer quality max
     --> assets.config.yaml:4:14
      |
    4 |     quality: max
      |              ^^^
      = expected: auto, low, medium or high
      = hint: offered by gpt-image-2.5-flare, gpt-image-2.5-sunburst, gpt-image-2.6-flare and gpt-image-2.6-sunburst"
  `);
});

test("a transparent background in a format that cannot hold it", async () => {
  expect(await complaints(fox("background: transparent\n    format: jpeg"))).toMatchInlineSnapshot(`
    "error[transparent-format]: a jpeg master cannot be transparent
     --> assets.config.yaml:5:13
      |
    5 |     format: jpeg
      |             ^^^^
      = expected: \`format\` png or webp
      = hint: the files under \`outputs\` may still be jpeg"
  `);
});

test("complexity that the model does not offer", async () => {
  expect(await complaints(fox("complexity: high"))).toMatchInlineSnapshot(`
    "error[complexity-not-offered]: gpt-image-2 does not offer complexity
     --> assets.config.yaml:4:17
      |
    4 |     complexity: high
      |                 ^^^^
      = hint: offered by gpt-image-2.6-flare and gpt-image-2.6-sunburst"
  `);
});

test("compression of a png", async () => {
  expect(await complaints(fox("compression: 50"))).toMatchInlineSnapshot(`
    "error[compression-format]: a png master has no compression to choose
     --> assets.config.yaml:4:18
      |
    4 |     compression: 50
      |                  ^^
      = expected: \`format\` jpeg or webp
      = hint: quality of the files is set under \`outputs\`"
  `);
});

test("extra parameters that would go round the price", async () => {
  expect(await complaints(fox("extra: {n: 4}"))).toMatchInlineSnapshot(`
    "error[extra-refused]: extra.n cannot be sent: use \`candidates:\`
     --> assets.config.yaml:4:12
      |
    4 |     extra: {n: 4}
      |            ^^^^^^"
  `);
});

test("the rules hold for a draft as well", async () => {
  expect(await complaints(fox("quality: max"), {}, { providerOverride: "draft" })).toMatchInlineSnapshot(`
    "error[quality-not-offered]: gpt-image-2 does not offer quality max
     --> assets.config.yaml:4:14
      |
    4 |     quality: max
      |              ^^^
      = expected: auto, low, medium or high
      = hint: offered by gpt-image-2.5-flare, gpt-image-2.5-sunburst, gpt-image-2.6-flare and gpt-image-2.6-sunburst"
  `);
});

test("one wrong default is one mistake", async () => {
  const manifest =
    "defaults: {quality: max, size: 100x100}\nassets:\n  fox: {prompt: A fox}\n  hare: {prompt: A hare}\n";
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[quality-not-offered]: gpt-image-2 does not offer quality max
     --> assets.config.yaml:1:21
      |
    1 | defaults: {quality: max, size: 100x100}
      |                     ^^^
      = expected: auto, low, medium or high
      = hint: offered by gpt-image-2.5-flare, gpt-image-2.5-sunburst, gpt-image-2.6-flare and gpt-image-2.6-sunburst

    error[illegal-size]: gpt-image-2 cannot make 100x100: both edges have to be divisible by 16. The nearest size is 816x816
     --> assets.config.yaml:1:32
      |
    1 | defaults: {quality: max, size: 100x100}
      |                                ^^^^^^^

    2 errors"
  `);
});

test("Azure without an address", async () => {
  expect(await complaints('provider: {azure: {apiVersion: "2025-04-01-preview"}}\n')).toMatchInlineSnapshot(`
    "error[missing-key]: \`azure\` of \`provider\` needs \`baseURL\` beside it
     --> assets.config.yaml:1:12
      |
    1 | provider: {azure: {apiVersion: "2025-04-01-preview"}}
      |            ^^^^^"
  `);
});

test("an empty prompt, and an empty prompt file", async () => {
  const manifest = 'assets:\n  fox: {prompt: " "}\n  hare: {promptFile: hare.md}\n';
  expect(await complaints(manifest, { "hare.md": "\n" })).toMatchInlineSnapshot(`
    "error[empty-prompt]: the prompt is empty
     --> assets.config.yaml:2:17
      |
    2 |   fox: {prompt: " "}
      |                 ^^^
      = hint: say what the picture shows

    error[empty-prompt]: the prompt is empty
     --> assets.config.yaml:3:22
      |
    3 |   hare: {promptFile: hare.md}
      |                      ^^^^^^^
      = hint: say what the picture shows

    2 errors"
  `);
});

test("a prompt that is too long together with its style", async () => {
  const manifest = `styles: {house: "${"ink ".repeat(4_000)}"}\nassets:\n  fox: {prompt: "${"fox ".repeat(4_001)}", style: house}\n`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[prompt-too-long]: prompt, style and text have 32003 characters together
     --> assets.config.yaml:3:17
      |
    3 |   fox: {prompt: "fox fox fox fox fox fox fox fox fox fox fox fox fox fox fox fox fox fox fox fox fox…
      |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: at most 32000"
  `);
});

test("a pick beyond the candidates", async () => {
  expect(await complaints(fox("pick: 2"))).toMatchInlineSnapshot(`
    "error[pick-out-of-range]: candidate 2 is picked
     --> assets.config.yaml:4:11
      |
    4 |     pick: 2
      |           ^
      = expected: 1, as \`candidates\` is 1"
  `);
  expect(await complaints(fox("pick: 5\n    candidates: 4"))).toMatchInlineSnapshot(`
    "error[pick-out-of-range]: candidate 5 is picked
     --> assets.config.yaml:4:11
      |
    4 |     pick: 5
      |           ^
      = expected: 1 to 4, as \`candidates\` says"
  `);
});
