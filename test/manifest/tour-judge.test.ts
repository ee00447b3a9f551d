import { expect, test } from "vitest";
import { complaints, load } from "./load-text.js";

const ASKS = "expect: {judge: [Is it a fox?]}";

test("a question, and nobody to ask", async () => {
  const manifest = `defaults: {${ASKS}}
assets:
  fox: {prompt: A fox}
  sign: {prompt: A sign, text: [Hi], expect: {judge: [], text: either}}
  hare: {prompt: A hare, expect: {judge: [], noStrayText: judge}}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[judge-missing]: \`expect.judge\` asks a model that sees pictures, and none is named
     --> assets.config.yaml:1:28
      |
    1 | defaults: {expect: {judge: [Is it a fox?]}}
      |                            ^^^^^^^^^^^^^^
      = expected: \`judge: gpt-5.6\`, or another, at the top of the manifest
      = hint: give its price as well, so that budgets can count it: \`prices: {gpt-5.6: {textIn: 1.25, textOut: 10}}\`

    error[judge-missing]: \`expect.text\` asks a model that sees pictures, and none is named
     --> assets.config.yaml:4:64
      |
    4 |   sign: {prompt: A sign, text: [Hi], expect: {judge: [], text: either}}
      |                                                                ^^^^^^
      = expected: \`judge: gpt-5.6\`, or another, at the top of the manifest
      = hint: give its price as well, so that budgets can count it: \`prices: {gpt-5.6: {textIn: 1.25, textOut: 10}}\`

    error[judge-missing]: \`expect.noStrayText\` asks a model that sees pictures, and none is named
     --> assets.config.yaml:5:59
      |
    5 |   hare: {prompt: A hare, expect: {judge: [], noStrayText: judge}}
      |                                                           ^^^^^
      = expected: \`judge: gpt-5.6\`, or another, at the top of the manifest
      = hint: give its price as well, so that budgets can count it: \`prices: {gpt-5.6: {textIn: 1.25, textOut: 10}}\`

    3 errors"
  `);
});

test("a judge where none can be asked", async () => {
  const azure = "provider: {baseURL: https://us.openai.azure.com, azure: {apiVersion: 2025-04-01-preview}}";
  expect(await complaints(`${azure}\njudge: gpt-5.6\nassets:\n  fox: {prompt: A fox, ${ASKS}}\n`))
    .toMatchInlineSnapshot(`
      "error[judge-unreachable]: artlock does not speak Azure's Responses API, by which a judge is asked
       --> assets.config.yaml:4:40
        |
      4 |   fox: {prompt: A fox, expect: {judge: [Is it a fox?]}}
        |                                        ^^^^^^^^^^^^^^
        = hint: name another, as in \`judge: {model: gpt-5.6, provider: {use: openai}}\`"
    `);
  expect(await complaints(`judge: {model: gpt-5.6, provider: draft}\nassets:\n  fox: {prompt: A fox, ${ASKS}}\n`))
    .toMatchInlineSnapshot(`
      "error[judge-unreachable]: the draft provider draws pictures, and sees none
       --> assets.config.yaml:1:8
        |
      1 | judge: {model: gpt-5.6, provider: draft}
        |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        = hint: name another, as in \`judge: {model: gpt-5.6, provider: {use: openai}}\`"
    `);
  expect(
    await complaints(
      `judge: {model: gpt-5.6, provider: {baseURL: "http://["}}\nassets:\n  fox: {prompt: A fox, ${ASKS}}\n`,
    ),
  ).toMatchInlineSnapshot(`
    "error[judge-unreachable]: the judge's \`baseURL\` is no address
     --> assets.config.yaml:1:8
      |
    1 | judge: {model: gpt-5.6, provider: {baseURL: "http://["}}
      |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: name another, as in \`judge: {model: gpt-5.6, provider: {use: openai}}\`"
  `);
});

test("an answer that is none, and a question that says no answer", async () => {
  expect(
    await complaints(`judge: gpt-5.6
assets:
  fox: {prompt: A fox, expect: {judge: [{question: Is it a fox?, answer: maybe}, {question: Is it red?}], text: both}}
`),
  ).toMatchInlineSnapshot(`
    "error[wrong-value]: \`expect.judge[0].answer\` of asset \`fox\` cannot be "maybe"
     --> assets.config.yaml:3:74
      |
    3 | …estion: Is it a fox?, answer: maybe}, {question: Is it red?}], text: both}}
      |                                ^^^^^
      = expected: one of yes or no

    error[missing-key]: \`expect.judge[1]\` of asset \`fox\` lacks \`answer\`
     --> assets.config.yaml:3:82
      |
    3 | …Is it a fox?, answer: maybe}, {question: Is it red?}], text: both}}
      |                                ^^^^^^^^^^^^^^^^^^^^^^

    error[wrong-value]: \`expect.text\` of asset \`fox\` cannot be "both"
     --> assets.config.yaml:3:113
      |
    3 | …question: Is it red?}], text: both}}
      |                                ^^^^
      = expected: one of true, false, judge or either

    3 errors"
  `);
});

