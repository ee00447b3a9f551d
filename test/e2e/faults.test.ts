import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { hurriedHost } from "../rig/hurried-host.js";
import type { Fault } from "../rig/openai-server/fault.js";
import type { AnswerStatus } from "../rig/openai-server/ledger.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { runArtlock } from "../rig/run-artlock.js";
import { tempRepo, type AttemptJson } from "../rig/temp-repo.js";

/** One fault, what the first build makes of it, and what the lock then says. The second build meets a healthy server. */
interface Case {
  readonly fault: Fault;
  readonly exitCode: number;
  /** How the requests for the asset that the fault hits end, those of the second build included. */
  readonly ledger: readonly AnswerStatus[];
  /** What the lock says of it after the first build: outcome and kind of cost. */
  readonly attempts: readonly string[];
  readonly says?: RegExp;
  /** More of the asset, in YAML. */
  readonly asset?: string;
  /** What became of the other asset, which the server has nothing against. */
  readonly other?: "made" | "left";
}

const ONCE_MORE = { exitCode: 0, attempts: ["ok billed"] } as const;
const UNCERTAIN = { exitCode: 1, attempts: ["uncertain estimated"], says: /may have been (made and )?billed/ } as const;
const UNUSABLE = { exitCode: 1, ledger: [200, 200], attempts: ["unusable billed"] } as const;
const UNREADABLE = { ...UNUSABLE, attempts: ["unusable unknown"] } as const;
const STOPS = { exitCode: 1, attempts: [], other: "left" } as const;

const CASES: readonly Case[] = [
  { fault: { kind: "rate-limit", retryAfterMs: 5 }, ...ONCE_MORE, ledger: [429, 200] },
  { fault: { kind: "server-error" }, ...ONCE_MORE, ledger: [500, 200] },
  { fault: { kind: "bad-gateway" }, ...ONCE_MORE, ledger: [502, 200] },
  { fault: { kind: "overloaded", retryAfter: "0" }, ...ONCE_MORE, ledger: [503, 200] },
  { fault: { kind: "reset", when: "before-billing" }, ...UNCERTAIN, ledger: ["reset", 200] },
  { fault: { kind: "reset", when: "after-billing" }, ...UNCERTAIN, ledger: ["reset", 200] },
  { fault: { kind: "reset", when: "mid-body" }, ...UNCERTAIN, ledger: [200, 200] },
  { fault: { kind: "stall", bills: false }, ...UNCERTAIN, ledger: ["stalled", 200], says: /no answer within 3 s/ },
  { fault: { kind: "stall", bills: true }, ...UNCERTAIN, ledger: ["stalled", 200], says: /no answer within 3 s/ },
  { fault: { kind: "truncated-json" }, ...UNREADABLE },
  { fault: { kind: "raw", status: 200, body: "", bills: true }, ...UNREADABLE },
  { fault: { kind: "raw", status: 200, body: "[]", bills: true }, ...UNREADABLE },
  { fault: { kind: "bad-base64" }, ...UNUSABLE },
  { fault: { kind: "no-picture" }, ...UNUSABLE },
  { fault: { kind: "empty-data" }, ...UNUSABLE },
  {
    fault: { kind: "wrong-size", width: 512, height: 512 },
    ...UNUSABLE,
    says: /asked for 1024x1024, png and got 512x512, png/,
  },
  { fault: { kind: "wrong-format", format: "webp" }, ...UNUSABLE },
  {
    fault: { kind: "no-alpha" },
    ...UNUSABLE,
    asset: "model: gpt-image-2.5-flare, background: transparent",
  },
  {
    fault: { kind: "fewer", count: 2 },
    exitCode: 1,
    ledger: [200, 200],
    attempts: ["ok billed"],
    asset: "candidates: 3",
    says: /asked for 3 pictures and got 2/,
  },
  {
    fault: { kind: "moderation", stage: "input", categories: ["violence"] },
    exitCode: 1,
    ledger: [400, 200],
    attempts: [],
    says: /moderation stopped it at the input \(violence\)/,
  },
  {
    fault: { kind: "moderation", stage: "output", categories: ["sexual"] },
    exitCode: 1,
    ledger: [400, 200],
    attempts: [],
    says: /moderation stopped it at the output \(sexual\)/,
  },
  { fault: { kind: "insufficient-quota" }, ...STOPS, ledger: [429, 200], says: /no money left, or reached its limit/ },
  { fault: { kind: "billing-hard-limit", status: 400 }, ...STOPS, ledger: [400, 200] },
  { fault: { kind: "billing-hard-limit", status: 429 }, ...STOPS, ledger: [429, 200] },
  { fault: { kind: "invalid-key" }, ...STOPS, ledger: [401, 200], says: /OPENAI_API_KEY/ },
  { fault: { kind: "not-verified" }, ...STOPS, ledger: [403, 200] },
  { fault: { kind: "model-not-found" }, ...STOPS, ledger: [404, 200] },
  {
    fault: { kind: "raw", status: 404, body: "<h1>Not Found</h1>", headers: { "content-type": "text/html" } },
    ...STOPS,
    ledger: [404, 200],
  },
];

