import type { Host } from "../host.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";

/** One word before anything is sent, instead of a failure for every asset that has to be bought. */
export function missingKey({ steps }: Plan, { env }: Host): Diagnostic | undefined {
  const buying = steps.filter(({ verdict }) => verdict.kind === "generate" || verdict.kind === "regenerate");
  for (const { asset } of buying) {
    const { provider } = asset;
    if (provider.kind !== "openai" || env[provider.apiKeyEnv]) continue;
    return {
      severity: "error",
      code: "no-api-key",
      message: `${provider.apiKeyEnv} is not set, and ${asset.id} has to be bought`,
      hint: "set it in the environment or in .env.local, or draw placeholders with `--provider draft`",
    };
  }
  return undefined;
}