test("a judge is asked where the pictures are made, or where it says, and nobody where drafts are made", async () => {
  const judgeOf = async (top: string, options = {}) => {
    const loaded = await load(`${top}\nassets:\n  fox: {prompt: A fox, ${ASKS}}\n`, {}, options);
    return loaded.kind === "ok" ? loaded.manifest.assets[0]?.judge : loaded.diagnostics;
  };
  const server = "provider: {baseURL: http://127.0.0.1:8080/v1, apiKeyEnv: LOCAL, limits: {imagesPerMinute: 5}}";
  expect(await judgeOf(`${server}\njudge: {model: gpt-5.6, reasoning: low}`)).toEqual({
    model: { name: "gpt-5.6", reasoning: "low" },
    provider: { kind: "openai", apiKeyEnv: "LOCAL", baseURL: "http://127.0.0.1:8080/v1" },
  });
  expect(
    await judgeOf(`${server}\njudge: {model: gpt-5.6, provider: {use: openai, limits: {requestsPerMinute: 9}}}`),
  ).toEqual({
    model: { name: "gpt-5.6" },
    provider: { kind: "openai", apiKeyEnv: "OPENAI_API_KEY", limits: { requestsPerMinute: 9 } },
  });
  expect(await judgeOf("provider: draft\njudge: gpt-5.6")).toEqual({ model: { name: "gpt-5.6" } });
  expect(await judgeOf("judge: gpt-5.6", { providerOverride: "draft" })).toEqual({ model: { name: "gpt-5.6" } });
});

test("a judge that is named wrong is told of as that alone, and one that is missing once for each key", async () => {
  const assets = `assets:\n  fox: {prompt: A fox, ${ASKS}}\n  hen: {prompt: A hen, ${ASKS}}\n`;
  expect(await complaints(`judge: {modle: x}\n${assets}`)).toMatchInlineSnapshot(`
    "error[unknown-key]: \`modle\` is not a key of \`judge\`
     --> assets.config.yaml:1:9
      |
    1 | judge: {modle: x}
      |         ^^^^^
      = hint: did you mean \`model\`?"
  `);
  expect(await complaints(assets)).toMatchInlineSnapshot(`
    "error[judge-missing]: \`expect.judge\` asks a model that sees pictures, and none is named
     --> assets.config.yaml:2:40
      |
    2 |   fox: {prompt: A fox, expect: {judge: [Is it a fox?]}}
      |                                        ^^^^^^^^^^^^^^
      = expected: \`judge: gpt-5.6\`, or another, at the top of the manifest
      = hint: give its price as well, so that budgets can count it: \`prices: {gpt-5.6: {textIn: 1.25, textOut: 10}}\`"
  `);
  expect(await complaints(`judge: gpt-image-2\n${assets}`)).toMatchInlineSnapshot(`
    "error[judge-unreachable]: gpt-image-2 makes pictures, and sees none
     --> assets.config.yaml:1:8
      |
    1 | judge: gpt-image-2
      |        ^^^^^^^^^^^
      = hint: name another, as in \`judge: {model: gpt-5.6, provider: {use: openai}}\`"
  `);
});

test("questions that nothing can answer", async () => {
  const long = "Is it so? ".repeat(51);
  const manifest = `judge: gpt-5.6
assets:
  fox:
    prompt: A fox
    expect:
      judge:
        - Is it a fox?
        - {question: Is it a fox?, answer: "no"}
  hen: {prompt: A hen, expect: {judge: ["  "]}}
  owl: {prompt: An owl, expect: {judge: ["${long}"]}}
`;
  expect(await complaints(manifest)).toMatchInlineSnapshot(`
    "error[wrong-value]: this question has to be answered with both yes and no: no picture can meet that
     --> assets.config.yaml:8:11
      |
    8 |         - {question: Is it a fox?, answer: "no"}
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = hint: take one of them out

    error[wrong-value]: \`expect.judge[0]\` of asset \`hen\` cannot be "  "
     --> assets.config.yaml:9:41
      |
    9 |   hen: {prompt: A hen, expect: {judge: ["  "]}}
      |                                         ^^^^
      = expected: text such as Does the fox wear a green scarf? or a mapping

    error[wrong-value]: \`expect.judge[0]\` of asset \`owl\` has 510 characters
      --> assets.config.yaml:10:42
       |
    10 |   owl: {prompt: An owl, expect: {judge: ["Is it so? Is it so? Is it so? Is it so? Is it so? Is it so…
       |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       = expected: at most 500

    3 errors"
  `);
});

test("what asks nobody names no judge", async () => {
  const loaded = await load("judge: gpt-5.6\nassets:\n  fox: {prompt: A fox, expect: {sharp: true}}\n");
  expect(loaded.kind === "ok" && loaded.manifest.assets[0]).not.toHaveProperty("judge");
});

test("a question with a colon, which YAML takes for a mapping, is complained of once", async () => {
  const manifest = "assets:\n  fox:\n    prompt: A fox\n    expect: {judge: [Is this what it shows: a fox?]}\n";
  expect(await complaints(`judge: gpt-5.6\n${manifest}`)).toMatchInlineSnapshot(`
    "error[unknown-key]: \`Is this what it shows\` is not a key of \`expect.judge[0]\` of asset \`fox\`
     --> assets.config.yaml:5:22
      |
    5 |     expect: {judge: [Is this what it shows: a fox?]}
      |                      ^^^^^^^^^^^^^^^^^^^^^
      = hint: YAML takes text that holds \`: \` for a mapping: quote it, if it is meant as text"
  `);
  const noText = await complaints("assets:\n  fox: {an odd key: 1}\n");
  expect(noText?.match(/^(error|.*= hint).*$/gm)).toEqual([
    "error[missing-key]: asset `fox` lacks `prompt` or `promptFile`",
    "error[unknown-key]: `an odd key` is not a key of asset `fox`",
  ]);
});
