import sharp from "sharp";
import { expect, test } from "vitest";
import { digestOf } from "../../src/model/digest.js";
import { type OpenAiServer, startOpenAiServer } from "./openai-server/openai-server.js";

const LEGAL = { model: "gpt-image-2", prompt: "A fox", size: "1024x1024", quality: "low" };

test("a picture of the asked size comes back, and the ledger holds what it cost", async () => {
  await using server = await startOpenAiServer();
  const answer = await post(server, "generations", { ...LEGAL, size: "1536x864", output_format: "webp" });
  const bytes = await firstPicture(answer);

  expect(await facts(bytes)).toEqual({ width: 1536, height: 864, format: "webp", hasAlpha: false });
  expect(server.ledger).toEqual([
    {
      requestId: "req_000001",
      path: "/v1/images/generations",
      model: "gpt-image-2",
      params: { ...LEGAL, size: "1536x864", output_format: "webp" },
      pictures: [],
      status: 200,
      // K 16, s 9: ceil(16 * 9 * (2,000,000 + 1536 * 864) / 4,000,000) = 120; "A fox" is 2 + 6 tokens.
      usage: {
        input_tokens: 8,
        input_tokens_details: { text_tokens: 8, image_tokens: 0 },
        output_tokens: 120,
        output_tokens_details: { image_tokens: 120, text_tokens: 0 },
        total_tokens: 128,
      },
      billedMicroUsd: 8 * 5 + 120 * 30,
      made: [digestOf(bytes)],
    },
  ]);
  expect(answer.headers.get("x-request-id")).toBe("req_000001");
});

test("no two calls give the same picture, in any format", async () => {
  await using server = await startOpenAiServer();
  for (const output_format of ["png", "jpeg", "webp"])
    for (let call = 0; call < 2; call++)
      await post(server, "generations", { ...LEGAL, n: 2, output_format }).then((answer) => answer.text());

  expect(new Set(server.ledger.flatMap((entry) => entry.made)).size).toBe(12);
});

test.each(["png", "webp"])("a transparent %s has alpha that is used", async (output_format) => {
  await using server = await startOpenAiServer();
  const request = { ...LEGAL, model: "gpt-image-2.5-flare", background: "transparent", output_format };
  const { isOpaque } = await sharp(await firstPicture(await post(server, "generations", request))).stats();

  expect(isOpaque).toBe(false);
});

test.each([
  [{ response_format: "b64_json" }, "unknown_parameter", "response_format"],
  [{ style: "vivid" }, "unknown_parameter", "style"],
  [{ input_fidelity: "high" }, "unknown_parameter", "input_fidelity"],
  [{ size: "1000x1000" }, "invalid_value", "size"],
  [{ size: "4096x1024" }, "invalid_value", "size"],
  [{ size: "3072x1008" }, "invalid_value", "size"],
  [{ size: "512x512" }, "invalid_value", "size"],
  [{ size: "3840x3840" }, "invalid_value", "size"],
  [{ quality: "max" }, "invalid_value", "quality"],
  [{ background: "transparent" }, "invalid_value", "background"],
  [{ complexity: "high" }, "invalid_value", "complexity"],
  [{ n: 11 }, "invalid_value", "n"],
  [{ n: "2" }, "invalid_value", "n"],
  [{ prompt: 5 }, "invalid_type", "prompt"],
  [{ output_compression: 50 }, "invalid_value", "output_compression"],
  [{ model: "gpt-image-9" }, "model_not_found", null],
])("%j is refused as %s of %s and costs nothing", async (change, code, param) => {
  await using server = await startOpenAiServer();
  const answer = await post(server, "generations", { ...LEGAL, ...change });

  expect(await answer.json()).toMatchObject({ error: { code, param } });
  expect(server.ledger).toMatchObject([{ code, billedMicroUsd: 0, made: [] }]);
});

test("a mask has to be a PNG with alpha, as large as the first picture", async () => {
  await using server = await startOpenAiServer();
  const picture = await plain(64, 3);
  const attempt = async (mask: Buffer): Promise<number> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(LEGAL)) form.append(name, value);
    form.append("image[]", new File([picture], "a.png", { type: "image/png" }));
    form.append("mask", new File([mask], "mask.png", { type: "image/png" }));
    return (await post(server, "edits", form)).status;
  };

  expect([
    await attempt(await plain(64, 3)),
    await attempt(await plain(32, 4)),
    await attempt(await plain(64, 4)),
  ]).toEqual([400, 400, 200]);
});

test("edits take pictures as data URLs too, at most 16", async () => {
  await using server = await startOpenAiServer();
  const image_url = `data:image/png;base64,${(await plain(64, 3)).toString("base64")}`;
  const attempt = async (count: number): Promise<number> =>
    (await post(server, "edits", { ...LEGAL, images: Array.from({ length: count }, () => ({ image_url })) })).status;

  expect([await attempt(0), await attempt(16), await attempt(17)]).toEqual([400, 200, 400]);
});

test("a wrong or missing key is refused, and the models tell when they are shut down", async () => {
  await using server = await startOpenAiServer();
  const list = async (headers: Record<string, string>): Promise<Response> =>
    fetch(`${server.baseURL}/models`, { headers });
  const models: unknown = await (await list({ authorization: `Bearer ${server.apiKey}` })).json();

  expect((await list({})).status).toBe(401);
  expect((await list({ authorization: "Bearer sk-wrong" })).status).toBe(401);
  expect(models).toMatchObject({
    data: expect.arrayContaining([expect.objectContaining({ id: "gpt-image-1.5", shutdown_date: "2026-12-01" })]),
  });
});

async function post(server: OpenAiServer, kind: string, body: object): Promise<Response> {
  const form = body instanceof FormData;
  return fetch(`${server.baseURL}/images/${kind}`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.apiKey}`, ...(form ? {} : { "content-type": "application/json" }) },
    body: form ? body : JSON.stringify(body),
  });
}

async function firstPicture(answer: Response): Promise<Buffer> {
  return Buffer.from(/"b64_json":"([^"]*)"/.exec(await answer.text())?.[1] ?? "", "base64");
}

function plain(edge: number, channels: 3 | 4): Promise<Buffer> {
  const background = { r: 200, g: 80, b: 40, alpha: 0.5 };
  return sharp({ create: { width: edge, height: edge, channels, background } })
    .png()
    .toBuffer();
}

async function facts(bytes: Buffer): Promise<object> {
  const { width, height, format, hasAlpha } = await sharp(bytes).metadata();
  return { width, height, format, hasAlpha };
}
