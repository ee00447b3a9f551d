import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { billedInLock, keyOf } from "../rig/bought.js";
import { ASKS, drawn, FOX, judged, judgedManifest, judgedRepo, planOf, saying, SOUND } from "../rig/judged-repo.js";
import type { JudgeWords } from "../rig/openai-server/judging.js";
import { startOpenAiServer, type OpenAiServerOptions } from "../rig/openai-server/openai-server.js";

test("a picture is judged before its files are written, all questions at once, and never again", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
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
  await using repo = await judgedRepo(server, `  fox: {prompt: A fox, expect: ${tries}}\n`);
  const { price } = await planOf(repo);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.stderr).toContain("Is it a fox? no (a hen), and it has to be yes");
  expect(drawn(server)).toHaveLength(2);
  expect(String(drawn(server)[1]?.params["prompt"])).toContain(
    'Whoever is asked of the picture "Is it a fox?" must answer yes; of the last one it was no: "a hen".',
  );
  expect(server.billedMicroUsd).toBeLessThanOrEqual(price.highMicroUsd);
  expect(await audit(repo, server)).toEqual([]);
});

test("without further attempts a picture that is turned down costs what it cost, and the build ends with 4", async () => {
  await using server = await startOpenAiServer({ judge: saying({ fox: "no" }) });
  await using repo = await judgedRepo(server);

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
  await using repo = await judgedRepo(server);
  await repo.artlock(["build"], keyOf(server));
  const three = FOX.replace("]}", ', "Is it red?"]}');
  await repo.write("assets.config.yaml", judgedManifest(server, three));

  const plan = await repo.artlock(["plan"]);
  expect(plan.stdout).toMatch(
    /^Will be judged \(1\)\n {2}\? fox {2}judge {2}\$[\d.]+–\$[\d.]+\n {6}not answered yet: Is it red\?\n\nTotal: \$[\d.–$]+ for 1 to be judged\.\n$/,
  );
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("1 judged") });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(judged(server).map(({ params }) => params["questions"])).toEqual([2, 1]);
  expect(drawn(server)).toHaveLength(1);

  // Another answer is another wish, and no other question.
  await repo.write("assets.config.yaml", judgedManifest(server, three.replace("answer: no", "answer: yes")));
  expect((await planOf(repo)).price).toEqual({ kind: "free" });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  expect(judged(server)).toHaveLength(2);
});

test("what costs nothing is checked first: a picture that fails it is shown to nobody", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  const expected = ASKS.replace("{judge", "{minWidth: 5000, judge");
  await using repo = await judgedRepo(server, `  fox: {prompt: A fox, size: auto, expect: ${expected}}\n`);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 4, stderr: expect.not.stringContaining("expectation-unchecked") });
  expect(judged(server)).toEqual([]);
});

const HEADLINE = "  sign: {prompt: A sign, text: [Ship faster], expect: {text: either, noStrayText: judge}}\n";

test("a judge reads what no program here can, and is asked once for all that it reads", async () => {
  const read = () => ["SHIP", "faster!", "Lorem ipsum"];
  await using server = await startOpenAiServer({ judge: saying({}, read) });
  await using repo = await judgedRepo(server, HEADLINE);
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
  await using repo = await judgedRepo(server, HEADLINE.replace("either, noStrayText: judge", "judge"));

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining('expect.text: "Ship faster" reads "Ship fasster"'),
  });
});

test("what a judge cannot tell counts as unchecked, and is not asked again", async () => {
  await using server = await startOpenAiServer({ judge: saying({ watermark: "no", fox: "unclear" }) });
  await using repo = await judgedRepo(server);

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("expect.judge of fox: Is it a fox? The judge cannot tell (looked for: fox)"),
  });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check", "--no-unchecked"])).toMatchObject({ exitCode: 4 });
  expect(judged(server)).toHaveLength(1);
});

test("two assets with one picture and one question ask it once", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server, `${FOX}${FOX.replace("fox:", "twin:")}`);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect([drawn(server), judged(server)].map(({ length }) => length)).toEqual([1, 1]);
  expect(await audit(repo, server)).toEqual([]);
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
  await using repo = await judgedRepo(server, FOX.replace("A fox,", "A fox, candidates: 3,"));
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
  await using repo = await judgedRepo(server);

  expect(await repo.artlock(["build", "--provider", "draft"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(server.ledger).toEqual([]);
});

test("plan and why tell what may be asked, of whom and for how much", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  expect((await repo.artlock(["plan"])).stdout).toContain("2 questions to gpt-5.6 about each picture");
  expect(await planOf(repo)).toMatchObject({
    steps: [
      {
        verdict: "generate",
        judging: { model: "gpt-5.6", queries: [{ question: "Is it a fox?" }, {}], price: { kind: "estimate" } },
      },
    ],
  });
  expect((await repo.artlock(["why", "fox"])).stdout).toMatch(
    / {2}judge {4}2 questions to gpt-5\.6 about each picture, \$[\d.]+–\$[\d.]+\n {2}price {4}\$/,
  );
});

test("cost and why tell what was asked", async () => {
  await using server = await startOpenAiServer({ judge: SOUND });
  await using repo = await judgedRepo(server);
  await repo.artlock(["build"], keyOf(server));

  expect((await repo.artlock(["cost", "--by", "model"])).stdout).toMatch(/gpt-5\.6 +1 +0 +\$/);
  expect((await repo.artlock(["why", "fox"])).stdout).toMatch(/judged +\$[\d.]+ +openai +gpt-5\.6/);
  expect((await repo.artlock(["explain", "expect-judge"])).stdout).toContain("a model that sees pictures, named by");
});