const nameOf = ({ kind, ...rest }: Fault): string => `${kind} ${JSON.stringify(rest)}`;

test.each(CASES.map((one) => [nameOf(one.fault), one] as const))(
  "%s: ledger, lock, store and files tell one story, and the next build ends it",
  async (_name, { fault, exitCode, ledger, attempts, says, asset, other = "made" }) => {
    let isHealthy = false;
    const met: string[] = [];
    await using server = await startOpenAiServer({
      faultFor({ prompt }) {
        met.push(prompt);
        if (isHealthy || !prompt.includes("Faulty") || met.filter((one) => one === prompt).length > 1) return undefined;
        return fault;
      },
    });
    await using repo = await tempRepo({ "assets.config.yaml": manifest(server, asset) });

    // One at a time, so that the other asset is behind the faulty one.
    const built = await repo.artlock(["build", "--concurrency", "1"], keyOf(server));

    expect(built.exitCode, built.stderr).toBe(exitCode);
    if (says) expect(built.stderr.replaceAll(/\s+/g, " ")).toMatch(says);
    const lock = await repo.lock().catch(() => undefined);
    const told = lock?.assets["faulty"]?.attempts ?? lock?.unplaced?.["faulty"] ?? [];
    expect(told.map(inBrief)).toEqual(attempts);
    expect(lock?.assets["other"] === undefined ? "left" : "made").toBe(other);
    const hasPicture = attempts.some((one) => one.startsWith("ok"));
    expect((await repo.files()).includes("img/faulty.webp")).toBe(hasPicture);
    expect(await audit(repo, server)).toEqual([]);

    isHealthy = true;
    const again = await repo.artlock(["build", "--json"], keyOf(server));

    expect(again.exitCode, again.stdout).toBe(0);
    const about = server.ledger.filter(({ params }) => String(params["prompt"]).includes("Faulty"));
    expect(about.map(({ status }) => status)).toEqual(ledger);
    expect(await audit(repo, server)).toEqual([]);
    expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
    const sent = server.ledger.length;
    expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
    expect(server.ledger).toHaveLength(sent);
    const printed = [built, again].flatMap(({ stdout, stderr }) => [stdout, stderr]);
    expect(printed.filter((text) => text.includes(server.apiKey))).toEqual([]);
  },
);

function manifest(server: OpenAiServer, asset = ""): string {
  const provider = `provider: {use: openai, baseURL: "${server.baseURL}", timeout: 3s}\n`;
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  return `${provider}${defaults}assets:\n  faulty: {prompt: Faulty${asset && `, ${asset}`}}\n  other: {prompt: Other}\n`;
}

function inBrief({ outcome, cost }: AttemptJson): string {
  const kind = cost.unknown ? "unknown" : cost.billedMicroUsd === undefined ? "estimated" : "billed";
  return `${outcome} ${kind}`;
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
