import { expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { runArtlock, type ArtlockRun } from "../rig/run-artlock.js";
import { tempRepo } from "../rig/temp-repo.js";

// gpt-image-2, low, 1024x1024: 196 tokens at $30 a million, and 7 of the prompt at $5: $0.005915 each.
const ASSETS = "assets:\n  fox: {prompt: Fox}\n  owl: {prompt: Owl}\n  hen: {prompt: Hen, provider: draft}\n";
const DEFAULTS = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";

interface Wish {
  /** `{confirmAbove: 0}` and the like; dollars. */
  readonly budget?: string;
  readonly args?: readonly string[];
  /** Nobody is at a terminal without. */
  readonly keys?: readonly string[];
  readonly env?: { readonly [name: string]: string };
}

/** A build in a new repo, and what it bought. */
async function build({ budget, args = [], keys, env = {} }: Wish): Promise<ArtlockRun & { readonly bought: number }> {
  await using server = await startOpenAiServer();
  const limits = budget === undefined ? "" : `budget: ${budget}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + limits + DEFAULTS + ASSETS });
  const world = { cwd: repo.root, env: { ...keyOf(server), ...env } };
  const ran = await runArtlock(["build", ...args], { ...world, ...(keys && { keys }) });
  const files = (await repo.files()).filter((file) => file.startsWith("img/"));
  expect(files.length).toBe(ran.exitCode === 0 ? 3 : 0);
  return { ...ran, bought: server.ledger.length };
}

test("above the threshold the plan is shown and one key decides", async () => {
  const yes = await build({ budget: "{confirmAbove: 0.01}", keys: ["x", "y"] });

  expect(yes).toMatchObject({ exitCode: 0, bought: 2 });
  expect(yes.stderr).toContain(`Will be made (2)
  + fox  generate  $0.0059  new
  + owl  generate  $0.0059  new

Total: $0.0118 for 2 pictures.

A build that may spend more than $0.01 asks first: --yes goes on, \`budget.confirmAbove\` moves the limit.
Spend up to $0.0118 on this? [y/N] yes
`);
});

test.each(["n", "N", "q", "enter", "escape"])(
  "after %s nothing is bought, nothing is made, and the exit code is 130",
  async (key) => {
    const no = await build({ budget: "{confirmAbove: 0.01}", keys: [key] });

    expect(no).toMatchObject({ exitCode: 130, bought: 0 });
    expect(no.stderr.endsWith("Spend up to $0.0118 on this? [y/N] no\nNothing was bought.\n")).toBe(true);
  },
);

test("a program that reads --json is told as well", async () => {
  const { stdout } = await build({ budget: "{confirmAbove: 0}", keys: ["n"], args: ["--json"] });

  expect(JSON.parse(stdout)).toEqual({ type: "stopped", exitCode: 130, message: "Nothing was bought." });
});

test.each<[string, Wish]>([
  ["at a dollar, where the manifest says nothing", {}],
  ["at just the threshold", { budget: "{confirmAbove: 0.01183}" }],
  ["where a limit of the run keeps it below", { budget: "{confirmAbove: 0.02, perRun: 0.02}" }],
  ["with --max-cost below the threshold", { budget: "{confirmAbove: 0.02}", args: ["--max-cost", "0.02"] }],
  ["with --yes", { budget: "{confirmAbove: 0}", args: ["--yes"] }],
  ["with -y", { budget: "{confirmAbove: 0}", args: ["-y"] }],
  ["for drafts", { budget: "{confirmAbove: 0}", args: ["--provider", "draft"] }],
  ["in CI", { budget: "{confirmAbove: 0, perRun: 1}", env: { CI: "true" } }],
])("nothing is asked %s", async (_name, wish) => {
  const built = await build({ ...wish, keys: ["n"] });

  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.stderr).not.toContain("[y/N]");
});

test("nothing is asked where nobody is at a terminal: the limits of the manifest hold alone", async () => {
  expect(await build({ budget: "{confirmAbove: 0}" })).toMatchObject({ exitCode: 0, bought: 2 });
});

test("what nobody can price is asked about, and what has no key is not", async () => {
  await using server = await startOpenAiServer();
  const manifest = (model: string): string =>
    `${buysFrom(server)}defaults: {model: ${model}, outputs: {dir: img}}\nassets:\n  fox: {prompt: Fox}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest("some-model") });
  const run = (env: { readonly [name: string]: string }): Promise<ArtlockRun> =>
    runArtlock(["build"], { cwd: repo.root, env, keys: ["n"] });

  expect(await run(keyOf(server))).toMatchObject({
    exitCode: 130,
    stderr: expect.stringContaining("Spend an unknown amount on this? [y/N] no"),
  });
  expect(await run({})).toMatchObject({ exitCode: 1, stderr: expect.not.stringContaining("[y/N]") });
  expect(server.ledger).toEqual([]);
});

test("Ctrl-C at the question buys nothing, and gives the repo free", async () => {
  await using server = await startOpenAiServer();
  const manifest = `${buysFrom(server)}budget: {confirmAbove: 0}\n${ASSETS}`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest });
  const building = runArtlock(["build"], {
    cwd: repo.root,
    env: keyOf(server),
    keys: [],
    onListening: (interrupt) => void setTimeout(() => interrupt(1), 300),
  });

  expect(await building).toMatchObject({ exitCode: 130, stderr: expect.stringContaining("Nothing was bought.") });
  expect(server.ledger).toEqual([]);
  expect(await repo.files()).not.toContain(".artlock/run.json");
});
