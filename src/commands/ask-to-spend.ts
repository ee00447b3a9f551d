import type { SpendQuestion } from "../build/worth-asking.js";
import { formatUsd, type MicroUsd } from "../model/money.js";
import { usableColumns } from "../reporters/display-width.js";
import { paintIn } from "../reporters/paint.js";
import { formatPlan } from "../reporters/plan-report.js";
import { wrapWords } from "../reporters/wrap-words.js";
import type { CommandContext } from "./context.js";

/** Shows what would be bought and waits for a key. Whatever is not a yes is a no, Ctrl-C as well. */
export async function askToSpend(
  { keys, stderr }: Pick<CommandContext, "keys" | "stderr">,
  question: SpendQuestion,
  signal: AbortSignal,
): Promise<boolean> {
  const { columns, rows, colour } = stderr;
  const page = formatPlan(question.plan, { columns, colour });
  const isShort = page.split("\n").length < rows - LINES_OF_QUESTION;
  const paint = paintIn({ colour });
  const lines = wrapWords(wordsOf(question, { isShort }), usableColumns(columns) - ROOM_FOR_ANSWER);
  const hint = wrapWords(hintOf(question), usableColumns(columns)).map(paint.dim);
  // Listened for first, or a quick key would be echoed.
  const pressing = pressed(keys, signal);
  stderr.write(`${isShort ? `${page}\n` : ""}${hint.join("\n")}\n${lines.map(paint.strong).join("\n")} `);
  const answer = await pressing;
  stderr.write(`${answer}\n${answer === "yes" ? "\n" : ""}`);
  return answer === "yes";
}

const LINES_OF_QUESTION = 5;
const ROOM_FOR_ANSWER = 5;

function wordsOf({ plan, mostMicroUsd }: SpendQuestion, { isShort }: { readonly isShort: boolean }): string {
  const most = mostMicroUsd === undefined ? "an unknown amount" : `up to ${formatUsd(mostMicroUsd)}`;
  const what = isShort ? "this" : `${plan.steps.length} assets (\`artlock plan\` lists them)`;
  return `Spend ${most} on ${what}? [y/N]`;
}

function hintOf({ aboveMicroUsd }: SpendQuestion): string {
  const which =
    aboveMicroUsd === 0 ? "Any build that spends" : `A build that may spend more than ${inCents(aboveMicroUsd)}`;
  return `${which} asks first: --yes goes on, \`budget.confirmAbove\` moves the limit.`;
}

/** A threshold is written by a person: `$1.00` rather than `$1.0000`. */
function inCents(amount: MicroUsd): string {
  return amount % 10_000 === 0 ? `$${(amount / 1_000_000).toFixed(2)}` : formatUsd(amount);
}

const ANSWERS: ReadonlyMap<string, "yes" | "no"> = new Map([
  ["y", "yes"],
  ["Y", "yes"],
  ["n", "no"],
  ["N", "no"],
  ["q", "no"],
  ["enter", "no"],
  ["escape", "no"],
]);

/** Any other key waits on. */
function pressed({ listen }: CommandContext["keys"], signal: AbortSignal): Promise<"yes" | "no"> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve("no");
    const end = (answer: "yes" | "no"): void => {
      stopListening();
      signal.removeEventListener("abort", giveUp);
      resolve(answer);
    };
    const giveUp = (): void => end("no");
    signal.addEventListener("abort", giveUp);
    const stopListening = listen((key) => {
      const answer = ANSWERS.get(key);
      if (answer) end(answer);
    });
  });
}
