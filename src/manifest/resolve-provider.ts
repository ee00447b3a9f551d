import type { ProviderChoice, Quality, TimeoutMs } from "../model/asset.js";
import type { Reasoning } from "../model/main-model.js";
import type { ManifestProvider, ManifestTimeout } from "./generated/types.js";
import { readMilliseconds } from "./read-units.js";

export interface ResolvedProvider {
  readonly choice: ProviderChoice;
  /** Address as written, which a draft build has no use for but the manifest's rules have. */
  readonly baseURL?: string;
  /** Not OpenAI's: Azure, or a server that speaks its language and may know other models. */
  readonly elsewhere: boolean;
  /** A server that is neither OpenAI's nor Azure's. */
  readonly compatible: boolean;
  readonly azure: boolean;
  /** As written. */
  readonly wire: {
    readonly transport: "images" | "responses" | undefined;
    readonly mainModel?: string;
    readonly reasoning: Reasoning | undefined;
  };
}

/**
 * Who makes an asset's master: the file's choice under the asset's. A mapping goes on top of the one below, key by key; a
 * name alone replaces it. An override changes who, and keeps how to reach them.
 */
export function resolveProvider(
  below: ManifestProvider | undefined,
  own: ManifestProvider | undefined,
  override: ProviderChoice["kind"] | undefined,
): ResolvedProvider {
  const written = { ...mapping(below), ...mapping(own) };
  const { use, baseURL, apiKeyEnv = "OPENAI_API_KEY", azure, timeout, limits } = written;
  const { transport, mainModel, reasoning } = written;
  const elsewhere = azure !== undefined || (baseURL !== undefined && !OPENAI.test(baseURL));
  const wire = { transport, ...(mainModel !== undefined && { mainModel }), reasoning };
  const server = {
    ...(baseURL !== undefined && { baseURL }),
    azure: azure !== undefined,
    wire,
    elsewhere,
    compatible: elsewhere && !azure,
  };
  if ((override ?? use) === "draft") return { choice: { kind: "draft" }, ...server };
  const choice: ProviderChoice = {
    kind: "openai",
    apiKeyEnv,
    ...(baseURL !== undefined && { baseURL }),
    ...(azure && { azure }),
    ...(timeout !== undefined && { timeoutMs: readTimeout(timeout) }),
    ...(limits && { limits }),
    ...(transport === "responses" &&
      mainModel !== undefined && { mainModel: { name: mainModel, ...(reasoning && { reasoning }) } }),
  };
  return { choice, ...server };
}

const OPENAI = /^https:\/\/api\.openai\.com(?:[:/]|$)/;

function readTimeout(written: ManifestTimeout): TimeoutMs {
  if (typeof written !== "object") return readMilliseconds(written);
  const timeouts: { [quality in Quality]?: number } = {};
  for (const quality of QUALITIES) {
    const own = written[quality];
    if (own !== undefined) timeouts[quality] = readMilliseconds(own);
  }
  return timeouts;
}

const QUALITIES: readonly Quality[] = ["auto", "low", "medium", "high", "xhigh", "max"];

type Mapping = Exclude<ManifestProvider, string>;

/** A name alone leaves nothing of the mapping below it. */
const REPLACED: Mapping = {
  baseURL: undefined,
  apiKeyEnv: undefined,
  azure: undefined,
  timeout: undefined,
  limits: undefined,
  transport: undefined,
  mainModel: undefined,
  reasoning: undefined,
};

function mapping(written: ManifestProvider | undefined): Mapping {
  return typeof written === "string" ? { ...REPLACED, use: written } : (written ?? {});
}
