import { runArtlock, runQuietly } from "./artlock-command.mjs";
import { measure, tableOf, targetLine } from "./measure.mjs";
import { makeRepo } from "./synthetic-repo.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";
import { installedYardsticks } from "./yardsticks.mjs";

/** A build with nothing to do, against build tools that are asked the same of the same files. */
export async function noOp({ print, sizes = [100, 1000, 10_000], rounds = 21 }) {
  const yardsticks = installedYardsticks(print);
  for (const assets of sizes) {
    print(`### ${assets} assets, ${assets} references, ${assets * 3} outputs\n`);
    await inTemporaryFolder(async (root) => {
      const repo = await makeRepo(root, { assets });
      for (const { write } of yardsticks) await write(repo);
      const artlock = {
        name: "artlock build",
        // The full path words it otherwise: only an answer from stat signatures is measured.
        run: () => expectTo(runArtlock(["build"], { cwd: root }), { say: `${assets} assets fresh, nothing to do\n` }),
      };
      const others = yardsticks.map(({ name, args, says }) => ({
        name,
        run: () => expectTo(runQuietly(name, args, { cwd: root }), { say: says }),
      }));
      const times = await measure([artlock, ...others], { rounds });
      print(`${tableOf(times, { yardstick: others[0]?.name ?? artlock.name })}\n`);
      if (assets === TARGET_ASSETS)
        print(`${targetLine(times, { name: artlock.name, yardstick: "ninja", atMost: 1.5 })}\n`);
    });
  }
}

const TARGET_ASSETS = 10_000;

function expectTo(said, { say }) {
  if (!said.includes(say)) throw new Error(`this run was to say "${say}", but said:\n${said}`);
}
