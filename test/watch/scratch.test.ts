import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { nodeHost } from "../../src/host.js";
import { openWatch } from "../../src/watch/open-watch.js";
import { tempRepo } from "../rig/temp-repo.js";

test("scratch", async () => {
  await using repo = await tempRepo({
    "assets.config.yaml":
      "provider: draft\ndefaults: {outputs: {dir: img, widths: [64], formats: [webp]}}\nassets:\n  fox: {prompt: A fox}\n",
  });
  const opened = await openWatch({ ...nodeHost(), cwd: repo.root, env: {} }, { canAsk: true });
  if (opened.kind !== "open") throw new Error("no");
  const { session, begin } = opened;
  const said: string[] = [];
  const t0 = performance.now();
  session.subscribe((e) =>
    said.push(
      `${(performance.now() - t0).toFixed(0)} ${e.kind} ${e.kind === "build" ? e.event.kind : e.kind === "changed" ? e.files.join() : e.kind === "looked" ? e.plan.steps.map((s) => s.verdict.kind).join() : ""}`,
    ),
  );
  begin();
  await sleep(1500);
  await repo.write("assets.config.yaml", (await repo.read("assets.config.yaml")).replace("A fox", "A red fox"));
  await sleep(600);
  said.push((await repo.files()).join());
  await repo.remove("img/fox-64.webp");
  await sleep(600);
  await repo.write("assets.config.yaml", "assets: {");
  await sleep(400);
  session.stop("finish");
  console.log(await session.ended, said.join("\n"));
  expect(1).toBe(1);
});
