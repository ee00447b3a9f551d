import sharp from "sharp";
import { expect, test } from "vitest";
import { priceOfUsage } from "../../../src/catalog/estimate.js";
import { findModel } from "../../../src/catalog/image-models.js";
import { digestOf } from "../../../src/model/digest.js";
import { startOpenAiServer } from "../../rig/openai-server/openai-server.js";
import { ask, summary } from "./ask.js";

test("a generation is sent with every parameter that has a value, and comes back with what the server counted", async () => {
  await using server = await startOpenAiServer();
  const answer = await ask(server, {
    prompt: "Ein Fuchs \u{1F98A} schläft",
    settings: {
      model: "gpt-image-2.6-flare",
      quality: "high",
      size: { kind: "exact", width: 1536, height: 864 },
      background: "transparent",
      format: "webp",
      compression: 70,
      complexity: "medium",
      moderation: "low",
      extra: { safety_identifier: "team-a" },
    },
    count: 2,
  });
  const [entry] = server.ledger;

  expect(entry?.params).toEqual({
    model: "gpt-image-2.6-flare",
    prompt: "Ein Fuchs \u{1F98A} schläft",
    n: 2,
    size: "1536x864",
    quality: "high",
    background: "transparent",
    output_format: "webp",
    output_compression: 70,
    complexity: "medium",
    moderation: "low",
    safety_identifier: "team-a",
  });
  expect(summary(answer)).toEqual({
    kind: "made",
    pictures: entry?.made.map((digest) => ({ digest, type: "image/webp" })),
    requestId: "req_000001",
    usage: { textInputTokens: 24, imageInputTokens: 0, outputTokens: entry?.usage?.output_tokens },
  });
});

test("what is not set is not sent, and `auto` is a value", async () => {
  await using server = await startOpenAiServer();
  const choice = { baseURL: server.url, azure: { apiVersion: "2025-04-01-preview" } };
  await ask(server, { choice, settings: { size: { kind: "auto" }, quality: "auto" } });

  expect(server.ledger[0]?.params).toEqual({
    model: "gpt-image-2",
    prompt: "A fox asleep",
    n: 1,
    size: "auto",
    quality: "auto",
    background: "auto",
    output_format: "png",
  });
});

test("pictures travel as an edit, in their order, with the mask, and the bill is the server's", async () => {
  await using server = await startOpenAiServer();
  const pictures = [
    await picture(96, "png"),
    await picture(64, "jpeg"),
    await picture(80, "webp"),
    await picture(64, "png"),
  ];
  const mask = await picture(96, "png", { alpha: true });
  const answer = await ask(server, {
    pictures,
    mask,
    count: 3,
    settings: { extra: { user: "a", safety_identifier: "b" } },
  });
  const [entry] = server.ledger;
  const prices = findModel("gpt-image-2")?.prices;

  expect(entry).toMatchObject({
    path: "/v1/images/edits",
    params: { n: 3, size: "1024x1024", user: "a", safety_identifier: "b" },
    pictures: pictures.map((one) => digestOf(one)),
    mask: digestOf(mask),
    status: 200,
  });
  expect(answer).toMatchObject({
    kind: "made",
    pictures: [{ type: "image/png" }, { type: "image/png" }, { type: "image/png" }],
  });
  expect(answer.usage && prices && priceOfUsage(answer.usage, prices)).toBe(server.billedMicroUsd);
});

test("the bytes decide what a picture is, whatever was asked for", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "wrong-format", format: "webp" });

  expect(await ask(server)).toMatchObject({ kind: "made", pictures: [{ type: "image/webp" }] });
});

test("fewer pictures than asked for are handed on", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "fewer", count: 2 });
  const answer = await ask(server, { count: 3 });

  expect(answer.kind === "made" && answer.pictures.length).toBe(2);
});

test("Azure is reached by its deployment, with its own header and version", async () => {
  await using server = await startOpenAiServer({ deployments: { "my images": "gpt-image-2" } });
  const choice = { baseURL: server.url, azure: { apiVersion: "2025-04-01-preview", deployment: "my images" } };
  const answer = await ask(server, { choice });
  const edited = await ask(server, { choice, pictures: [await picture(64, "png")] });

  expect([answer.kind, edited.kind]).toEqual(["made", "made"]);
  expect(server.ledger.map((entry) => entry.path)).toEqual([
    "/openai/deployments/my%20images/images/generations?api-version=2025-04-01-preview",
    "/openai/deployments/my%20images/images/edits?api-version=2025-04-01-preview",
  ]);
});

test("an Azure deployment left out is called like the model, and an endpoint may end in /openai/", async () => {
  await using server = await startOpenAiServer();
  const choice = { baseURL: `${server.url}/openai/`, azure: { apiVersion: "2025-04-01-preview" } };

  expect(await ask(server, { choice })).toMatchObject({ kind: "made" });
  expect(server.ledger[0]?.path).toBe(
    "/openai/deployments/gpt-image-2/images/generations?api-version=2025-04-01-preview",
  );
});

