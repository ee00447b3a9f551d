import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ARTLOCK, runQuietly } from "./artlock-command.mjs";
import { measure, tableOf, targetLine } from "./measure.mjs";
import { makeRepo } from "./synthetic-repo.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

/** How long until the command line has said something, against the least that Node can do. */
export async function coldStart({ print, rounds = 41 }) {
  await inTemporaryFolder(async (root) => {
    await makeRepo(root, { assets: 10 });
    const empty = join(root, "empty.cjs");
    await writeFile(empty, "");
    const commands = [
      ["empty node", [empty]],
      ["artlock --version", [ARTLOCK, "--version"]],
      ["artlock build, nothing to do", [ARTLOCK, "build"]],
      ["artlock --help", [ARTLOCK, "--help"]],
      ["artlock plan", [ARTLOCK, "plan"]],
    ];
    const contestants = commands.map(([name, args]) => ({
      name,
      run: () => runQuietly(process.execPath, args, { cwd: root }),
    }));
    print("### 10 assets\n");
    const times = await measure(contestants, { rounds });
    print(`${tableOf(times, { yardstick: "empty node" })}\n`);
    print(`${targetLine(times, { name: "artlock --version", yardstick: "empty node", atMost: 1.4 })}\n`);
  });
}
