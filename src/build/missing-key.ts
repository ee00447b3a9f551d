import type { Host } from "../host.js";
import type { Asset, AssetId } from "../model/asset.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Plan, Step } from "../model/plan.js";

/** The variable that should hold the key with which `asset` is bought, and holds nothing. */
export function missingKey({ provider }: Pick<Asset, "provider">, { env }: Pick<Host, "env">): string | undefined {
  return provider.kind === "openai" && !env[provider.apiKeyEnv] ? provider.apiKeyEnv : undefined;
}

/** One word for each key before anything is sent, instead of a failure for every asset that costs money. */
export function warnOfMissingKeys({ steps }: Plan, host: Pick<Host, "env">): readonly Diagnostic[] {
  const without = new Map<string, { readonly ids: Set<AssetId>; readonly uses: Set<KeyUse["use"]> }>();
  for (const step of steps) {
    for (const { variable, use } of keysOf(step).filter((key) => !host.env[key.variable])) {
      const told = without.get(variable) ?? { ids: new Set(), uses: new Set() };
      without.set(variable, told);
      told.ids.add(step.asset.id);
      told.uses.add(use);
    }
  }
  return [...without].map(([variable, { ids, uses }]) => {
    const [first = "", ...more] = ids;
    const them = more.length === 0 ? `${first} has` : `${first} and ${more.length} more have`;
    return {
      severity: "error",
      code: "no-api-key",
      message: `${variable} is not set, and ${them} to be ${[...uses].join(" or ")}`,
      hint: "set it in the environment or in .env.local, or draw placeholders with `--provider draft`; all that is free is done",
    };
  });
}

/** Whether there is a key for anything that a step may pay for. */
export function canSpend(step: Step, { env }: Pick<Host, "env">): boolean {
  const { asset, verdict, price } = step;
  // Of what is adopted, further attempts may be bought.
  const mayBuy = verdict.kind === "adopt" && price.kind !== "free" && missingKey(asset, { env }) === undefined;
  return mayBuy || keysOf(step).some(({ variable }) => env[variable]);
}

interface KeyUse {
  readonly variable: string;
  readonly use: "bought" | "judged";
}

/** The variables that hold the keys without which a step cannot be carried out. */
function keysOf({ asset, verdict, judging }: Step): readonly KeyUse[] {
  const isBought = verdict.kind === "generate" || verdict.kind === "regenerate";
  const maker = isBought && asset.provider.kind === "openai" ? asset.provider : undefined;
  const judge = judging && asset.judge?.provider;
  return [
    ...(maker ? [{ variable: maker.apiKeyEnv, use: "bought" } as const] : []),
    ...(judge ? [{ variable: judge.apiKeyEnv, use: "judged" } as const] : []),
  ];
}
