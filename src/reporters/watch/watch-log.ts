import type { Diagnostic } from "../../model/diagnostic.js";
import { formatPrice } from "../../model/money.js";
import type { PendingPicture, WatchEvent } from "../../model/watch-event.js";
import { describeVerdict } from "../describe-verdict.js";
import { finishedText, isWorthALine } from "../finished-line.js";
import { paintIn } from "../paint.js";
import { printable } from "../printable.js";
import type { TerminalOutput } from "../terminal-output.js";
import { WatchNews } from "./watch-news.js";
import { whyPending } from "./watch-words.js";

export interface WatchLogOptions {
  readonly output: TerminalOutput;
  readonly formatDiagnostic: (diagnostic: Diagnostic) => string;
  readonly quiet: boolean;
}

/** A watch for logs: a line for each thing that happens, and no cursor movement. */
export function watchLog({ output, formatDiagnostic, quiet }: WatchLogOptions): (event: WatchEvent) => void {
  const news = new WatchNews({
    width: () => output.columns,
    paint: paintIn(output),
    quiet,
    formatDiagnostic,
    isWorthALine,
    finished: finishedText,
  });
  let told: ReadonlySet<string> = new Set();
  return (event) => {
    const pending = event.kind === "looked" || event.kind === "standing" ? event.standing.pending.map(pendingText) : [];
    const lines = [...news.tell(event), ...(quiet ? [] : pending.filter((text) => !told.has(text)))];
    if (event.kind === "looked" || event.kind === "standing") told = new Set(pending);
    if (event.kind === "build" && event.event.kind === "waiting")
      lines.push(`Waiting for another run of artlock (${printable(event.event.holder)}).`);
    for (const line of lines) output.write(`${line}\n`);
  };
}

function pendingText({ step, why }: PendingPicture): string {
  const { label, because } = describeVerdict(step.verdict, { asset: step.asset });
  const reasons = because.length > 0 ? ` (${because.join("; ")})` : "";
  return `${printable(step.asset.id)}: not made, ${whyPending(why)}: ${label} for ${formatPrice(step.price)}${reasons}`;
}
