import sharp from "sharp";
import { expect, test } from "vitest";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer, type OpenAiServerOptions } from "../rig/openai-server/openai-server.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

type Paint = NonNullable<OpenAiServerOptions["paint"]>;

/** A server whose pictures are of the given colours, one after the other, the last one from then on. */
async function colouredServer(...colours: readonly string[]): Promise<OpenAiServer> {
  let made = 0;
  const paint: Paint = ({ width, height, serial }) => {
    const colour = colours[Math.min(made, colours.length - 1)] ?? "#000000";
    made += 1;
    const picture = sharp({ create: { width, height, channels: 3, background: colour } });
    return picture
      .withExif({ IFD0: { ImageDescription: serial } })
      .png()
      .toBuffer();
  };
  return startOpenAiServer({ paint });
}

const OUTPUTS = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";

function manifest(server: OpenAiServer, fox: string, top = ""): string {
  return `${buysFrom(server)}${top}${OUTPUTS}assets:\n  fox: {${fox}}\n`;
}

const RED = 'expect: {palette: ["#FF0000"]';

async function repoWith(text: string): Promise<TempRepo> {
  return tempRepo({ "assets.config.yaml": text });
}

test("a picture that fails is kept out, told of, paid for once, and not bought again", async () => {
  await using server = await colouredServer("#00FF00");
  await using repo = await repoWith(manifest(server, `prompt: A fox, ${RED}}`));

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining("expect.palette: #FF0000 covers less than 2% of the picture"),
  });
  expect(await repo.files()).not.toContain("img/fox.webp");
  const lock = await repo.lock();
  expect(lock.assets).toEqual({});
  expect(lock.unplaced?.["fox"]).toMatchObject([
    { outcome: "ok", examined: [{ findings: [{ code: "expect-palette", outcome: "failed", score: 0 }] }] },
  ]);
  expect(billedInLock(lock)).toBe(server.billedMicroUsd);

  const again = await repo.artlock(["build"], keyOf(server));
  expect(again).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("artlock build --force fox") });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 4, stdout: expect.stringContaining("unmet") });
  expect(server.ledger).toHaveLength(1);
});

test("attempts go on until a picture passes, and the next build has nothing to do", async () => {
  await using server = await colouredServer("#00FF00", "#0000FF", "#FF0000");
  await using repo = await repoWith(manifest(server, `prompt: A fox, ${RED}, attempts: 4}`));
  const planned = JSON.parse((await repo.artlock(["plan", "--json"])).stdout) as { price: { highMicroUsd: number } };

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("trying again (attempt 3)"),
  });

  expect(server.ledger).toHaveLength(3);
  expect(server.billedMicroUsd).toBeLessThanOrEqual(planned.price.highMicroUsd);
  const { attempts, candidates, picked, fingerprint } = (await repo.lock()).assets["fox"] ?? {};
  expect(attempts).toHaveLength(3);
  expect(candidates).toHaveLength(3);
  expect(picked).toBe(candidates?.[2]?.digest);
  expect(new Set(attempts?.map((attempt) => attempt.fingerprint))).toEqual(new Set([fingerprint]));
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);

  const text = await repo.read("assets.lock.json");
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(await repo.read("assets.lock.json")).toBe(text);
  expect(server.ledger).toHaveLength(3);
});

