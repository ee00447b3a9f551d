import { rename } from "node:fs/promises";
import { expect, test } from "vitest";
import { formatDiagnostics } from "../../src/manifest/format-diagnostic.js";
import { watchTerminal, type WatchTerminal } from "../../src/reporters/watch/watch-terminal.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";
import { watchRepo } from "../rig/watch-repo.js";
import { screen, type Screen } from "./screen.js";

const ASSETS = "assets:\n  hero: {prompt: A lighthouse}\n  sticker: {prompt: The mascot waving, candidates: 2}\n";

interface Watched {
  readonly shown: Screen;
  readonly terminal: WatchTerminal;
  /** Saves the manifest, and waits until the watch has seen it. */
  readonly save: (text: string, kind: "invalid" | "standing") => Promise<unknown>;
}

/** A watch with nothing made yet, as a terminal of so many columns shows it. */
async function onScreen(columns: number, use: (watched: Watched) => Promise<void>): Promise<void> {
  await using server = await startOpenAiServer();
  const head = `${buysFrom(server)}watch: {budget: 2}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": head + ASSETS });
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  const shown = screen({ columns, rows: 24 });
  const terminal = watchTerminal({
    output: shown,
    nowMs: () => 0,
    timers: { every: () => () => undefined },
    formatDiagnostic: (diagnostic) => formatDiagnostics([diagnostic], { colour: false, from: repo.root }),
    quiet: false,
  });
  watched.session.subscribe((event) => terminal.report(event));
  await watched.idle();
  const save: Watched["save"] = (text, kind) =>
    watched.tells(kind, async () => {
      await repo.write("new.yaml", head + text);
      await rename(repo.path("new.yaml"), repo.path("assets.config.yaml"));
    });
  await use({ shown, terminal, save });
  terminal.close();
  expect(await shown.isCursorShown()).toBe(true);
}

test.each([100, 80, 40])("what waits, and what the keys do, in %i columns", async (columns) => {
  await onScreen(columns, async ({ shown, terminal }) => {
    expect(await shown.text()).toMatchSnapshot("waiting");
    terminal.press("c");
    expect(await shown.text()).toMatchSnapshot("choosing");
    expect(terminal.press("y")).toEqual({ kind: "approve", ids: ["hero"] });
    terminal.press("escape");
    terminal.press("h");
    expect(await shown.text()).toMatchSnapshot("help");
    expect(terminal.press("g")).toEqual({ kind: "approve", ids: ["hero", "sticker"] });
    expect(terminal.press("x")).toEqual({ kind: "nothing" });
    expect(terminal.press("q")).toEqual({ kind: "quit" });
  });
});

test("a typo stands above what was right before, until it is mended", async () => {
  await onScreen(80, async ({ shown, save }) => {
    await save(ASSETS.replace("prompt: A light", "promt: A light"), "invalid");
    expect(await shown.text()).toMatchSnapshot("typo");
    await save(ASSETS, "standing");
    expect(await shown.text()).toMatchSnapshot("mended");
  });
});
