import { expect, test } from "vitest";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";

const SMALL = "outputs: {dir: img, widths: [64], formats: [webp]}";

test("two hundred pictures: the lock holds what the server billed, the plan said so, and a second build sends nothing", async () => {
  await using server = await startOpenAiServer();
  const assets = Array.from({ length: 200 }, (_, n) => `  picture-${n}: {prompt: "Number ${n}"}`).join("\n");
  const manifest = `${buysFrom(server)}defaults: {quality: low, ${SMALL}}\nassets:\n${assets}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest });

  const planned = await repo.artlock(["plan", "--json"], keyOf(server));
  const built = await repo.artlock(["build", "--json", "--concurrency", "16"], keyOf(server));

  expect(built.exitCode, built.stdout.slice(-2000)).toBe(0);
  expect(server.ledger.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 200));
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  expect(JSON.parse(planned.stdout)).toMatchObject({ price: { highMicroUsd: server.billedMicroUsd } });
  expect(server.maxInFlight).toBeLessThanOrEqual(16);

  const again = await repo.artlock(["build", "--json"], keyOf(server));
  expect(again.exitCode).toBe(0);
  expect(server.ledger).toHaveLength(200);
}, 120_000);

test("a limit stops the build before it is passed, and what was made stays made", async () => {
  await using server = await startOpenAiServer();
  const manifest = `${buysFrom(server)}defaults: {quality: low, ${SMALL}}\nassets:\n  a: {prompt: A}\n  b: {prompt: B}\n  c: {prompt: C}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest });
  const { price } = JSON.parse((await repo.artlock(["plan", "a", "--json"])).stdout) as {
    price: { highMicroUsd: number };
  };
  const limit = ((price.highMicroUsd * 2.5) / 1e6).toFixed(6);

  const built = await repo.artlock(["build", "--max-cost", limit, "--concurrency", "3"], keyOf(server));

  expect(built.exitCode).toBe(5);
  expect(server.ledger).toHaveLength(2);
  expect(server.billedMicroUsd).toBeLessThanOrEqual(Number(limit) * 1e6);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  expect(Object.keys((await repo.lock()).assets)).toHaveLength(2);
});

test("in CI nothing is bought without a budget", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": `${buysFrom(server)}assets:\n  a: {prompt: A}\n` });

  const refused = await repo.artlock(["build"], { ...keyOf(server), CI: "true" });

  expect(refused).toMatchObject({ exitCode: 5, stderr: expect.stringContaining("budget.perRun") });
  expect(server.ledger).toEqual([]);
  expect(await repo.artlock(["build", "--max-cost", "1"], { ...keyOf(server), CI: "true" })).toMatchObject({
    exitCode: 0,
  });
});

test("two assets with one request are bought once", async () => {
  await using server = await startOpenAiServer();
  const manifest = `${buysFrom(server)}defaults: {${SMALL}}\nassets:\n  a: {prompt: The same fox}\n  b: {prompt: The same fox}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(server.ledger).toHaveLength(1);
  expect((await repo.bytes("img/a.webp")).equals(await repo.bytes("img/b.webp"))).toBe(true);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test("more candidates buy only the ones that are missing", async () => {
  await using server = await startOpenAiServer();
  const manifest = (more: string): string =>
    `${buysFrom(server)}defaults: {${SMALL}}\nassets:\n  a: {prompt: A${more}}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest("") });
  await repo.artlock(["build"], keyOf(server));
  const first = await repo.bytes("img/a.webp");

  await repo.write("assets.config.yaml", manifest(", candidates: 13"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger.map(({ params }) => params["n"] ?? 1)).toEqual([1, 10, 2]);
  expect((await repo.lock()).assets["a"]?.candidates).toHaveLength(13);
  expect((await repo.bytes("img/a.webp")).equals(first)).toBe(true);

  await repo.write("assets.config.yaml", manifest(", candidates: 13, pick: 4"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(server.ledger).toHaveLength(3);
  const { picked, candidates } = (await repo.lock()).assets["a"] ?? {};
  expect(picked).toBe(candidates?.[3]?.digest);
});