test("a server that makes the same picture again is not asked for ever", async () => {
  const same: Paint = ({ width, height }) =>
    sharp({ create: { width, height, channels: 3, background: "#00FF00" } })
      .png()
      .toBuffer();
  await using server = await startOpenAiServer({ paint: same });
  await using repo = await repoWith(
    manifest(server, `prompt: A fox, ${RED}, attempts: 4}`, "budget: {perRun: 0.20}\n"),
  );

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });

  expect(server.ledger).toHaveLength(2);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test("an escalated attempt sends more, says so in the lock, and still stands for the manifest's request", async () => {
  await using server = await colouredServer("#00FF00", "#0000FF", "#FF0000");
  await using repo = await repoWith(manifest(server, `prompt: A fox, ${RED}, attempts: 3, escalate: true}`));
  const planned = JSON.parse((await repo.artlock(["plan", "--json"])).stdout) as {
    price: { lowMicroUsd: number; highMicroUsd: number };
    steps: { fingerprint: string }[];
  };

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });

  expect(server.ledger.map(({ params }) => params["quality"])).toEqual(["low", "medium", "high"]);
  expect(String(server.ledger[1]?.params["prompt"])).toContain(
    "Mind this in particular: Use these colours clearly in the picture: #FF0000.",
  );
  expect(server.billedMicroUsd).toBeLessThanOrEqual(planned.price.highMicroUsd);
  expect(planned.price.lowMicroUsd).toBe(server.ledger[0]?.billedMicroUsd);
  const entry = (await repo.lock()).assets["fox"];
  const fingerprint = planned.steps[0]?.fingerprint;
  expect(entry?.fingerprint).toBe(fingerprint);
  expect(entry?.attempts).toMatchObject([
    { fingerprint },
    { escalation: { of: fingerprint, quality: "medium", correction: expect.stringContaining("#FF0000") } },
    { escalation: { of: fingerprint, quality: "high" } },
  ]);
  expect(new Set(entry?.attempts.map((attempt) => attempt.fingerprint)).size).toBe(3);

  const text = await repo.read("assets.lock.json");
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("1 asset fresh"),
  });
  expect(await repo.read("assets.lock.json")).toBe(text);
  await repo.remove(".artlock/cache");
  await repo.remove("img/fox.webp");
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(3);
});

test("the old picture and its files stay where a new one fails", async () => {
  await using server = await colouredServer("#FF0000", "#00FF00");
  await using repo = await repoWith(manifest(server, `prompt: A fox, ${RED}}`));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  const before = await repo.bytes("img/fox.webp");

  await repo.write("assets.config.yaml", manifest(server, `prompt: A green fox, ${RED}}`));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  expect((await repo.bytes("img/fox.webp")).equals(before)).toBe(true);
  expect((await repo.lock()).assets["fox"]?.attempts).toHaveLength(2);

  // Easing what is expected takes the picture that was bought, for nothing.
  await repo.write("assets.config.yaml", manifest(server, "prompt: A green fox"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect((await repo.bytes("img/fox.webp")).equals(before)).toBe(false);
  expect(server.ledger).toHaveLength(2);
});

test("an expectation that is added holds for the picture that stands, which is looked at for nothing and never replaced unasked", async () => {
  await using server = await colouredServer("#00FF00", "#FF0000");
  await using repo = await repoWith(manifest(server, "prompt: A fox"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  await repo.write("assets.config.yaml", manifest(server, `prompt: A fox, ${RED}, attempts: 3}`));
  expect(await repo.artlock(["check"])).toMatchObject({
    exitCode: 4,
    stdout: expect.stringContaining("expect.palette"),
  });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  expect(await repo.artlock(["plan"])).toMatchObject({ stdout: expect.stringContaining("unmet") });
  expect(server.ledger).toHaveLength(1);

  expect(await repo.artlock(["build", "--force", "fox"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(2);
});

test("without a key, a picture that fails what is expected of it now is told of, and the rest is built", async () => {
  await using server = await colouredServer("#00FF00");
  const others = "\n  hen: {prompt: A hen}";
  await using repo = await repoWith(`${manifest(server, `prompt: A fox, ${RED}}`).trimEnd()}${others}\n`);
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 4 });
  await repo.remove("img/hen.webp");

  const blue = 'expect: {palette: ["#0000FF"], attempts: 3}';
  await repo.write("assets.config.yaml", `${manifest(server, `prompt: A fox, ${blue}`).trimEnd()}${others}\n`);
  const built = await repo.artlock(["build"]);
  expect(built).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("expect.palette: #0000FF") });
  expect(await repo.files()).toContain("img/hen.webp");
  expect(server.ledger).toHaveLength(2);
});

test("attempts that the budget stopped go on when there is more", async () => {
  await using server = await colouredServer("#00FF00", "#0000FF", "#FF0000");
  await using repo = await repoWith(manifest(server, `prompt: A fox, ${RED}, attempts: 3}`));
  const { price } = JSON.parse((await repo.artlock(["plan", "--json"])).stdout) as { price: { lowMicroUsd: number } };
  const limit = String((price.lowMicroUsd * 1.5) / 1e6);

  expect(await repo.artlock(["build", "--max-cost", limit], keyOf(server))).toMatchObject({ exitCode: 5 });
  expect(server.ledger).toHaveLength(1);
  const planned = JSON.parse((await repo.artlock(["plan", "--json"])).stdout) as { price: unknown };
  expect(planned.price).toMatchObject({ lowMicroUsd: price.lowMicroUsd, highMicroUsd: price.lowMicroUsd * 2 });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(3);
});

test("a file that weighs too much is made lighter, and one that cannot be made light enough leaves the old one", async () => {
  await using server = await startOpenAiServer();
  const limited = (limit: number): string => manifest(server, `prompt: A fox, expect: {maxBytes: ${limit}}`);
  await using repo = await repoWith(manifest(server, "prompt: A fox"));
  await repo.artlock(["build"], keyOf(server));
  const { byteLength } = await repo.bytes("img/fox.webp");

  await repo.write("assets.config.yaml", limited(byteLength - 40));
  expect(await repo.artlock(["check"])).toMatchObject({
    exitCode: 3,
    stdout: expect.stringContaining("output img/fox.webp weighs more than it may"),
  });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect((await repo.bytes("img/fox.webp")).byteLength).toBeLessThanOrEqual(byteLength - 40);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  const light = await repo.bytes("img/fox.webp");

  await repo.write("assets.config.yaml", limited(10));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining("bytes at quality 40, and 10 are allowed"),
  });
  expect((await repo.bytes("img/fox.webp")).equals(light)).toBe(true);
  expect(server.ledger).toHaveLength(1);
});

