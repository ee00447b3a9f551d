import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

const FOX = "assets:\n  fox: {prompt: A fox}\n";

test("responses without a main model", async () => {
  expect(await complaints(`provider: {transport: responses, reasoning: high}\n${FOX}`)).toMatchInlineSnapshot(`
    "error[main-model-missing]: \`transport: responses\` needs a main model, which calls the image model
     --> assets.config.yaml:1:23
      |
    1 | provider: {transport: responses, reasoning: high}
      |                       ^^^^^^^^^
      = expected: \`mainModel\` beside it, as in \`mainModel: gpt-5.6\`"
  `);
});

test("a main model or reasoning that nothing asks", async () => {
  expect(await complaints(`provider: {mainModel: gpt-5.6, reasoning: low}\n${FOX}`)).toMatchInlineSnapshot(`
    "error[main-model-unused]: \`mainModel\` has no meaning for the image API
     --> assets.config.yaml:1:23
      |
    1 | provider: {mainModel: gpt-5.6, reasoning: low}
      |                       ^^^^^^^
      = expected: \`transport: responses\` beside it
      = hint: with 2.6 models, \`complexity\` of an asset is how much thought a picture gets"
  `);
  expect(await complaints("assets:\n  fox: {prompt: A fox, provider: {reasoning: low}}\n")).toMatchInlineSnapshot(`
    "error[main-model-unused]: \`reasoning\` has no meaning for the image API
     --> assets.config.yaml:2:46
      |
    2 |   fox: {prompt: A fox, provider: {reasoning: low}}
      |                                              ^^^
      = expected: \`transport: responses\` beside it
      = hint: with 2.6 models, \`complexity\` of an asset is how much thought a picture gets"
  `);
});

test("responses from Azure", async () => {
  const azure = "baseURL: https://us.openai.azure.com, azure: {apiVersion: 2025-04-01-preview}";
  expect(await complaints(`provider: {${azure}, transport: responses, mainModel: gpt-5.6}\n${FOX}`))
    .toMatchInlineSnapshot(`
    "error[responses-azure]: artlock does not speak Azure's Responses API
     --> assets.config.yaml:1:102
      |
    1 | …25-04-01-preview}, transport: responses, mainModel: gpt-5.6}
      |                                ^^^^^^^^^
      = expected: \`transport: images\` with \`azure\`"
  `);
});

test("prices of a model that draws, by halves", async () => {
  const textOut = "textOut: 10, ";
  expect(await complaints(`prices: {gpt-5.6: {textIn: 5, ${textOut}imageIn: 8}}\n${FOX}`)).toMatchInlineSnapshot(`
    "error[missing-key]: \`imageIn\` of \`prices.gpt-5.6\` needs \`imageOut\` beside it
     --> assets.config.yaml:1:44
      |
    1 | prices: {gpt-5.6: {textIn: 5, textOut: 10, imageIn: 8}}
      |                                            ^^^^^^^"
  `);
});
