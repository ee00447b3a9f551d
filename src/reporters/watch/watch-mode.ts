import type { AssetId } from "../../model/asset.js";
import type { PendingPicture } from "../../model/watch-event.js";

/** What the keys of a watch mean now. */
export type WatchMode =
  | { readonly kind: "watching" | "help" }
  /** One picture after the other is asked for. */
  | { readonly kind: "choosing"; readonly id: AssetId };

/** What a key asks the watch to do. */
export type KeyWish =
  | { readonly kind: "nothing" | "retry" | "quit" }
  | { readonly kind: "approve" | "decline"; readonly ids: readonly AssetId[] };

export interface KeyPressed {
  readonly mode: WatchMode;
  readonly wish: KeyWish;
}

/** What pressing `key` comes to. Keys that mean nothing do nothing. */
export function pressKey(key: string, mode: WatchMode, pending: readonly PendingPicture[]): KeyPressed {
  if (key === "q") return { mode: WATCHING, wish: { kind: "quit" } };
  const asked = mode.kind === "choosing" ? askedFor(mode, pending) : undefined;
  return asked ? choose(key, asked, pending) : watch(key, mode, pending);
}

export const WATCHING: WatchMode = { kind: "watching" };

/** Pictures that somebody may say yes to. */
export function mayApprove(pending: readonly PendingPicture[]): readonly PendingPicture[] {
  return pending.filter(({ why }) => MAY_APPROVE.has(why.kind));
}

/** Those that nothing has been said to, which one key approves together; what failed or was declined is chosen one by one. */
export function unanswered(pending: readonly PendingPicture[]): readonly PendingPicture[] {
  return pending.filter(({ why }) => why.kind === "ask" || why.kind === "needs");
}

/** The picture that is asked for; another where that one has been settled, and undefined where none is left. */
export function askedFor(
  { id }: Extract<WatchMode, { kind: "choosing" }>,
  pending: readonly PendingPicture[],
): PendingPicture | undefined {
  const open = mayApprove(pending);
  return open.find(({ step }) => step.asset.id === id) ?? open[0];
}

const MAY_APPROVE: ReadonlySet<PendingPicture["why"]["kind"]> = new Set([
  "ask",
  "needs",
  "declined",
  "stopped",
  "failed",
]);

const NOTHING_WISHED: KeyWish = { kind: "nothing" };

function watch(key: string, { kind }: WatchMode, pending: readonly PendingPicture[]): KeyPressed {
  const toggledHelp: WatchMode = { kind: kind === "help" ? "watching" : "help" };
  const stay: KeyPressed = { mode: kind === "help" ? { kind } : WATCHING, wish: NOTHING_WISHED };
  switch (key) {
    case "g":
      return { mode: WATCHING, wish: wishFor("approve", unanswered(pending)) };
    case "n":
      return { mode: WATCHING, wish: wishFor("decline", unanswered(pending)) };
    case "c":
      return { mode: choosing(mayApprove(pending)[0]), wish: NOTHING_WISHED };
    case "r":
      return { mode: WATCHING, wish: { kind: "retry" } };
    case "h":
    case "?":
      return { mode: toggledHelp, wish: NOTHING_WISHED };
    case "escape":
    case "enter":
      return { mode: WATCHING, wish: NOTHING_WISHED };
    default:
      return stay;
  }
}

function choose(key: string, asked: PendingPicture, pending: readonly PendingPicture[]): KeyPressed {
  switch (key) {
    case "y":
      return { mode: choosing(after(asked, pending)), wish: wishFor("approve", [asked]) };
    case "n":
      return { mode: choosing(after(asked, pending)), wish: wishFor("decline", [asked]) };
    case "down":
    case "right":
    case "space":
      return { mode: choosing(after(asked, pending) ?? asked), wish: NOTHING_WISHED };
    case "up":
    case "left":
      return { mode: choosing(after(asked, pending.toReversed()) ?? asked), wish: NOTHING_WISHED };
    case "g":
      return { mode: WATCHING, wish: wishFor("approve", unanswered(pending)) };
    case "escape":
    case "enter":
    case "c":
      return { mode: WATCHING, wish: NOTHING_WISHED };
    default:
      return { mode: choosing(asked), wish: NOTHING_WISHED };
  }
}

function choosing(picture: PendingPicture | undefined): WatchMode {
  return picture ? { kind: "choosing", id: picture.step.asset.id } : WATCHING;
}

/** The next one that may be asked for, the first after the last; undefined where there is no other. */
function after(asked: PendingPicture, pending: readonly PendingPicture[]): PendingPicture | undefined {
  const open = mayApprove(pending);
  const at = open.findIndex(({ step }) => step.asset.id === asked.step.asset.id);
  const next = open[(at + 1) % open.length];
  return next?.step.asset.id === asked.step.asset.id ? undefined : next;
}

function wishFor(kind: "approve" | "decline", pictures: readonly PendingPicture[]): KeyWish {
  return pictures.length === 0 ? NOTHING_WISHED : { kind, ids: pictures.map(({ step }) => step.asset.id) };
}
