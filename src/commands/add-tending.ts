import { Argument, InvalidArgumentError, Option, type Command } from "commander";
import { ASSETS } from "./add-building.js";
import { adoptCommand } from "./adopt.js";
import { costCommand, type CostFlags } from "./cost.js";
import type { GlobalFlags } from "./context.js";
import { explainCommand } from "./explain.js";
import { initCommand } from "./init.js";
import { mergeCommand, resolveCommand } from "./lock.js";
import { pinCommand } from "./pin.js";
import type { Act } from "./act.js";
import { pruneCommand } from "./prune.js";
import { schemaCommand } from "./schema.js";

/** The commands that look after a repo and make no pictures. */
export function addTending(program: Command, act: Act): void {
  program
    .command("init")
    .description("write a commented manifest, .gitignore lines and a package.json script")
    .addHelpText("after", "\nExamples:\n  $ artlock init && artlock build")
    .action(act<GlobalFlags>(initCommand));
  program
    .command("cost")
    .description("tell what was spent, by what the lock records: billed, estimated, and what is not certain")
    .argument("[assets...]", ASSETS)
    .addOption(
      new Option("--by <key>", "one table, and all of it").choices(["asset", "tag", "model", "provider", "month"]),
    )
    .option("--since <date>", "from this month or day on: 2026-11, 2026-11-23 (UTC)", date)
    .option("--until <date>", "to the end of this month or day", date)
    .addHelpText(
      "after",
      `
Examples:
  $ artlock cost
  $ artlock cost --by tag --since 2026-11
  $ artlock cost 'blog/*' --by asset
  $ artlock cost --json | jq .total.billedMicroUsd`,
    )
    .action(act<CostFlags>((context, flags, names) => costCommand(context, names, flags)));
  program
    .command("adopt")
    .description("bring pictures that exist already under the lock, generating nothing")
    .argument("[assets...]", ASSETS)
    .option("--from <file>", "the picture to take as the master, for one asset")
    .addHelpText(
      "after",
      "\nExamples:\n  $ artlock adopt                           every asset whose files are there\n  $ artlock adopt hero --from old/hero.png",
    )
    .action(act<GlobalFlags & { from?: string }>((context, flags, names) => adoptCommand(context, names, flags)));
  program
    .command("pin")
    .description("hold pictures as they are, whatever changes")
    .argument("<assets...>", ASSETS)
    .addHelpText("after", "\nExamples:\n  $ artlock pin hero 'team/*'")
    .action(act<GlobalFlags>((context, flags, names) => pinCommand(context, names, { ...flags, pin: true })));
  program
    .command("unpin")
    .description("let pinned pictures follow the manifest again")
    .argument("<assets...>", ASSETS)
    .addHelpText("after", "\nExamples:\n  $ artlock unpin hero")
    .action(act<GlobalFlags>((context, flags, names) => pinCommand(context, names, { ...flags, pin: false })));
  program
    .command("prune")
    .description("remove the files of assets that the manifest no longer has; their cost stays in the lock")
    .option("--dry-run", "only tell what would be removed")
    .addHelpText("after", "\nExamples:\n  $ artlock prune --dry-run")
    .action(act<GlobalFlags & { dryRun?: boolean }>(pruneCommand));
  program
    .command("schema")
    .description("print the JSON Schema of the manifest or of the lock")
    .addArgument(new Argument("[name]", "which one").choices(["manifest", "lock"]).default("manifest"))
    .addHelpText("after", "\nExamples:\n  $ artlock schema > assets.schema.json")
    .action(act<GlobalFlags>((context, _, [name]) => schemaCommand(context, name === "lock" ? "lock" : "manifest")));
  program
    .command("explain")
    .description("explain the code that a manifest's error or warning has in brackets")
    .argument("[code]", "as in error[unknown-key]; lists all codes when left out")
    .addHelpText("after", "\nExamples:\n  $ artlock explain cut-by-comment")
    .action(act<GlobalFlags>((context, flags, [code]) => explainCommand(context, code, flags)));
  addLock(program, act);
}

function addLock(program: Command, act: Act): void {
  const lock = program.command("lock").description("merge the locks of two branches").addHelpText("after", LOCK_HELP);
  lock
    .command("merge")
    .description("git's merge driver for assets.lock.json")
    .argument("<base>", "%O")
    .argument("<ours>", "%A, which takes the result")
    .argument("<theirs>", "%B")
    .action(
      act<GlobalFlags>((context, flags, [base = "", ours = "", theirs = ""]) =>
        mergeCommand(context, { base, ours, theirs }, flags),
      ),
    );
  lock
    .command("resolve")
    .description("take git's conflict markers out of the lock by merging its two sides")
    .action(act<GlobalFlags>(resolveCommand));
}

/** The beginning of an ISO 8601 time: a year, a month or a day. */
function date(text: string): string {
  const [, year = "", month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  const written = `${year}-${month}-${day}`;
  const parsed = new Date(`${written}T00:00:00Z`);
  if (year === "" || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(written))
    throw new InvalidArgumentError("A month or a day, as 2026-11 or 2026-11-23.");
  return text;
}

const LOCK_HELP = `
Examples:
  $ artlock lock resolve     after a merge that left conflict markers

To merge without conflicts from now on:
  $ echo 'assets.lock.json merge=artlock' >> .gitattributes
  $ git config merge.artlock.driver 'npx artlock lock merge %O %A %B'`;
