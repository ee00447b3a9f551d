import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

test("a manifest that is not there", async () => {
  expect(await complaints({ kind: "missing" })).toMatchInlineSnapshot(`
    "error[file-missing]: the manifest \`assets.config.yaml\` does not exist
      = hint: paths start from the folder of the manifest that names them"
  `);
});

test("a manifest that is a folder", async () => {
  expect(await complaints({ kind: "directory" })).toMatchInlineSnapshot(`
    "error[file-unreadable]: the manifest \`assets.config.yaml\` is a folder
      = expected: a file"
  `);
});

test("a manifest that may not be read", async () => {
  expect(await complaints({ kind: "unreadable", why: "permission denied" })).toMatchInlineSnapshot(
    `"error[file-unreadable]: the manifest \`assets.config.yaml\` cannot be read: permission denied"`,
  );
});

test("a manifest of 50 MB is refused before it is parsed", async () => {
  expect(await complaints({ kind: "too-large", bytes: 50 * 1024 * 1024 })).toMatchInlineSnapshot(`
    "error[file-too-large]: the manifest \`assets.config.yaml\` has 50 MB
      = expected: at most 20 MB
      = hint: split it, and \`include\` the parts"
  `);
});

test("a manifest behind a symbolic link out of the repo", async () => {
  expect(await complaints({ kind: "leaves" })).toMatchInlineSnapshot(`
    "error[path-leaves-repo]: the manifest \`assets.config.yaml\` lies outside the repo, by a symbolic link
      = hint: copy it into the repo"
  `);
});

test("Latin-1", async () => {
  expect(await complaints(bytes(0x61, 0x3a, 0x0a, 0x20, 0x63, 0x61, 0x66, 0xe9))).toMatchInlineSnapshot(`
    "error[not-utf8]: this file is not UTF-8 text
     --> assets.config.yaml:2:5
      |
    2 |  caf�
      |     ^
      = expected: UTF-8
      = hint: save it as UTF-8"
  `);
});

test("UTF-16", async () => {
  expect(await complaints(bytes(0xff, 0xfe, 0x61, 0, 0x3a, 0))).toMatchInlineSnapshot(`
    "error[not-utf8]: this file is UTF-16
     --> assets.config.yaml:1:1
      |
    1 | 
      | ^
      = expected: UTF-8
      = hint: save it as UTF-8"
  `);
});

test("a NUL byte", async () => {
  expect(await complaints("assets:\n  fox: {prompt: A\0 fox}\n")).toMatchInlineSnapshot(`
    "error[control-character]: U+0000, a control character, has no place in a text
     --> assets.config.yaml:2:18
      |
    2 |   fox: {prompt: A� fox}
      |                  ^
      = hint: delete it"
  `);
});

test("an empty file", async () => {
  expect(await complaints("")).toMatchInlineSnapshot(`
    "error[empty-manifest]: this manifest is empty
     --> assets.config.yaml:1:1
      |
    1 | 
      | ^
      = hint: \`artlock init\` writes one to start from"
  `);
});

test("a file of comments alone", async () => {
  expect(await complaints("# yaml-language-server: $schema=x\n\n")).toMatchInlineSnapshot(`
    "error[empty-manifest]: this manifest is empty
     --> assets.config.yaml:1:1
      |
    1 | # yaml-language-server: $schema=x
      | ^
      = hint: \`artlock init\` writes one to start from"
  `);
});

test("a list", async () => {
  expect(await complaints("# pictures\n- fox\n- hare\n")).toMatchInlineSnapshot(`
    "error[not-a-mapping]: this is no manifest
     --> assets.config.yaml:2:1
      |
    2 | - fox
      | ^^^^^
      = expected: a mapping with \`assets:\`
      = hint: \`artlock init\` writes one to start from"
  `);
});

test("plain text", async () => {
  expect(await complaints("Please make me a fox")).toMatchInlineSnapshot(`
    "error[not-a-mapping]: this is no manifest
     --> assets.config.yaml:1:1
      |
    1 | Please make me a fox
      | ^^^^^^^^^^^^^^^^^^^^
      = expected: a mapping with \`assets:\`
      = hint: \`artlock init\` writes one to start from"
  `);
});

test("conflict markers", async () => {
  expect(await complaints("assets:\n<<<<<<< HEAD\n  fox: {prompt: A fox}\n=======\n  hare: {}\n>>>>>>> main\n"))
    .toMatchInlineSnapshot(`
    "error[conflict-markers]: git left conflict markers here
     --> assets.config.yaml:2:1
      |
    2 | <<<<<<< HEAD
      | ^^^^^^^^^^^^
      = hint: choose one side, or join both, and take the markers out"
  `);
});

