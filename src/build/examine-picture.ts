import { checkPicture } from "../images/expectations/check-picture.js";
import { failed, passed, skipped } from "../images/expectations/finding.js";
import { likenessOf, type Thumbnail } from "../images/expectations/likeness.js";
import { viewPicture, type PictureView } from "../images/expectations/picture-view.js";
import { showToJudge } from "../images/show-to-judge.js";
import type { Asset, Source } from "../model/asset.js";
import type { Digest } from "../model/digest.js";
import { isMet, type Check, type Examination, type Finding } from "../model/expectation.js";
import type { Master } from "../model/lock.js";
import type { CutOut } from "../model/rendition-steps.js";
import { checkText, type TextReading } from "../ocr/check-text.js";
import { unreachable } from "../model/unreachable.js";
import { checksFor } from "../plan/checks-for.js";
import { fingerprintOfCheck, type Checks } from "../plan/checks-of.js";
import type { Known } from "../plan/known.js";
import { queriesOf } from "../plan/queries-of.js";
import type { Asking, AskJudge, Unasked } from "./asking.js";
import type { CheckCache } from "./check-cache.js";
import type { Gate } from "./core-gate.js";
import { judgedFinding } from "./judged-finding.js";
import type { Likes } from "./look-alikes.js";

/** What looking at pictures needs. */
export interface Examining {
  readonly known: Known;
  readonly cache: CheckCache;
  /** The bytes of a master; undefined when no store has them. */
  readonly readMaster: (master: Master) => Promise<Uint8Array | undefined>;
  /** The bytes of a picture to compare with, or why there are none. */
  readonly readPicture: (source: Source, digest: Digest) => Promise<Uint8Array | { readonly message: string }>;
  readonly lookAlikes: Likes;
  /** Reads the text in pictures. */
  readonly text: Omit<TextReading, "kept">;
  /** Runs so many at once as the machine can. */
  readonly whenCoreFree: Gate;
  /** The same for pictures that a request waits for which may leave: it is not to wait behind what takes half a minute. */
  readonly whenShown: Gate;
}

export interface Subject {
  readonly asset: Asset;
  readonly master: Master;
  /** The picture that this one would take the place of. */
  readonly previous?: Master | undefined;
}

/** What looking came to. */
export interface Examined {
  readonly examination: Examination;
  /** Why a judge has not been asked all that there was to ask. */
  readonly unasked?: Unasked;
}

/** `ask` left out: whatever takes a judge stays unanswered. */
export type Examine = (subject: Subject, ask?: AskJudge) => Promise<Examined | undefined>;

/**
 * Holds a picture to what is expected of it; undefined where nothing is. What the lock or the cache tells of the same bytes
 * and the same checks is taken from there. What is looked at again is what nobody could look into then, and of a picture that
 * fails not even that.
 */
export function openExaminer(examining: Examining): Examine {
  // One answer a run: an attempt is looked at once when it comes, and again when the best is chosen.
  const asked = new Map<string, Promise<Examined>>();
  return async (subject, ask) => {
    const { asset, master } = subject;
    const checks = checksFor(asset, examining.known, master.digest);
    if (!checks) return undefined;
    const before = examining.known.examined(master.digest, checks.fingerprint);
    if (before && (!isMet(before) || before.findings.every(isTold))) return { examination: before };
    const key = `${asset.id} ${master.digest}`;
    const examined = asked.get(key) ?? lookAt({ subject, checks, before, examining }, ask);
    asked.set(key, examined);
    return examined;
  };
}

interface Look {
  readonly subject: Subject;
  readonly checks: Checks;
  /** What looking came to by the lock. */
  readonly before: Examination | undefined;
  readonly examining: Examining;
}

const isTold = ({ outcome }: Finding): boolean => outcome !== "skipped";

/** What costs nothing first: a picture that fails it is shown to no judge. */
async function lookAt(look: Look, ask: AskJudge | undefined): Promise<Examined> {
  const { subject, checks, examining } = look;
  const { list, fingerprint, cutOut } = checks;
  const { asset, master } = subject;
  const own = await ownFindings(look);
  const isFailing = own.some((finding) => finding?.outcome === "failed");
  const open = list.filter((_, index) => own[index] === undefined);
  const queries = isFailing ? [] : queriesOf({ list: open, cutOut });
  const show: Asking["show"] = () => shown(master, cutOut, examining);
  const unasked = queries.length > 0 ? await ask?.({ asset, master: master.digest, queries, show }) : undefined;
  const told = { master: master.digest, cutOut, answers: examining.known.answers, isFailing };
  const findings = list.map((check, index) => own[index] ?? judgedFinding(check, told));
  return { examination: { master: master.digest, checks: fingerprint, findings }, ...(unasked && { unasked }) };
}

/** In the order of the checks, undefined where a judge has to tell. Of the picture nothing stays in memory. */
async function ownFindings({ subject, checks, before, examining }: Look): Promise<readonly (Finding | undefined)[]> {
  const desk = openDesk(subject, checks, examining);
  const own: (Finding | undefined)[] = [];
  for (const [index, check] of checks.list.entries()) {
    const known = before?.findings[index];
    own.push(known && isTold(known) ? known : await settle(check, desk));
  }
  return own;
}

async function shown(
  master: Master,
  cutOut: CutOut | undefined,
  { readMaster, whenShown }: Examining,
): ReturnType<Asking["show"]> {
  return whenShown(async () => {
    const bytes = await readMaster(master);
    return bytes && { bytes: await showToJudge(bytes, cutOut), type: "image/jpeg" };
  });
}

