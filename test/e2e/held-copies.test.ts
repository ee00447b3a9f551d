import { mkdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { canTrace, killAt, ONE_THREAD } from "../chaos/trace.js";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { bundleArtlock } from "../rig/spawn-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

const SMALL = "defaults: {outputs: {dir: img, widths: [64], formats: [webp]}}\nassets:\n";

/** Two pictures that were bought and whose masters are gone: their files are all that is left of them. */
async function withoutStore(server: OpenAiServer): Promise<TempRepo> {
  const repo = await tempRepo({
    "assets.config.yaml": `${buysFrom(server)}${SMALL}  a: {prompt: A}\n  b: {prompt: B}\n`,
  });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  await repo.remove(".artlock/store");
  return repo;
}

async function tidy(repo: TempRepo, server: OpenAiServer): Promise<void> {
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(2);
  expect((await repo.files()).filter((file) => file.startsWith(".artlock/held"))).toEqual([]);
  const wrongs = await audit(repo, server);
  expect(wrongs.filter((wrong) => !wrong.endsWith("is not in the store"))).toEqual([]);
}

test("a picture whose place was taken before it had its new one outlives the build", async () => {
  await using server = await startOpenAiServer();
  await using repo = await withoutStore(server);
  const was = { a: await repo.bytes("img/a.webp"), b: await repo.bytes("img/b.webp") };
  await repo.write("assets.config.yaml", `${buysFrom(server)}${SMALL}  b: {prompt: A}\n  c: {prompt: B}\n`);
  await mkdir(repo.path("img/c.webp/in the way"), { recursive: true });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 1 });
  expect((await repo.bytes("img/b.webp")).equals(was.a)).toBe(true);
  // A run that has nothing to do with it forgets nothing.
  expect(await repo.artlock(["build", "b"])).toMatchObject({ exitCode: 0 });
  await repo.remove("img/c.webp");
  expect((await repo.artlock(["plan"])).stdout).not.toContain("lost");

  const built = await repo.artlock(["build"]);

  expect(built.exitCode, built.stderr).toBe(0);
  expect((await repo.bytes("img/c.webp")).equals(was.b)).toBe(true);
  await tidy(repo, server);
});

test("a picture in whose place an asset of a filtered build is put is there when its own asset is built", async () => {
  await using server = await startOpenAiServer();
  await using repo = await withoutStore(server);
  const was = { a: await repo.bytes("img/a.webp"), b: await repo.bytes("img/b.webp") };
  const named = (id: string, name: string): string =>
    `  ${id}: {prompt: ${id.toUpperCase()}, outputs: {name: ${name}.webp}}\n`;
  await repo.write("assets.config.yaml", `${buysFrom(server)}${SMALL}${named("a", "b")}${named("b", "a")}`);

  expect(await repo.artlock(["build", "a"])).toMatchObject({ exitCode: 0 });
  expect((await repo.bytes("img/b.webp")).equals(was.a)).toBe(true);
  const built = await repo.artlock(["build"]);

  expect(built.exitCode, built.stderr).toBe(0);
  expect((await repo.bytes("img/a.webp")).equals(was.b)).toBe(true);
  await tidy(repo, server);
});

test("what is held and not wanted any more is let go", async () => {
  await using server = await startOpenAiServer();
  await using repo = await withoutStore(server);
  await repo.write("assets.config.yaml", `${buysFrom(server)}${SMALL}  b: {prompt: A}\n  c: {prompt: B}\n`);
  await mkdir(repo.path("img/c.webp/in the way"), { recursive: true });
  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 1 });
  expect((await repo.files()).filter((file) => file.startsWith(".artlock/held"))).toHaveLength(1);
  await repo.write("assets.config.yaml", `${buysFrom(server)}${SMALL}  b: {prompt: A}\n`);

  expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 0 });

  await repo.remove("img/c.webp");
  await tidy(repo, server);
});

test("system calls can be made the last ones here, by the test below", () => {
  if (canTrace) return;
  console.warn("artlock: no strace, so NOTHING IS TESTED ABOUT BUILDS THAT ARE KILLED WHILE THEY SWAP FILES here");
  expect(process.env["CI"], "CI has to run this test with strace").not.toBe("true");
});

test.runIf(canTrace)(
  "a build that is killed at any rename while assets hand on their files loses none of them",
  async () => {
    await using artlock = await bundleArtlock();
    await using server = await startOpenAiServer();
    await using repo = await withoutStore(server);
    const was = { a: await repo.bytes("img/a.webp"), b: await repo.bytes("img/b.webp") };
    const lock = await repo.read("assets.lock.json");
    const manifest = `${buysFrom(server)}${SMALL}  b: {prompt: A}\n  c: {prompt: B}\n`;
    let wasKilled = true;
    for (let nth = 1; wasKilled; nth += 1) {
      await repo.remove("img");
      await repo.remove(".artlock");
      await repo.write("img/a.webp", was.a);
      await repo.write("img/b.webp", was.b);
      await repo.write("assets.lock.json", lock);
      await repo.write("assets.config.yaml", manifest);
      const world = { cwd: repo.root, env: ONE_THREAD, through: killAt("rename", nth) };
      const { exitCode } = await artlock.start(["build"], world).ended;
      wasKilled = exitCode !== 0;

      const built = await repo.artlock(["build"]);

      expect(built.exitCode, `killed at rename ${nth}: ${built.stderr}`).toBe(0);
      expect((await repo.bytes("img/b.webp")).equals(was.a)).toBe(true);
      expect((await repo.bytes("img/c.webp")).equals(was.b)).toBe(true);
      await tidy(repo, server);
    }
  },
  120_000,
);
