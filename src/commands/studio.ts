import type { ExitCode } from "../model/build-event.js";
import { openWatch } from "../watch/open-watch.js";
import { reportInvalid, type CommandContext } from "./context.js";
import { openPage, type PageFlags } from "./open-page.js";

/** Serves the studio, and a watch under it that tells the page alone, until Ctrl-C. */
export async function studioCommand(context: CommandContext, flags: PageFlags): Promise<ExitCode> {
  const { config, provider, readOnly } = flags;
  const opened = await openWatch(context.host, { config, provider, readOnly, canAsk: true });
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const { session, begin } = opened;
  const studio = await openPage(context, opened, flags);
  const stopListening = context.onInterrupt((times) => session.stop(times === 1 ? "finish" : "now"));
  try {
    begin();
    return await session.ended;
  } finally {
    stopListening();
    await studio.close();
  }
}
