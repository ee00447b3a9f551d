import { expect, test } from "vitest";
import { assetId } from "../../src/model/asset.js";
import { usd } from "../../src/model/money.js";
import { audit } from "../rig/audit.js";
import { keyOf } from "../rig/bought.js";
import { judged, judgedManifest } from "../rig/judged-repo.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";
import { watchRepo } from "../rig/watch-repo.js";

const FOX = "  fox: {prompt: A fox}\n";

test("questions wait for a yes as pictures do, and one that failed is not asked again by a new watch", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": judgedManifest(server, FOX) });
  await repo.artlock(["build"], keyOf(server));
  const asking = (question: string, rules = ""): Promise<void> =>
    repo.write(
      "assets.config.yaml",
      judgedManifest(server, `  fox: {prompt: A fox, expect: {judge: [${question}]}}\n`, `judge: gpt-5.6\n${rules}`),
    );
  {
    await using watched = await watchRepo(repo, { env: keyOf(server) });
    await watched.idle();
    await watched.after(() => asking("Is it a fox?"));
    expect([watched.pending(), judged(server).length]).toEqual([{ fox: "ask" }, 0]);
    watched.session.approve(watched.ids("fox"));
    await watched.idle();
    expect([watched.verdicts(), judged(server).length]).toEqual([{ fox: "fresh" }, 1]);
    await watched.after(() => asking("Is it red?"));
    expect(watched.pending()).toEqual({ fox: "ask" });
  }
  server.faults.push({ kind: "reset", when: "after-billing" });
  const auto = "watch: {spend: auto, budget: 1}\n";
  await asking("Is it red?", auto);
  for (const _ of [1, 2]) {
    await using watched = await watchRepo(repo, { env: keyOf(server) });
    await watched.idle();
    expect([watched.pending(), judged(server).length]).toEqual([{ fox: "failed" }, 2]);
  }
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  await watched.after(() => asking("Is it blue?", auto));
  expect([watched.verdicts(), judged(server).length]).toEqual([{ fox: "fresh" }, 3]);
  expect(await audit(repo, server)).toEqual([]);
});

test("files are derived while the question about their picture waits for a yes, which can be said of it", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": judgedManifest(server, FOX) });
  await repo.artlock(["build"], keyOf(server));
  const wider = "  fox: {prompt: A fox, outputs: {widths: [64, 32]}, expect: {judge: [Is it a fox?]}}\n";
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();

  await watched.after(() => repo.write("assets.config.yaml", judgedManifest(server, wider)));
  expect(await repo.files()).toContain("img/fox-32.webp");
  expect([watched.verdicts(), watched.pending(), judged(server).length]).toEqual([{ fox: "judge" }, { fox: "ask" }, 0]);

  const made = watched.session.generate(assetId("fox"), usd(1));
  expect(await made).toEqual({ kind: "made" });
  await expect.poll(() => watched.verdicts(), { timeout: 10_000 }).toEqual({ fox: "fresh" });
  expect(judged(server)).toHaveLength(1);
});

test("a picture that waits for its judge is not judged by every new watch, but once its judge is another", async () => {
  await using server = await startOpenAiServer();
  const text = (judge: string): string =>
    judgedManifest(
      server,
      "  fox: {prompt: A fox, expect: {judge: [Is it a fox?]}}\n",
      `judge: ${judge}\nwatch: {spend: auto, budget: 1}\n`,
    );
  await using repo = await tempRepo({ "assets.config.yaml": text("gpt-5.6") });
  server.faults.push({ kind: "latency", ms: 0 }, { kind: "reset", when: "after-billing" });
  for (const _ of [1, 2, 3]) {
    await using watched = await watchRepo(repo, { env: keyOf(server) });
    await watched.idle();
    expect([watched.pending(), judged(server).length]).toEqual([{ fox: "failed" }, 1]);
  }
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  await watched.after(() => repo.write("assets.config.yaml", text("{model: gpt-5.6, reasoning: low}")));
  expect([watched.verdicts(), judged(server).length]).toEqual([{ fox: "fresh" }, 2]);
  expect(await audit(repo, server)).toEqual([]);
});
