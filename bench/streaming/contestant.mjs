/** Buys pictures in one of the ways below, all at once, puts them on the disk, and tells what that took. */
import { createHash } from "node:crypto";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";

const { way, pictures, edge, baseURL, folder } = JSON.parse(process.argv[2]);
const prompts = Array.from({ length: pictures }, (_, nth) => `Window number ${nth}`);
const buy = { streamed: await streamed(), "through the SDK's JSON": await throughJson() }[way];

const before = process.cpuUsage();
await Promise.all(prompts.map(buy));
const { user, system } = process.cpuUsage(before);
process.send({ peakKilobytes: process.resourceUsage().maxRSS, cpuMs: (user + system) / 1000 });
process.disconnect();

/** As a build does: the provider receives into the store, which keeps what it received. */
async function streamed() {
  const { createOpenAiProvider } = await import("../../dist/providers/openai/openai-provider.js");
  const { openMasterStore } = await import("../../dist/store/master-store.js");
  const choice = { kind: "openai", baseURL, apiKeyEnv: "KEY" };
  const provider = createOpenAiProvider({ choice, apiKey: "sk-bench-0123456789" });
  const store = openMasterStore(join(folder, "store"), join(folder, "tmp"));
  const settings = {
    model: "gpt-image-2",
    quality: "low",
    size: { kind: "exact", width: edge, height: edge },
    background: "auto",
    format: "png",
    extra: {},
  };
  return async (prompt) => {
    const brief = { title: "", prompt, text: [], styles: [], firstCandidate: 0 };
    const answer = await provider.generate(
      { prompt, brief, settings, pictures: [], edits: false, count: 1 },
      { signal: new AbortController().signal, bytesOf: undefined, receive: () => store.receive() },
    );
    if (answer.kind !== "made") throw new Error(answer.message);
    for (const { received, type } of answer.pictures) await store.put(received, type);
  };
}

/** What one would write by hand: as durable, and under the same name. */
async function throughJson() {
  const { OpenAI } = await import("openai");
  const client = new OpenAI({ baseURL, apiKey: "sk-bench-0123456789", maxRetries: 0 });
  return async (prompt, nth) => {
    const { data } = await client.images.generate({ model: "gpt-image-2", prompt, size: `${edge}x${edge}` });
    const bytes = Buffer.from(data[0].b64_json, "base64");
    const draft = join(folder, `draft-${nth}`);
    const file = await open(draft, "w");
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(draft, join(folder, `${createHash("sha256").update(bytes).digest("hex")}.png`));
  };
}
