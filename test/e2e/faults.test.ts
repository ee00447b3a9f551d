import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { hurriedHost } from "../rig/hurried-host.js";
import type { Fault } from "../rig/openai-server/fault.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { recordOf } from "../rig/repo-record.js";
import { runArtlock } from "../rig/run-artlock.js";
import { tempRepo } from "../rig/temp-repo.js";

function manifest(server: OpenAiServer, asset = ""): string {
  const provider = `provider: {use: openai, baseURL: "${server.baseURL}", timeout: 3s}\n`;
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  return `${provider}${defaults}assets:\n  faulty: {prompt: Faulty${asset && `, ${asset}`}}\n  other: {prompt: Other}\n`;
}

const MANY = (server: OpenAiServer): string => {
  const assets = Array.from({ length: 12 }, (_, n) => `  a${n}: {prompt: "${n}"}\n`).join("");
  return `${buysFrom(server)}defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\nassets:\n${assets}`;
};

test("a storm of 429 costs time and nothing else", async () => {
  await using server = await startOpenAiServer({
    latencyMs: 20,
    faultFor: ({ nth }) =>
      nth >= 12 && (nth % 3 === 2 || nth >= 24) ? undefined : { kind: "rate-limit", retryAfterMs: 10 },
  });
  await using repo = await tempRepo({ "assets.config.yaml": MANY(server) });

  const warnings: Error[] = [];
  const warned = (warning: Error): void => void warnings.push(warning);
  process.on("warning", warned);

  const built = await repo.artlock(["build", "--concurrency", "12"], keyOf(server));

  process.off("warning", warned);
  expect(warnings).toEqual([]);
  expect(built.exitCode, built.stderr).toBe(0);
  expect(server.ledger.filter(({ status }) => status === 200)).toHaveLength(12);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  expect(await audit(repo, server)).toEqual([]);
}, 60_000);

test.each<Fault>([
  { kind: "insufficient-quota" },
  { kind: "billing-hard-limit", status: 400 },
  { kind: "invalid-key" },
  { kind: "not-verified" },
])("$kind stops the whole run at once", async (fault) => {
  await using server = await startOpenAiServer({ faultFor: () => fault });
  await using repo = await tempRepo({ "assets.config.yaml": MANY(server) });

  const built = await repo.artlock(["build", "--concurrency", "2"], keyOf(server));

  expect(built.exitCode).toBe(1);
  expect(server.ledger.length).toBeLessThanOrEqual(2);
  expect(server.billedMicroUsd).toBe(0);
});

test.each([
  ["a name that does not resolve", "http://nonexistent.invalid/v1"],
  ["a port where nobody listens", "http://127.0.0.1:9/v1"],
])("%s: nothing was sent, and nothing is booked", async (_name, baseURL) => {
  await using server = await startOpenAiServer();
  const manifestOf = (url: string): string => MANY(server).replace(server.baseURL, url);
  await using repo = await tempRepo({ "assets.config.yaml": manifestOf(baseURL) });

  const world = { cwd: repo.root, env: keyOf(server), host: hurriedHost() };
  const built = await runArtlock(["build", "a0", "--json"], world);

  expect(built).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("so nothing was sent") });
  const files = (await repo.files()).filter((file) => !/^\.artlock\/(cache|\.gitignore)/.test(file));
  expect(files).toEqual(["assets.config.yaml"]);
  expect(await recordOf(repo, server)).toEqual({ ledger: [], lock: [], store: [], outputs: [] });
  await repo.write("assets.config.yaml", manifestOf(server.baseURL));
  expect(await repo.artlock(["build", "a0"], keyOf(server))).toMatchObject({ exitCode: 0 });
  expect(await audit(repo, server)).toEqual([]);
});

test("an answer without usage costs an unknown amount, never nothing", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "no-usage" });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  expect(await repo.artlock(["build", "faulty"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect((await repo.lock()).assets["faulty"]?.attempts).toMatchObject([{ outcome: "ok", cost: { unknown: true } }]);
});

test("an answer by URL is fetched", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "url", usage: true });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) });

  expect(await repo.artlock(["build", "faulty"], keyOf(server))).toMatchObject({ exitCode: 0 });

  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
});

test("without a key nothing is sent, the message names the variable, and all that is free is done", async () => {
  await using server = await startOpenAiServer();
  const more = `  made-of: {edit: faulty, prompt: Made of it}
  other-key: {prompt: Other key, provider: {apiKeyEnv: OTHER_KEY}}
  drawn: {prompt: Drawn, provider: draft}
`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server) + more });
  await repo.artlock(["build", "other"], keyOf(server));
  await repo.remove("img/other.webp");

  const built = await repo.artlock(["build"], { OTHER_KEY: server.apiKey });

  expect(built.exitCode).toBe(1);
  expect(built.stderr).toContain(
    "error[no-api-key]: OPENAI_API_KEY is not set, and faulty and 1 more have to be bought",
  );
  expect(built.stderr).toContain("1 asset: OPENAI_API_KEY is not set\n    faulty");
  expect(built.stderr).toContain("1 asset: it needs faulty, which was not made\n    made-of");
  expect(server.ledger.map(({ params }) => params["prompt"])).toEqual(["Other", "Other key"]);
  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual([
    "img/drawn.webp",
    "img/other-key.webp",
    "img/other.webp",
  ]);
});

test("the key stands in no file and no message", async () => {
  await using server = await startOpenAiServer();
  server.faults.push({ kind: "reset", when: "after-billing" });
  await using repo = await tempRepo({
    "assets.config.yaml": manifest(server),
    ".env": `OPENAI_API_KEY=${server.apiKey}\n`,
  });

  const built = await repo.artlock(["build", "--json"]);

  expect(server.ledger).toHaveLength(2);
  const texts = await Promise.all(
    (await repo.files()).filter((file) => file !== ".env").map((file) => repo.read(file)),
  );
  expect([built.stdout, built.stderr, ...texts].filter((text) => text.includes(server.apiKey))).toEqual([]);
});

test.each([
  ["a file where a folder should be", "img", "is no folder"],
  ["a folder where a file should be", "img/fox.webp/other.txt", "a folder stands at"],
])("%s is told of before anything is bought", async (_, path, said) => {
  await using server = await startOpenAiServer();
  const text = `${buysFrom(server)}assets:\n  fox: {prompt: A fox, quality: low, outputs: {dir: img, formats: [webp]}}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": text, [path]: "mine" });

  expect(await repo.artlock(["build", "--overwrite", "fox"], keyOf(server))).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining(said),
  });

  expect(server.ledger).toEqual([]);
  expect(await repo.read(path)).toBe("mine");
});
