import { expect, test } from "vitest";
import { buildProject } from "../../src/build/build-project.js";
import { openProject } from "../../src/build/open-project.js";
import { nodeHost } from "../../src/host.js";
import type { BuildSummary } from "../../src/model/build-event.js";
import type { MasterStore } from "../../src/store/master-store.js";
import { audit } from "../rig/audit.js";
import { billedInLock, buysFrom, keyOf } from "../rig/bought.js";
import { hurriedHost } from "../rig/hurried-host.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

async function repoOf(server: OpenAiServer, count: number): Promise<TempRepo> {
  const assets = Array.from({ length: count }, (_, n) => `  a${n}: {prompt: "${n}"}\n`).join("");
  const defaults = "defaults: {quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}\n";
  return tempRepo({ "assets.config.yaml": `${buysFrom(server)}${defaults}assets:\n${assets}` });
}

/** Builds with a store that goes through `wrap`. */
async function build(
  repo: TempRepo,
  server: OpenAiServer,
  wrap: (store: MasterStore) => MasterStore,
): Promise<BuildSummary> {
  const opened = await openProject({ ...nodeHost(), ...hurriedHost(), cwd: repo.root, env: keyOf(server) }, {});
  if (opened.kind === "invalid") throw new Error(JSON.stringify(opened.diagnostics));
  const { project } = opened;
  const stores = { ...project.stores, bought: wrap(project.stores.bought) };
  const built = await buildProject({ ...project, stores }, { concurrency: 2 });
  if (built.kind !== "built") throw new Error(built.kind);
  return built.summary;
}

const ioError = (): Error => Object.assign(new Error("EIO: i/o error, fsync"), { code: "EIO", syscall: "fsync" });

test("a store that fails now and then gets the picture in the end", async () => {
  await using server = await startOpenAiServer();
  await using repo = await repoOf(server, 4);
  let puts = 0;
  const moody = (store: MasterStore): MasterStore => ({
    ...store,
    put: async (bytes, type) => {
      puts += 1;
      if (puts % 2 === 1) throw ioError();
      return store.put(bytes, type);
    },
  });

  expect(await build(repo, server, moody)).toMatchObject({ exitCode: 0, generated: 4 });

  expect(puts).toBe(8);
  expect(await audit(repo, server)).toEqual([]);
});

test("a store that fails for good stops the buying: what was under way is billed in the lock, and no more is sent", async () => {
  await using server = await startOpenAiServer();
  await using repo = await repoOf(server, 12);
  const broken = (store: MasterStore): MasterStore => ({ ...store, put: () => Promise.reject(ioError()) });

  const { exitCode, results } = await build(repo, server, broken);

  expect(exitCode).toBe(1);
  // Two on their way, and two whose answers were there when the first was refused.
  expect(server.ledger.length).toBeLessThanOrEqual(4);
  const messages = results.map(({ outcome }) => (outcome.kind === "failed" ? outcome.failure.message : outcome.kind));
  const lost = "a picture was made that the store cannot take: EIO: i/o error, fsync";
  const unsent = `nothing was bought, as it could not be kept: ${lost}`;
  expect(messages.toSorted()).toEqual([
    ...server.ledger.map(() => lost),
    ...Array.from({ length: 12 - server.ledger.length }, () => unsent),
  ]);
  const lock = await repo.lock();
  expect(billedInLock(lock)).toBe(server.billedMicroUsd);
  expect(
    Object.values(lock.unplaced ?? {})
      .flat()
      .map(({ outcome }) => outcome),
  ).toEqual(server.ledger.map(() => "unusable"));
});

test("where nothing can be put into the store, nothing is bought", async () => {
  await using server = await startOpenAiServer();
  await using repo = await repoOf(server, 3);
  await repo.write(".artlock/store", "a file in the way");

  const { exitCode, failed } = await build(repo, server, (store) => store);

  expect({ exitCode, failed, sent: server.ledger }).toEqual({ exitCode: 1, failed: 3, sent: [] });
  await repo.remove(".artlock/store");
  expect(await build(repo, server, (store) => store)).toMatchObject({ exitCode: 0 });
  expect(await audit(repo, server)).toEqual([]);
});
