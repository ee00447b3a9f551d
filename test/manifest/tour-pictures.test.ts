import { expect, test } from "vitest";
import { complaints, picture, type FakeFile } from "./load-text.js";

const edit = (keys: string): string => `assets:\n  fox:\n    prompt: A fox\n    edit: {file: a.png}\n    ${keys}\n`;

/** What is said when the picture that is looked at is `file`. */
function looking(file: FakeFile): Promise<string> {
  return complaints("assets:\n  fox: {prompt: A fox, references: [{file: a.png}]}\n", { "a.png": file });
}

/** What is said when the mask over a picture of 1024x1024 is `file`. */
function masking(file: FakeFile): Promise<string> {
  return complaints(edit("mask: m.png"), { "a.png": picture(), "m.png": file });
}

test("pictures that cannot be looked at", async () => {
  expect(await looking({ kind: "missing" })).toMatchInlineSnapshot(`
    "error[file-missing]: the picture \`a.png\` does not exist
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^
      = hint: paths start from the folder of the manifest that names them"
  `);
  expect(await looking({ kind: "directory" })).toMatchInlineSnapshot(`
    "error[file-unreadable]: the picture \`a.png\` is a folder
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^
      = expected: a file"
  `);
  expect(await looking({ kind: "unreadable", why: "permission denied" })).toMatchInlineSnapshot(`
    "error[file-unreadable]: the picture \`a.png\` cannot be read: permission denied
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^"
  `);
  expect(await looking({ kind: "leaves" })).toMatchInlineSnapshot(`
    "error[path-leaves-repo]: the picture \`a.png\` lies outside the repo, by a symbolic link
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^
      = hint: copy it into the repo"
  `);
});

test("pictures that are none", async () => {
  expect(await looking({ kind: "not-a-picture", why: "the file is empty" })).toMatchInlineSnapshot(`
    "error[not-a-picture]: \`a.png\` is no picture: the file is empty
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^"
  `);
  expect(await looking({ kind: "lfs-pointer" })).toMatchInlineSnapshot(`
    "error[lfs-pointer]: \`a.png\` is a Git LFS pointer: the picture itself has not been fetched
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^
      = hint: run \`git lfs pull\`"
  `);
});

test("pictures that cannot be sent", async () => {
  expect(await looking(picture({ type: "image/gif" }))).toMatchInlineSnapshot(`
    "error[picture-format]: \`a.png\` cannot be sent
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^
      = expected: a png, jpeg or webp picture
      = found: image/gif
      = hint: convert it; the ending of its name does not matter"
  `);
  expect(await looking(picture({ bytes: 52_428_801 }))).toMatchInlineSnapshot(`
    "error[picture-too-large]: \`a.png\` is too large to be sent
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^
      = expected: at most 50 MB
      = found: 50.1 MB"
  `);
  expect(await looking(picture({ width: 30_000, height: 30_000 }))).toMatchInlineSnapshot(`
    "error[picture-too-large]: \`a.png\` has too many pixels to be sent
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^
      = expected: at most 40 million
      = found: 30000x30000, 900 million
      = hint: scale it down: models look at a few megapixels"
  `);
  expect(await looking(picture({ type: "image/webp", pages: 12 }))).toMatchInlineSnapshot(`
    "error[picture-format]: \`a.png\` is animated, and only a still picture can be sent
     --> assets.config.yaml:2:37
      |
    2 |   fox: {prompt: A fox, references: [{file: a.png}]}
      |                                     ^^^^^^^^^^^^^
      = found: 12 frames
      = hint: save the frame that is meant"
  `);
});

