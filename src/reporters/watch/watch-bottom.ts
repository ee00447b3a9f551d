import { formatPrice } from "../../model/money.js";
import type { Plan } from "../../model/plan.js";
import type { PendingPicture, WatchStanding } from "../../model/watch-event.js";
import type { BuildProgress } from "../build-progress.js";
import { clip, widthOf } from "../display-width.js";
import { countOf } from "../format-quantity.js";
import { formatTable, type Column } from "../format-table.js";
import { liveLines } from "../live-lines.js";
import type { Paint } from "../paint.js";
import { planGroupOf, planRows } from "../plan-rows.js";
import { printable } from "../printable.js";
import { wrapIndented, wrapWords } from "../wrap-words.js";
import { askedFor, mayApprove, unanswered, type WatchMode } from "./watch-mode.js";
import { priceOf, pendingInBrief, spentInBrief, whyPending } from "./watch-words.js";

/** What stands at the bottom of a terminal while a watch waits and builds. */
export interface WatchScene {
  readonly plan: Plan | undefined;
  readonly standing: WatchStanding | undefined;
  readonly mode: WatchMode;
  /** Mistakes in the manifest or the lock as they stand on disk. */
  readonly mistakes: number;
  /** Of the build under way. */
  readonly progress: BuildProgress | undefined;
  readonly waitsFor: string | undefined;
  readonly isEnding: boolean;
}

export interface BottomPage {
  readonly width: number;
  readonly height: number;
  readonly idWidth: number;
  readonly nowMs: number;
  readonly paint: Paint;
}

/** No line is wider than the page, and there are no more than it has room for: the last ones matter most. */
export function watchBottom(scene: WatchScene, page: BottomPage): readonly string[] {
  const { standing, mode, progress, waitsFor, isEnding } = scene;
  const { width, height, paint } = page;
  const notice = waitsFor === undefined ? undefined : `Waiting for another run of artlock (${printable(waitsFor)})`;
  const building = progress
    ? liveLines(progress, { ...page, height: Math.max(3, Math.floor(height / 3)), notice })
    : [];
  if (isEnding)
    return fit(building.length > 0 ? [...building, paint.dim("Ending; Ctrl-C again to stop at once")] : [], page);
  const asked = mode.kind === "choosing" && standing ? askedFor(mode, standing.pending) : undefined;
  const middle =
    asked && standing ? question(asked, standing, page) : mode.kind === "help" ? help(page) : waiting(scene, page);
  const foot = [
    ...wrapWords(inShort(scene), width).map(scene.mistakes > 0 ? paint.bad : paint.dim),
    keys(scene, asked, page),
  ];
  const room = height - building.length - foot.length - 1;
  return fit(
    [
      ...building,
      ...(building.length > 0 || middle.length > 0 ? [""] : []),
      ...middle.slice(0, Math.max(0, room)),
      ...foot,
    ],
    page,
  );
}

function fit(lines: readonly string[], { height }: BottomPage): readonly string[] {
  return lines.slice(-Math.max(1, height));
}

/** The pictures that wait, as many as there is room for. */
function waiting({ standing }: WatchScene, page: BottomPage): readonly string[] {
  const pending = standing?.pending ?? [];
  if (pending.length === 0 || !standing) return [];
  const { width, height, paint } = page;
  const most = Math.max(1, Math.min(8, Math.floor(height / 2) - 2));
  const shown = pending.slice(0, pending.length > most ? most - 1 : most);
  const hidden = pending.length - shown.length;
  const rows = rowsOf(shown, page);
  const { lines } = formatTable(columnsOf(page), rows, { columns: width, indent: 2 });
  return [...lines, ...(hidden > 0 ? [paint.dim(clip(`  and ${hidden} more`, width))] : [])];
}

interface Row {
  readonly mark: string;
  readonly id: string;
  readonly label: string;
  readonly price: string;
  readonly note: string;
}

function rowsOf(pending: readonly PendingPicture[], { width }: BottomPage): readonly Row[] {
  const plan = planRows({ steps: pending.map(({ step }) => step), orphans: [], price: { kind: "free" } }, width);
  return plan.map(({ mark, id, label, price, note, because: [because = ""] }, at) => {
    const why = pending[at]?.why ?? { kind: "ask" };
    return { mark, id, label, price, note: why.kind === "ask" ? (note === "" ? because : note) : whyPending(why) };
  });
}

const columnsOf = ({ paint, width }: BottomPage): readonly Column<Row>[] => [
  { text: ({ mark }) => mark, gapAfter: 1, paint: paint.paid },
  { text: ({ id }) => id, shrinkTo: 12 },
  { text: ({ label }) => label, dropAt: 2 },
  { text: ({ price }) => price, align: "right", paint: paint.paid },
  { text: ({ note }) => clip(note, Math.floor(width / 2)), dropAt: 1, paint: paint.dim },
];

