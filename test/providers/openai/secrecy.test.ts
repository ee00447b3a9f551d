import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fault } from "../../rig/openai-server/fault.js";
import { startOpenAiServer } from "../../rig/openai-server/openai-server.js";
import { ask } from "./ask.js";

const KEY = "sk-proj-Zq8vN3xW7rT2yB5mK9dF4hJ6-secret_Key";

test("whatever a server answers, nothing throws and nothing shows the key", async () => {
  let fault: Fault = { kind: "server-error" };
  await using server = await startOpenAiServer({ apiKey: KEY, faultFor: () => fault });
  const property = fc.asyncProperty(anyAnswer, async (answer) => {
    fault = { kind: "raw", ...answer };
    const outcome = JSON.stringify(await ask(server));
    expect(outcome).not.toContain(KEY);
    expect(outcome).not.toContain(Buffer.from(KEY).toString("base64"));
    expect(outcome.length).toBeLessThan(5_000);
  });

  await fc.assert(property, { numRuns: 250 });
}, 60_000);

/** Words that a careless server may send back, the key in several clothes among them. */
const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    KEY,
    ` ${KEY} `,
    `Bearer ${KEY}`,
    `{"authorization":"Bearer ${KEY}"}`,
    Buffer.from(KEY).toString("base64"),
    encodeURIComponent(KEY),
    `https://host/?api-key=${KEY}`,
    "iVBORw0KGgo".repeat(200),
    " ".repeat(30_000),
    "moderation_blocked",
    "rate_limit_exceeded",
    "try again in 12s",
  ),
);
const text = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(""));
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.array(text, { maxLength: 2 }),
  fc.dictionary(text, text, { maxKeys: 2 }),
);
const error = fc.record(
  {
    message: value,
    code: value,
    type: value,
    param: value,
    moderation_details: fc.oneof(value, fc.record({ moderation_stage: value, categories: value })),
    innererror: fc.oneof(value, fc.record({ code: value })),
  },
  { requiredKeys: [] },
);
const usage = fc.record(
  { input_tokens: value, output_tokens: value, input_tokens_details: value },
  { requiredKeys: [] },
);
const datum = fc.record({ b64_json: value, url: value }, { requiredKeys: [] });
const body = fc.oneof(
  text,
  fc.json(),
  value.map((one) => JSON.stringify(one)),
  fc
    .record({ error: fc.oneof(value, error), detail: value, data: value }, { requiredKeys: [] })
    .map((one) => JSON.stringify(one)),
  fc
    .record(
      {
        data: fc.oneof(value, fc.array(fc.oneof(value, datum), { maxLength: 2 })),
        usage: fc.oneof(value, usage),
        model: value,
      },
      { requiredKeys: [] },
    )
    .map((one) => JSON.stringify(one)),
);
const headers = fc.record(
  {
    "x-request-id": fc.constantFrom(KEY, "req_1", "x y", `a${KEY}b`),
    "retry-after": fc.constantFrom(KEY, "-1", "1e99", "NaN", "99999999999999999999", "Sun, 99 Nov"),
    "retry-after-ms": fc.constantFrom(KEY, "12.5", "∞".replace("∞", "Infinity")),
    "content-type": fc.constantFrom("application/json", "text/html", "text/event-stream"),
  },
  { requiredKeys: [] },
);
const anyAnswer = fc.record({
  status: fc.constantFrom(200, 201, 204, 302, 400, 401, 403, 404, 408, 409, 418, 422, 429, 500, 502, 503, 504, 599),
  body,
  headers,
});
