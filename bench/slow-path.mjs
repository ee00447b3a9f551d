import { appendFile, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runArtlock } from "./artlock-command.mjs";
import { markdown, measure, medianOf, tableOf } from "./measure.mjs";
import { makeRepo } from "./synthetic-repo.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

/** What is waited for once stat signatures alone no longer answer, and where that time goes. For information: no targets. */
export async function slowPath({ print, sizes = [1000, 10_000], rounds = 5 }) {
  for (const assets of sizes) {
    await inTemporaryFolder(async (root) => {
      const repo = await makeRepo(root, { assets });
      print(`### ${assets} assets, ${assets} references, ${assets * 3} outputs\n`);
      const times = await measure(commands(repo), { rounds });
      print(`${tableOf(times, { yardstick: "plan, nothing changed" })}\n`);
      print(`${await phases(root, { rounds })}\n`);
    });
  }
}

function commands({ root, files }) {
  const manifest = join(root, "assets.config.yaml");
  const output = join(root, files[0].outputs[0]);
  const edit = (text) => appendFile(output, text);
  let bytes;
  return [
    { name: "plan, nothing changed", run: () => runArtlock(["plan"], { cwd: root }) },
    {
      name: "plan, manifest edited",
      prepare: () => appendFile(manifest, "# one more line\n"),
      run: () => runArtlock(["plan"], { cwd: root }),
    },
    {
      name: "plan, an output edited",
      async prepare() {
        bytes = await readFile(output);
        await edit("by hand");
      },
      run: () => runArtlock(["plan"], { cwd: root }),
      restore: () => writeFile(output, bytes),
    },
    {
      name: "build, manifest touched",
      prepare: () => utimes(manifest, new Date(), new Date()),
      run: () => runArtlock(["build"], { cwd: root }),
    },
  ];
}

/** The steps of `plan` in this process, by the library's own functions; each as the median of its runs. */
async function phases(root, { rounds }) {
  const { openProject } = await import("../dist/build/open-project.js");
  const { readLock } = await import("../dist/build/read-lock.js");
  const { snapshotOf } = await import("../dist/build/plan-project.js");
  const { makePlan } = await import("../dist/plan/make-plan.js");
  const { nodeHost } = await import("../dist/host.js");
  const times = new Map();
  const timed = async (name, work) => {
    const startedMs = performance.now();
    const result = await work();
    times.set(name, [...(times.get(name) ?? []), performance.now() - startedMs]);
    return result;
  };
  for (let round = 0; round < rounds; round += 1) {
    const host = { ...nodeHost(), cwd: root };
    await appendFile(join(root, "assets.config.yaml"), "# one more line\n");
    await timed("open the project, manifest edited", () => openProject(host, {}));
    const { project } = await timed("open the project, manifest as before", () => openProject(host, {}));
    const { lock, recovered } = await timed("read the lock", () => readLock(project));
    const snapshot = await timed("take the snapshot", () => snapshotOf(project, lock, recovered));
    const orders = { force: () => false, overwrite: () => false };
    await timed("decide", async () => makePlan({ manifest: project.manifest, lock, snapshot, orders }));
  }
  return markdown(
    ["step of a plan", "median ms"],
    [...times].map(([name, list]) => [name, medianOf(list).toFixed(1)]),
  );
}
