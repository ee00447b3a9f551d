import { lstat, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer, type OpenAiServer } from "../rig/openai-server/openai-server.js";
import { tempRepo } from "../rig/temp-repo.js";

const MANIFEST = (server: OpenAiServer): string =>
  `${buysFrom(server)}assets:\n  a: {prompt: A, outputs: {dir: img, widths: [64], formats: [webp]}}\n`;

test.each(["there already", "yet to be written"])(
  "a lock that is a symlink to a file %s is written through it",
  async (is) => {
    await using server = await startOpenAiServer();
    await using repo = await tempRepo({ "assets.config.yaml": MANIFEST(server) });
    await mkdir(repo.path("locks"));
    if (is === "there already") await repo.write("locks/art.json", '{"version": 1, "assets": {}}\n');
    await symlink("locks/art.json", repo.path("assets.lock.json"));

    expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });

    expect((await lstat(repo.path("assets.lock.json"))).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await repo.read("locks/art.json"))).toHaveProperty("assets.a");
    expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
  },
);

test.each(["art.json", "new.json"])(
  "a lock that a symlink takes out of the repo, to %s, is left alone, and nothing is bought",
  async (name) => {
    await using server = await startOpenAiServer();
    await using elsewhere = await tempRepo({ "art.json": "private" });
    await using repo = await tempRepo({ "assets.config.yaml": MANIFEST(server) });
    await symlink(join(elsewhere.root, name), repo.path("assets.lock.json"));

    const built = await repo.artlock(["build"], keyOf(server));

    expect(built).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("leaves the repo through a symlink") });
    expect(server.ledger).toEqual([]);
    expect(await elsewhere.files()).toEqual(["art.json"]);
    expect(await elsewhere.read("art.json")).toBe("private");
  },
);
