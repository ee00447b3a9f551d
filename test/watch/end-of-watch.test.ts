import { expect, test } from "vitest";
import { watchFolders, type FolderWatch } from "../../src/disk/watch-folders.js";
import { nodeHost } from "../../src/host.js";
import { openWatch } from "../../src/watch/open-watch.js";
import { tempRepo } from "../rig/temp-repo.js";

test("a watch that is ended while it looks listens to nothing from then on", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml": "version: 1\nprovider: draft\nassets: {a: {prompt: A}}\n",
  });
  const listening: FolderWatch[] = [];
  const opened = await openWatch(
    { ...nodeHost(), cwd: repo.root, env: {} },
    {
      canAsk: false,
      listen(heard, how) {
        const watch = watchFolders(heard, how);
        listening.push(watch);
        return watch;
      },
    },
  );
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));

  opened.begin();
  // Far enough into the look to be past its first question.
  await new Promise((resolve) => setImmediate(resolve));
  opened.session.stop("finish");
  await opened.session.ended;

  expect(listening.map(({ size }) => size)).toEqual([0]);
});
