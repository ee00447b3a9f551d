import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ARTLOCK } from "./artlock-command.mjs";
import { markdown, medianOf } from "./measure.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

/** So much more than a build of few assets may a build of many take, for a longer lock and more names. */
const AT_MOST = 1.3;

/**
 * The most memory that a whole build ever held, by how many assets it draws and derives files from: as pictures wait for a
 * processor before they are decoded, it is a matter of processors, and not of assets.
 */
export async function memory({ print, sizes = [20, 200], edge = 1024, rounds = 3 }) {
  const peaks = new Map(sizes.map((assets) => [assets, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const assets of sizes)
      peaks.get(assets).push(await inTemporaryFolder((folder) => peakOf(folder, assets, edge)));
  const rows = sizes.map((assets) => [
    String(assets),
    medianOf(peaks.get(assets)).toFixed(0),
    Math.max(...peaks.get(assets)).toFixed(0),
  ]);
  print(`${markdown(["assets", "median peak MB", "highest peak MB"], rows)}\n`);
  const [few, many] = [sizes[0], sizes.at(-1)].map((assets) => medianOf(peaks.get(assets)));
  const met = many / few <= AT_MOST ? "met" : "MISSED";
  print(`target: ${sizes.at(-1)} assets at most ${AT_MOST}x ${sizes[0]}; ${met} with ${(many / few).toFixed(2)}x\n`);
}

async function peakOf(folder, assets, edge) {
  const lines = Array.from({ length: assets }, (_, nth) => `  window-${nth}: {prompt: Window number ${nth} at dusk}\n`);
  const outputs = `{dir: img, widths: [${edge / 2}, ${edge}], formats: [webp]}`;
  await writeFile(
    join(folder, "assets.config.yaml"),
    `provider: draft\ndefaults: {size: ${edge}x${edge}, outputs: ${outputs}}\nassets:\n${lines.join("")}`,
  );
  const report = join(folder, "report.json");
  const reporter = new URL("streaming/report-peak.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", reporter, ARTLOCK, "build"], {
    cwd: folder,
    env: { ...process.env, ARTLOCK_BENCH_REPORT: report },
    stdio: "ignore",
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`artlock build of ${assets} assets ended with ${code}`);
  return JSON.parse(await readFile(report, "utf8")).peakKilobytes / 1024;
}
