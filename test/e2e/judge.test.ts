import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { billedInLock, keyOf } from "../rig/bought.js";
import type { JudgeWords, Verdict } from "../rig/openai-server/judging.js";
import { startOpenAiServer, type OpenAiServer, type OpenAiServerOptions } from "../rig/openai-server/openai-server.js";
import { MAIN_PRICES } from "../rig/openai-server/responses.js";
import { bundleArtlock } from "../rig/spawn-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

/** A manifest whose judge is asked at the test server, at the prices that it bills. */
function manifest(server: OpenAiServer, assets: string, top = "judge: gpt-5.6\n"): string {
  const { textIn, textOut } = MAIN_PRICES;
  return `provider: {use: openai, baseURL: "${server.baseURL}"}
prices: {gpt-5.6: {textIn: ${textIn}, textOut: ${textOut}}}
${top}defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
${assets}`;
}

const ASKS = '{judge: ["Is it a fox?", {question: "Is there a watermark?", answer: no}]}';
const FOX = `  fox: {prompt: A fox, expect: ${ASKS}}\n`;

async function repoOf(server: OpenAiServer, assets = FOX, top?: string): Promise<TempRepo> {
  return tempRepo({ "assets.config.yaml": manifest(server, assets, top) });
}

/** Answers by what the question is about. */
function saying(answers: Readonly<Record<string, string>>, read: JudgeWords["read"] = () => []): JudgeWords {
  return {
    read,
    answer(question) {
      const word = Object.keys(answers).find((one) => question.includes(one)) ?? "";
      return { answer: (answers[word] ?? "yes") as Verdict["answer"], seen: `looked for: ${word}` };
    },
  };
}

const SOUND = saying({ watermark: "no" });

const judged = (server: OpenAiServer) => server.ledger.filter(({ path }) => path === "/v1/responses");
const drawn = (server: OpenAiServer) => server.ledger.filter(({ path }) => path !== "/v1/responses");

interface PlanJson {
  readonly price: { readonly kind: string; readonly lowMicroUsd: number; readonly highMicroUsd: number };
  readonly steps: readonly { readonly verdict: string; readonly judging?: object }[];
}

const planOf = async (repo: TempRepo): Promise<PlanJson> =>
  JSON.parse((await repo.artlock(["plan", "--json"])).stdout) as PlanJson;

test("a picture is judged before its files are written, all questions at once, and never again", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server);
  const { price } = await planOf(repo);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger.map(({ path, params }) => [path, params["questions"]])).toEqual([
    ["/v1/images/generations", undefined],
    ["/v1/responses", 2],
  ]);
  expect(server.billedMicroUsd).toBeLessThanOrEqual(price.highMicroUsd);
  expect(price.lowMicroUsd).toBeLessThanOrEqual(server.billedMicroUsd);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  expect(await audit(repo, server)).toEqual([]);
  const { fox } = (await repo.lock()).assets;
  expect(fox).toMatchObject({
    attempts: [
      { masters: [{ digest: fox?.picked }] },
      {
        model: "gpt-5.6",
        outcome: "ok",
        masters: [],
        judged: {
          master: fox?.picked,
          queries: [
            { question: "Is it a fox?", answer: "yes", because: "looked for:" },
            { question: "Is there a watermark?", answer: "no", because: "looked for: watermark" },
          ],
        },
      },
    ],
    examined: {
      findings: [
        { code: "expect-judge", outcome: "passed", message: "Is it a fox? yes (looked for:)" },
        { code: "expect-judge", outcome: "passed" },
      ],
    },
  });

  const text = await repo.read("assets.lock.json");
  await repo.remove(".artlock/cache");
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check", "--no-unchecked"])).toMatchObject({ exitCode: 0 });
  expect(await repo.read("assets.lock.json")).toBe(text);
  expect(judged(server)).toHaveLength(1);
});

test("a picture that a judge turns down is kept out, and the next attempt is told why", async () => {
  let looks = 0;
  const judge: JudgeWords = {
    read: () => [],
    answer: (question) => {
      if (question.includes("watermark")) return { answer: "no", seen: "none" };
      return (looks += 1) === 1 ? { answer: "no", seen: "a hen" } : { answer: "yes", seen: "a fox" };
    },
  };
  await using server = await startOpenAiServer({ judge });
  const tries = ASKS.replace("}]}", "}], attempts: 2, escalate: [correction]}");
  await using repo = await repoOf(server, `  fox: {prompt: A fox, expect: ${tries}}\n`);
  const { price } = await planOf(repo);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.stderr).toContain("Is it a fox? no (a hen), and it has to be yes");
  expect(drawn(server)).toHaveLength(2);
  expect(String(drawn(server)[1]?.params["prompt"])).toContain(
    'Whoever is asked of the picture "Is it a fox?" must answer yes; of the last one it was no (a hen).',
  );
  expect(server.billedMicroUsd).toBeLessThanOrEqual(price.highMicroUsd);
  expect(await audit(repo, server)).toEqual([]);
});

