import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { busyFile } from "../rig/busy-file.js";
import { canMount, expectMounts } from "../rig/small-disk.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

expectMounts();

const DEFAULTS = "defaults: {quality: low, outputs: {dir: img, widths: [64, 128], formats: [webp]}}\n";

async function twoAssets(server: OpenAiServer): Promise<TempRepo> {
  const manifest = `${buysFrom(server)}${DEFAULTS}assets:\n  a: {prompt: A}\n  b: {prompt: B}\n`;
  return tempRepo({ "assets.config.yaml": manifest });
}

/** Builds once more, and shows that what was bought is used and nothing is bought again. */
async function mended(repo: TempRepo, server: OpenAiServer): Promise<void> {
  const again = await repo.artlock(["build"], keyOf(server));
  expect(again.exitCode, again.stderr).toBe(0);
  expect(server.ledger).toHaveLength(2);
  expect(await audit(repo, server)).toEqual([]);
  expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
}

const SMALLER = "formats: [{format: webp, quality: 30}]";

/** Derives all files anew while one of a's cannot be replaced, after the other has been. */
async function halfWritten(repo: TempRepo): Promise<Disposable> {
  const manifest = await repo.read("assets.config.yaml");
  await repo.write("assets.config.yaml", manifest.replace("formats: [webp]", SMALLER));
  const old = await repo.bytes("img/a-64.webp");
  const busy = busyFile(repo.path("img/a-128.webp"));
  const built = await repo.artlock(["build"]);
  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("EBUSY") });
  expect((await repo.bytes("img/a-64.webp")).equals(old)).toBe(false);
  return busy;
}

test.runIf(canMount)(
  "files that were put in place before one could not be are no stranger's to the builds after it",
  async () => {
    await using server = await startOpenAiServer();
    await using repo = await twoAssets(server);
    expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
    const busy = await halfWritten(repo);
    // Neither one that has nothing to do with it, nor one that fails in the same way, forgets that.
    expect(await repo.artlock(["build", "b"])).toMatchObject({ exitCode: 0 });
    expect(await repo.artlock(["build"])).toMatchObject({ exitCode: 1 });
    busy[Symbol.dispose]();

    await mended(repo, server);
  },
);

test.runIf(canMount)("a half-written asset whose file is then edited by hand is the user's again", async () => {
  await using server = await startOpenAiServer();
  await using repo = await twoAssets(server);
  await repo.artlock(["build"], keyOf(server));
  const busy = await halfWritten(repo);
  busy[Symbol.dispose]();
  await repo.write("img/a-64.webp", "mine");

  const again = await repo.artlock(["build"]);

  expect(again.stderr).toContain("img/a-64.webp");
  expect(await repo.read("img/a-64.webp")).toBe("mine");
});

test.runIf(canMount)("a journal that outlives its run for the sake of a file tells nothing twice", async () => {
  await using server = await startOpenAiServer();
  await using repo = await twoAssets(server);
  await repo.artlock(["build"], keyOf(server));
  const manifest = await repo.read("assets.config.yaml");
  server.faults.push({ kind: "reset", when: "after-billing" });
  await repo.write(
    "assets.config.yaml",
    manifest.replace("prompt: B", "prompt: C").replace("formats: [webp]", SMALLER),
  );
  const busy = busyFile(repo.path("img/a-128.webp"));
  await repo.artlock(["build"], keyOf(server));
  expect((await repo.files()).filter((file) => file.startsWith(".artlock/journal/"))).toHaveLength(1);
  busy[Symbol.dispose]();

  const next = await repo.artlock(["build"], keyOf(server));

  expect(next.exitCode, next.stderr).toBe(0);
  expect(next.stderr).not.toContain("cut off");
  expect(server.ledger).toHaveLength(4);
  expect(await audit(repo, server)).toEqual([]);
});
