import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

/** An asset of which only its outputs may be wrong. */
const fox = (outputs: string): string => `assets:\n  fox: {prompt: A fox, outputs: ${outputs}}\n`;

test("files larger than the master", async () => {
  expect(await complaints(fox("{widths: [480, 2048], formats: [webp, avif]}"))).toMatchInlineSnapshot(`
    "error[output-enlarged]: a width of 2048 is more than the master has
     --> assets.config.yaml:2:48
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [480, 2048], formats: [webp, avif]}}
      |                                                ^^^^
      = expected: at most 1024x1024
      = hint: make the master larger by \`size\`, or allow blur by \`enlarge: true\`"
  `);
  expect(await complaints(fox("{heights: [600], dpr: [1, 2]}"))).toMatchInlineSnapshot(`
    "error[output-enlarged]: a height of 1200 is more than the master has
     --> assets.config.yaml:2:44
      |
    2 |   fox: {prompt: A fox, outputs: {heights: [600], dpr: [1, 2]}}
      |                                            ^^^
      = expected: at most 1024x1024
      = hint: make the master larger by \`size\`, or allow blur by \`enlarge: true\`"
  `);
  expect(await complaints(fox("{widths: [1200], heights: [630]}"))).toMatchInlineSnapshot(`
    "error[output-enlarged]: 1200x630 is more than the master has
     --> assets.config.yaml:2:43
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [1200], heights: [630]}}
      |                                           ^^^^
      = expected: at most 1024x1024
      = hint: make the master larger by \`size\`, or allow blur by \`enlarge: true\`"
  `);
  expect(await complaints(fox("{widths: [2048], enlarge: true}"))).toBe("");
  expect(await complaints(fox("{widths: [2000], heights: [500], fit: contain}"))).toBe("");
});

