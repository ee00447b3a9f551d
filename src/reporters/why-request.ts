import type { Reference } from "../model/asset.js";
import { isJsonList, isJsonObject, type Json } from "../model/canonical-json.js";
import { parseDigest, shortDigest } from "../model/digest.js";
import type { GenerationInputs } from "../model/lock.js";
import { formatPrice } from "../model/money.js";
import type { TokenRange } from "../model/picture-tokens.js";
import { questionsInWords } from "./describe-expectations.js";
import { spaces } from "./display-width.js";
import { printable } from "./printable.js";
import { named, type WhyPage } from "./why-page.js";
import type { WhyStory } from "./why-story.js";
import { wrapWords } from "./wrap-words.js";

/** The prompt as it would be sent, line by line; of an orphan, the words it was made from. */
export function prompt(story: WhyStory, { width, indent }: WhyPage): readonly string[] {
  const recorded = story.entry?.inputs["prompt"];
  const text = story.composedPrompt ?? (typeof recorded === "string" ? recorded : "");
  if (text === "") return [];
  return text
    .split(/\r\n|[\n\r]/)
    .flatMap((line) => wrapWords(printable(line), width - indent))
    .map((line) => (spaces(indent) + line).trimEnd());
}

/** Model, size, quality and whatever else goes with the prompt. */
export function settings(story: WhyStory, page: WhyPage): readonly string[] {
  const sent = Object.entries(inputsOf(story))
    .filter(([field, value]) => value !== undefined && !TOLD_ELSEWHERE.has(field))
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([field, value]) => [field, typeof value === "string" ? value : JSON.stringify(value)] as const);
  const count = story.step?.asset.candidates ?? 1;
  return named(count > 1 ? [...sent, ["candidates", String(count)]] : sent, page);
}

/** The pictures that go along, by the names the manifest has for them, else by digest. */
export function pictures(story: WhyStory, page: WhyPage): readonly string[] {
  const { asset } = story.step ?? {};
  const { edit, references, mask } = inputsOf(story);
  const recorded = isJsonList(references) ? references : [];
  const count = asset ? asset.references.length : recorded.length;
  const rows = [
    (asset?.edit || edit) && (["edit", pictureInWords(asset?.edit, edit)] as const),
    ...Array.from({ length: count }, (_, index) => {
      return [`references[${index}]`, pictureInWords(asset?.references[index], recorded[index])] as const;
    }),
    (asset?.mask ?? mask) !== undefined && (["mask", maskInWords(asset?.mask, mask)] as const),
  ];
  return named(
    rows.flatMap((row) => (row ? [row] : [])),
    page,
  );
}

/** What the price is reckoned from. */
export function estimate({ tokens, step }: WhyStory, page: WhyPage): readonly string[] {
  const judging: readonly (readonly [string, string])[] = step?.judging
    ? [["judge", `${questionsInWords(step.judging)} about each picture, ${formatPrice(step.judging.price)}`]]
    : [];
  if (!step || (!tokens && judging.length === 0)) return [];
  const total = ["price", formatPrice(step.price)] as const;
  if (!tokens) return named([...judging, total], page);
  const { provider } = step.asset;
  const mainModel = provider.kind === "openai" ? provider.mainModel : undefined;
  const count = "count" in step.verdict ? step.verdict.count : 1;
  const each = ({ low, high }: TokenRange): string => {
    const [least, most] = [low.toLocaleString("en"), high.toLocaleString("en")];
    return `${low === high ? most : `${least}–${most}`} tokens${count > 1 ? " each" : ""}`;
  };
  const rows = [
    ["picture", each(tokens.output)],
    ["prompt", each({ low: tokens.prompt, high: tokens.prompt })],
    ...(tokens.sent.high > 0 ? [["pictures sent", each(tokens.sent)] as const] : []),
    ...(mainModel ? [["main model", `what ${mainModel.name} reads, thinks and writes`] as const] : []),
    ...judging,
    count > 1 ? (["price", `${total[1]} for ${count} pictures`] as const) : total,
  ] as const;
  return named(rows, page);
}

const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  "prompt",
  "style",
  "text",
  "edit",
  "references",
  "mask",
  "recipe",
  "drawing",
  "name",
]);

/** The lock sorts fields by name; people look for the model and the size first. */
const FIRST = ["provider", "model", "size", "quality", "background", "format", "compression"];

function rankOf(field: string): number {
  const rank = FIRST.indexOf(field);
  return rank < 0 ? FIRST.length : rank;
}

function inputsOf({ step, entry }: WhyStory): GenerationInputs {
  return step?.inputs ?? entry?.inputs ?? {};
}

function pictureInWords(reference: Reference | undefined, recorded: Json | undefined): string {
  const sent = isJsonObject(recorded) ? recorded : {};
  const digest = digestIn(sent["picture"]);
  const role = reference ? reference.role : textIn(sent["role"]);
  const note = reference ? reference.note : textIn(sent["note"]);
  const parts = [
    reference && sourceInWords(reference.source),
    role,
    note && `"${note}"`,
    digest ?? (reference && "not there yet"),
  ];
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}

function maskInWords(path: string | undefined, recorded: Json | undefined): string {
  return [path, digestIn(recorded)].filter((part) => part !== undefined).join(", ");
}

function sourceInWords(source: Reference["source"]): string {
  if (source.kind === "asset") return `${source.id} (an asset)`;
  return source.kind === "file" ? source.path : source.url;
}

function digestIn(value: Json | undefined): string | undefined {
  const digest = typeof value === "string" ? parseDigest(value) : undefined;
  return digest && shortDigest(digest);
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