/** One picture, with all that one wants to know before saying yes. */
function question(asked: PendingPicture, { pending }: WatchStanding, page: BottomPage): readonly string[] {
  const { width, paint } = page;
  const [row] = planRows({ steps: [asked.step], orphans: [], price: { kind: "free" } }, width - 4);
  const open = mayApprove(pending);
  const at = open.indexOf(asked) + 1;
  const title = `${row?.id ?? ""}: ${row?.label ?? ""} for ${formatPrice(asked.step.price)}?`;
  const of = open.length > 1 ? ` (${at} of ${open.length})` : "";
  const failure = asked.why.kind === "failed" ? [`it failed before: ${printable(asked.why.failure.message)}`] : [];
  const stopped = asked.why.kind === "stopped" ? [`it was not sent: ${printable(asked.why.because)}`] : [];
  const said = asked.why.kind === "declined" ? ["you said no before"] : [];
  return [
    ...wrapWords(title + of, width).map(paint.strong),
    ...[...failure, ...stopped, ...said, ...(row?.because ?? [])]
      .slice(0, 4)
      .flatMap((reason) => wrapIndented(reason, width, 4))
      .slice(0, 6),
  ];
}

function help({ width, paint }: BottomPage): readonly string[] {
  const rows = [
    ["g", "make all that wait, at the prices shown"],
    ["c", "choose one by one: y yes, n no, arrows go on"],
    ["n", "no to all; they are asked for again once they change"],
    ["r", "try again what failed, and ask again for what you declined"],
    ["h", "close this help"],
    ["q", "end the watch, as Ctrl-C does; what is in flight is finished"],
  ] as const;
  return rows.flatMap(([key, what]) => {
    const [first = "", ...rest] = wrapWords(what, width - 5, { hanging: 0 });
    return [`  ${paint.strong(key)}  ${first}`, ...rest.map((line) => `     ${line}`)];
  });
}

/** `12 fresh · 2 pictures for $0.0842 wait for your yes · $0.1263 spent`. */
function inShort({ plan, standing, mistakes, progress }: WatchScene): string {
  if (mistakes > 0) {
    const what = mistakes === 1 ? "1 mistake" : `${mistakes} mistakes`;
    return plan
      ? `${what} above; until it is mended, the last plan that was right stands`
      : `${what} above; waiting until it is mended`;
  }
  const fresh = plan?.steps.filter(({ verdict }) => verdict.kind === "fresh" || verdict.kind === "pinned").length ?? 0;
  const decisions = plan?.steps.filter((step) => planGroupOf(step) === "decision").length ?? 0;
  const pending = standing?.pending ?? [];
  const failed = standing?.failed.size ?? 0;
  const parts = [
    plan &&
      (plan.steps.length === fresh
        ? `All ${countOf(fresh, "asset")} fresh`
        : `${fresh} of ${countOf(plan.steps.length, "asset")} fresh`),
    pending.length > 0 && `${pendingInBrief(pending)} ${pendingEnd(pending)}`,
    failed > 0 && `${failed} failed`,
    decisions > 0 && `${decisions} for you to decide`,
    standing && spentInBrief(standing),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? parts.join(" · ") : progress ? "" : "Looking…";
}

function pendingEnd(pending: readonly PendingPicture[]): string {
  const open = unanswered(pending);
  if (open.length === pending.length) return pending.length === 1 ? "waits for your yes" : "wait for your yes";
  return "not made";
}

function keys(
  { standing, mode, plan }: WatchScene,
  asked: PendingPicture | undefined,
  { width, paint }: BottomPage,
): string {
  const open = unanswered(standing?.pending ?? []);
  const choices = mayApprove(standing?.pending ?? []);
  const all = open.length > 0 && plan ? `make all for ${formatPrice(priceOf(open))}` : "";
  const parts: readonly (readonly [string, string])[] = asked
    ? [["y", "yes"], ["n", "no"], ...(choices.length > 1 ? ([["↓", "next"]] as const) : []), ["esc", "back"]]
    : [
        ...(open.length > 0 ? ([["g", all]] as const) : []),
        ...(choices.length > 0 ? ([["c", "choose"]] as const) : []),
        ...((standing?.failed.size ?? 0) > 0 ? ([["r", "try again"]] as const) : []),
        ["h", mode.kind === "help" ? "close help" : "help"],
        ["q", "quit"],
      ];
  const plain = parts.map(([key, what]) => `${key} ${what}`);
  const isShort = widthOf(plain.join(" · ")) > width;
  const texts = parts.map(
    ([key, what]) => `${paint.strong(key)} ${isShort ? what.replace(/^make all for /, "all ") : what}`,
  );
  const line = texts.join(paint.dim(" · "));
  return widthOf(line) <= width ? line : texts.slice(0, 3).join(" ");
}
