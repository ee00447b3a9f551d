import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

/** An asset of which only its outputs may be wrong. */
const fox = (outputs: string): string => `assets:\n  fox: {prompt: A fox, outputs: ${outputs}}\n`;

test("names that are none", async () => {
  expect(await complaints(fox('{name: "{name}-{widht}.{format}"}'))).toMatchInlineSnapshot(`
    "error[bad-output-name]: {widht} stands for nothing in a file's name
     --> assets.config.yaml:2:40
      |
    2 |   fox: {prompt: A fox, outputs: {name: "{name}-{widht}.{format}"}}
      |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: {name}, {width}, {height}, {format}, {dpr}
      = hint: did you mean \`width\`?"
  `);
  expect(await complaints(fox('{name: "{name}/"}'))).toMatchInlineSnapshot(`
    "error[bad-output-name]: \`{name}/\` names no file
     --> assets.config.yaml:2:40
      |
    2 |   fox: {prompt: A fox, outputs: {name: "{name}/"}}
      |                                        ^^^^^^^^^
      = expected: a name such as {name}-{width}.{format}"
  `);
  expect(await complaints("assets:\n  fox: {prompt: A fox, size: auto, outputs: {name: '{width}.{format}'}}\n"))
    .toMatchInlineSnapshot(`
    "error[bad-output-name]: {width} is not known before the picture is made
     --> assets.config.yaml:2:52
      |
    2 |   fox: {prompt: A fox, size: auto, outputs: {name: '{width}.{format}'}}
      |                                                    ^^^^^^^^^^^^^^^^^^
      = hint: give the asset a \`size\` other than auto, or the output widths and heights"
  `);
});

test("widths and heights that do not pair up", async () => {
  expect(await complaints(fox("{widths: [1, 2, 3], heights: [1, 2]}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`widths\` and \`heights\` do not pair up
     --> assets.config.yaml:2:62
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [1, 2, 3], heights: [1, 2]}}
      |                                                              ^^^^^^
      = expected: as many heights as widths, or one for all"
  `);
});

test("ratios of nothing", async () => {
  expect(await complaints(fox("{dpr: [1, 2]}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`dpr\` multiplies \`widths\` or \`heights\`, and there are none
     --> assets.config.yaml:2:39
      |
    2 |   fox: {prompt: A fox, outputs: {dpr: [1, 2]}}
      |                                       ^^^^^^
      = expected: \`widths\` or \`heights\` beside it"
  `);
});

test("a lossless jpeg", async () => {
  expect(await complaints(fox("{formats: [{format: jpeg, lossless: true}]}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: a jpeg cannot be lossless
     --> assets.config.yaml:2:44
      |
    2 |   fox: {prompt: A fox, outputs: {formats: [{format: jpeg, lossless: true}]}}
      |                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: webp, avif or png"
  `);
});

test("a transparent picture as jpeg", async () => {
  const sticker = (outputs: string): string =>
    `assets:\n  fox: {prompt: A fox, model: gpt-image-2.5-flare, background: transparent, outputs: ${outputs}}\n`;
  expect(await complaints(sticker("{formats: [webp, jpeg]}"))).toMatchInlineSnapshot(`
    "warning[jpeg-flattens]: a jpeg cannot be transparent: white is put behind the picture
     --> assets.config.yaml:2:103
      |
    2 | …nt, outputs: {formats: [webp, jpeg]}}
      |                                ^^^^
      = hint: choose the colour, \`outputs: {background: "#ffffff"}\`, or leave jpeg out"
  `);
  expect(await complaints(sticker('{formats: [jpeg], background: "#fff"}'))).toBe("");
});

test("transparency that is expected and not asked for", async () => {
  const manifest = `defaults: {model: gpt-image-2.5-flare}
assets:
  fox: {prompt: A fox, expect: {alpha: true}}
  hare: {prompt: A hare, background: opaque, expect: {alpha: {least: 20}}}
  lynx: {prompt: A lynx, background: transparent, expect: {alpha: true}}
  wolf: {prompt: A wolf, expect: {alpha: false}}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "warning[alpha-by-chance]: transparency is expected, and \`background: auto\` does not ask for it
     --> assets.config.yaml:3:40
      |
    3 |   fox: {prompt: A fox, expect: {alpha: true}}
      |                                        ^^^^
      = hint: set \`background: transparent\`, or every picture that comes without is bought in vain

    warning[alpha-by-chance]: transparency is expected, and \`background: opaque\` does not ask for it
     --> assets.config.yaml:4:62
      |
    4 |   hare: {prompt: A hare, background: opaque, expect: {alpha: {least: 20}}}
      |                                                              ^^^^^^^^^^^
      = hint: set \`background: transparent\`, or every picture that comes without is bought in vain

    2 warnings"
  `);
});

test("a size that no picture of the asset will have", async () => {
  const manifest = `assets:
  fox: {prompt: A fox, aspect: 16:9, expect: {ratio: "1:1", minWidth: 2000}}
  hare: {prompt: A hare, size: 1024x1536, expect: {ratio: "2:3", minWidth: 1024, minHeight: 1600}}
  lynx: {prompt: A lynx, size: auto, expect: {minWidth: 2000}}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "warning[size-never-met]: \`expect.ratio\` can never be met: 1536x864 is asked of the model
     --> assets.config.yaml:2:54
      |
    2 |   fox: {prompt: A fox, aspect: 16:9, expect: {ratio: "1:1", minWidth: 2000}}
      |                                                      ^^^^^
      = hint: change \`size\` or \`aspect\`, or what is expected; else every picture is bought in vain

    warning[size-never-met]: \`expect.minWidth\` can never be met: 1536x864 is asked of the model
     --> assets.config.yaml:2:71
      |
    2 |   fox: {prompt: A fox, aspect: 16:9, expect: {ratio: "1:1", minWidth: 2000}}
      |                                                                       ^^^^
      = hint: change \`size\` or \`aspect\`, or what is expected; else every picture is bought in vain

    warning[size-never-met]: \`expect.minHeight\` can never be met: 1024x1536 is asked of the model
     --> assets.config.yaml:3:93
      |
    3 | …", minWidth: 1024, minHeight: 1600}}
      |                                ^^^^
      = hint: change \`size\` or \`aspect\`, or what is expected; else every picture is bought in vain

    3 warnings"
  `);
});

test("names that no file system holds", async () => {
  const name = "n".repeat(250);
  expect(await complaints(fox(`{name: "${name}.{format}"}`))).toBe("");
  expect(await complaints(fox(`{name: "${name}-{width}.{format}"}`))).toMatchInlineSnapshot(`
    "error[output-name-too-long]: a file, or a folder, would have a name of 260 bytes
     --> assets.config.yaml:2:40
      |
    2 |   fox: {prompt: A fox, outputs: {name: "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…
      |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: at most 255
      = hint: set a shorter \`name\` or \`dir\`"
  `);
  expect(await complaints(fox(`{dir: "${"é".repeat(128)}"}`))).toMatchInlineSnapshot(`
    "error[output-name-too-long]: a file, or a folder, would have a name of 256 bytes
     --> assets.config.yaml:2:24
      |
    2 |   fox: {prompt: A fox, outputs: {dir: "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…
      |                        ^^^^^^^
      = expected: at most 255
      = hint: set a shorter \`name\` or \`dir\`"
  `);
});
