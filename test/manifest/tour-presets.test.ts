import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

const fox = (outputs: string, more = ""): string => `assets:\n  fox: {prompt: A fox, outputs: ${outputs}${more}}\n`;

test("what a preset has settled", async () => {
  expect(await complaints(fox("{preset: favicon, widths: [64]}"))).toMatchInlineSnapshot(`
    "error[conflicting-keys]: the preset favicon settles \`widths\`
     --> assets.config.yaml:2:59
      |
    2 |   fox: {prompt: A fox, outputs: {preset: favicon, widths: [64]}}
      |                                                           ^^^^
      = hint: leave \`widths\` out, or write an output of its own beside the preset, as another item of a list"
  `);
  expect(await complaints(fox("{preset: [social-card, favicon], formats: [png]}", ", size: 1536x1024")))
    .toMatchInlineSnapshot(`
    "error[conflicting-keys]: the preset favicon settles \`formats\`
     --> assets.config.yaml:2:75
      |
    2 | …cial-card, favicon], formats: [png]}, size: 1536x1024}
      |                                ^^^^^
      = hint: leave \`formats\` out, or write an output of its own beside the preset, as another item of a list"
  `);
  expect(await complaints(fox("{preset: social-card, variants: [og, foreground]}", ", size: 1536x1024")))
    .toMatchInlineSnapshot(`
    "error[wrong-value]: the preset social-card has no foreground
     --> assets.config.yaml:2:70
      |
    2 |   fox: {prompt: A fox, outputs: {preset: social-card, variants: [og, foreground]}, size: 1536x1024}
      |                                                                      ^^^^^^^^^^
      = expected: og, x, linkedin or summary"
  `);
  expect(await complaints(fox("{variants: [og]}"))).toMatchInlineSnapshot(`
    "error[conflicting-keys]: \`variants\` are files of a preset, and there is none
     --> assets.config.yaml:2:44
      |
    2 |   fox: {prompt: A fox, outputs: {variants: [og]}}
      |                                            ^^^^
      = expected: \`preset\` beside it"
  `);
});

