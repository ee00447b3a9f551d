import type { Diagnostic } from "../../model/diagnostic.js";
import type { Plan } from "../../model/plan.js";
import type { WatchEvent, WatchStanding } from "../../model/watch-event.js";
import { BuildProgress } from "../build-progress.js";
import { usableColumns, widthOf } from "../display-width.js";
import { finishedLine, isWorthALine } from "../finished-line.js";
import { FRAME_MS } from "../live-lines.js";
import { LiveRegion } from "../live-region.js";
import { paintIn } from "../paint.js";
import { printable } from "../printable.js";
import type { TerminalOutput, Timers } from "../terminal-output.js";
import { watchBottom } from "./watch-bottom.js";
import { pressKey, WATCHING, type KeyWish, type WatchMode } from "./watch-mode.js";
import { WatchNews } from "./watch-news.js";

export interface WatchTerminalOptions {
  readonly output: TerminalOutput;
  readonly nowMs: () => number;
  readonly timers: Timers;
  readonly formatDiagnostic: (diagnostic: Diagnostic) => string;
  readonly quiet: boolean;
}

/** A watch as a person at a terminal sees it: news scroll by above what waits, how things stand, and the keys. */
export interface WatchTerminal {
  report(event: WatchEvent): void;
  /** What a key asks for, as the screen stands. */
  press(key: string): KeyWish;
  /** Shows that the end has been asked for. */
  end(): void;
  /** Gives the terminal back as it was found; may be called twice. */
  close(): void;
}

export function watchTerminal({ output, nowMs, timers, formatDiagnostic, quiet }: WatchTerminalOptions): WatchTerminal {
  const paint = paintIn(output);
  const region = new LiveRegion(output);
  let plan: Plan | undefined;
  let standing: WatchStanding | undefined;
  let mode: WatchMode = WATCHING;
  let mistakes = 0;
  let progress: BuildProgress | undefined;
  let waitsFor: string | undefined;
  let isEnding = false;
  let isClosed = false;
  let stopTicking: (() => void) | undefined;
  const width = (): number => usableColumns(output.columns) - 1;
  const idWidth = (): number => widestId(plan);
  const news = new WatchNews({
    width: () => usableColumns(output.columns),
    paint,
    quiet,
    formatDiagnostic,
    isWorthALine,
    finished: (result) => finishedLine(result, { columns: usableColumns(output.columns), idWidth: idWidth(), paint }),
  });
  const draw = (above: readonly string[] = []): void => {
    if (isClosed) return;
    const height = Math.max(1, output.rows - 1);
    const scene = { plan, standing, mode, mistakes, progress, waitsFor, isEnding };
    const lines = watchBottom(scene, { width: width(), height, idWidth: idWidth(), nowMs: nowMs(), paint });
    region.update(above.map((line) => `${line}\n`).join(""), lines);
  };
  /** A spinner turns while something is made; otherwise nothing is drawn until something happens. */
  const tick = (): void => {
    if (progress) stopTicking ??= timers.every(FRAME_MS, () => draw());
    else {
      stopTicking?.();
      stopTicking = undefined;
    }
  };
  const take = (event: WatchEvent): void => {
    if (event.kind === "looked") {
      ({ plan } = event);
      mistakes = 0;
    }
    if (event.kind === "looked" || event.kind === "standing") ({ standing } = event);
    if (event.kind === "invalid") mistakes = event.diagnostics.length;
    if (event.kind !== "build") return;
    waitsFor = event.event.kind === "waiting" ? event.event.holder : undefined;
    if (event.event.kind === "done") progress = undefined;
    else if (event.event.kind !== "warning") {
      progress ??= new BuildProgress();
      progress.note(event.event, nowMs());
    }
  };
  const close = (last: readonly string[] = []): void => {
    stopTicking?.();
    stopTicking = undefined;
    region.end(last.map((line) => `${line}\n`).join(""));
    isClosed = true;
  };
  return {
    report(event) {
      take(event);
      if (event.kind === "trouble") progress = undefined;
      const lines = news.tell(event);
      if (event.kind === "ended") return close(lines);
      tick();
      draw(lines);
    },
    press(key) {
      const pressed = pressKey(key, mode, standing?.pending ?? []);
      mode = pressed.mode;
      draw();
      return pressed.wish;
    },
    end() {
      isEnding = true;
      draw();
    },
    close: () => close(),
  };
}

function widestId(plan: Plan | undefined): number {
  const due = plan?.steps.filter(({ verdict }) => verdict.kind !== "fresh") ?? [];
  const widest = due.reduce((most, { asset }) => Math.max(most, widthOf(printable(asset.id))), 8);
  return Math.min(widest, 32);
}
