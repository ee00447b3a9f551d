/** `npm run bench`, or `npm run bench -- no-op cold-start` for some; `--tiny` only shows that they run. */
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { ARTLOCK } from "./artlock-command.mjs";
import { coldStart } from "./cold-start.mjs";
import { cutOut } from "./cut-out.mjs";
import { drafts } from "./drafts.mjs";
import { memory } from "./memory.mjs";
import { noOp } from "./no-op.mjs";
import { ocr } from "./ocr.mjs";
import { renditions } from "./renditions.mjs";
import { schedule } from "./schedule.mjs";
import { slowPath } from "./slow-path.mjs";
import { watch } from "./watch.mjs";
import { streaming } from "./streaming.mjs";

const BENCHES = {
  "no-op": { run: noOp, tiny: { sizes: [3], rounds: 1 } },
  "cold-start": { run: coldStart, tiny: { rounds: 1 } },
  "cut-out": { run: cutOut, tiny: { rounds: 1, sizes: [{ width: 96, height: 96 }] } },
  drafts: { run: drafts, tiny: { rounds: 1, width: 192, height: 128 } },
  memory: { run: memory, tiny: { sizes: [1, 2], rounds: 1 } },
  ocr: { run: ocr, tiny: { most: 1, grounds: 1 } },
  renditions: { run: renditions, tiny: { pictures: 1, rounds: 1, widths: [48] } },
  schedule: { run: schedule, tiny: { pictures: 4, speed: 100 } },
  "slow-path": { run: slowPath, tiny: { sizes: [3], rounds: 1 } },
  streaming: { run: streaming, tiny: { pictures: 2, edge: 816, rounds: 1 } },
  watch: { run: watch, tiny: { sizes: [3], rounds: 1 } },
};

const args = process.argv.slice(2);
const isTiny = args.includes("--tiny");
const wanted = args.filter((arg) => arg !== "--tiny");
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));

if (unknown.length > 0) {
  fail(`there is no bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`);
} else if (!existsSync(ARTLOCK)) {
  fail("there is no dist/ to measure: `npm run build` makes it");
} else {
  const [cpu] = cpus();
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpu?.model ?? "unknown processor"}, ${process.platform}\n`,
  );
  for (const [name, { run, tiny }] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`## ${name}\n`);
    await run({ print: (text) => console.log(text), ...(isTiny && tiny) });
  }
}

function fail(message) {
  console.error(`bench: ${message}`);
  process.exitCode = 2;
}
