import { shortDigest } from "../model/digest.js";
import { failedFindings, isMet } from "../model/expectation.js";
import { ADOPTED, type Attempt, type LockEntry, type Master } from "../model/lock.js";
import { outputSetDigest } from "../model/output-set-digest.js";
import { describeCost, isPaid, sumCosts } from "./describe-cost.js";
import { describeFindings } from "./describe-expectations.js";
import { formatBytes, countOf } from "./format-quantity.js";
import { formatTable, type Column } from "./format-table.js";
import { moment } from "./moment.js";
import { outputFacts, type OutputFacts } from "./output-facts.js";
import { printable } from "./printable.js";
import { indented, type WhyPage } from "./why-page.js";
import type { WhyStory } from "./why-story.js";

/** When the picture in use was made, and by whom. */
export function made({ entry }: WhyStory, page: WhyPage): readonly string[] {
  const request = entry && madeBy(entry);
  if (!request) return entry ? indented([unrequested(entry)], page) : [];
  const { at, provider, model, requestId } = request;
  if (provider === ADOPTED) return indented([`adopted as it was, ${moment(at)}`], page);
  const id = requestId === undefined ? "" : `, request ${printable(requestId)}`;
  return indented([`${moment(at)} by ${printable(provider)}, ${printable(model)}${id}`], page);
}

/** Drafts are drawn without a request; a person's own picture that stands among drafts has other inputs. */
function unrequested({ inputs }: LockEntry): string {
  return inputs["provider"] === "draft" ? "drawn here, as a draft" : "by no request on record: it was adopted";
}

/** Every request that may have cost money, oldest first, and their sum. */
export function requests({ entry, unplaced = [] }: WhyStory, page: WhyPage): readonly string[] {
  const attempts = [...unplaced, ...(entry?.attempts ?? [])]
    .filter(({ provider }) => provider !== ADOPTED)
    .toSorted((a, b) => a.at.localeCompare(b.at, "en"));
  if (attempts.length === 0) return [];
  const total = `${countOf(attempts.length, "request")}: ${describeCost(sumCosts(attempts.map(({ cost }) => cost)))}`;
  return [...table(attemptColumns(page), attempts, page), ...indented([total], page).map(page.paint.dim)];
}

/** How the picture in use came out, and how those did that were bought and turned down. */
export function expectations({ entry, unplaced = [] }: WhyStory, page: WhyPage): readonly string[] {
  const examined = entry?.examined;
  const inUse = examined?.master === entry?.picked ? examined : undefined;
  const turnedDown = [...unplaced, ...(entry?.attempts ?? [])]
    .flatMap((attempt) => attempt.examined ?? [])
    .filter((one) => !isMet(one) && one.master !== inUse?.master);
  return indented(
    [
      ...describeFindings(inUse?.findings ?? []),
      ...turnedDown.flatMap((one) => [
        `turned down ${shortDigest(one.master)}:`,
        ...describeFindings(failedFindings(one)).map((line) => `  ${line}`),
      ]),
    ],
    page,
  );
}

/** The pictures made for the request as it is, and the one in use. */
export function candidates({ entry, snapshot }: WhyStory, page: WhyPage): readonly string[] {
  const rows = (entry?.candidates ?? []).map((master, index) => ({
    master,
    number: String(index + 1),
    isPicked: master.digest === entry?.picked,
    isLost: snapshot !== undefined && !snapshot.masters.has(master.digest),
  }));
  return table(candidateColumns(page), rows, page);
}

export function outputs(story: WhyStory, page: WhyPage): readonly string[] {
  const { entry } = story;
  return [
    ...table(outputColumns(page), outputFacts(story), page),
    ...(entry ? indented(approval(entry), page) : []),
    ...(entry?.pin ? indented(["pinned"], page) : []),
  ];
}

/** A merge may bring files together that nobody has looked at side by side. */
function approval({ approved, outputs: files }: LockEntry): readonly string[] {
  if (!approved) return [];
  const isStale = approved !== outputSetDigest(files);
  return [`approved by a person as ${shortDigest(approved)}${isStale ? ", which is not what is there now" : ""}`];
}

interface CandidateRow {
  readonly master: Master;
  readonly number: string;
  readonly isPicked: boolean;
  readonly isLost: boolean;
}

function madeBy({ attempts, picked }: LockEntry): Attempt | undefined {
  return attempts.find(({ masters }) => masters.some(({ digest }) => digest === picked));
}

const attemptColumns = ({ paint }: WhyPage): readonly Column<Attempt>[] => [
  { text: ({ at }) => moment(at) },
  {
    text: ({ outcome, judged }) => (judged && outcome === "ok" ? "judged" : outcome),
    paint: (text, { outcome }) => (outcome === "ok" ? paint.good : paint.bad)(text),
  },
  { text: ({ cost }) => describeCost(sumCosts([cost])), align: "right", dropAt: 4, paint: paintCost(paint) },
  { text: ({ provider }) => printable(provider), dropAt: 1 },
  { text: ({ model }) => printable(model), dropAt: 2 },
  { text: ({ requestId }) => printable(requestId ?? ""), shrinkTo: 8, dropAt: 3, paint: paint.dim },
];

const paintCost =
  (paint: WhyPage["paint"]) =>
  (text: string, { cost }: Attempt): string =>
    isPaid(sumCosts([cost])) ? paint.paid(text) : paint.dim(text);

const candidateColumns = ({ paint }: WhyPage): readonly Column<CandidateRow>[] => [
  { text: ({ number }) => number },
  { text: ({ master }) => shortDigest(master.digest), shrinkTo: 5 },
  { text: ({ master }) => `${master.width}x${master.height}`, align: "right", dropAt: 3 },
  { text: ({ master }) => formatBytes(master.bytes), align: "right", dropAt: 2 },
  { text: ({ master }) => master.type.replace("image/", ""), dropAt: 1 },
  { text: ({ isPicked }) => (isPicked ? "picked" : ""), dropAt: 5, paint: paint.good },
  { text: ({ isLost }) => (isLost ? "in no store" : ""), dropAt: 4, paint: paint.bad },
];

const outputColumns = ({ paint }: WhyPage): readonly Column<OutputFacts>[] => [
  { text: ({ path }) => printable(path), shrinkTo: 12 },
  { text: ({ record }) => (record ? `${record.width}x${record.height}` : ""), align: "right", dropAt: 1 },
  { text: ({ record }) => (record ? formatBytes(record.bytes) : ""), align: "right", dropAt: 2 },
  {
    text: ({ state }) => state?.replaceAll("-", " ") ?? "",
    dropAt: 3,
    paint: (text, { state }) => (state === "as-made" || state === "accepted" ? paint.good : paint.bad)(text),
  },
];

function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { width, indent }: WhyPage,
): readonly string[] {
  return formatTable(columns, rows, { columns: width, indent }).lines;
}
