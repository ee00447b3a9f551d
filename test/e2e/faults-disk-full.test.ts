import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { recordOf, type RepoRecord } from "../rig/repo-record.js";
import { canMount, expectMounts, smallDisk } from "../rig/small-disk.js";
import { tempRepo } from "../rig/temp-repo.js";

expectMounts();

const MANIFEST = `defaults: {quality: low, outputs: {dir: img, widths: [64, 128], formats: [webp]}}
assets:
  a: {prompt: A}
  b: {edit: a, prompt: B}
`;

const MADE: RepoRecord = {
  ledger: ["a: 200, 5915", "b: 200, 14232"],
  lock: ["a: ok, billed 5915, a#1", "b: ok, billed 14232, b#1"],
  store: ["a#1", "b#1"],
  outputs: ["img/a-128.webp: a#1", "img/a-64.webp: a#1", "img/b-128.webp: b#1", "img/b-64.webp: b#1"],
};

/** From no room at all to enough for everything, in steps of a page. */
const FREE_KB = [...Array.from({ length: 12 }, (_, n) => n * 4), 64, 96, 160, 512];

test.runIf(canMount)(
  "a disk that fills up while a picture is made: what was paid for is in the lock, and is not bought twice",
  async () => {
    for (const freeKb of FREE_KB) {
      using disk = smallDisk({ megabytes: 64 });
      let asked = 0;
      await using server = await startOpenAiServer({
        faultFor() {
          asked += 1;
          if (asked === 1) disk.leave(freeKb);
          return undefined;
        },
      });
      await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + MANIFEST }, { under: disk.folder });
      const built = await repo.artlock(["build"], keyOf(server));
      disk.empty();

      const again = await repo.artlock(["build"], keyOf(server));

      expect(again.exitCode, `${freeKb} kB: ${built.stderr}\n${again.stderr}`).toBe(0);
      expect(await audit(repo, server), `${freeKb} kB: ${built.stderr}`).toEqual([]);
      expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
      expect(await recordOf(repo, server), `${freeKb} kB`).toEqual(MADE);
    }
  },
  120_000,
);

test.runIf(canMount)(
  "a disk that is full from the start: nothing is sent, and the message says what to do",
  async () => {
    using disk = smallDisk({ megabytes: 64 });
    await using server = await startOpenAiServer();
    await using repo = await tempRepo({ "assets.config.yaml": buysFrom(server) + MANIFEST }, { under: disk.folder });
    for (const freeKb of [0, 4, 8, 12, 16, 20, 40, 100, 1_000, 3_000]) {
      disk.leave(freeKb);
      const built = await repo.artlock(["build"], keyOf(server));
      expect(built.exitCode, `${freeKb} kB: ${built.stderr}`).toBe(1);
      expect(built.stderr.replaceAll(/\s+/g, " "), `${freeKb} kB`).toContain(
        "the disk is full: free some space and run again",
      );
      expect(server.ledger, `${freeKb} kB`).toEqual([]);
    }
    disk.empty();

    expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
    expect(await audit(repo, server)).toEqual([]);
  },
  60_000,
);

test.runIf(canMount)(
  "a disk that is full when files are derived anew: old ones, lock and store stay whole, and nothing is bought again",
  async () => {
    await using server = await startOpenAiServer();
    for (const freeKb of [0, 4, 8, 12, 16, 20, 24, 32, 40, 60, 80, 120]) {
      using disk = smallDisk({ megabytes: 64 });
      const manifest = buysFrom(server) + MANIFEST;
      const before = server.ledger.length;
      await using repo = await tempRepo({ "assets.config.yaml": manifest }, { under: disk.folder });
      expect(await repo.artlock(["build"], keyOf(server))).toMatchObject({ exitCode: 0 });
      const old = await repo.bytes("img/a-64.webp");
      await repo.write("assets.config.yaml", manifest.replace("[64, 128]", "[64, 200, 300, 400]"));
      disk.leave(freeKb);

      const built = await repo.artlock(["build"]);

      expect((await repo.bytes("img/a-64.webp")).equals(old)).toBe(true);
      expect([0, 1], `${freeKb} kB: ${built.stderr}`).toContain(built.exitCode);
      disk.empty();
      const again = await repo.artlock(["build"]);
      expect(again.exitCode, `${freeKb} kB: ${built.stderr}\n${again.stderr}`).toBe(0);
      expect(server.ledger).toHaveLength(before + 2);
      expect(await repo.artlock(["check"])).toMatchObject({ exitCode: 0 });
      const strays = (await repo.files()).filter((file) => /img\/.*-128|\.artlock\/(tmp|journal)/.test(file));
      expect(strays, `${freeKb} kB`).toEqual([]);
    }
  },
  120_000,
);
