import { expect, test } from "vitest";
import { complaints } from "./load-text.js";

const fox = (rest: string): string => `assets:\n  fox:\n    prompt: A frog on a leaf\n    ${rest}\n`;

test("a way to cut out what is not to be transparent", async () => {
  expect(await complaints(fox("cutOut: {inside: holes}"))).toMatchInlineSnapshot(`
    "warning[cut-out-unused]: nothing is cut out here
     --> assets.config.yaml:4:5
      |
    4 |     cutOut: {inside: holes}
      |     ^^^^^^
      = hint: \`cutOut\` goes with \`background: transparent\`"
  `);
});

test("a grey key", async () => {
  expect(await complaints(fox('background: transparent\n    cutOut: {key: "#eee"}'))).toMatchInlineSnapshot(`
    "warning[key-grey]: #EEEEEE is a shade of grey, of which every subject has some
     --> assets.config.yaml:5:19
      |
    5 |     cutOut: {key: "#eee"}
      |                   ^^^^^^
      = hint: a vivid colour that the subject lacks gives soft edges; \`auto\` finds one"
  `);
});

test("a key that the subject has", async () => {
  expect(await complaints(fox('background: transparent\n    cutOut: {key: "#20C020"}'))).toMatchInlineSnapshot(`
    "warning[key-like-subject]: the words of this asset speak of a colour like #20C020, which would be cut out with the background
     --> assets.config.yaml:5:19
      |
    5 |     cutOut: {key: "#20C020"}
      |                   ^^^^^^^^^
      = hint: \`auto\` finds a colour that they do not speak of"
  `);
});

test("a key that is no colour", async () => {
  expect(await complaints(fox("background: transparent\n    cutOut: {key: green}"))).toMatchInlineSnapshot(`
    "error[wrong-value]: \`cutOut.key\` of asset \`fox\` cannot be "green"
     --> assets.config.yaml:5:19
      |
    5 |     cutOut: {key: green}
      |                   ^^^^^
      = expected: text such as auto, #00FF00 or #FF00FF"
  `);
});
