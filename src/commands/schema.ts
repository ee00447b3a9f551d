import { readPackageFile } from "../disk/package-file.js";
import type { ExitCode } from "../model/build-event.js";
import type { CommandContext } from "./context.js";

/** Prints the JSON Schema of the manifest or of the lock. */
export async function schemaCommand(context: CommandContext, name: "manifest" | "lock"): Promise<ExitCode> {
  const schema = await readPackageFile(new URL(`../../schemas/${name}.schema.json`, import.meta.url));
  context.stdout.write(new TextDecoder().decode(schema));
  return 0;
}
