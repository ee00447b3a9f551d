import { formatPrice } from "../model/money.js";
import { describeUnanswered } from "./describe-unanswered.js";
import { describeVerdict, nextSteps } from "./describe-verdict.js";
import { usableColumns } from "./display-width.js";
import { paintIn } from "./paint.js";
import { printable } from "./printable.js";
import { shellWord } from "./shell-word.js";
import { candidates, expectations, made, outputs, requests } from "./why-history.js";
import { estimate, pictures, prompt, settings } from "./why-request.js";
import { indented, type WhyPage } from "./why-page.js";
import type { WhyStory } from "./why-story.js";
import { wrapWords } from "./wrap-words.js";

/** The text of `artlock why`: one asset's verdict, request, history and files. Ends with a newline. */
export function formatWhy(
  story: WhyStory,
  { columns, colour }: { readonly columns: number; readonly colour: boolean },
): string {
  const width = usableColumns(columns);
  const page: WhyPage = { width, indent: 2, paint: paintIn({ colour }) };
  const { paint } = page;
  const words = wordsOf(story, width);
  const sections = [
    ["Why", indented(words.because, page)],
    ["Prompt", prompt(story, page)],
    ["Sent with it", settings(story, page)],
    ["Pictures sent", pictures(story, page)],
    ["Estimate", estimate(story, page)],
    ["Referred to by", indented((story.referredBy ?? []).map(printable), page)],
    ["Made", made(story, page)],
    ["Requests", requests(story, page)],
    ["Expectations", expectations(story, page)],
    ["Candidates", candidates(story, page)],
    ["Outputs", outputs(story, page)],
    ["Next", indented(words.next, page)],
  ] as const;
  const [first = "", ...rest] = wrapWords(
    [printable(story.id), words.label, words.price].filter((part) => part !== "").join("  "),
    width,
  );
  const title = [paint.strong(first), ...rest.map(paint.strong)].join("\n");
  const told = sections.flatMap(([heading, content]) =>
    content.length > 0 ? [[paint.strong(heading), ...content].join("\n")] : [],
  );
  return `${[title, ...told].join("\n\n")}\n`;
}

interface WhyWords {
  readonly label: string;
  readonly price: string;
  readonly because: readonly string[];
  readonly next: readonly string[];
}

function wordsOf({ id, step, orphan, entry, unplaced }: WhyStory, width: number): WhyWords {
  if (!step) return wordsWithoutStep({ orphan, entry, unplaced });
  const { verdict, price, unanswered = [] } = step;
  const { label, because: reasons } = describeVerdict(verdict, { asset: step.asset, width: Math.min(width - 2, 120) });
  const because = [...reasons, ...describeUnanswered(unanswered)];
  const next = nextSteps(verdict, id);
  if (verdict.kind === "fresh") {
    return {
      label,
      price: "",
      because: ["nothing that it is made from has changed, and its files are in place"],
      next,
    };
  }
  const isBuilt = verdict.kind !== "pinned" && next.length === 0;
  return {
    label,
    price: isBuilt ? formatPrice(price) : "",
    because,
    next: isBuilt ? [`artlock build ${shellWord(id)}`] : next,
  };
}

function wordsWithoutStep({ orphan, entry, unplaced }: Pick<WhyStory, "orphan" | "entry" | "unplaced">): WhyWords {
  const words = { price: "", next: [] };
  if (orphan || entry) {
    const because = ["it is in the lock, but no longer in the manifest"];
    return { ...words, label: "orphan", because, next: ["to remove it and its files: artlock prune"] };
  }
  const because = unplaced
    ? "it is not in the manifest; the lock keeps what was paid for it"
    : "neither manifest nor lock has an asset of this name";
  return { ...words, label: unplaced ? "gone" : "unknown", because: [because] };
}