/** One picture on the table, decoded when something asks for its pixels. */
interface Desk {
  readonly bytes: () => Promise<Uint8Array | undefined>;
  /** What was read of it so far. */
  readonly read: NonNullable<TextReading["kept"]>;
  readonly subject: Subject;
  readonly cutOut: CutOut | undefined;
  readonly examining: Examining;
  readonly view: () => Promise<PictureView | undefined>;
}

function openDesk(subject: Subject, { list, cutOut }: Checks, examining: Examining): Desk {
  let viewed: Promise<PictureView | undefined> | undefined;
  let kept: Promise<Uint8Array | undefined> | undefined;
  const standsFree = list.find((check) => check.code === "expect-cut-out");
  const bytes = (): Promise<Uint8Array | undefined> => (kept ??= examining.readMaster(subject.master));
  const look = async (): Promise<PictureView | undefined> => {
    const found = await bytes();
    return found && examining.whenCoreFree(() => viewPicture(found, { cutOut, standsFree }));
  };
  return { subject, cutOut, examining, bytes, read: new Map(), view: () => (viewed ??= look()) };
}

/** Undefined where a judge has to tell. */
async function settle(check: Check, desk: Desk): Promise<Finding | undefined> {
  if (check.code === "expect-judge") return undefined;
  if (!("by" in check) || check.by === undefined) return settleHere(check, desk);
  if (check.by.reader === "judge") return undefined;
  const { by: _, ...reading } = check;
  const finding = await settleHere(reading, desk);
  return finding.outcome === "passed" ? finding : undefined;
}

/** By what this machine can tell for nothing. */
async function settleHere(check: OwnCheck, desk: Desk): Promise<Finding> {
  const { master } = desk.subject;
  const { cache } = desk.examining;
  const isLasting = check.code !== "expect-unique" && !(check.code === "expect-like" && check.picture === "previous");
  const key = fingerprintOfCheck(check, desk.cutOut);
  const known = isLasting ? cache.finding(master.digest, key) : undefined;
  if (known) return known;
  const finding = await make(check, desk);
  if (isLasting && finding.outcome !== "skipped") cache.keepFinding(master.digest, key, finding);
  return finding;
}

type OwnCheck = Exclude<Check, { code: "expect-judge" }>;

async function make(check: OwnCheck, desk: Desk): Promise<Finding> {
  const bytes = await desk.bytes();
  const view = await desk.view();
  if (!bytes || !view) return skipped(check.code, "not checked: its master is in no store");
  const { examining, subject } = desk;
  examining.cache.keepThumbnail(subject.master.digest, view.thumbnail);
  switch (check.code) {
    case "expect-like":
      return checkLikeness(check, view, desk);
    case "expect-unique":
      return checkUniqueness(view, desk);
    case "expect-text":
    case "expect-stray-text":
      return examining.whenCoreFree(() => checkText(bytes, check, { ...examining.text, kept: desk.read }));
    case "expect-alpha":
    case "expect-cut-out":
    case "expect-size":
    case "expect-palette":
    case "expect-contrast":
    case "expect-sharp":
    case "expect-not-blank":
      return checkPicture(view, check);
    default:
      return unreachable(check);
  }
}

async function checkLikeness(
  check: Extract<Check, { code: "expect-like" }>,
  view: PictureView,
  desk: Desk,
): Promise<Finding> {
  const { code, least } = check;
  const other = await comparedWith(check, desk);
  if (other === undefined) return passed(code, "there was no picture before it");
  if ("message" in other) return skipped(code, `not checked: ${other.message}`);
  const { total, structure, shape, colour } = likenessOf(view.thumbnail, other);
  const told = `likeness ${two(total)} (structure ${two(structure)}, shape ${two(shape)}, colour ${two(colour)})`;
  if (total >= least) return passed(code, told);
  return failed(code, {
    message: `${told}, and ${least} is the least`,
    correction: "Stay much closer to the picture given in composition, shapes and colours.",
    score: least === 0 ? 0 : total / least,
  });
}

const two = (value: number): string => value.toFixed(2);

async function comparedWith(
  { picture }: Extract<Check, { code: "expect-like" }>,
  { subject, examining }: Desk,
): Promise<Thumbnail | { readonly message: string } | undefined> {
  if (picture === "previous") {
    const { previous } = subject;
    if (!previous || previous.digest === subject.master.digest) return undefined;
    const bytes = await examining.readMaster(previous);
    return bytes ? thumbnailOf(bytes, examining) : { message: "the picture before it is in no store" };
  }
  const source = subject.asset.expect?.like?.picture;
  if (picture === undefined || source === undefined || source === "previous")
    return { message: "the picture to compare it with has not been made yet" };
  const known = examining.cache.thumbnail(picture);
  if (known) return known;
  const found = await examining.readPicture(source, picture);
  if (!(found instanceof Uint8Array)) return found;
  const thumbnail = await thumbnailOf(found, examining);
  examining.cache.keepThumbnail(picture, thumbnail);
  return thumbnail;
}

async function thumbnailOf(bytes: Uint8Array, { whenCoreFree }: Examining): Promise<Thumbnail> {
  return whenCoreFree(async () => (await viewPicture(bytes)).thumbnail);
}

async function checkUniqueness(view: PictureView, { subject, examining }: Desk): Promise<Finding> {
  const alike = await examining.lookAlikes(subject, view.thumbnail);
  if (!alike) return passed("expect-unique", "no other asset looks like it");
  return failed("expect-unique", {
    message: `it looks like ${alike.id} (likeness ${two(alike.likeness)})`,
    correction: "The composition and colours must differ clearly from other pictures of the series.",
    score: 1 - alike.likeness,
  });
}
