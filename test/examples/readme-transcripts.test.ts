import { expect, test } from "vitest";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { keyOf } from "../rig/bought.js";
import { runArtlock } from "../rig/run-artlock.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";
import { fences, readmePath, withFences } from "./readme-text.js";

/** What a reader sees at a shell; `npx vitest run test/examples/readme-transcripts.test.ts -u` writes it into README.md. */
test("every transcript in README.md is what artlock says", { timeout: 60_000 }, async () => {
  await using server = await startOpenAiServer();
  await using repo = await tempRepo();
  const transcripts: string[] = [];
  for (const scene of SCENES) transcripts.push(await scene(repo, server));

  expect(fences("console").map(commandOf)).toEqual(transcripts.map(commandOf));
  await expect(withFences("console", transcripts)).toMatchFileSnapshot(readmePath);
});

type Scene = (repo: TempRepo, server: OpenAiServer) => Promise<string>;

const SCENES: readonly Scene[] = [wrongManifest, changedManifest, noBudgetInCi, stoppedByBudget, whatItCost];

async function wrongManifest(repo: TempRepo): Promise<string> {
  await repo.write(
    "assets.config.yaml",
    `version: 1
assets:
  hero:
    promt: A lighthouse keeper reading by the lamp at dawn
  badge:
    prompt: The lighthouse as a round badge
    size: 1000x1000
    quality: max
`,
  );
  return shell(repo, ["plan"]);
}

/** The manifest of "What is made again, and why" is bought, then edited as the README says. */
async function changedManifest(repo: TempRepo, server: OpenAiServer): Promise<string> {
  const [manifest = ""] = fences("yaml").filter((text) => text.includes("sticker:") && text.includes("team:"));
  await buy(repo, manifest, server);
  const edited = manifest
    .replace("at dawn", "at dusk")
    .replace("sticker:", "badge:")
    .concat("    outputs: {widths: [640, 1280, 1536]}\n");
  await repo.write("assets.config.yaml", edited);
  return shell(repo, ["plan"]);
}

async function noBudgetInCi(repo: TempRepo): Promise<string> {
  return shell(repo, ["build"], { CI: "true" });
}

async function stoppedByBudget(repo: TempRepo, server: OpenAiServer): Promise<string> {
  await repo.remove(".artlock");
  await repo.remove("public");
  await repo.remove("assets.lock.json");
  const manifest = fences("yaml").find((text) => text.includes("sticker:") && text.includes("team:")) ?? "";
  const chain = manifest.slice(0, manifest.indexOf("  sticker:"));
  await repo.write("assets.config.yaml", chain + reaching(server));
  return shell(repo, ["build", "--max-cost", "0.05"], keyOf(server));
}

/** Two months of work on the manifest of "What is made again, and why", in which one request got no answer. */
async function whatItCost(repo: TempRepo, server: OpenAiServer): Promise<string> {
  for (const file of [".artlock", "public", "assets.lock.json"]) await repo.remove(file);
  const manifest = fences("yaml").find((text) => text.includes("sticker:") && text.includes("team:")) ?? "";
  const months = [
    ["2026-10-27T09:30:00Z", manifest],
    ["2026-11-20T14:10:00Z", manifest.replace("at dawn", "at dusk").replace("Four keepers", "Five keepers")],
  ] as const;
  for (const [at, text] of months) {
    await repo.write("assets.config.yaml", text + reaching(server));
    const host = { nowMs: () => Date.parse(at) };
    await runArtlock(["build"], { cwd: repo.root, env: keyOf(server), host });
  }
  server.faults.push({ kind: "reset", when: "after-billing" });
  const host = { nowMs: () => Date.parse("2026-11-22T16:00:00Z") };
  await repo.write("assets.config.yaml", months[1][1].replace("a round sticker", "a square one") + reaching(server));
  await runArtlock(["build"], { cwd: repo.root, env: keyOf(server), host });
  return shell(repo, ["cost"]);
}

async function buy(repo: TempRepo, manifest: string, server: OpenAiServer): Promise<void> {
  await repo.write("assets.config.yaml", manifest + reaching(server));
  const { exitCode, stderr } = await repo.artlock(["build"], keyOf(server));
  expect(exitCode, stderr).toBe(0);
}

function reaching({ baseURL }: OpenAiServer): string {
  return `\nprovider: {use: openai, baseURL: "${baseURL}"}\n`;
}

/** Durations differ from run to run, and the folder from machine to machine. */
async function shell(repo: TempRepo, args: readonly string[], env: { readonly [name: string]: string } = {}) {
  const { stdout, stderr } = await repo.artlock(args, env);
  const said = (stderr + stdout).replaceAll(`${repo.root}/`, "").replaceAll(/\b\d+\.\ds\b/g, "9.4s");
  return `$ artlock ${args.join(" ")}\n${said.trimEnd()}\n`;
}

function commandOf(transcript: string): string {
  return transcript.split("\n", 1)[0] ?? "";
}
