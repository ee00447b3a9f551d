import { expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { plainPng } from "../rig/pictures.js";
import { tempRepo } from "../rig/temp-repo.js";

const OUTPUTS = "defaults: {outputs: {dir: img, widths: [64], formats: [webp]}}\n";

function chain(prompts: { readonly hero: string; readonly night: string }): string {
  return `${OUTPUTS}assets:
  night: {edit: hero, prompt: ${prompts.night}}
  hero: {prompt: ${prompts.hero}}
`;
}

test("an asset is made after what it is made from, and is sent its bytes", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": buysFrom(server) + chain({ hero: "A hero", night: "At night" }),
  });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  const [hero, night] = server.ledger;
  expect(hero?.path).toBe("/v1/images/generations");
  expect(night?.path).toBe("/v1/images/edits");
  expect(night?.pictures).toEqual(hero?.made);
});

test("it is stale when the bytes it refers to change, and only then", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": buysFrom(server) + chain({ hero: "A hero", night: "At night" }),
  });
  await repo.artlock(["build"], keyOf(server));

  await repo.write("assets.config.yaml", buysFrom(server) + chain({ hero: "A queen", night: "At night" }));
  const plan = await repo.artlock(["plan"]);
  expect(plan.stdout).toContain("hero will be regenerated first");
  await repo.artlock(["build"], keyOf(server));
  expect(server.ledger).toHaveLength(4);

  // Back to the first words: hero is adopted, its bytes are the old ones, and so is night's request.
  await repo.write("assets.config.yaml", buysFrom(server) + chain({ hero: "A hero", night: "At night" }));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(4);
});

test("what was to be made from a failed asset is not made, and everything else is", async () => {
  await using server = await startOpenAiServer({
    faultFor: ({ prompt }) =>
      prompt.includes("A hero") ? { kind: "moderation", stage: "input", categories: ["x"] } : undefined,
  });
  const other = "  other: {prompt: Other}\n";
  await using repo = await tempRepo({
    "assets.config.yaml": buysFrom(server) + chain({ hero: "A hero", night: "At night" }) + other,
  });

  const built = await repo.artlock(["build", "--json"], keyOf(server));

  expect(built.exitCode).toBe(1);
  expect(Object.keys((await repo.lock()).assets)).toEqual(["other"]);
  const done = built.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { type: string })
    .at(-1);
  expect(done).toMatchObject({ type: "done" });
});

test("building one asset builds what it is made from and leaves the others alone", async () => {
  await using server = await startOpenAiServer();
  const other = "  other: {prompt: Other}\n";
  await using repo = await tempRepo({
    "assets.config.yaml": buysFrom(server) + chain({ hero: "A hero", night: "At night" }) + other,
  });

  expect(await repo.artlock(["build", "night"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(Object.keys((await repo.lock()).assets)).toEqual(["hero", "night"]);
  expect(await repo.artlock(["check", "night"])).toMatchObject({ exitCode: 0 });
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 3 });
});

test("equal requests that only become known when their upstream is made are bought once", async () => {
  await using server = await startOpenAiServer();
  const night = (id: string, count: number): string =>
    `  ${id}: {edit: hero, prompt: At night, candidates: ${count}}\n`;
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}${OUTPUTS}assets:\n  hero: {prompt: A hero}\n${night("a", 1)}${night("b", 1)}${night("c", 3)}${night("d", 3)}`,
  });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  const pictures = server.ledger.map(({ made }) => made.length);
  expect(pictures.reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("equal requests by way of two assets with the same bytes are bought once", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}${OUTPUTS}assets:
  a: {prompt: A hero}
  b: {prompt: A hero}
  a-night: {edit: a, prompt: At night}
  b-night: {edit: b, prompt: At night}
`,
  });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(server.ledger.map(({ path }) => path)).toEqual(["/v1/images/generations", "/v1/images/edits"]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
});

test("what needs an asset that could not be put in place is not bought from the old one, and nothing crashes", async () => {
  await using server = await startOpenAiServer();
  const limit = (bytes: number): string => `, expect: {maxBytes: ${bytes}}`;
  const manifest = (hero: string, night: string, more = ""): string => `${buysFrom(server)}${OUTPUTS}assets:
  hero: {prompt: ${hero}${more}}
  night: {edit: hero, prompt: ${night}}
`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest("A hero", "At night") });
  await repo.artlock(["build"], keyOf(server));
  await repo.write("assets.config.yaml", manifest("A queen", "At night"));
  await repo.artlock(["build"], keyOf(server));
  expect(server.ledger).toHaveLength(4);

  await repo.write("assets.config.yaml", manifest("A hero", "At dusk", limit(10)));
  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("it needs hero, which was not made") });
  expect(server.ledger).toHaveLength(4);
});

test("an asset whose equal request got no answer in this run does not buy in its place", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "reset", when: "after-billing" });
  await using repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}${OUTPUTS}assets:
  a: {prompt: A hero, candidates: 3}
  b: {prompt: A hero, candidates: 4}
`,
  });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("it needs a, which was not made") });
  expect(server.ledger).toHaveLength(1);
});

test("an asset whose files are held up still has the picture that others are made from", async () => {
  await using server = await startOpenAiServer();
  const manifest = (width: number, night: string): string => `${buysFrom(server)}${OUTPUTS}assets:
  hero: {prompt: A hero, outputs: {widths: [${width}]}}
  night: {edit: hero, prompt: ${night}}
`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest(64, "At night") });
  await repo.artlock(["build"], keyOf(server));
  await repo.write("img/hero.webp", await plainPng(64, 64));
  await repo.write("assets.config.yaml", manifest(32, "At dusk"));

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("not as artlock wrote") });
  expect(built.stderr).not.toContain("it needs hero");
  expect(server.ledger).toHaveLength(3);
  expect(server.ledger[2]?.pictures).toEqual(server.ledger[0]?.made);
});

test("more candidates of which no answer came are not bought by whoever waited for them", async () => {
  await using server = await startOpenAiServer();
  const manifest = (a: number, b: string): string => `${buysFrom(server)}${OUTPUTS}assets:
  a: {prompt: A hero, candidates: ${a}}
${b}`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest(1, "") });
  await repo.artlock(["build"], keyOf(server));
  server.faults.push({ kind: "reset", when: "after-billing" });
  await repo.write("assets.config.yaml", manifest(3, "  b: {prompt: A hero, candidates: 4}\n"));

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("it needs a, which was not made") });
  expect(server.ledger).toHaveLength(2);
});

test("where the master of another asset is needed and gone, the hint names that asset", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": buysFrom(server) + chain({ hero: "A hero", night: "At night" }),
  });
  await repo.artlock(["build"], keyOf(server));
  await repo.remove(".artlock/store");
  await repo.write("assets.config.yaml", buysFrom(server) + chain({ hero: "A hero", night: "At dusk" }));

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode).toBe(1);
  expect(built.stderr).toMatch(/the master sha256:[0-9a-f]{64} of hero is in no store/);
  expect(built.stderr).toContain("artlock build --force hero");
  expect(server.ledger).toHaveLength(2);
});
