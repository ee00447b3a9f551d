import { expect, test } from "vitest";
import { audit } from "../rig/audit.js";
import { buysFrom, keyOf } from "../rig/bought.js";
import { startOpenAiServer } from "../rig/openai-server/openai-server.js";
import { canMount, expectMounts, smallDisk } from "../rig/small-disk.js";
import { tempRepo } from "../rig/temp-repo.js";

expectMounts();

const MANIFEST = `defaults: {quality: low, outputs: {dir: img, widths: [64, 128], formats: [webp]}}
assets:
  a: {prompt: A}
  b: {edit: a, prompt: B}
`;

/** From no room at all to enough for everything, in steps of a page. */
const FREE_KB = [...Array.from({ length: 24 }, (_, n) => n * 4), 112, 128, 160, 192, 256, 512];

test.runIf(canMount)(
  "a disk that fills up while a picture is made: what was paid for is in the lock, and is not bought twice",
  async () => {
    const results: string[] = [];
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
      results.push(`${freeKb} kB: exit ${built.exitCode}, ${server.ledger.length} bought`);
    }
    console.log(results.join("\n"));
  },
  120_000,
);
