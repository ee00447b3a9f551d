import { fileURLToPath } from "node:url";
import { readTextSync } from "../disk/read-file.js";
import type { ExitCode } from "../model/build-event.js";
import type { CommandContext } from "./context.js";

/** Prints the JSON Schema of the manifest or of the lock. */
export async function schemaCommand(context: CommandContext, name: "manifest" | "lock"): Promise<ExitCode> {
  const text = readTextSync(fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url)));
  if (text === undefined) throw new Error(`the package is damaged: its ${name} schema is missing`);
  context.stdout.write(text);
  return 0;
}