test("without further attempts a picture that is turned down costs what it cost, and the build ends with 4", async () => {
  await using server = await startOpenAiServer({ judge: saying({ fox: "no" }) });
  await using repo = await repoOf(server);

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining("expect.judge: Is it a fox? no (looked for: fox), and it has to be yes"),
  });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 4 });

  expect(await repo.files()).not.toContain("img/fox.webp");
  expect(server.ledger).toHaveLength(2);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test("a question that is added is asked of the picture that stands, at a price that the plan tells, and no other again", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server);
  await repo.artlock(["build"], keyOf(server));
  const three = FOX.replace("]}", ', "Is it red?"]}');
  await repo.write("assets.config.yaml", manifest(server, three));

  const plan = await repo.artlock(["plan"]);
  expect(plan.stdout).toMatch(
    /^Will be judged \(1\)\n {2}\? fox {2}judge {2}\$[\d.]+–\$[\d.]+\n {6}never asked: Is it red\?\n\nTotal: \$[\d.–$]+ for 1 to be judged\.\n$/,
  );
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("1 judged") });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(judged(server).map(({ params }) => params["questions"])).toEqual([2, 1]);
  expect(drawn(server)).toHaveLength(1);

  // Another answer is another wish, and no other question.
  await repo.write("assets.config.yaml", manifest(server, three.replace("answer: no", "answer: yes")));
  expect((await planOf(repo)).price).toEqual({ kind: "free" });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  expect(judged(server)).toHaveLength(2);
});

test("what costs nothing is checked first: a picture that fails it is shown to nobody", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  const expected = ASKS.replace("{judge", "{minWidth: 5000, judge");
  await using repo = await repoOf(server, `  fox: {prompt: A fox, size: auto, expect: ${expected}}\n`);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 4, stderr: expect.not.stringContaining("expectation-unchecked") });
  expect(judged(server)).toEqual([]);
});

const HEADLINE = "  sign: {prompt: A sign, text: [Ship faster], expect: {text: either, noStrayText: judge}}\n";

test("a judge reads what no program here can, and is asked once for all that it reads", async () => {
  const read = () => ["SHIP", "faster!", "Lorem ipsum"];
  await using server = await startOpenAiServer({ judge: saying({}, read) });
  await using repo = await repoOf(server, HEADLINE);
  const env = { ...keyOf(server), PATH: "/nowhere", TESSDATA_PREFIX: repo.path("empty") };
  await repo.write("empty/xxx.traineddata", "none");

  const built = await repo.artlock(["build"], env);

  expect(built).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining('expect.noStrayText: text that nobody asked for: "Lorem", "ipsum"'),
  });
  expect(judged(server)).toHaveLength(1);
  expect((await repo.lock()).unplaced?.["sign"]).toMatchObject([
    { examined: [{ findings: [{ code: "expect-text", outcome: "passed" }, { code: "expect-stray-text" }] }] },
    { judged: { queries: [{ lines: ["SHIP", "faster!", "Lorem ipsum"] }] } },
  ]);
});

test("a judge that reads another spelling is believed", async () => {
  await using server = await startOpenAiServer({ judge: saying({}, () => ["Ship fasster"]) });
  await using repo = await repoOf(server, HEADLINE.replace("either, noStrayText: judge", "judge"));

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining('expect.text: "Ship faster" reads "Ship fasster"'),
  });
});

test("what a judge cannot tell counts as unchecked, and is not asked again", async () => {
  await using server = await startOpenAiServer({ judge: saying({ watermark: "no", fox: "unclear" }) });
  await using repo = await repoOf(server);

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("expect.judge of fox: Is it a fox? The judge cannot tell (looked for: fox)"),
  });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check", "--no-unchecked"])).toMatchObject({ exitCode: 4 });
  expect(judged(server)).toHaveLength(1);
});

test("without a key all that is free is done, and what is to be asked waits", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server);
  await repo.artlock(["build"], keyOf(server));
  await repo.remove("img/fox.webp");
  await repo.write("assets.config.yaml", manifest(server, FOX.replace("]}", ', "Is it red?"]}')));

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