test("files with more pixels than any may have, before their picture is paid for", async () => {
  expect(await complaints(fox("{widths: [8000], enlarge: true, formats: [png, webp]}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: a file of 8000x8000 has too many pixels
     --> assets.config.yaml:2:43
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [8000], enlarge: true, formats: [png, webp]}}
      |                                           ^^^^
      = expected: at most 40 million
      = found: 64 million"
  `);
  expect(await complaints(fox("{widths: [1000], dpr: [8], enlarge: true}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: a file of 8000x8000 has too many pixels
     --> assets.config.yaml:2:43
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [1000], dpr: [8], enlarge: true}}
      |                                           ^^^^
      = expected: at most 40 million
      = found: 64 million"
  `);
  expect(await complaints(fox("{widths: [8000], heights: [6000], fit: contain}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: a file of 8000x6000 has too many pixels
     --> assets.config.yaml:2:43
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [8000], heights: [6000], fit: contain}}
      |                                           ^^^^
      = expected: at most 40 million
      = found: 48 million"
  `);
  const unknown = (outputs: string): string => fox(outputs).replace("{prompt", "{size: auto, prompt");
  expect(await complaints(unknown("{widths: [8000], heights: [6000], fit: contain}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: a file of 8000x6000 has too many pixels
     --> assets.config.yaml:2:55
      |
    2 |   fox: {size: auto, prompt: A fox, outputs: {widths: [8000], heights: [6000], fit: contain}}
      |                                                       ^^^^
      = expected: at most 40 million
      = found: 48 million"
  `);
  expect(await complaints(unknown("{trim: true, widths: [8000], heights: [6000], enlarge: true}")))
    .toMatchInlineSnapshot(`
    "error[output-too-large]: a file of 8000x6000 has too many pixels
     --> assets.config.yaml:2:67
      |
    2 |   fox: {size: auto, prompt: A fox, outputs: {trim: true, widths: [8000], heights: [6000], enlarge: t…
      |                                                                   ^^^^
      = expected: at most 40 million
      = found: 48 million"
  `);
  expect(await complaints(fox("{preset: avatar, widths: [7000], enlarge: true}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: a file of 7000x7000 has too many pixels
     --> assets.config.yaml:2:42
      |
    2 |   fox: {prompt: A fox, outputs: {preset: avatar, widths: [7000], enlarge: true}}
      |                                          ^^^^^^
      = expected: at most 40 million
      = found: 49 million"
  `);
  for (const fits of [
    "{widths: [6320], enlarge: true}",
    "{widths: [8000], heights: [6000], fit: inside, enlarge: true, formats: [png]}",
    "{widths: [8000], heights: [5000], enlarge: true}",
  ])
    expect(await complaints(fox(fits)), fits).toBe("");
  // How large they come out is not known before.
  expect(await complaints(unknown("{widths: [8000], enlarge: true}"))).toBe("");
  expect(await complaints(unknown("{widths: [8000], heights: [6000]}"))).toBe("");
});

test("files longer than their format can hold", async () => {
  const strip = (formats: string): string =>
    fox(`{widths: [9000], heights: [8], dpr: [2], fit: fill, enlarge: true, formats: [${formats}]}`);
  expect(await complaints(strip("png, jpeg, webp, avif"))).toMatchInlineSnapshot(`
    "error[output-too-large]: webp cannot hold 18000x16 pixels
     --> assets.config.yaml:2:43
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [9000], heights: [8], dpr: [2], fit: fill, enlarge: true, f…
      |                                           ^^^^
      = expected: no edge above 16383
      = hint: png has no such limit

    error[output-too-large]: avif cannot hold 18000x16 pixels
     --> assets.config.yaml:2:43
      |
    2 |   fox: {prompt: A fox, outputs: {widths: [9000], heights: [8], dpr: [2], fit: fill, enlarge: true, f…
      |                                           ^^^^
      = expected: no edge above 16384
      = hint: png has no such limit

    2 errors"
  `);
  expect(await complaints(fox("{widths: [16000], heights: [4], dpr: [8], fit: fill, enlarge: true, formats: [jpeg]}")))
    .toMatchInlineSnapshot(`
      "error[output-too-large]: jpeg cannot hold 128000x32 pixels
       --> assets.config.yaml:2:43
        |
      2 |   fox: {prompt: A fox, outputs: {widths: [16000], heights: [4], dpr: [8], fit: fill, enlarge: true, …
        |                                           ^^^^^
        = expected: no edge above 65500
        = hint: png has no such limit"
    `);
});

test("room around a picture that makes it too large", async () => {
  expect(await complaints(fox("{pad: 4096, widths: [100]}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: \`outline\`, \`shadow\` and \`pad\` may give the picture too many pixels
     --> assets.config.yaml:2:39
      |
    2 |   fox: {prompt: A fox, outputs: {pad: 4096, widths: [100]}}
      |                                       ^^^^
      = expected: at most 40 million
      = found: 9216x9216
      = hint: lengths are pixels of the master, or percent of its longer edge"
  `);
  expect(await complaints(fox("{outline: {width: 3000}, shadow: {blur: 0, offset: [0, 0]}}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: \`outline\`, \`shadow\` and \`pad\` may give the picture too many pixels
     --> assets.config.yaml:2:66
      |
    2 |   fox: {prompt: A fox, outputs: {outline: {width: 3000}, shadow: {blur: 0, offset: [0, 0]}}}
      |                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: at most 40 million
      = found: 7024x7024
      = hint: lengths are pixels of the master, or percent of its longer edge"
  `);
  expect(await complaints(fox("{trim: true, pad: {by: 4000}}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: \`outline\`, \`shadow\` and \`pad\` may give the picture too many pixels
     --> assets.config.yaml:2:51
      |
    2 |   fox: {prompt: A fox, outputs: {trim: true, pad: {by: 4000}}}
      |                                                   ^^^^^^^^^^
      = expected: at most 40 million
      = found: 8001x8001
      = hint: lengths are pixels of the master, or percent of its longer edge"
  `);
  const large = (outputs: string): string => fox(outputs).replace("{prompt", "{size: 3840x2160, prompt");
  expect(await complaints(large("{pad: 80%}"))).toMatchInlineSnapshot(`
    "error[output-too-large]: \`outline\`, \`shadow\` and \`pad\` may give the picture too many pixels
     --> assets.config.yaml:2:56
      |
    2 |   fox: {size: 3840x2160, prompt: A fox, outputs: {pad: 80%}}
      |                                                        ^^^
      = expected: at most 40 million
      = found: 9984x8304
      = hint: lengths are pixels of the master, or percent of its longer edge"
  `);
  expect(await complaints(large("{pad: 80%, slice: {rows: 2, columns: 2}}"))).toBe("");
  // What is left once trimmed may be small.
  expect(await complaints(large("{trim: true, pad: 80%}"))).toBe("");
});

test("room around a picture counts as part of it", async () => {
  expect(await complaints(fox("{pad: 256, widths: [1536]}"))).toBe("");
  expect(await complaints(fox("{pad: 256, widths: [1600]}"))).toMatchInlineSnapshot(`
    "error[output-enlarged]: a width of 1600 is more than the master has, also with the room around it
     --> assets.config.yaml:2:53
      |
    2 |   fox: {prompt: A fox, outputs: {pad: 256, widths: [1600]}}
      |                                                     ^^^^
      = expected: at most 1536x1536
      = hint: make the master larger by \`size\`, or allow blur by \`enlarge: true\`"
  `);
  expect(await complaints(fox("{trim: true, widths: [1600]}"))).toMatchInlineSnapshot(`
    "error[output-enlarged]: a width of 1600 is more than the master has
     --> assets.config.yaml:2:55
      |
    2 |   fox: {prompt: A fox, outputs: {trim: true, widths: [1600]}}
      |                                                       ^^^^
      = expected: at most 1024x1024
      = hint: make the master larger by \`size\`, or allow blur by \`enlarge: true\`"
  `);
});
