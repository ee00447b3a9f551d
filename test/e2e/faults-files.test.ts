import { mkdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { LOCK_NAME } from "../../src/build/layout.js";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { busyFile } from "../rig/busy-file.js";
import { readOnly, whileReadOnly } from "../rig/read-only.js";
import { canMount, expectMounts } from "../rig/small-disk.js";
import { tempRepo, type TempRepo } from "../rig/temp-repo.js";

expectMounts();

/** Root ignores permissions, and is kept out by a mount. */
const canForbid = canMount || process.getuid?.() !== 0;

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

test("an output folder that is a file: the pictures are kept, and written once it is a folder", async () => {
  await using server = await startOpenAiServer();
  await using repo = await twoAssets(server);
  await repo.write("img", "a file");

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("a folder of the path is a file") });
  expect(server.ledger).toHaveLength(2);
  expect(await repo.read("img")).toBe("a file");
  expect(await audit(repo, server)).toEqual([]);
  await repo.remove("img");
  await mended(repo, server);
});

test.runIf(canForbid)(
  "an output folder that is read-only: the pictures are kept, and written once it is not",
  async () => {
    await using server = await startOpenAiServer();
    await using repo = await twoAssets(server);
    await mkdir(repo.path("img"));
    await whileReadOnly(repo.path("img"), async () => {
      const built = await repo.artlock(["build"], keyOf(server));
      expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/EROFS|EACCES|EPERM/) });
      expect(server.ledger).toHaveLength(2);
      expect(await audit(repo, server)).toEqual([]);
    });
    await mended(repo, server);
  },
);

test.runIf(canForbid)("an output folder that becomes read-only while pictures are made", async () => {
  const forbidden: Disposable[] = [];
  const forbid = (): undefined => void forbidden.push(readOnly(repo.path("img")));
  await using server = await startOpenAiServer({ faultFor: ({ nth }) => (nth === 1 ? forbid() : undefined) });
  await using repo = await twoAssets(server);
  await mkdir(repo.path("img"));

  const built = await repo.artlock(["build"], keyOf(server));
  for (const one of forbidden) one[Symbol.dispose]();

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/EROFS|EACCES|EPERM/) });
  await mended(repo, server);
});

test.runIf(canForbid)("a repo that may not be written to at all: nothing is bought", async () => {
  await using server = await startOpenAiServer();
  await using repo = await twoAssets(server);
  await whileReadOnly(repo.root, async () => {
    const built = await repo.artlock(["build"], keyOf(server));
    expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/cannot work .*(EROFS|EACCES|EPERM)/) });
    expect(await repo.artlock(["pin", "a"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("cannot work"),
    });
    expect(await repo.artlock(["plan"])).toMatchObject({ exitCode: 0 });
  });
  expect(server.ledger).toEqual([]);
  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
});

test.runIf(canForbid)(
  "a repo that becomes read-only while pictures are made: the bill is in the journal, and in the lock after the next build",
  async () => {
    const forbidden: Disposable[] = [];
    const forbid = (): undefined => void forbidden.push(readOnly(repo.path(".artlock")), readOnly(repo.root));
    await using server = await startOpenAiServer({ faultFor: ({ nth }) => (nth === 0 ? forbid() : undefined) });
    await using repo = await twoAssets(server);

    const built = await repo.artlock(["build", "--concurrency", "1"], keyOf(server));
    for (const one of forbidden.toReversed()) one[Symbol.dispose]();

    expect(server.ledger).toHaveLength(1);
    expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("could not be written") });
    const again = await repo.artlock(["build"], keyOf(server));
    expect(again.exitCode, again.stderr).toBe(0);
    // The store could not take the first picture of a: that one is lost, and its price is not.
    expect(server.ledger).toHaveLength(3);
    expect((await repo.lock()).assets["a"]?.attempts).toHaveLength(2);
    expect(await audit(repo, server)).toEqual([]);
  },
);

test("something that is no file where the lock should be: nothing is bought", async () => {
  await using server = await startOpenAiServer();
  await using repo = await twoAssets(server);
  await mkdir(repo.path(LOCK_NAME));

  expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("directory"),
  });

  expect(server.ledger).toEqual([]);
});

test("a lock that turns into a folder while pictures are made: the bill waits in the journal", async () => {
  await using server = await startOpenAiServer({
    faultFor({ nth }) {
      if (nth === 0) mkdirSync(repo.path(LOCK_NAME));
      return undefined;
    },
  });
  await using repo = await twoAssets(server);

  const built = await repo.artlock(["build"], keyOf(server));

  expect(built).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`${LOCK_NAME} could not be written`) });
  await repo.remove(LOCK_NAME);
  await mended(repo, server);
});

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
