import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ARTLOCK } from "./artlock-command.mjs";
import { markdown, medianOf } from "./measure.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

/** 1632 x 1632 pixels of noise, three bytes each, are 8 MB. */
const EDGE = 1632;
const MOST_MEGABYTES = 200;

/**
 * Many large pictures that all come at once: the most memory that a process ever held, which starts with Node's own, and what
 * a picture costs the processor. The server is a process of its own.
 */
export async function streaming({ print, pictures = 20, edge = EDGE, rounds = 3 }) {
  const server = await start("picture-server", { pictures, edge });
  try {
    const ways = [
      { name: "streamed to the store", run: (job) => inChild("streamed", job) },
      { name: "through the SDK's JSON", run: (job) => inChild("through the SDK's JSON", job) },
      { name: "artlock build, with one file from each", run: wholeBuild },
    ];
    const reports = new Map(ways.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const { name, run } of ways)
        reports
          .get(name)
          .push(await inTemporaryFolder((folder) => run({ pictures, edge, baseURL: server.told.baseURL, folder })));
    print(`### ${pictures} pictures of ${(server.told.bytes / 1e6).toFixed(1)} MB in flight at once\n`);
    print(`${tableOf(reports, pictures)}\n`);
    for (const { name } of ways.filter((way) => !way.name.includes("JSON"))) print(targetLine(name, reports.get(name)));
    print("");
  } finally {
    server.child.kill();
    await once(server.child, "exit");
  }
}

function tableOf(reports, pictures) {
  const rows = [...reports].map(([name, list]) => [
    name,
    megabytes(list).toFixed(0),
    (medianOf(list.map(({ cpuMs }) => cpuMs)) / pictures).toFixed(1),
  ]);
  return markdown(["", "peak MB", "ms of processor a picture"], rows);
}

function targetLine(name, list) {
  const found = megabytes(list);
  return `target: at most ${MOST_MEGABYTES} MB; ${found <= MOST_MEGABYTES ? "met" : "MISSED"} with ${found.toFixed(0)} MB ${name}`;
}

/** The highest of all rounds. */
const megabytes = (list) => Math.max(...list.map(({ peakKilobytes }) => peakKilobytes)) / 1024;

async function inChild(way, job) {
  const { child, told } = await start("contestant", { way, ...job });
  if (child.exitCode === null) await once(child, "exit");
  return told;
}

async function start(script, options) {
  const child = fork(fileURLToPath(new URL(`streaming/${script}.mjs`, import.meta.url)), [JSON.stringify(options)], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [told] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(`${script} ended before it told anything`))),
  ]);
  return { child, told };
}

async function wholeBuild({ pictures, edge, baseURL, folder }) {
  const assets = Array.from({ length: pictures }, (_, nth) => `  window-${nth}: {prompt: Window number ${nth}}\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "assets.config.yaml"),
    `version: 1
provider: {use: openai, baseURL: "${baseURL}"}
prices: {gpt-image-2: {textIn: 5, imageIn: 8, imageOut: 30}}
defaults: {size: ${edge}x${edge}, quality: low, outputs: {dir: img, widths: [64], formats: [webp]}}
assets:
${assets.join("")}`,
  );
  const report = join(folder, "report.json");
  const child = spawn(
    process.execPath,
    [
      "--import",
      new URL("streaming/report-peak.mjs", import.meta.url).href,
      ARTLOCK,
      "build",
      "--max-cost",
      "100",
      "--concurrency",
      String(pictures),
    ],
    {
      cwd: folder,
      env: { ...process.env, OPENAI_API_KEY: "sk-bench-0123456789", ARTLOCK_BENCH_REPORT: report },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const [code] = await once(child, "exit");
  const made = await readdir(join(folder, "img")).catch(() => []);
  if (code !== 0 || made.length !== pictures) throw new Error(`artlock build ended with ${code}:\n${said}`);
  return JSON.parse(await readFile(report, "utf8"));
}
