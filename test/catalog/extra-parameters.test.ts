import { expect, test } from "vitest";
import { extraFault } from "../../src/catalog/extra-parameters.js";
import type { Json } from "../../src/model/canonical-json.js";

test.each([
  ["gpt-image-2", { safety_identifier: "team" }, undefined, undefined],
  ["gpt-image-2", { n: 2 }, "use `candidates:`", "use `candidates:`"],
  ["gpt-image-2", { partial_images: 1 }, "artlock reads one whole answer", "artlock reads one whole answer"],
  ["gpt-image-2", { quality: "max" }, "use `quality:`", "use `quality:`"],
  ["sd-xl", { quality: "hd" }, "use `quality:`", undefined],
  ["gpt-image-2", { style: "vivid" }, "GPT image models refuse it", undefined],
  ["gpt-image-2", { response_format: "b64_json" }, "GPT image models refuse it", undefined],
  [
    "gpt-image-2-2026-04-21",
    { input_fidelity: "high" },
    "gpt-image-2 refuses it and keeps every input at high fidelity",
    undefined,
  ],
  ["gpt-image-1.5", { input_fidelity: "high" }, undefined, undefined],
])("%s with extra %j", (model, extra: { readonly [name: string]: Json }, atOpenAi, elsewhere) => {
  const [name] = Object.keys(extra);
  const sentence = (why: string | undefined): string | undefined => why && `extra.${name} cannot be sent: ${why}.`;

  expect(extraFault({ model, extra }, { compatibleServer: false })).toBe(sentence(atOpenAi));
  expect(extraFault({ model, extra }, { compatibleServer: true })).toBe(sentence(elsewhere));
});