test("two new pictures that look alike: one of them fails", async () => {
  await using server = await colouredServer("#FF0000");
  const unique = "expect: {unique: true}";
  const text = `${buysFrom(server)}${OUTPUTS}assets:\n  fox: {prompt: A fox, ${unique}}\n  hen: {prompt: A hen, ${unique}}\n`;
  await using repo = await repoWith(text);

  const built = await repo.artlock(["build"], keyOf(server));
  expect(built).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("expect.unique: it looks like") });
  expect(Object.keys((await repo.lock()).assets)).toHaveLength(1);
});

test("where nothing reads text, the picture is taken, that is told, and --no-unchecked does not accept it", async () => {
  await using server = await startOpenAiServer();
  await using repo = await repoWith(manifest(server, "prompt: A fox, text: [Hi there], expect: {text: true}"));
  // No PATH, and so no tesseract; tesseract.js is kept from its data.
  const env = { ...keyOf(server), PATH: "/nowhere", TESSDATA_PREFIX: repo.path("empty") };
  await repo.write("empty/xxx.traineddata", "none");

  const built = await repo.artlock(["build"], env);
  expect(built, built.stderr).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("warning[expectation-unchecked]: expect.text of fox: not checked"),
  });
  expect((await repo.lock()).assets["fox"]).toMatchObject({
    examined: { findings: [{ code: "expect-text", outcome: "skipped" }] },
  });
  expect(await repo.artlock(["check"], env)).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("expectation-unchecked"),
  });
  expect(await repo.artlock(["check", "--no-unchecked"], env)).toMatchObject({ exitCode: 4 });
});

test("plan, why and JSON tell what is expected and how it came out", async () => {
  await using server = await colouredServer("#00FF00", "#FF0000");
  await using repo = await repoWith(manifest(server, `prompt: A fox, ${RED}, attempts: 2}`));
  const planned = await repo.artlock(["plan"]);
  expect(planned.stdout).toContain("held to palette, in up to 2 attempts");
  const { steps } = JSON.parse((await repo.artlock(["plan", "--json"])).stdout) as { steps: readonly object[] };
  expect(steps).toMatchObject([{ expects: ["palette"], attempts: 2 }]);

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  const why = await repo.artlock(["why", "fox"]);
  expect(why.stdout).toContain("✓ expect.palette: #FF0000 100%");
  expect(why.stdout).toContain("✗ expect.palette: #FF0000 covers less than 2% of the picture (#FF0000 0%)");
});

test("a draft is not held to what it cannot show", async () => {
  await using repo = await repoWith(
    `provider: draft\n${OUTPUTS}assets:\n  fox: {prompt: A fox, text: [Hi], expect: {text: true, palette: ["#123456"], sharp: true}}\n`,
  );
  const built = await repo.artlock(["build"]);
  expect(built, built.stderr).toMatchObject({ exitCode: 0 });
  expect(built.stderr).not.toContain("warning");
});
