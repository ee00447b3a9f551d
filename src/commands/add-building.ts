import { InvalidArgumentError, Option, type Command } from "commander";
import { buildCommand, type BuildFlags } from "./build.js";
import { checkCommand, type CheckFlags } from "./check.js";
import { planCommand, type PlanFlags } from "./plan.js";
import { readMilliseconds } from "../manifest/read-units.js";
import type { Act } from "./act.js";
import { DEFAULT_PORT, port } from "./add-studio.js";
import type { SheetFlags } from "./sheet.js";
import { watchCommand, type WatchFlags } from "./watch.js";
import { whyCommand } from "./why.js";

export const ASSETS = "names, globs like 'blog/*', or tag:NAME; all when left out";

/** The commands that make pictures, and those that tell what would be made. */
export function addBuilding(program: Command, act: Act): void {
  program
    .command("build")
    .description("make what is missing or stale, derive its files, write the lock")
    .argument("[assets...]", ASSETS)
    .option("--force <assets...>", "make these anew although nothing changed; a pin still holds")
    .option("--overwrite <assets...>", "replace files that were changed by hand")
    .option("--accept <assets...>", "keep files that were changed by hand, as they are")
    .option("--max-cost <dollars>", "spend no more than this in this run", dollars)
    .option(
      "--concurrency <n>",
      "requests in flight at most; limits of the account are learned (default: 32)",
      positiveInteger,
    )
    .option(
      "--timeout <duration>",
      "wait this long for one request: 90s, 10m (default: the provider's, else 300s)",
      duration,
    )
    .option("--retry-uncertain", "send again what got no answer, twice at most; each may be billed")
    .option("-y, --yes", "spend what the budget allows without asking first")
    .option("--frozen", "write nothing and send nothing; exit 3 where a build would have")
    .option("--no-drafts", "with --frozen: a draft in the lock counts as stale")
    .option("--no-unchecked", "with --frozen: an expectation that could not be checked counts as failed")
    .option("--dry-run", "the same as artlock plan")
    .option("--no-wait", "fail at once when another artlock works in this repo")
    .addHelpText(
      "after",
      `
Examples:
  $ artlock build
  $ artlock build 'blog/*' --max-cost 2
  $ artlock build --force hero
  $ artlock build --overwrite hero      replace a file that was edited by hand`,
    )
    .action(act<BuildFlags>((context, flags, names) => buildCommand(context, names, flags)));
  program
    .command("watch")
    .description("make drafts and files as you save, and ask before anything is bought")
    .option("--max-cost <dollars>", "spend no more than this until the watch ends", dollars)
    .option("--concurrency <n>", "as for build", positiveInteger)
    .option("--poll", "look at the files over and over: for network drives and containers that tell of no changes")
    .option("--studio", "open the studio too: a page to look, pick and say yes on")
    .option("--port <n>", "for the studio", port, DEFAULT_PORT)
    .addHelpText(
      "after",
      `
What costs money waits for a key, or is never bought, or is bought at once, as \`watch: {spend: ask | never | auto}\` in the
manifest says. Off a terminal nobody can be asked. Ctrl-C finishes what is in flight; twice, it stops at once (exit 130).

Examples:
  $ artlock watch
  $ artlock watch --provider draft     placeholders as you type, with no key
  $ artlock watch --max-cost 1         what you say yes to, up to a dollar`,
    )
    .action(act<WatchFlags>((context, flags) => watchCommand(context, flags)));
  program
    .command("plan")
    .description("tell what a build would do, why, and what it would cost")
    .argument("[assets...]", ASSETS)
    .option("--force <assets...>", "as for build")
    .option("--overwrite <assets...>", "as for build")
    .addHelpText("after", "\nExamples:\n  $ artlock plan\n  $ artlock plan hero --json")
    .action(act<PlanFlags>((context, flags, names) => planCommand(context, names, flags)));
  program
    .command("why")
    .description("tell one asset's whole story: verdict, request, history, files")
    .argument("<assets...>", ASSETS)
    .addHelpText("after", "\nExamples:\n  $ artlock why hero\n  $ artlock why hero --json")
    .action(act<PlanFlags>((context, flags, names) => whyCommand(context, names, flags)));
  program
    .command("sheet")
    .description("draw a contact sheet of what is there: pictures, names, verdicts, costs; changes nothing")
    .argument("[assets...]", ASSETS)
    .option("-o, --out <file>", "a .png, .webp, .jpg or .html", "artlock-sheet.png")
    .option("--columns <n>", "tiles in a row; as fits when left out", positiveInteger)
    .addOption(
      new Option("--theme <name>", "light when left out; a page follows its reader").choices(["light", "dark"]),
    )
    .option("--candidates", "every candidate, not only the one in use")
    .option("--overwrite", "write over a file that is no sheet")
    .addHelpText(
      "after",
      `
Examples:
  $ artlock sheet                                    all of them, as artlock-sheet.png
  $ artlock sheet tag:blog --out blog.html           one page to send around, pictures in it
  $ artlock sheet sticker --candidates --columns 4   to choose from`,
    )
    .action(
      act<SheetFlags>(async (context, flags, names) => {
        // Type and its fonts are for this command alone.
        const { sheetCommand } = await import("./sheet.js");
        return sheetCommand(context, names, flags);
      }),
    );
  program
    .command("check")
    .description("exit 3 when anything is stale, drifted, missing or orphaned; needs no key, no network")
    .argument("[assets...]", ASSETS)
    .option("--no-drafts", "a draft in the lock counts as stale")
    .option("--no-unchecked", "an expectation that could not be checked counts as failed")
    .addHelpText("after", "\nExamples:\n  $ artlock check\n  $ artlock check --no-drafts     before a release")
    .action(act<CheckFlags>((context, flags, names) => checkCommand(context, names, flags)));
}

function dollars(text: string): number {
  const amount = Number(text.replace(/^\$/, ""));
  if (text.trim() === "" || !Number.isFinite(amount) || amount < 0)
    throw new InvalidArgumentError("US dollars, as 2.50.");
  return amount;
}

/** In milliseconds. */
function duration(text: string): number {
  const isNumber = /^[0-9]+(\.[0-9]+)?$/.test(text);
  const durationMs =
    isNumber || /^[0-9]+(\.[0-9]+)? ?(ms|s|m)$/.test(text) ? readMilliseconds(isNumber ? Number(text) : text) : 0;
  if (durationMs <= 0) throw new InvalidArgumentError("Seconds, or a number with ms, s or m, as 10m.");
  return durationMs;
}

function positiveInteger(text: string): number {
  const amount = Number(text);
  if (!Number.isInteger(amount) || amount < 1) throw new InvalidArgumentError("A whole number from 1.");
  return amount;
}