test("masks that cannot be sent", async () => {
  expect(await masking({ kind: "missing" })).toMatchInlineSnapshot(`
    "error[file-missing]: the mask \`m.png\` does not exist
     --> assets.config.yaml:5:11
      |
    5 |     mask: m.png
      |           ^^^^^
      = hint: paths start from the folder of the manifest that names them"
  `);
  expect(await masking(picture())).toMatchInlineSnapshot(`
    "error[mask-format]: the mask \`m.png\` has no transparent parts to mark what may change
     --> assets.config.yaml:5:11
      |
    5 |     mask: m.png
      |           ^^^^^
      = expected: a PNG with an alpha channel
      = found: a PNG without one"
  `);
  expect(await masking(picture({ type: "image/webp", hasAlpha: true }))).toMatchInlineSnapshot(`
    "error[mask-format]: the mask \`m.png\` has no transparent parts to mark what may change
     --> assets.config.yaml:5:11
      |
    5 |     mask: m.png
      |           ^^^^^
      = expected: a PNG with an alpha channel
      = found: image/webp"
  `);
  expect(await masking(picture({ hasAlpha: true, width: 512 }))).toMatchInlineSnapshot(`
    "error[mask-size]: the mask \`m.png\` does not fit the picture to edit
     --> assets.config.yaml:5:11
      |
    5 |     mask: m.png
      |           ^^^^^
      = expected: 1024x1024
      = found: 512x1024"
  `);
  expect(await masking(picture({ hasAlpha: true, bytes: 4_194_305 }))).toMatchInlineSnapshot(`
    "error[picture-too-large]: \`m.png\` is too large to be sent
     --> assets.config.yaml:5:11
      |
    5 |     mask: m.png
      |           ^^^^^
      = expected: at most 4 MB
      = found: 4.1 MB"
  `);
});

test("a mask over an asset has the size of that asset's master", async () => {
  const manifest = `assets:
  scene: {prompt: A scene, size: 1536x1024}
  night: {prompt: At night, edit: scene, mask: m.png}
`;
  expect(await complaints(manifest, { "m.png": picture({ hasAlpha: true }) })).toMatchInlineSnapshot(`
    "error[mask-size]: the mask \`m.png\` does not fit the picture to edit
     --> assets.config.yaml:3:48
      |
    3 |   night: {prompt: At night, edit: scene, mask: m.png}
      |                                                ^^^^^
      = expected: 1536x1024
      = found: 1024x1024"
  `);
});

test("more pictures than a request may have, the one to edit among them", async () => {
  const references = Array.from({ length: 16 }, () => "{file: a.png}").join(", ");
  expect(await complaints(edit(`references: [${references}]`), { "a.png": picture() })).toMatchInlineSnapshot(`
    "error[too-many-references]: 17 pictures would be sent, the one to edit among them
     --> assets.config.yaml:5:5
      |
    5 |     references: [{file: a.png}, {file: a.png}, {file: a.png}, {file: a.png}, {file: a.png}, {file: a…
      |     ^^^^^^^^^^
      = expected: at most 16"
  `);
});

test("a missing picture that many assets name is told once a place", async () => {
  const manifest = `references: {mascot: {file: a.png}}
defaults: {references: [mascot]}
assets:
  fox: {prompt: A fox}
  hare: {prompt: A hare}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[file-missing]: the picture \`a.png\` does not exist
     --> assets.config.yaml:1:14
      |
    1 | references: {mascot: {file: a.png}}
      |              ^^^^^^
      = hint: paths start from the folder of the manifest that names them"
  `);
});

test("a picture that an asset makes is named by the asset", async () => {
  const manifest = `assets:
  scene: {prompt: A scene}
  night: {prompt: At night, edit: {file: images/scene.webp}}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[picture-is-output]: images/scene.webp is made by the asset \`scene\`
     --> assets.config.yaml:3:35
      |
    3 |   night: {prompt: At night, edit: {file: images/scene.webp}}
      |                                   ^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: refer to the asset: \`{asset: scene}\` sends its master, in full quality"
  `);
});

test("a frozen asset that has not been built, or has nothing to send", async () => {
  const manifest = `include: [{file: brand/a.yaml, frozen: true}]
assets:
  fox: {prompt: A fox, references: [logo, {asset: icon}]}
`;
  const brand = `assets:
  logo: {prompt: A logo}
  icon: {prompt: An icon, outputs: {formats: [avif]}}
`;
  expect(await complaints(manifest, { "brand/a.yaml": brand })).toMatchInlineSnapshot(`
    "error[frozen-not-built]: \`brand/images/logo.webp\`, the picture of the frozen asset \`logo\`, does not exist
     --> assets.config.yaml:3:37
      |
    3 |   fox: {prompt: A fox, references: [logo, {asset: icon}]}
      |                                     ^^^^
      = hint: build that manifest first: it is not made from here

    error[frozen-no-picture]: the frozen asset \`icon\` has no png, webp or jpeg among its outputs
     --> assets.config.yaml:3:43
      |
    3 |   fox: {prompt: A fox, references: [logo, {asset: icon}]}
      |                                           ^^^^^^^^^^^^^
      = hint: add one in brand/a.yaml, and build that

    2 errors"
  `);
});
