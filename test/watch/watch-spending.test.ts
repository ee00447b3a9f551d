import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { microUsd } from "../../src/model/money.js";
import { assetId } from "../../src/model/asset.js";
import { audit } from "../rig/audit.js";
import { usd } from "../../src/model/money.js";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";
import { watchRepo, type WatchedRepo } from "../rig/watch-repo.js";

const DEFAULTS = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";

const manifest = (server: OpenAiServer, assets: string, rules = ""): string =>
  `${buysFrom(server)}${DEFAULTS}${rules}assets:\n${assets}`;

/** Billed, and of no use. */
const UNUSABLE = { kind: "bad-base64" } as const;

const FOX = "  fox: {prompt: A fox}\n";
const OWL = "  owl: {prompt: An owl}\n";

/** The one price of these pictures, as the watch shows it. */
function priceOf(watched: WatchedRepo, name: string): number {
  const price = watched.session.view().standing.pending.find(({ step }) => step.asset.id === name)?.step.price;
  if (price?.kind !== "estimate") throw new Error(`${name} waits for no price`);
  return price.highMicroUsd;
}

test("by default nothing is sent before somebody says yes, and then once", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX + OWL) });
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  expect(watched.pending()).toEqual({ fox: "ask", owl: "ask" });
  expect(server.ledger).toEqual([]);

  watched.session.approve(watched.ids("fox"));
  expect(watched.pending()).toEqual({ owl: "ask" });
  await watched.idle();
  expect(watched.verdicts()).toEqual({ fox: "fresh", owl: "generate" });
  expect(server.ledger).toHaveLength(1);
  expect(billedInLock(await repo.lock())).toBe(server.billedMicroUsd);
  expect(watched.session.view().standing.spentMicroUsd).toBe(server.billedMicroUsd);
  expect(await audit(repo, server)).toEqual([]);
});

test("a yes is for the request that it was said to: after an edit it is asked again", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX + OWL) });
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  watched.session.decline(watched.ids("fox", "owl"));
  expect(watched.pending()).toEqual({ fox: "declined", owl: "declined" });
  await watched.after(() => repo.write("assets.config.yaml", manifest(server, `  fox: {prompt: A red fox}\n${OWL}`)));
  expect(watched.pending()).toEqual({ fox: "ask", owl: "declined" });

  watched.session.retry();
  expect(watched.pending()).toEqual({ fox: "ask", owl: "ask" });
  expect(server.ledger).toEqual([]);
});

test.each([
  ["watch: {spend: never}\n", true, "never"],
  ["watch: {spend: ask}\n", false, "nobody"],
] as const)("%s with a terminal: %s, nothing is sent", async (rules, canAsk, why) => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX, rules) });
  await using watched = await watchRepo(repo, { env: keyOf(server), canAsk });
  await watched.idle();
  expect(watched.pending()).toEqual({ fox: why });
  await watched.after(() => repo.write("assets.config.yaml", manifest(server, "  fox: {prompt: A red fox}\n", rules)));
  expect(watched.pending()).toEqual({ fox: why });
  expect(server.ledger).toEqual([]);
});

test("`auto` buys at once, up to the budget of the watch, and says what is left", async () => {
  await using server = await startOpenAiServer();
  const auto = (budget: number, assets: string): string =>
    manifest(server, assets, `watch: {spend: auto, budget: ${budget}}\n`);
  await using repo = await tempRepo({ "assets.config.yaml": auto(0.01, FOX) });
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  expect(watched.verdicts()).toEqual({ fox: "fresh" });
  const spent = server.billedMicroUsd;

  await watched.after(() => repo.write("assets.config.yaml", auto(0.01, FOX + OWL)));
  expect(watched.pending()).toEqual({ owl: "stopped" });
  expect(server.ledger).toHaveLength(1);

  await watched.after(() => repo.write("assets.config.yaml", auto(0.02, FOX + OWL)));
  expect(watched.verdicts()).toEqual({ fox: "fresh", owl: "fresh" });
  expect(server.billedMicroUsd).toBe(spent * 2);
  expect(await audit(repo, server)).toEqual([]);
});

test("a request that failed is not sent again until its inputs change; one that was billed, not even by a new watch", async () => {
  await using server = await startOpenAiServer({
    faultFor: ({ prompt }) => (/red/.test(prompt) ? undefined : UNUSABLE),
  });
  const text = (prompt: string, widths = 64): string =>
    manifest(
      server,
      `  fox: {prompt: ${prompt}, outputs: {widths: [${widths}]}}\n`,
      "watch: {spend: auto, budget: 1}\n",
    );
  await using repo = await tempRepo({ "assets.config.yaml": text("A fox") });
  {
    await using watched = await watchRepo(repo, { env: keyOf(server) });
    await watched.idle();
    expect(watched.pending()).toEqual({ fox: "failed" });
    await watched.after(() => repo.write("assets.config.yaml", text("A fox", 32)));
    expect(watched.pending()).toEqual({ fox: "failed" });
    expect(server.ledger).toHaveLength(1);
  }
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  expect(watched.pending()).toEqual({ fox: "failed" });
  expect(server.ledger).toHaveLength(1);
  await watched.after(() => repo.write("assets.config.yaml", text("A red fox", 32)));
  expect(watched.verdicts()).toEqual({ fox: "fresh" });
  expect(server.ledger).toHaveLength(2);
});

