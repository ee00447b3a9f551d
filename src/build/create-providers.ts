import { readPackageFile } from "../disk/package-file.js";
import type { Host } from "../host.js";
import type { AssetId, Manifest, ProviderChoice } from "../model/asset.js";
import { canonicalJson } from "../model/canonical-json.js";
import type { Provider } from "../model/provider.js";
import { unreachable } from "../model/unreachable.js";
import { createDraftProvider } from "../providers/draft/create-draft-provider.js";
import { createOpenAiProvider } from "../providers/openai/openai-provider.js";
import { TYPE_FONTS } from "../type/typefaces.js";

export interface Providers {
  /** Of each asset. */
  readonly providerOf: (id: AssetId) => Provider;
  readonly providerFor: (choice: ProviderChoice) => Provider;
}

/** Each is made when it is first asked for, once. */
export function createProviders({ assets }: Manifest, { host, timeoutMs }: ProviderSetting): Providers {
  const choices = new Map(assets.map(({ id, provider }) => [id, provider]));
  const made = new Map<string, Provider>();
  const providerFor = (choice: ProviderChoice): Provider => {
    const key = canonicalJson({ ...choice });
    const provider = made.get(key) ?? createProvider(choice, { host, timeoutMs });
    made.set(key, provider);
    return provider;
  };
  return { providerFor, providerOf: (id) => providerFor(choices.get(id) ?? { kind: "draft" }) };
}

interface ProviderSetting {
  readonly host: Host;
  /** For every quality, over what the manifest says. */
  readonly timeoutMs: number | undefined;
}

function createProvider(choice: ProviderChoice, { host, timeoutMs }: ProviderSetting): Provider {
  switch (choice.kind) {
    case "draft":
      return createDraftProvider({ readFont: (file) => readPackageFile(new URL(file, TYPE_FONTS)) });
    case "openai":
      return createOpenAiProvider({
        choice: timeoutMs === undefined ? choice : { ...choice, timeoutMs },
        apiKey: host.env[choice.apiKeyEnv],
        clock: host,
      });
    default:
      return unreachable(choice);
  }
}
