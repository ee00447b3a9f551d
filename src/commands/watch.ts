import { isCi } from "../build/why-not-spend.js";
import { usd } from "../model/money.js";
import type { ExitCode } from "../model/build-event.js";
import type { WatchEvent } from "../model/watch-event.js";
import { watchEventToJson } from "../reporters/watch/watch-event-to-json.js";
import { watchLog } from "../reporters/watch/watch-log.js";
import type { KeyWish } from "../reporters/watch/watch-mode.js";
import { watchTerminal } from "../reporters/watch/watch-terminal.js";
import { unreachable } from "../model/unreachable.js";
import { openWatch } from "../watch/open-watch.js";
import type { WatchSession } from "../watch/watch-session.js";
import { inWords, reportInvalid, writeJson, type CommandContext } from "./context.js";
import type { PageFlags } from "./open-page.js";

export interface WatchFlags extends PageFlags {
  readonly studio?: boolean;
  readonly poll?: boolean;
  readonly concurrency?: number;
  /** US dollars. */
  readonly maxCost?: number;
}

/** Runs until it is told to end. */
export async function watchCommand(context: CommandContext, flags: WatchFlags): Promise<ExitCode> {
  const { host, keys } = context;
  const { config, provider, concurrency, maxCost } = flags;
  const isWatchedByPeople = context.stderr.isTerminal && !flags.json && !isCi(host.env["CI"]);
  const hasKeys = isWatchedByPeople && keys.isTerminal;
  const canAsk = hasKeys || flags.studio === true;
  const opened = await openWatch(host, {
    config,
    provider,
    canAsk,
    concurrency,
    poll: flags.poll,
    ...(maxCost !== undefined && { maxCostMicroUsd: usd(maxCost) }),
  });
  if (opened.kind === "invalid") return reportInvalid(context, flags, opened.diagnostics);
  const { session, begin } = opened;
  const studio = flags.studio ? await (await import("./open-page.js")).openPage(context, opened, flags) : undefined;
  const screen = isWatchedByPeople
    ? openScreen(session, context, { flags, hasKeys })
    : openLog(session, context, flags);
  const stopListening = context.onInterrupt((times) => {
    screen.ending();
    session.stop(times === 1 ? "finish" : "now");
  });
  try {
    begin();
    return await session.ended;
  } finally {
    stopListening();
    screen.close();
    await studio?.close();
  }
}

interface Screen {
  readonly ending: () => void;
  readonly close: () => void;
}

function openLog(session: WatchSession, context: CommandContext, { json = false, quiet = false }: WatchFlags): Screen {
  const log = watchLog({
    output: context.stderr,
    quiet,
    formatDiagnostic: (diagnostic) => inWords(context, [diagnostic]),
  });
  session.subscribe((event: WatchEvent) => (json ? writeJson(context, watchEventToJson(event)) : log(event)));
  return { ending: () => undefined, close: () => undefined };
}

interface Seat {
  readonly flags: WatchFlags;
  readonly hasKeys: boolean;
}

function openScreen(session: WatchSession, context: CommandContext, { flags, hasKeys }: Seat): Screen {
  const { host, stderr, timers, keys } = context;
  const terminal = watchTerminal({
    output: stderr,
    nowMs: host.nowMs,
    timers,
    quiet: flags.quiet ?? false,
    formatDiagnostic: (diagnostic) => inWords(context, [diagnostic]),
  });
  session.subscribe((event) => terminal.report(event));
  const stopKeys = hasKeys
    ? keys.listen((key) => grant(terminal.press(key), session, () => terminal.end()))
    : () => undefined;
  return {
    ending: () => terminal.end(),
    close() {
      stopKeys();
      terminal.close();
    },
  };
}

function grant(wish: KeyWish, session: WatchSession, ending: () => void): void {
  switch (wish.kind) {
    case "nothing":
      return;
    case "approve":
      return session.approve(wish.ids);
    case "decline":
      return session.decline(wish.ids);
    case "retry":
      return session.retry();
    case "quit":
      ending();
      return session.stop("finish");
    default:
      return unreachable(wish);
  }
}
