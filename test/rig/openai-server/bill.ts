import type { WireUsage } from "./ledger.js";
import type { ModelRules } from "./model-rules.js";

/** What one legal request costs, by the published formulas. */
export interface Bill {
  readonly usage: WireUsage;
  readonly microUsd: number;
}

export interface Billable {
  readonly rules: ModelRules;
  readonly prompt: string;
  readonly quality: string;
  readonly width: number;
  readonly height: number;
  readonly count: number;
  /** Pixels of the pictures received. */
  readonly pictures: readonly { readonly width: number; readonly height: number }[];
}

/** Every picture made is billed its inputs. */
export function billOf({ rules, prompt, quality, width, height, count, pictures }: Billable): Bill {
  const text = count * (Math.ceil(Buffer.byteLength(prompt) / 4) + 6);
  const image = count * pictures.map(patches).reduce((sum, one) => sum + one, 0);
  const output = count * rules.outputTokens(quality, width, height);
  const { usdPerMillion } = rules;
  return {
    usage: {
      input_tokens: text + image,
      input_tokens_details: { text_tokens: text, image_tokens: image },
      output_tokens: output,
      output_tokens_details: { image_tokens: output, text_tokens: 0 },
      total_tokens: text + image + output,
    },
    microUsd: Math.ceil(text * usdPerMillion.text + image * usdPerMillion.image + output * usdPerMillion.output),
  };
}

/** 32-pixel patches after scaling up, at most twice, towards a long edge of 1024; never more than 1536. */
function patches({ width, height }: { readonly width: number; readonly height: number }): number {
  const long = Math.max(width, height);
  const factor = long >= 1024 ? 1 : long * 2 <= 1024 ? 2 : 1024 / long;
  return Math.min(1536, Math.ceil((width * factor) / 32) * Math.ceil((height * factor) / 32));
}