test("a budget that ends before the judge leaves the picture in the store, and the next build goes on from there", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server);

  expect(await repo.artlock(["build", "--max-cost", "0.006"], keyOf(server))).toMatchObject({ exitCode: 5 });
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([1, 0]);
  expect(await repo.files()).not.toContain("img/fox.webp");

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([1, 1]);
  expect(await audit(repo, server)).toEqual([]);
});

test("in CI nothing is asked without a budget", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server, "  fox: {prompt: A fox}\n");
  await repo.artlock(["build"], keyOf(server));
  await repo.write("assets.config.yaml", manifest(server, FOX));

  const built = await repo.artlock(["build"], { ...keyOf(server), CI: "true" });

  expect(built).toMatchObject({ exitCode: 5, stderr: expect.stringContaining("in CI nothing is bought") });
  expect(judged(server)).toEqual([]);
});

test("a question without an answer is booked, told of, not asked again in that run, and warned of before the next", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server, "  fox: {prompt: A fox}\n");
  await repo.artlock(["build"], keyOf(server));
  await repo.write("assets.config.yaml", manifest(server, FOX));
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

test("answers that cannot be used are paid for twice and no more, and the picture then counts as unchecked", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server);
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
  await using repo = await repoOf(server);
  server.faults.push({ kind: "latency", ms: 0 }, { kind: "server-error" }, { kind: "rate-limit", retryAfterMs: 20 });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect(judged(server).map(({ status }) => status)).toEqual([500, 429, 200]);
  expect(await audit(repo, server)).toEqual([]);
});

test("two assets with one picture and one question ask it once", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server, `${FOX}${FOX.replace("fox:", "twin:")}`);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([1, 1]);
  expect(await audit(repo, server)).toEqual([]);
});

test("a judge that does not exist fails what it was to judge, and nothing else", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server, `${FOX}  hen: {prompt: A hen}\n`, "judge: gpt-nobody\n");

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("check `judge:`, or ask for access") });
  const files = await repo.files();
  expect([files.includes("img/fox.webp"), files.includes("img/hen.webp")]).toEqual([false, true]);
});

test("of several candidates the best by the judge is used, each looked at once", async () => {
  const judge: OpenAiServerOptions["judge"] = {
    read: () => [],
    answer: (question) => {
      const isLast = judgements === 3;
      if (question.includes("watermark")) judgements += 1;
      return { answer: question.includes("watermark") ? "no" : isLast ? "yes" : "no", seen: "" };
    },
  };
  let judgements = 1;
  await using server = await startOpenAiServer({ judge });
  await using repo = await repoOf(server, FOX.replace("A fox,", "A fox, candidates: 3,"));
  const { price } = await planOf(repo);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  const { fox } = (await repo.lock()).assets;
  expect(fox?.picked).toBe(fox?.candidates[2]?.digest);
  expect(judged(server)).toHaveLength(3);
  expect(server.billedMicroUsd).toBeLessThanOrEqual(price.highMicroUsd);
});

test("drafts are shown to nobody", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server);

  expect(await repo.artlock(["build", "--provider", "draft"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(server.ledger).toEqual([]);
});

test("plan and why tell what may be asked, of whom and for how much", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server);
  expect((await repo.artlock(["plan"])).stdout).toContain("2 questions to gpt-5.6 about each picture");
  expect(await planOf(repo)).toMatchObject({
    steps: [{ verdict: "generate", judging: { model: "gpt-5.6", queries: 2, price: { kind: "estimate" } } }],
  });
  expect((await repo.artlock(["why", "fox"])).stdout).toMatch(
    / {2}judge {4}2 questions to gpt-5\.6 about each picture, \$[\d.]+–\$[\d.]+\n {2}price {4}\$/,
  );
});

test("cost and why tell what was asked", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await repoOf(server);
  await repo.artlock(["build"], keyOf(server));

  expect((await repo.artlock(["cost", "--by", "model"])).stdout).toMatch(/gpt-5\.6 +1 +0 +\$/);
  expect((await repo.artlock(["why", "fox"])).stdout).toMatch(/judged +\$[\d.]+ +openai +gpt-5\.6/);
  expect((await repo.artlock(["explain", "expect-judge"])).stdout).toContain("a model that sees pictures, named by");
});

test("Ctrl-C twice, or a crash, while a judge looks leaves the picture in the store and the question on the bill", async () => {
  await using artlock = await bundleArtlock();
  for (const signals of [["SIGINT", "SIGINT"], ["SIGKILL"]] as const) {
    await using server = await startOpenAiServer({ judge: SOUND });
    await using repo = await repoOf(server);
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
