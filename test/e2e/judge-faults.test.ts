import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { keyOf } from "../rig/bought.js";
import { drawn, FOX, judged, judgedManifest, judgedRepo, planOf, saying, SOUND } from "../rig/judged-repo.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock } from "../rig/spawn-artlock.js";

test("without a key all that is free is done, and what is to be asked waits", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  await repo.artlock(["build"], keyOf(server));
  await repo.remove("img/fox.webp");
  await repo.write("assets.config.yaml", judgedManifest(server, FOX.replace("]}", ', "Is it red?"]}')));

  const built = await repo.artlock(["build"]);

  expect(built).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("error[no-api-key]: OPENAI_API_KEY is not set"),
  });
  expect(await repo.files()).toContain("img/fox.webp");
  expect(await planOf(repo)).toMatchObject({ steps: [{ verdict: "judge" }] });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(judged(server)).toHaveLength(2);
});

test("a budget that does not reach a picture and its judge buys neither", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);

  expect(await repo.artlock(["build", "--max-cost", "0.006"], keyOf(server))).toMatchObject({
    exitCode: 5,
    stderr: expect.stringContaining("would pass the limit of $0.0060"),
  });

  expect(server.ledger).toEqual([]);
  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
});

test("a further attempt that the budget could pay for, but not its judge, is not bought", async () => {
  await using server = await startOpenAiServer({ judge: saying({ watermark: "yes" }) });
  const fox = (attempts: number): string => FOX.replace("expect: {", `expect: {attempts: ${attempts}, `);
  await using repo = await judgedRepo(server, fox(1));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  const before = server.billedMicroUsd;
  await repo.write("assets.config.yaml", judgedManifest(server, fox(2)));
  const enough = (await planOf(repo)).price.highMicroUsd;
  const within = (microUsd: number) => repo.artlock(["build", "--max-cost", `${microUsd / 1e6}`], keyOf(server));

  const built = await within(enough - 1);
  expect(built).toMatchObject({ exitCode: 5, stderr: expect.stringContaining("would pass the limit of") });
  expect(server.billedMicroUsd).toBe(before);

  expect(await within(enough)).toMatchObject({ exitCode: 4 });
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([2, 2]);
});

test("a budget that ends between pictures and judges leaves pictures in the store, and the next build goes on from there", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  const ids = ["a", "b", "c", "d", "e", "f"];
  const assets = ids.map((id) => `  ${id}: {prompt: ${id}, expect: {judge: [Is it?]}}\n`).join("");
  await using repo = await judgedRepo(server, assets);

  expect(await repo.artlock(["build", "--max-cost", "0.06"], keyOf(server))).toMatchObject({ exitCode: 5 });
  expect(judged(server).length).toBeLessThan(drawn(server).length);
  expect(server.billedMicroUsd).toBeLessThanOrEqual(60_000);

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([6, 6]);
  expect(await audit(repo, server)).toEqual([]);
});

test("no picture is bought whose judge has no key", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  const judge = `judge: {model: gpt-5.6, provider: {baseURL: "${server.baseURL}", apiKeyEnv: JUDGE_KEY}}\n`;
  await using repo = await judgedRepo(server, `${FOX}  hen: {prompt: A hen}\n`, judge);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("JUDGE_KEY is not set, and fox has to be judged"),
  });
  expect(drawn(server).map(({ params }) => params["prompt"])).toEqual(["A hen"]);
});

test("in CI nothing is asked without a budget", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server, "  fox: {prompt: A fox}\n");
  await repo.artlock(["build"], keyOf(server));
  await repo.write("assets.config.yaml", judgedManifest(server, FOX));

  const built = await repo.artlock(["build"], { ...keyOf(server), CI: "true" });

  expect(built).toMatchObject({ exitCode: 5, stderr: expect.stringContaining("in CI nothing is bought") });
  expect(judged(server)).toEqual([]);
});

test("a question without an answer is booked, told of, not asked again in that run, and warned of before the next", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server, "  fox: {prompt: A fox}\n");
  await repo.artlock(["build"], keyOf(server));
  await repo.write("assets.config.yaml", judgedManifest(server, FOX));
  server.faults.push({ kind: "reset", when: "after-billing" });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("it may have been billed"),
  });
  expect(judged(server)).toHaveLength(1);
  expect(await audit(repo, server)).toEqual([]);
  expect((await repo.artlock(["plan"])).stdout).toContain("sent and never answered");

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("uncertain-request") });
  expect(judged(server)).toHaveLength(2);
  expect((await repo.artlock(["plan"])).stdout).not.toContain("never answered");
  expect(await audit(repo, server)).toEqual([]);
});

test("what got no answer is not asked in the same run by another asset with the same picture either", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server, `${FOX}${FOX.replace("fox:", "twin:")}`);
  server.faults.push({ kind: "latency", ms: 0 }, { kind: "reset", when: "after-billing" });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 1 });

  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([1, 1]);
  expect(await audit(repo, server)).toEqual([]);
});

test("answers that cannot be used are paid for twice and no more, and the picture then counts as unchecked", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  server.faults.push(
    { kind: "latency", ms: 0 },
    { kind: "response-stops", status: "incomplete", reason: "max_output_tokens" },
    { kind: "response-words", text: "I would rather not.", refuses: true },
  );

  const first = await repo.artlock(["build"], keyOf(server));
  expect(first).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("stopped before it was done (max_output_tokens)"),
  });
  expect(await repo.files()).not.toContain("img/fox.webp");
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 1 });
  const third = await repo.artlock(["build"], keyOf(server));
  expect(third, third.stderr).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("expectation-unchecked") });
  expect(await repo.files()).toContain("img/fox.webp");
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([1, 2]);
  expect(await audit(repo, server)).toEqual([]);
});

test("what is turned away unbilled is asked again in the same run", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  server.faults.push({ kind: "latency", ms: 0 }, { kind: "server-error" }, { kind: "rate-limit", retryAfterMs: 20 });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect(judged(server).map(({ status }) => status)).toEqual([500, 429, 200]);
  expect(await audit(repo, server)).toEqual([]);
});

test("a judge that does not exist fails what it was to judge, and nothing else", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server, `${FOX}  hen: {prompt: A hen}\n`, "judge: gpt-nobody\n");

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("check `judge:`, or ask for access") });
  const files = await repo.files();
  expect([files.includes("img/fox.webp"), files.includes("img/hen.webp")]).toEqual([false, true]);
});

test("Ctrl-C twice, or a crash, while a judge looks leaves the picture in the store and the question on the bill", async () => {
  await using artlock = await bundleArtlock();
  for (const signals of [["SIGINT", "SIGINT"], ["SIGKILL"]] as const) {
    await using server = await startOpenAiServer({ judge: SOUND });
    await using repo = await judgedRepo(server);
    server.faults.push({ kind: "latency", ms: 0 }, { kind: "stall", bills: true });
    const running = artlock.start(["build"], { cwd: repo.root, env: keyOf(server) });
    await expect.poll(() => judged(server).length, { interval: 10, timeout: 20_000 }).toBe(1);
    for (const signal of signals) {
      running.process.kill(signal);
      await sleep(150);
    }
    await running.ended;

    const built = await repo.artlock(["build"], keyOf(server));

    expect(built, built.stderr).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("uncertain-request") });
    expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([1, 2]);
    expect((await repo.lock()).assets["fox"]?.attempts.map(({ outcome }) => outcome)).toEqual([
      "ok",
      "uncertain",
      "ok",
    ]);
    expect(await audit(repo, server)).toEqual([]);
  }
});
