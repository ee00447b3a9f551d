import sharp from "sharp";
import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { billedInLock, keyOf } from "../rig/bought.js";
import { drawn, FOX, judged, judgedManifest, judgedRepo, planOf, saying, SOUND } from "../rig/judged-repo.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { runArtlock } from "../rig/run-artlock.js";
import type { TempRepo } from "../rig/temp-repo.js";

/** No PATH, and so no tesseract; tesseract.js is kept from its data. */
async function withoutReader(repo: TempRepo): Promise<{ readonly [name: string]: string }> {
  await repo.write("empty/xxx.traineddata", "none");
  return { PATH: "/nowhere", TESSDATA_PREFIX: repo.path("empty") };
}

/** Paints the headline, so that a reader here can read it. */
const signs = ({
  width,
  height,
  serial,
}: {
  readonly width: number;
  readonly height: number;
  readonly serial: string;
}) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><text x="50%" y="50%" font-family="sans-serif" font-size="120" text-anchor="middle">SHIP</text></svg>`,
    ),
  )
    .withExif({ IFD0: { ImageDescription: serial } })
    .png()
    .toBuffer();

test("what the lock tells of a picture is not asked again where this machine cannot look", async () => {
  await using server = await startOpenAiServer({ paint: signs, judge: saying({ red: "unclear" }, () => ["NOTHING"]) });
  const sign = "  sign: {prompt: A sign, text: [SHIP], expect: {text: either, judge: [Is it red?]}}\n";
  await using repo = await judgedRepo(server, sign);
  expect(await repo.artlock(["build"], { ...keyOf(server), PATH: process.env["PATH"] ?? "" })).toMatchObject({
    exitCode: 0,
  });
  const before = judged(server).length;
  await repo.remove(".artlock/cache");

  expect(await planOf(repo)).toMatchObject({ price: { kind: "free" }, steps: [{ verdict: "fresh" }] });
  const built = await repo.artlock(["build"], { ...keyOf(server), ...(await withoutReader(repo)), CI: "true" });

  expect(built, built.stderr).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("Nothing to do") });
  expect(judged(server)).toHaveLength(before);
});

test("a picture that the lock knows to fail is shown to nobody, and put nowhere", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  const expected = "{notBlank: true, minWidth: 5000, judge: [Is it a fox?]";
  await using repo = await judgedRepo(server, `  fox: {prompt: A fox, size: auto, expect: ${expected}}}\n`);
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  await repo.remove(".artlock/cache");

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });

  expect(judged(server)).toEqual([]);
  expect(await repo.files()).not.toContain("img/fox.webp");
});

test.each([
  ["one of two", '{"answers": [{"number": 1, "seen": "a fox", "answer": "yes"}]}', "left 1 of 2 questions"],
  ["none", '{"answers": []}', "none of the questions"],
])("an answer to %s puts no picture in place, and is asked for once more by the next build", async (_, text, said) => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server, `${FOX}${FOX.replace("fox:", "twin:")}`);
  server.faults.push({ kind: "latency", ms: 0 }, { kind: "response-words", text, refuses: false });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining(said),
  });
  expect([(await repo.files()).includes("img/fox.webp"), judged(server).length]).toEqual([false, 1]);

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([1, 2]);
  expect(await audit(repo, server)).toEqual([]);
});

test.each([
  ["twins with other questions", `${FOX}  twin: {prompt: A fox, expect: {judge: [Is it red?]}}\n`],
  [
    "a twin that wants more",
    "  fox: {prompt: A fox}\n  twin: {prompt: A fox, candidates: 2, expect: {judge: [Is it red?]}}\n",
  ],
  ["a chain", `${FOX}  night: {edit: fox, prompt: At night, expect: {judge: [Is it dark?], attempts: 2}}\n`],
])("a build costs no more than its plan: %s", async (_, assets) => {
  await using server = await startOpenAiServer({ judge: saying({ dark: "no", watermark: "no" }) });
  await using repo = await judgedRepo(server, assets);
  const { price } = await planOf(repo);
  await repo.artlock(["build"], keyOf(server));
  expect(server.billedMicroUsd).toBeLessThanOrEqual(price.highMicroUsd);
  expect(server.billedMicroUsd).toBeGreaterThanOrEqual(price.lowMicroUsd);
  expect(await audit(repo, server)).toEqual([]);
});

test("pictures that are bought because an adopted one is turned down are judged within the plan too", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  const asset = (prompt: string, answer: string): string =>
    `  fox: {prompt: ${prompt}, expect: {judge: [{question: Is it a fox?, answer: ${answer}}], attempts: 3}}\n`;
  await using repo = await judgedRepo(server, asset("A fox", '"yes"'));
  await repo.artlock(["build"], keyOf(server));
  await repo.write("assets.config.yaml", judgedManifest(server, asset("A hen", '"yes"')));
  await repo.artlock(["build"], keyOf(server));
  await repo.write("assets.config.yaml", judgedManifest(server, asset("A fox", '"no"')));
  const { price } = await planOf(repo);
  const before = server.billedMicroUsd;

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });

  expect(server.billedMicroUsd - before).toBeLessThanOrEqual(price.highMicroUsd);
  expect(drawn(server)).toHaveLength(4);
});

test("a forced picture whose judge gave no answer waits for it, and is bought once", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  await repo.artlock(["build"], keyOf(server));
  const first = (await repo.lock()).assets["fox"]?.picked;

  server.faults.push({ kind: "latency", ms: 0 }, { kind: "reset", when: "after-billing" });
  expect(await repo.artlock(["build", "--force", "fox"], keyOf(server))).toMatchObject({ exitCode: 1 });
  expect((await repo.lock()).assets["fox"]?.picked).toBe(first);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
  const built = await repo.artlock(["build"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("adopted") });
  expect((await repo.lock()).assets["fox"]?.picked).not.toBe(first);
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([2, 3]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await audit(repo, server)).toEqual([]);
});

test("a refusal that tells no usage is on the bill all the same, and asked for twice at most", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  const part = { type: "refusal", refusal: "I cannot." };
  const output = [{ type: "message", role: "assistant", content: [part] }];
  const body = JSON.stringify({ id: "r", status: "completed", error: null, output });
  const refusal = { kind: "raw", status: 200, body, bills: true } as const;
  server.faults.push({ kind: "latency", ms: 0 }, refusal, refusal, refusal);

  for (const exitCode of [1, 1, 0]) expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode });

  expect(judged(server)).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
});

test("whoever has the judge's key alone is asked before money is spent", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server, "  fox: {prompt: A fox}\n");
  await repo.artlock(["build"], keyOf(server));
  const judge = `judge: {model: gpt-5.6, provider: {baseURL: "${server.baseURL}", apiKeyEnv: JUDGE_KEY}}\n`;
  await repo.write("assets.config.yaml", judgedManifest(server, FOX, `${judge}budget: {confirmAbove: 0}\n`));

  const built = await runArtlock(["build"], { cwd: repo.root, env: { JUDGE_KEY: server.apiKey }, keys: ["n"] });

  expect([built.exitCode, judged(server).length]).toEqual([130, 0]);
});

const many = (expected: string): string =>
  Array.from({ length: 20 }, (_, n) => `  fox-${n}: {prompt: Fox ${n}${expected}}\n`).join("");

test("a judge that is not there is asked by no more than were under way", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server, many(""));
  await repo.artlock(["build"], keyOf(server));
  await repo.write(
    "assets.config.yaml",
    judgedManifest(server, many(", expect: {judge: [Is it?]}"), "judge: gpt-nobody\n"),
  );

  expect(await repo.artlock(["build", "--concurrency", "2"], keyOf(server))).toMatchObject({ exitCode: 1 });

  expect(judged(server).length).toBeLessThanOrEqual(2);
});

test("one account's judge says nothing of another's", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  const asset = (name: string, variable: string): string =>
    `  ${name}: {prompt: ${name}, provider: {use: openai, baseURL: "${server.baseURL}", apiKeyEnv: ${variable}}, expect: {judge: [Is it?]}}\n`;
  const both = asset("a", "KEY_A") + asset("b", "KEY_B");
  await using repo = await judgedRepo(server, both.replaceAll(/, expect: .*?\}\}/g, "}"));
  await repo.artlock(["build"], { KEY_A: server.apiKey, KEY_B: server.apiKey });
  await repo.write("assets.config.yaml", judgedManifest(server, both));

  const built = await repo.artlock(["build", "--concurrency", "1"], {
    KEY_A: "sk-wrong-key-0000",
    KEY_B: server.apiKey,
  });

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("does not accept the key in KEY_A") });
  expect(judged(server).map(({ status }) => status)).toEqual([401, 200]);
});

test("no picture is bought that then could not be judged, as nobody knows what that costs", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  const manifest = await repo.read("assets.config.yaml");
  await repo.write("assets.config.yaml", manifest.replace(/^prices: .*$/m, "budget: {perRun: 5}"));

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 5,
    stderr: expect.stringContaining("no prices are known for gpt-5.6, the judge"),
  });

  expect(server.ledger).toEqual([]);
});

test("a question is asked again in the same run only where that was asked for", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  server.faults.push({ kind: "latency", ms: 0 }, { kind: "reset", when: "after-billing" });

  const built = await repo.artlock(["build", "--retry-uncertain"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect(judged(server)).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
});

test.each([["Basic telecommunications"], ["I <3 tea and you > me"], ["sk-8board park"]])(
  "words that look like a secret are compared as they stand: %s",
  async (words) => {
    await using server = await startOpenAiServer({ judge: saying({}, () => [words]) });
    await using repo = await judgedRepo(
      server,
      `  sign: {prompt: A sign, text: ["${words}"], expect: {text: judge}}\n`,
    );
    const built = await repo.artlock(["build"], keyOf(server));
    expect(built, built.stderr).toMatchObject({ exitCode: 0 });
    expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  },
);
