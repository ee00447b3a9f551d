import { spawn } from "node:child_process";
import { watch as watchFile } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { watch as chokidar } from "chokidar";
import { ARTLOCK, ENVIRONMENT, runArtlock } from "./artlock-command.mjs";
import { markdown, medianOf } from "./measure.mjs";
import { makeRepo } from "./synthetic-repo.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

/** What is saved stands in the middle, so that half of the manifest moves when it grows by a line. */
const DRAFT = "draft-of-the-bench";

const TARGET_MS = 100;

/**
 * From the save of a prompt to its new draft on disk, while `artlock watch` runs. What is left of that without the time in
 * which the picture itself is drawn and encoded is what a watch costs. The floor is chokidar's event for the same save,
 * heard in the process that saves.
 */
export async function watch({ print, sizes = [10, 100, 1000], rounds = 15 }) {
  const rows = [];
  for (const assets of sizes) {
    await inTemporaryFolder(async (root) => {
      await makeRepo(root, { assets, provider: "openai" });
      await addDraft(root);
      runArtlock(["build", "--quiet"], { cwd: root });
      rows.push([String(assets), ...(await measureSaves(root, { rounds }))]);
    });
  }
  print(markdown(["assets", "save to draft, ms", "picture's own", "watch's own", "slowest", "chokidar's event"], rows));
  const worst = Math.max(...rows.map((row) => Number(row[3])));
  print(
    `\ntarget: at most ${TARGET_MS} ms beside the picture's own; ${worst <= TARGET_MS ? "met" : "MISSED"} with ${worst} ms\n`,
  );
}

async function measureSaves(root, { rounds }) {
  const running = await startWatch(root);
  const floor = await listenByChokidar(root);
  try {
    return await timesOf(root, { running, floor, rounds });
  } finally {
    await floor.close();
    await running.end();
  }
}

async function timesOf(root, { running, floor, rounds }) {
  const times = { whole: [], picture: [], own: [], event: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const { wholeMs, pictureMs, eventMs } = await saveOnce(root, { running, floor, round });
    if (round === 0) continue;
    times.whole.push(wholeMs);
    times.picture.push(pictureMs);
    times.own.push(wholeMs - pictureMs);
    times.event.push(eventMs);
  }
  const { whole, picture, own, event } = times;
  return [...[whole, picture, own].map(medianOf), Math.max(...own), medianOf(event)].map((ms) => ms.toFixed(1));
}

/** As editors save: another file, put in the place of the old one. */
async function saveOnce(root, { running, floor, round }) {
  const manifest = join(root, "assets.config.yaml");
  const before = await readFile(manifest, "utf8");
  const text = before.replace(/A draft, number .*/, `A draft, number ${round} of them`);
  const drawn = onDisk(join(root, "public/img"), `${DRAFT}-1536.webp`);
  const made = running.made();
  const heard = floor.next();
  await writeFile(`${manifest}.new`, text);
  const startedMs = performance.now();
  await rename(`${manifest}.new`, manifest);
  const [wholeMs, pictureMs, eventMs] = await Promise.all([
    drawn.then((atMs) => atMs - startedMs),
    made,
    heard.then((atMs) => atMs - startedMs),
  ]);
  await running.idle();
  return { wholeMs, pictureMs, eventMs };
}

/** Resolves with the moment at which the last file of the draft is put in place. */
function onDisk(folder, name) {
  return new Promise((resolve) => {
    const watcher = watchFile(folder, (_event, changed) => {
      if (changed !== name) return;
      resolve(performance.now());
      watcher.close();
    });
  });
}

async function listenByChokidar(root) {
  const listener = chokidar(root, { depth: 0, ignoreInitial: true });
  await new Promise((resolve) => listener.once("ready", resolve));
  return {
    next: () => new Promise((resolve) => listener.once("change", () => resolve(performance.now()))),
    close: () => listener.close(),
  };
}

async function startWatch(root) {
  const child = spawn(process.execPath, [ARTLOCK, "watch", "--json"], {
    cwd: root,
    env: ENVIRONMENT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const listeners = new Set();
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const event = JSON.parse(line);
    for (const listener of listeners) listener(event);
  });
  const next = (is) =>
    new Promise((resolve) => {
      const listener = (event) => {
        if (!is(event)) return;
        listeners.delete(listener);
        resolve(event);
      };
      listeners.add(listener);
    });
  await next(({ type }) => type === "standing");
  // It looks once more at files that it has not listened to before.
  await sleep(1_000);
  return {
    made: () => next(({ type, id }) => type === "finished" && id === DRAFT).then(({ elapsedMs }) => elapsedMs),
    /** Once the build's own writing has been looked at, and what there is to do after it has been decided. */
    idle: () => next(({ type }) => type === "standing").then(() => sleep(150)),
    async end() {
      child.kill("SIGINT");
      await new Promise((resolve) => child.once("exit", resolve));
    },
  };
}

async function addDraft(root) {
  const manifest = join(root, "assets.config.yaml");
  const lines = (await readFile(manifest, "utf8")).split("\n");
  const assets = lines.flatMap((line, at) => (/^ {2}asset-/.test(line) ? [at] : []));
  lines.splice(assets[assets.length >> 1], 0, `  ${DRAFT}:`, "    provider: draft", "    prompt: A draft, number 0");
  await writeFile(manifest, lines.join("\n"));
}
