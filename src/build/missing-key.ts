import type { Host } from "../host.js";
import type { Asset } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Plan, Step } from "../model/plan.js";

/** The variable that should hold the key with which `asset` is bought, and holds nothing. */
export function missingKey({ provider }: Pick<Asset, "provider">, { env }: Pick<Host, "env">): string | undefined {
  return provider.kind === "openai" && !env[provider.apiKeyEnv] ? provider.apiKeyEnv : undefined;
}

/** One word for each key before anything is sent, instead of a failure for every asset that costs money. */
export function warnOfMissingKeys({ steps }: Plan, host: Pick<Host, "env">): readonly Diagnostic[] {
  const without = new Map<string, Set<string>>();
  for (const step of steps) {
    const { asset } = step;
    for (const variable of keysOf(step).filter((key) => !host.env[key]))
      without.set(variable, (without.get(variable) ?? new Set()).add(asset.id));
  }
  return [...without].map(([variable, ids]) => {
    const [first = "", ...more] = ids;
    const them = more.length === 0 ? `${first} has` : `${first} and ${more.length} more have`;
    return {
      severity: "error",
      code: "no-api-key",
      message: `${variable} is not set, and ${them} to be bought${steps.some(({ verdict }) => verdict.kind === "judge") ? " or judged" : ""}`,
      hint: "set it in the environment or in .env.local, or draw placeholders with `--provider draft`; all that is free is done",
    };
  });
}

/** The variables that hold the keys with which a step is paid for. */
function keysOf({ asset, verdict, judging }: Step): readonly string[] {
  const isBought = verdict.kind === "generate" || verdict.kind === "regenerate";
  const paid = [
    ...(isBought ? [asset.provider] : []),
    ...(judging && asset.judge?.provider ? [asset.judge.provider] : []),
  ];
  return [...new Set(paid.flatMap((provider) => (provider.kind === "openai" ? [provider.apiKeyEnv] : [])))];
}