test("a key among the words is not repeated", async () => {
  expect(
    await complaints(
      "assets:\n  fox: {prompt: A fox, tags: [sk-proj-abcdEFGH1234567890], quality: sk-proj-abcdEFGH1234567890}\n",
    ),
  ).toMatchInlineSnapshot(`
    "error[secret-in-manifest]: this looks like an API key, which must not stand in a file that is committed
     --> assets.config.yaml:2:31
      |
    2 |   fox: {prompt: A fox, tags: [**************************], quality: **************************}
      |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: withdraw the key if it was ever pushed; put it into OPENAI_API_KEY, or the variable that \`apiKeyEnv\` names

    error[secret-in-manifest]: this looks like an API key, which must not stand in a file that is committed
     --> assets.config.yaml:2:69
      |
    2 |   fox: {prompt: A fox, tags: [**************************], quality: **************************}
      |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: withdraw the key if it was ever pushed; put it into OPENAI_API_KEY, or the variable that \`apiKeyEnv\` names

    error[wrong-value]: \`quality\` of asset \`fox\` cannot be "**************************"
     --> assets.config.yaml:2:69
      |
    2 |   fox: {prompt: A fox, tags: [**************************], quality: **************************}
      |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = expected: one of auto, low, medium, high, xhigh or max

    3 errors"
  `);
});

test("an apiKey field is not repeated, not even where something else is wrong on its line", async () => {
  expect(await complaints("provider: {use: opnai, apiKey: hunter2}\n")).toMatchInlineSnapshot(`
    "error[wrong-value]: \`provider.use\` cannot be "opnai"
     --> assets.config.yaml:1:17
      |
    1 | provider: {use: opnai, apiKey: *******}
      |                 ^^^^^
      = expected: one of openai or draft
      = hint: did you mean \`openai\`?

    error[secret-in-manifest]: an API key must not stand in a file that is committed
     --> assets.config.yaml:1:24
      |
    1 | provider: {use: opnai, apiKey: *******}
      |                        ^^^^^^
      = hint: put it into an environment variable and write its name: \`apiKeyEnv: OPENAI_API_KEY\`

    2 errors"
  `);
});

test("an apiKey field wherever it stands, once", async () => {
  const manifest = `provider:
  apiKey:
    hunter2
assets:
  fox: {prompt: A fox, extra: {"api_key":"hunter2"}, provider: {api-key: sk-proj-abcdEFGH1234567890}}
  hare: {prompt: A hare, provider: {"api\\x4bey": x}}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[secret-in-manifest]: an API key must not stand in a file that is committed
     --> assets.config.yaml:2:3
      |
    2 |   apiKey:
      |   ^^^^^^
      = hint: put it into an environment variable and write its name: \`apiKeyEnv: OPENAI_API_KEY\`

    error[secret-in-manifest]: an API key must not stand in a file that is committed
     --> assets.config.yaml:5:32
      |
    5 |   fox: {prompt: A fox, extra: {"api_key":*********}, provider: {api-key: **************************}…
      |                                ^^^^^^^^^
      = hint: put it into an environment variable and write its name: \`apiKeyEnv: OPENAI_API_KEY\`

    error[secret-in-manifest]: an API key must not stand in a file that is committed
     --> assets.config.yaml:5:65
      |
    5 |   fox: {prompt: A fox, extra: {"api_key":*********}, provider: {api-key: **************************}…
      |                                                                 ^^^^^^^
      = hint: put it into an environment variable and write its name: \`apiKeyEnv: OPENAI_API_KEY\`

    error[secret-in-manifest]: an API key must not stand in a file that is committed
     --> assets.config.yaml:6:37
      |
    6 |   hare: {prompt: A hare, provider: {"api\\x4bey": x}}
      |                                     ^^^^^^^^^^^
      = hint: put it into an environment variable and write its name: \`apiKeyEnv: OPENAI_API_KEY\`

    4 errors"
  `);
});

test("a password in a URL", async () => {
  expect(await complaints("provider:\n  baseURL: https://me:hunter2@images.example/v1\n")).toMatchInlineSnapshot(`
    "error[secret-in-manifest]: a name and password must not stand in a URL of a file that is committed
     --> assets.config.yaml:2:20
      |
    2 |   baseURL: https://**********@images.example/v1
      |                    ^^^^^^^^^^
      = hint: take them out of the URL; a server's key goes into the variable that \`apiKeyEnv\` names"
  `);
});

test("a key in a data file is not repeated", async () => {
  const manifest = "assets:\n  card: {prompt: A card, data: rows.csv}\n";
  const csv = "locale,headline\nen,sk-proj-abcdEFGH1234567890\nde\n";
  expect(await complaints(manifest, { "rows.csv": csv })).toMatchInlineSnapshot(`
    "error[secret-in-manifest]: this looks like an API key, which must not stand in a file that is committed
     --> rows.csv:2:4
      |
    2 | en,**************************
      |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: withdraw the key if it was ever pushed; put it into OPENAI_API_KEY, or the variable that \`apiKeyEnv\` names

    error[data-row]: this row lacks \`headline\`
     --> rows.csv:3:1
      |
    3 | de
      | ^^
      = expected: locale, headline

    2 errors"
  `);
});
