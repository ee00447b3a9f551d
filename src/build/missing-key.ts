import type { Host } from "../host.js";
import type { Asset } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";

/** The variable that should hold the key with which `asset` is bought, and holds nothing. */
export function missingKey({ provider }: Pick<Asset, "provider">, { env }: Pick<Host, "env">): string | undefined {
  return provider.kind === "openai" && !env[provider.apiKeyEnv] ? provider.apiKeyEnv : undefined;
}

/** One word for each key before anything is sent, instead of a failure for every asset that has to be bought. */
export function warnOfMissingKeys({ steps }: Plan, host: Pick<Host, "env">): readonly Diagnostic[] {
  const without = new Map<string, string[]>();
  for (const { asset, verdict } of steps) {
    if (verdict.kind !== "generate" && verdict.kind !== "regenerate") continue;
    const variable = missingKey(asset, host);
    if (variable !== undefined) without.set(variable, [...(without.get(variable) ?? []), asset.id]);
  }
  return [...without].map(([variable, [first = "", ...more]]) => ({
    severity: "error",
    code: "no-api-key",
    message: `${variable} is not set, and ${more.length === 0 ? first : `${first} and ${more.length} more`} ${more.length === 0 ? "has" : "have"} to be bought`,
    hint: "set it in the environment or in .env.local, or draw placeholders with `--provider draft`; all that is free is done",
  }));
}
