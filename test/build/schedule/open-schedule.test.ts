import { expect, test } from "vitest";
import { openSchedule, type Schedule } from "../../../src/build/schedule/open-schedule.js";
import type { Throttle } from "../../../src/build/schedule/throttle.js";
import { nodeHost } from "../../../src/host.js";
import type { Asset, ImageSettings, ProviderChoice } from "../../../src/model/asset.js";
import type { GenerationRequest } from "../../../src/model/provider.js";
import { asset, step } from "../../reporters/sample.js";
import { chargeFor } from "./simulate.js";

const OPENAI: Extract<ProviderChoice, { kind: "openai" }> = { kind: "openai", apiKeyEnv: "OPENAI_API_KEY" };

function scheduleOf(assets: readonly Asset[], env: { readonly [name: string]: string } = {}): Schedule {
  return openSchedule({
    host: { ...nodeHost(), env, steadyMs: () => 0 },
    steps: assets.map((one) => step(one.id, { kind: "fresh" }, { asset: one })),
    mostInFlight: undefined,
    stopping: new AbortController().signal,
  });
}

function asked(provider: ProviderChoice, model = "gpt-image-2"): Asset {
  const { settings } = asset("a");
  return asset("a", { provider, settings: { ...settings, model } });
}

/** How many may be on their way before the first has come back, at the distance that is kept. */
function startOf(throttle: Throttle): number {
  let nowMs = 0;
  for (let count = 0; count < 100; count += 1) {
    if (throttle.waitMs(chargeFor(1), nowMs) === Infinity) return count;
    throttle.admit(chargeFor(1), nowMs).leave(nowMs);
    nowMs += 1000;
  }
  return Infinity;
}

test("assets share what an account may do with a model, however they name it and however long they wait", () => {
  const schedule = scheduleOf([]);
  const first = schedule.throttleOf(asked(OPENAI));

  expect(schedule.throttleOf(asked({ ...OPENAI, timeoutMs: 5000 }, "gpt-image-2-2026-04-21"))).toBe(first);
  expect(schedule.throttleOf(asked(OPENAI, "gpt-image-2.5-flare"))).not.toBe(first);
  expect(schedule.throttleOf(asked({ ...OPENAI, apiKeyEnv: "OTHER_KEY" }))).not.toBe(first);
  expect(schedule.throttleOf(asked({ ...OPENAI, baseURL: "https://images.example/v1" }))).not.toBe(first);
});

test("all that assets tell of one account holds", () => {
  const assets = [{ imagesPerMinute: 7 }, { imagesPerMinute: 3, requestsPerMinute: 9 }].map((limits) =>
    asked({ ...OPENAI, limits }),
  );
  const schedule = scheduleOf(assets);

  expect(schedule.throttleOf(asked(OPENAI)).mostPictures).toBe(3);
  expect(schedule.throttleOf(asked(OPENAI, "gpt-image-2.5-flare")).mostPictures).toBe(Infinity);
});

test.each<[string, Partial<typeof OPENAI>, { readonly [name: string]: string }, number]>([
  ["OpenAI", {}, {}, 32],
  ["a gateway", { baseURL: "https://images.example/v1" }, {}, 32],
  ["Azure", { baseURL: "https://a.openai.azure.com", azure: { apiVersion: "1" } }, {}, 32],
  ["this machine", { baseURL: "http://127.0.0.1:8080/v1" }, {}, 4],
  ["this machine by name", { baseURL: "http://localhost:8080/v1" }, {}, 4],
  ["a machine in the next room", { baseURL: "http://painter.local/v1" }, {}, 4],
  ["a machine of the environment", {}, { OPENAI_BASE_URL: "http://[::1]:8080/v1" }, 4],
])("%s is asked for so many at first", (_, choice, env, count) => {
  expect(startOf(scheduleOf([], env).throttleOf(asked({ ...OPENAI, ...choice })))).toBe(count);
});

test("a request is charged the most it is likely to be counted as", () => {
  const settings: ImageSettings = {
    ...asset("a").settings,
    quality: "low",
    size: { kind: "exact", width: 1024, height: 1024 },
  };
  const request: GenerationRequest = {
    prompt: "A fox in the snow at night.",
    brief: { title: "", prompt: "", text: [], styles: [], kind: "field", firstCandidate: 0 },
    settings,
    pictures: [],
    edits: false,
    count: 4,
  };

  // 27 characters are 7 and 6 tokens of prompt; 1024x1024 at low is 196.
  expect(scheduleOf([]).ask(asked(OPENAI), request)).toMatchObject({
    charge: { requests: 1, tokens: 4 * (13 + 196), images: 4, "input-images": 4 },
    rank: 0,
  });
});
