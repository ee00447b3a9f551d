import { expect, test } from "vitest";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import type { Fault } from "../rig/openai-server/fault.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";

function manifest(server: OpenAiServer, assets = "  a: {prompt: A}\n"): string {
  return `${buysFrom(server)}defaults: {outputs: {dir: img, widths: [64], formats: [webp]}}\nassets:\n${assets}`;
}

test.each<Fault>([
  { kind: "rate-limit", retryAfterMs: 5 },
  { kind: "server-error" },
  { kind: "bad-gateway" },
  { kind: "overloaded", retryAfter: "0" },
])("$kind is sent again and billed once", async (fault) => {
  await using server = await startOpenAiServer();
  server.faults.push(fault);
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger).toHaveLength(2);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test.each<Fault>([
  { kind: "reset", when: "after-billing" },
  { kind: "reset", when: "mid-body" },
])("$kind $when is uncertain: booked at its estimate, and not sent again in this run", async (fault) => {
  await using server = await startOpenAiServer();
  server.faults.push(fault);
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("may have been billed") });
  expect(server.ledger).toHaveLength(1);
  expect((await repo.lock()).unplaced).toMatchObject({
    a: [{ outcome: "uncertain", cost: { estimatedMicroUsd: server.billedMicroUsd } }],
  });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect((await repo.lock()).assets["a"]?.attempts.map(({ outcome }) => outcome)).toEqual(["uncertain", "ok"]);
});

test.each<Fault>([
  { kind: "insufficient-quota" },
  { kind: "billing-hard-limit", status: 400 },
  { kind: "invalid-key" },
  { kind: "not-verified" },
])("$kind stops the whole run at once", async (fault) => {
  await using server = await startOpenAiServer({ faultFor: () => fault });
  const assets = Array.from({ length: 12 }, (_, n) => `  a${n}: {prompt: "${n}"}\n`).join("");
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, assets) });

  const built = await repo.artlock(["build", "--concurrency", "2"], keyOf(server));

  expect(built.exitCode).toBe(1);
  expect(server.ledger.length).toBeLessThanOrEqual(2);
  expect(server.billedMicroUsd).toBe(0);
});

test.each<Fault>([
  { kind: "wrong-size", width: 512, height: 512 },
  { kind: "wrong-format", format: "webp" },
  { kind: "no-picture" },
  { kind: "empty-data" },
])("$kind reaches neither outputs nor lock as a picture, and is billed in the lock", async (fault) => {
  await using server = await startOpenAiServer();
  server.faults.push(fault);
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built.exitCode, built.stderr).toBe(1);
  const lock = await repo.lock();
  expect(lock.assets).toEqual({});
  expect(lock.unplaced?.["a"]).toMatchObject([{ outcome: "unusable", masters: [] }]);
  expect(billedInLock(lock)).toBe(server.billedMicroUsd);
  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual([]);
});

test("an answer without usage costs an unknown amount, never nothing", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "no-usage" });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect((await repo.lock()).assets["a"]?.attempts).toMatchObject([{ outcome: "ok", cost: { unknown: true } }]);
});

test("an answer by URL is fetched", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "url", usage: true });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test("without a key nothing is sent, and the message names the variable", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  const built = await repo.artlock(["build"]);

  expect(built).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("OPENAI_API_KEY is not set") });
  expect(server.ledger).toEqual([]);
});

test("the key stands in no file and no message", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "reset", when: "after-billing" });
  await using repo = await tempRepo({
    "assets.config.yaml": manifest(server, "  a: {prompt: A}\n  b: {prompt: B}\n"),
    ".env": `OPENAI_API_KEY=${server.apiKey}\n`,
  });

  const built = await repo.artlock(["build", "--json"]);

  expect(server.ledger).toHaveLength(2);
  const texts = await Promise.all(
    (await repo.files()).filter((file) => file !== ".env").map((file) => repo.read(file)),
  );
  expect([built.stdout, built.stderr, ...texts].filter((text) => text.includes(server.apiKey))).toEqual([]);
});
