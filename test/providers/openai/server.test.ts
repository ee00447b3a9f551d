import { expect, test } from "vitest";
import { startOpenAiServer } from "../../rig/openai-server/openai-server.js";
import { ask } from "./ask.js";

test.each([
  [undefined, null],
  ["", ""],
  ["blanks", " \n"],
])("a missing key (%s) says which variable to set", async (_name, apiKey) => {
  await using server = await startOpenAiServer();

  expect(await ask(server, { apiKey, choice: { apiKeyEnv: "MY_KEY" } })).toEqual({
    kind: "account",
    code: "missing_api_key",
    message:
      "MY_KEY is not set. Put the key into the environment or into .env; where the server wants none, any word will do.",
  });
  expect(server.ledger).toEqual([]);
});

test.each(["api.openai.com", "eu.api.openai.com"])("at %s, the missing key is OpenAI's", async (host) => {
  const answer = await ask({ baseURL: `https://${host}/v1`, apiKey: "" });

  expect(answer).toEqual({
    kind: "account",
    code: "missing_api_key",
    message:
      "OPENAI_API_KEY is not set. Put the key into the environment or into .env; keys are made at https://platform.openai.com/api-keys. `provider: draft` needs none.",
  });
});

test("a key with a line break at its end works, one in its middle is told without showing it", async () => {
  await using server = await startOpenAiServer();

  expect(await ask(server, { apiKey: `${server.apiKey}\n` })).toMatchObject({ kind: "made" });
  expect(await ask(server, { apiKey: "sk-first\nsk-second" })).toEqual({
    kind: "account",
    code: "malformed_api_key",
    message: "OPENAI_API_KEY holds spaces, line breaks or characters that no key has. Copy the key again.",
  });
});

test.each(["nonsense", "ftp://host/v1", "https://user:secret@host/v1", "https://host/v1?sig=secret"])(
  "the address %s is no baseURL",
  async (baseURL) => {
    expect(await ask({ baseURL, apiKey: "sk-test-0123456789" })).toEqual({
      kind: "account",
      code: "malformed_base_url",
      message: "`baseURL` has to be an http or https address without user name, password or query.",
    });
  },
);

test("a wrong key is an account failure", async () => {
  await using server = await startOpenAiServer();

  expect(await ask(server, { apiKey: "sk-wrong-0123456789-wrong" })).toMatchObject({
    kind: "account",
    code: "invalid_api_key",
  });
});