test("an asset that was bought and is renamed keeps its picture, and its files are renamed", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX) });
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  watched.session.approve(watched.ids("fox"));
  await watched.idle();
  const before = await repo.bytes("img/fox.webp");
  await watched.after(() => repo.write("assets.config.yaml", manifest(server, "  vixen: {prompt: A fox}\n")));
  expect((await repo.files()).filter((file) => file.startsWith("img/"))).toEqual(["img/vixen.webp"]);
  expect(await repo.bytes("img/vixen.webp")).toEqual(before);
  expect(server.ledger).toHaveLength(1);
});

test("what is made from a picture that waits, waits as well; one yes to both buys both", async () => {
  await using server = await startOpenAiServer();
  const night = "  night: {edit: fox, prompt: At night}\n";
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX + night) });
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  expect(watched.pending()).toEqual({ fox: "ask", night: "ask" });
  watched.session.approve(watched.ids("night"));
  expect(watched.pending()).toEqual({ fox: "ask", night: "needs" });
  expect(server.ledger).toEqual([]);
  watched.session.approve(watched.ids("fox"));
  await watched.idle();
  expect(watched.verdicts()).toEqual({ fox: "fresh", night: "fresh" });
  expect(server.ledger).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
});

test("without a key nothing is sent, and it goes on once there is one in .env.local", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({
    "assets.config.yaml": manifest(server, FOX, "watch: {spend: auto, budget: 1}\n"),
  });
  await using watched = await watchRepo(repo);
  await watched.idle();
  expect(watched.pending()).toEqual({ fox: "stopped" });
  await watched.after(() => repo.write(".env.local", `OPENAI_API_KEY=${server.apiKey}\n`));
  expect(watched.verdicts()).toEqual({ fox: "fresh" });
});

test("the studio's yes: at the price it was seen at, and not above", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX) });
  await using watched = await watchRepo(repo, { env: keyOf(server), canAsk: false });
  await watched.idle();
  const price = priceOf(watched, "fox");
  const fox = assetId("fox");
  expect(await watched.session.generate(fox, microUsd(price - 1))).toMatchObject({ kind: "refused" });
  expect(await watched.session.generate(assetId("owl"), microUsd(price))).toEqual({
    kind: "refused",
    because: "there is no asset owl",
  });
  expect(server.ledger).toEqual([]);
  expect(await watched.session.generate(fox, microUsd(price))).toEqual({ kind: "made" });
  expect(await watched.session.generate(fox, microUsd(price))).toEqual({
    kind: "refused",
    because: "there is nothing to make",
  });
  expect(server.ledger).toHaveLength(1);
});

test("the studio is told why a picture that it said yes to was not made", async () => {
  await using server = await startOpenAiServer();
  const rules = "watch: {budget: 0}\n";
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX, rules) });
  await using watched = await watchRepo(repo, { env: keyOf(server), canAsk: false });
  await watched.idle();

  expect(await watched.session.generate(assetId("fox"), microUsd(1_000_000))).toEqual({
    kind: "refused",
    because: expect.stringContaining("would pass the limit of $0"),
  });
  expect(server.ledger).toEqual([]);
});

test("a new picture although nothing changed waits for a yes as well", async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX) });
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  watched.session.approve(watched.ids("fox"));
  await watched.idle();
  await watched.session.makeAnew(watched.ids("fox"));
  expect(watched.pending()).toEqual({ fox: "ask" });
  watched.session.approve(watched.ids("fox"));
  await watched.idle();
  expect(watched.verdicts()).toEqual({ fox: "fresh" });
  expect(server.ledger).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
});

test("a yes whose inputs change while another build is under way comes to an end, and buys nothing", async () => {
  await using server = await startOpenAiServer({ latencyMs: 1_500 });
  await using repo = await tempRepo({ "assets.config.yaml": manifest(server, FOX + OWL) });
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  watched.session.approve(watched.ids("fox"));
  const [owl] = watched.ids("owl");
  if (owl === undefined) throw new Error("no owl");

  const generated = watched.session.generate(owl, usd(1));
  await sleep(300);
  await repo.write("assets.config.yaml", manifest(server, FOX + OWL.replace("prompt:", "prompt: Another")));

  expect(await generated).toMatchObject({ kind: "refused" });
  await watched.idle();
  expect(server.ledger).toHaveLength(1);
});
