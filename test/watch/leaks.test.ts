import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { nodeHost } from "../../src/host.js";
import { openWatch } from "../../src/watch/open-watch.js";
import { tempRepo } from "../rig/temp-repo.js";

const EDITS = 10_000;

test("ten thousand edits, as of a long day, leave no handles and no memory behind", { timeout: 600_000 }, async () => {
  const manifest = (words: string): string =>
    `version: 1\nwatch: {spend: never}\nassets:\n  hero: {prompt: "${words}"}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest("A lighthouse") });
  // Not the rig's watch, which keeps all it is told.
  const opened = await openWatch({ ...nodeHost(), cwd: repo.root, env: {} }, { canAsk: false });
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));
  const { session, begin } = opened;
  begin();
  const edit = async (nth: number): Promise<void> => {
    writeFileSync(repo.path("assets.config.yaml"), manifest(`A lighthouse, take ${nth}`));
    await session.refresh();
  };
  // What is loaded and compiled once is not a leak.
  for (let nth = 0; nth < EDITS / 10; nth += 1) await edit(nth);
  const before = { handles: handles(), heapBytes: heapAfterGc() };

  for (let nth = EDITS / 10; nth < EDITS; nth += 1) await edit(nth);

  const grownBytes = heapAfterGc() - before.heapBytes;
  expect(session.view().planned?.plan.steps[0]?.asset.prompt).toBe(`A lighthouse, take ${EDITS - 1}`);
  expect(handles()).toBeLessThanOrEqual(before.handles + 2);
  expect(grownBytes / EDITS).toBeLessThan(200);
  session.stop("finish");
  await session.ended;
});

const handles = (): number => process.getActiveResourcesInfo().length;

function heapAfterGc(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
