import { serveStudio, type ServedStudio } from "../studio/serve-studio.js";
import { sourceOfWatch } from "../studio/source-of-watch.js";
import type { WatchSession } from "../watch/watch-session.js";
import { writeJson, type CommandContext, type GlobalFlags } from "./context.js";

export interface PageFlags extends GlobalFlags {
  readonly port: number;
  /** Shows everything and changes nothing. */
  readonly readOnly?: boolean;
}

/** Serves the studio's page over a watch. Its address is data, and carries the secret that opens the page. */
export async function openPage(
  context: CommandContext,
  { session, root }: { readonly session: WatchSession; readonly root: string },
  { port, readOnly: isReadOnly = false, json = false, quiet = false }: PageFlags,
): Promise<ServedStudio> {
  const { host, stderr, stdout } = context;
  const studio = await serveStudio(sourceOfWatch(session, { host, root }), { port, isReadOnly });
  if (json) writeJson(context, { type: "studio", url: studio.url });
  else stdout.write(`${studio.url}\n`);
  if (!quiet && !json) stderr.write("The studio is open at that address, to this machine alone. Ctrl-C ends it.\n");
  return studio;
}
