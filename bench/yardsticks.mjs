import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runQuietly } from "./artlock-command.mjs";

/** Build tools that are asked of the same files whether there is anything to do. */
const YARDSTICKS = [
  { name: "ninja", args: [], says: "no work to do", debian: "ninja-build", write: writeNinjaFile },
  // Without its built-in rules, which it would try on every input for seconds.
  { name: "make", args: ["-r"], says: "Nothing to be done", debian: "make", write: writeMakefile },
];

export function installedYardsticks(print) {
  return YARDSTICKS.filter(({ name, debian }) => {
    const installed = isInstalled(name);
    if (!installed) print(`**${name} is missing, so nothing is compared with it: \`apt-get install ${debian}\`**\n`);
    return installed;
  });
}

function isInstalled(name) {
  try {
    runQuietly(name, ["--version"], {});
    return true;
  } catch {
    return false;
  }
}

/**
 * ninja believes only in what its own log says it made, so it runs once, with a command that does nothing: the outputs are
 * newer than their inputs already.
 */
async function writeNinjaFile({ root, files }) {
  const edges = files.map(({ input, outputs }) => `build ${outputs.join(" ")}: draw ${input}\n`);
  await writeFile(join(root, "build.ninja"), `rule draw\n  command = :\n${edges.join("")}`);
  runQuietly("ninja", [], { cwd: root });
}

async function writeMakefile({ root, files }) {
  const rules = files.map(({ input, outputs }) => `${outputs.join(" ")} &: ${input}\n\t@:\n`);
  const all = files.flatMap(({ outputs }) => outputs).join(" ");
  await writeFile(join(root, "Makefile"), `all: ${all}\n${rules.join("")}`);
}
