import { formatUsd } from "../model/money.js";
import type { Verdict } from "../model/plan.js";
import type { BuildProgress, InFlight } from "./build-progress.js";
import { clip, clipMiddle, padEnd, widthOf } from "./display-width.js";
import { formatWholeSeconds } from "./format-quantity.js";
import type { Paint } from "./paint.js";
import { printable } from "./printable.js";
import { wrapWords } from "./wrap-words.js";

export interface LivePage {
  /** No line is wider. */
  readonly width: number;
  /** No more lines than this; 1 at least. */
  readonly height: number;
  readonly idWidth: number;
  readonly nowMs: number;
  /** Said below all else: that another run is waited for, or how to stop. */
  readonly notice?: string | undefined;
  readonly paint: Paint;
}

/** How long a frame of the spinner lasts. */
export const FRAME_MS = 100;

/** What a terminal shows while a build works: a line for each asset in flight, then how far the whole is. */
export function liveLines(progress: BuildProgress, page: LivePage): readonly string[] {
  const { width, height, notice, paint } = page;
  const isBusy = progress.inFlight.length + progress.waiting + progress.done > 0;
  const below = [
    ...(isBusy ? [progressLine(progress, page)] : []),
    ...(notice === undefined ? [] : wrapWords(notice, width).map(paint.paid)),
  ];
  const room = Math.max(0, height - below.length);
  const isCrowded = progress.inFlight.length > room;
  const shown = progress.inFlight.slice(0, isCrowded ? Math.max(0, room - 1) : room);
  const hidden = progress.inFlight.length - shown.length;
  const more = hidden > 0 && room > 0 ? [paint.dim(clip(`  and ${hidden} more`, width))] : [];
  return [...shown.map((asset) => assetLine(asset, page)), ...more, ...below].slice(-Math.max(1, height));
}

const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

const DOING: { readonly [kind in Verdict["kind"]]: string } = {
  fresh: "checking",
  generate: "generating",
  regenerate: "regenerating",
  judge: "judging",
  render: "rendering",
  restore: "restoring",
  adopt: "adopting",
  drifted: "checking",
  pinned: "checking",
  lost: "checking",
  unmet: "checking",
};

function assetLine(asset: InFlight, { width, idWidth, nowMs, paint }: LivePage): string {
  const { id, verdict, sinceMs, isShown = false, retry } = asset;
  const spinner = SPINNER[Math.floor(nowMs / FRAME_MS) % SPINNER.length] ?? "";
  const isRetrying = retry !== undefined && retry.untilMs > nowMs;
  const doing = isRetrying
    ? `again in ${formatWholeSeconds(retry.untilMs - nowMs)}: ${printable(retry.why)}`
    : padEnd(isShown ? DOING.judge : DOING[verdict], LONGEST_DOING);
  const elapsed = formatWholeSeconds(nowMs - sinceMs);
  const idRoom = Math.min(idWidth, Math.max(8, width - LONGEST_DOING - 14));
  const name = padEnd(clipMiddle(printable(id), idRoom), idRoom);
  const head = `${spinner} ${name}`;
  if (isRetrying) return `${paint.dim(spinner)} ${name}${paint.paid(clip(`  ${doing}`, width - widthOf(head)))}`;
  const tail =
    [`  ${doing}  ${elapsed.padStart(6)}`, `  ${elapsed}`, ""].find((text) => widthOf(head + text) <= width) ?? "";
  return `${paint.dim(spinner)} ${name}${paint.dim(tail)}`;
}

const LONGEST_DOING = "regenerating".length;

/** As much of `5/14 done · 2 in flight · 7 waiting · $0.1263 spent · 1m 20s left` as fits, the most telling first. */
function progressLine(progress: BuildProgress, { width, nowMs, paint }: LivePage): string {
  const { done, waiting, inFlight, spentMicroUsd, unknownCosts } = progress;
  const leftMs = progress.timeLeftMs(nowMs);
  const parts: readonly Part[] = [
    { rank: 0, text: `${done}/${done + waiting + inFlight.length} done` },
    { rank: 3, text: inFlight.length > 0 ? `${inFlight.length} in flight` : "" },
    { rank: 4, text: waiting > 0 ? `${waiting} waiting` : "" },
    { rank: 1, text: spentMicroUsd > 0 || unknownCosts > 0 ? spent(progress) : "", paint: paint.paid },
    { rank: 2, text: leftMs === undefined ? "" : `${formatWholeSeconds(leftMs)} left` },
  ].filter(({ text }) => text !== "");
  const kept = parts
    .toSorted((a, b) => a.rank - b.rank)
    .reduce<readonly Part[]>((chosen, part) => {
      const all = [...chosen, part];
      return widthOf(all.map(({ text }) => text).join(SEPARATOR)) <= width ? all : chosen;
    }, []);
  return parts
    .filter((part) => kept.includes(part))
    .map((part) => (part.paint ?? paint.plain)(part.text))
    .join(paint.dim(SEPARATOR));
}

interface Part {
  readonly rank: number;
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const SEPARATOR = " · ";

function spent({ spentMicroUsd, unknownCosts }: BuildProgress): string {
  if (unknownCosts === 0) return `${formatUsd(spentMicroUsd)} spent`;
  return spentMicroUsd > 0 ? `at least ${formatUsd(spentMicroUsd)} spent` : "cost unknown";
}
