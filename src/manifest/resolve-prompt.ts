import { requestLimits } from "../catalog/request-limits.js";
import { unfilledProblem, type WantedAsset } from "./expand-assets.js";
import { interpolateText } from "./interpolate.js";
import { problem, type Report } from "./problem.js";
import { resolvePath } from "./resolve-path.js";
import type { Spot } from "./source-text.js";
import type { TextReader } from "./text-reader.js";

export interface PromptReading {
  /** Words that are sent with the prompt. */
  readonly besides: readonly string[];
  readonly reading: { readonly reader: TextReader; readonly depth: number; readonly report: Report };
}

/** The prompt of an asset, from the manifest or its file, without white space around it. */
export async function resolvePrompt(asset: WantedAsset, { besides, reading }: PromptReading): Promise<string> {
  const { entry, spotOf } = asset;
  const written = entry.prompt ?? (await fromFile(asset, reading));
  const spot = (): Spot => spotOf([entry.prompt === undefined ? "promptFile" : "prompt"]);
  if (written === undefined) return "";
  const prompt = written.trim();
  const length = [prompt, ...besides].reduce((sum, words) => sum + characters(words), 0);
  if (prompt === "")
    reading.report(
      problem("empty-prompt", spot(), { message: "the prompt is empty", hint: "say what the picture shows" }),
    );
  if (length > requestLimits.promptCharacters)
    reading.report(
      problem("prompt-too-long", spot(), {
        message: `prompt, style and text have ${length} characters together`,
        expected: `at most ${requestLimits.promptCharacters}`,
      }),
    );
  return prompt;
}

async function fromFile(
  asset: WantedAsset,
  { reader, depth, report }: PromptReading["reading"],
): Promise<string | undefined> {
  const { entry, source, spotOf, variables } = asset;
  const at = (): Spot => spotOf(["promptFile"]);
  const path = resolvePath(entry.promptFile ?? "", { dir: source.dir, depth, at, report });
  const text = path === undefined ? undefined : await reader.read(path, { what: "prompt file", at });
  if (!text) return undefined;
  const { value, unfilled } = interpolateText(text.text, variables);
  for (const one of unfilled)
    report(unfilledProblem(one, variables, { source: text, start: 0, end: text.text.length }));
  return value;
}

/** Unicode code points, which is what OpenAI counts, or close to it. */
function characters(text: string): number {
  if (text.length <= 1_000) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}