test("presets that do not exist", async () => {
  expect(await complaints(fox("{preset: favicons}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`outputs.preset\` of asset \`fox\` cannot be "favicons"
     --> assets.config.yaml:2:42
      |
    2 |   fox: {prompt: A fox, outputs: {preset: favicons}}
      |                                          ^^^^^^^^
      = expected: one of favicon, ios-app-icon, android-adaptive, social-card, email-header@2x or avatar
      = hint: did you mean \`favicon\`?"
  `);
});

test("masters that are too small for a preset", async () => {
  expect(await complaints(fox("{preset: social-card, variants: [og]}"))).toMatchInlineSnapshot(`
    "error[output-enlarged]: 1200x630 is more than the master has
     --> assets.config.yaml:2:42
      |
    2 |   fox: {prompt: A fox, outputs: {preset: social-card, variants: [og]}}
      |                                          ^^^^^^^^^^^
      = expected: at most 1024x1024
      = hint: make the master larger by \`size\`, or allow blur by \`enlarge: true\`"
  `);
  expect(await complaints(fox("{preset: ios-app-icon}", ", size: 1536x864"))).toMatchInlineSnapshot(`
    "error[output-enlarged]: 1024x1024 is more than the master has
     --> assets.config.yaml:2:42
      |
    2 |   fox: {prompt: A fox, outputs: {preset: ios-app-icon}, size: 1536x864}
      |                                          ^^^^^^^^^^^^
      = expected: at most 1536x864
      = hint: make the master larger by \`size\`, or allow blur by \`enlarge: true\`"
  `);
  expect(
    await complaints(
      fox("{preset: android-adaptive, slice: {rows: 8, columns: 8}, name: '{cell}/{density}-{variant}.png'}"),
    ),
  ).toMatchInlineSnapshot(`
    "error[output-enlarged]: 432x432 is more than a cell of the master has
     --> assets.config.yaml:2:42
      |
    2 |   fox: {prompt: A fox, outputs: {preset: android-adaptive, slice: {rows: 8, columns: 8}, name: '{cel…
      |                                          ^^^^^^^^^^^^^^^^
      = expected: at most 128x128
      = hint: make the master larger by \`size\`, or allow blur by \`enlarge: true\`"
  `);
});

test("two assets with one preset in one folder", async () => {
  expect(
    await complaints(
      "assets:\n  a: {prompt: A, outputs: {preset: ios-app-icon}}\n  b: {prompt: B, outputs: {preset: ios-app-icon}}\n",
    ),
  ).toMatchInlineSnapshot(`
    "error[output-collision]: \`b\` would write images/AppIcon.png, and \`a\` writes images/AppIcon.png
     --> assets.config.yaml:3:36
      |
    3 |   b: {prompt: B, outputs: {preset: ios-app-icon}}
      |                                    ^^^^^^^^^^^^
      = hint: the other is asked for in assets.config.yaml:2; set \`outputs: {dir: …}\` or \`name\` apart"
  `);
});

test("the outline of a picture without transparency", async () => {
  expect(await complaints(fox("{preset: android-adaptive, variants: [monochrome], name: 'x-{density}.png'}")))
    .toMatchInlineSnapshot(`
      "error[outline-of-nothing]: a monochrome layer is the outline of the picture, which has none without transparency
       --> assets.config.yaml:2:42
        |
      2 |   fox: {prompt: A fox, outputs: {preset: android-adaptive, variants: [monochrome], name: 'x-{density…
        |                                          ^^^^^^^^^^^^^^^^
        = hint: set \`background: transparent\` for the asset, or leave \`monochrome\` out of \`variants\`"
    `);
});

test("cells that do not add up, or have no names in the names of files", async () => {
  expect(await complaints(fox("{slice: {rows: 2, columns: 3, names: [a, b]}}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`names\` has 2, and 2 x 3 cells are 6
     --> assets.config.yaml:2:70
      |
    2 |   fox: {prompt: A fox, outputs: {slice: {rows: 2, columns: 3, names: [a, b]}}}
      |                                                                      ^^^^^^
      = expected: 6 names, null where a cell is not wanted"
  `);
  expect(await complaints(fox("{slice: {rows: 1, columns: 2}, name: '{name}.{format}'}"))).toMatchInlineSnapshot(`
    "error[output-collision]: \`fox\` would write images/fox.webp, and \`fox\` writes images/fox.webp
     --> assets.config.yaml:2:24
      |
    2 |   fox: {prompt: A fox, outputs: {slice: {rows: 1, columns: 2}, name: '{name}.{format}'}}
      |                        ^^^^^^^
      = hint: the other is asked for in assets.config.yaml:2; set \`outputs: {dir: …}\` or \`name\` apart"
  `);
  expect(await complaints(fox("{name: '{cell}.{format}'}"))).toMatchInlineSnapshot(`
    "error[bad-output-name]: {cell} stands for nothing in a file's name
     --> assets.config.yaml:2:40
      |
    2 |   fox: {prompt: A fox, outputs: {name: '{cell}.{format}'}}
      |                                        ^^^^^^^^^^^^^^^^^
      = expected: {name}, {width}, {height}, {format}, {dpr}"
  `);
});

test("two words on what a crop keeps", async () => {
  expect(await complaints(fox("{widths: [64], heights: [64], focus: [0.5, 0.5], position: top}")))
    .toMatchInlineSnapshot(`
    "error[conflicting-keys]: \`focus\` and \`position\` both say what a crop keeps
     --> assets.config.yaml:2:70
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [64], heights: [64], focus: [0.5, 0.5], position: top}}
      |                                                                      ^^^^^^^^^^
      = hint: leave one of them out"
  `);
  expect(await complaints(fox("{widths: [64], heights: [64], focus: [0.5, 1.5]}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`outputs.focus[1]\` of asset \`fox\` cannot be 1.5
     --> assets.config.yaml:2:76
      |
    2 | …, heights: [64], focus: [0.5, 1.5]}}
      |                                ^^^
      = expected: a number from 0 to 1"
  `);
  expect(await complaints(fox("{widths: [64], heights: [64], focus: [0.5]}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`outputs.focus\` of asset \`fox\` cannot have 1 items
     --> assets.config.yaml:2:70
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [64], heights: [64], focus: [0.5]}}
      |                                                                      ^^^^^
      = expected: at least 2"
  `);
  expect(await complaints(fox("{widths: [64], heights: [64], focus: '50%,50%'}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`outputs.focus\` of asset \`fox\` cannot be "50%,50%"
     --> assets.config.yaml:2:70
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [64], heights: [64], focus: '50%,50%'}}
      |                                                                      ^^^^^^^^^
      = expected: text such as 0.3,0.6 or a list"
  `);
});
