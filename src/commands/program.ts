import { resolve } from "node:path";
import { Command, CommanderError, Option } from "commander";
import type { Json } from "../model/canonical-json.js";
import type { ExitCode } from "../model/build-event.js";
import type { TerminalOutput } from "../reporters/terminal-output.js";
import type { Act } from "./act.js";
import { addBuilding } from "./add-building.js";
import { addStudio } from "./add-studio.js";
import { addTending } from "./add-tending.js";
import { writeJson, type CommandContext } from "./context.js";

/** Runs the command that `args` (without node and script) name; resolves with its exit code. */
export async function runProgram(
  context: CommandContext,
  args: readonly string[],
  { version }: { readonly version: string },
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const act: Act = (invoke) =>
    async function action(this: Command) {
      exitCode = await invoke(contextOf(this, context), this.optsWithGlobals(), this.args);
    };
  const program = newProgram(context, version);
  addBuilding(program, act);
  addTending(program, act);
  addStudio(program, act);
  try {
    await program.parseAsync(args.length > 0 ? args : ["--help"], { from: "user" });
    return exitCode;
  } catch (error) {
    // --help and --version end this way with 0; everything else that commander throws is bad usage.
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // Commander has told it on stderr.
    if (args.includes("--json")) writeJson(context, badUsage(error));
    return 2;
  }
}

function newProgram({ stdout, stderr }: CommandContext, version: string): Command {
  return new Command("artlock")
    .description("Package-lock for art: makes the pictures that assets.config.yaml asks for, and nothing twice.")
    .version(version, "-V, --version", "print the version")
    .exitOverride()
    .showHelpAfterError("(`artlock --help` lists the commands)")
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => Math.min(stdout.columns, 100),
      getErrHelpWidth: () => Math.min(stderr.columns, 100),
    })
    .option("--cwd <folder>", "work as if started there")
    .option("-c, --config <file>", "the manifest; else assets.config.yaml, here or in a folder above")
    .addOption(new Option("--provider <name>", "override every asset's provider").choices(["draft", "openai"]))
    .option("--json", "write data for programs to stdout")
    .option("-q, --quiet", "say only what went wrong, and how it ended")
    .option("-v, --verbose", "list fresh assets too")
    .option("--no-color", "no colour, as with NO_COLOR=1")
    .addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  $ artlock init                     a manifest to start from
  $ artlock plan                     what a build would make, why, and for how much
  $ artlock build                    make what is missing or stale
  $ artlock build --provider draft   placeholders, with no key and no network
  $ artlock why hero                 the whole story of one picture
  $ artlock check                    in CI: exit 3 when anything is stale

Exit codes:
  0 fine                       3 stale or drifted (check, --frozen)
  1 an asset failed, or busy   4 an expectation failed
  2 bad usage or manifest      5 stopped by budget
                             130 interrupted, declined`;

function badUsage({ message }: CommanderError): Json {
  const told = message.replace(/^error: /, "");
  return { type: "invalid", exitCode: 2, diagnostics: [{ severity: "error", code: "bad-usage", message: told }] };
}

/** The context as --cwd and --no-color want it. */
function contextOf(command: Command, context: CommandContext): CommandContext {
  const { cwd, color } = command.optsWithGlobals<{ cwd?: string; color?: boolean }>();
  const { host, stdout, stderr } = context;
  return {
    ...context,
    host: cwd === undefined ? host : { ...host, cwd: resolve(host.cwd, cwd) },
    stdout: color === false ? colourless(stdout) : stdout,
    stderr: color === false ? colourless(stderr) : stderr,
  };
}

/** Columns and rows are read anew each time, as a window may be resized. */
function colourless(output: TerminalOutput): TerminalOutput {
  return {
    write: (text) => output.write(text),
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
    isTerminal: output.isTerminal,
    colour: false,
  };
}
