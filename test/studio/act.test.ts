import { expect, test } from "vitest";
import { nodeHost } from "../../src/host.js";
import { act } from "../../src/studio/act.js";
import { sourceOfWatch } from "../../src/studio/source-of-watch.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";
import { watchRepo } from "../rig/watch-repo.js";

test("an earlier picture that is brought back twice, as by a double click, is one candidate more", async () => {
  await using server = await startOpenAiServer();
  const manifest = (prompt: string): string =>
    `${buysFrom(server)}defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\nassets: {fox: {prompt: ${prompt}}}\n`;
  await using repo = await tempRepo({ "assets.config.yaml": manifest("A fox") });
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  const digest = (await repo.lock()).assets["fox"]?.picked ?? "";
  await repo.write("assets.config.yaml", manifest("A red fox"));
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
  const red = (await repo.lock()).assets["fox"]?.picked;
  await using watched = await watchRepo(repo, { env: keyOf(server) });
  await watched.idle();
  const source = sourceOfWatch(watched.session, { host: nodeHost(), root: repo.root });

  await act("fox", { kind: "restore", digest }, source);
  await act("fox", { kind: "restore", digest }, source);

  const { candidates, picked } = (await repo.lock()).assets["fox"] ?? {};
  expect({ candidates: candidates?.map((one) => one.digest), picked }).toEqual({
    candidates: [red, digest],
    picked: digest,
  });
  expect(server.ledger).toHaveLength(2);
});
