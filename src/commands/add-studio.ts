import { InvalidArgumentError, type Command } from "commander";
import type { Act } from "./act.js";
import type { PageFlags } from "./open-page.js";

/** The page for looking at pictures. */
export function addStudio(program: Command, act: Act): void {
  program
    .command("studio")
    .description("open a page to look at all pictures, compare, pick, approve and change prompts")
    .option("--port <n>", "the port to serve it on; any free one when it is taken", port, DEFAULT_PORT)
    .option("--read-only", "show everything, change nothing, build nothing")
    .addHelpText(
      "after",
      `
The page is served to this machine alone, at an address that carries a secret. While it is open, drafts and files are
brought up to date as you save; what costs money waits for a click, as \`watch\` in the manifest has it.

Examples:
  $ artlock studio
  $ artlock studio --read-only --port 8080`,
    )
    .action(
      act<PageFlags>(async (context, flags) => {
        const { studioCommand } = await import("./studio.js");
        return studioCommand(context, flags);
      }),
    );
}

export const DEFAULT_PORT = 4747;

export function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError("a port is a number from 0 to 65535.");
}