test("a server that answers an address is asked for the picture, without the key", async () => {
  await using server = await startOpenAiServer({ faultFor: () => ({ kind: "url", usage: false }) });
  const answer = await ask(server, { count: 2 });

  expect(summary(answer)).toEqual({
    kind: "made",
    pictures: server.ledger[0]?.made.map((digest) => ({ digest, type: "image/png" })),
    requestId: "req_000001",
  });
  expect(
    server.downloads.flatMap((headers) => Object.keys(headers)).filter((name) => /auth|key|cookie/.test(name)),
  ).toEqual([]);
  expect(server.downloads).toHaveLength(2);
});

test("no usage, and usage that is all zeros, are unknown rather than nothing", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "no-usage" }, raw({ usage: { input_tokens: 0, output_tokens: 0, total_tokens: 0 } }));

  expect([await ask(server), await ask(server)].map((answer) => [answer.kind, answer.usage])).toEqual([
    ["made", undefined],
    ["made", undefined],
  ]);
});

test("input tokens that are not told apart count as the dearer kind that can be among them", async () => {
  await using server = await startOpenAiServer();
  const usage = { input_tokens: 100, output_tokens: 50, total_tokens: 150 };
  server.faults.push(raw({ usage }), raw({ usage }));
  const [words, edit] = [await ask(server), await ask(server, { pictures: [await picture(64, "png")] })];

  expect([words.usage, edit.usage]).toEqual([
    { textInputTokens: 100, imageInputTokens: 0, outputTokens: 50 },
    { textInputTokens: 0, imageInputTokens: 100, outputTokens: 50 },
  ]);
});

test("a data URL is a picture too, and the model as answered is kept", async () => {
  await using server = await startOpenAiServer();
  const url = `data:image/png;base64,${TINY_PNG}`;
  server.faults.push(raw({ data: [{ url }], model: "gpt-image-2-2026-04-21" }));

  expect(await ask(server)).toMatchObject({
    kind: "made",
    model: "gpt-image-2-2026-04-21",
    pictures: [{ type: "image/png" }],
  });
});

test("a compatible server is not told `auto`, and may get parameters of its own", async () => {
  await using server = await startOpenAiServer();
  await ask(server, { settings: { size: { kind: "auto" }, extra: { response_format: "b64_json" } } });

  expect(server.ledger[0]?.params).toEqual({
    model: "gpt-image-2",
    prompt: "A fox asleep",
    n: 1,
    quality: "low",
    output_format: "png",
    response_format: "b64_json",
  });
});

test.each([
  [{ n: 4 }, "extra.n cannot be sent: use `candidates:`."],
  [{ quality: "max" }, "extra.quality cannot be sent: use `quality:`."],
  [{ stream: true }, "extra.stream cannot be sent: artlock reads one whole answer."],
])("extra %j is refused before anything is sent", async (extra, message) => {
  await using server = await startOpenAiServer();

  expect(await ask(server, { settings: { extra } })).toEqual({ kind: "invalid", message });
  expect(server.ledger).toEqual([]);
});

test("pictures that no server takes are refused before anything is sent", async () => {
  await using server = await startOpenAiServer();
  const png = await picture(16, "png");
  const answers = [
    await ask(server, { pictures: [png, Buffer.from("GIF89a…")] }),
    await ask(server, { pictures: Array.from({ length: 17 }, () => png) }),
    await ask(server, { mask: png }),
    await ask(server, { pictures: [png], mask: await picture(16, "jpeg") }),
  ];

  expect(answers).toEqual([
    { kind: "invalid", message: "Picture 2 of the request is no PNG, JPEG or WebP: convert it first." },
    { kind: "invalid", message: "17 pictures would be sent, and at most 16 are allowed: leave out references." },
    { kind: "invalid", message: "A mask needs the picture that it belongs to: name it by `edit:`." },
    { kind: "invalid", message: "The mask is no PNG: a mask has to be a PNG with alpha." },
  ]);
  expect(server.ledger).toEqual([]);
});

test("more than ten pictures in one request is a bug of the caller", async () => {
  await using server = await startOpenAiServer();

  await expect(ask(server, { count: 11 })).rejects.toThrow("one request makes 1 to 10 pictures, not 11");
});

const TINY_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

function raw(change: object): { readonly kind: "raw"; readonly status: number; readonly body: string } {
  return { kind: "raw", status: 200, body: JSON.stringify({ created: 1, data: [{ b64_json: TINY_PNG }], ...change }) };
}

async function picture(edge: number, format: "png" | "jpeg" | "webp", { alpha = false } = {}): Promise<Buffer> {
  const background = { r: edge, g: 80, b: 40, alpha: 0.5 };
  return sharp({ create: { width: edge, height: edge, channels: alpha ? 4 : 3, background } })
    .toFormat(format)
    .toBuffer();
}
