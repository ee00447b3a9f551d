import type { CutOutCode } from "./cut-out/cut-out-findings.js";
import { MAX_PIXELS } from "../model/max-pixels.js";

/**
 * Why files could not be derived. `not-a-picture`: the bytes are something else; `damaged`: cut off or corrupt; `too-large`:
 * more pixels than artlock decodes; `unsupported`: the spec asks for what its format or size cannot be; `too-heavy`: it cannot be
 * made to weigh as little as it may; `cut-out`: the subject does not stand free.
 */
export type RenderFailure =
  | {
      readonly kind: "not-a-picture" | "damaged" | "too-large" | "unsupported" | "too-heavy";
      readonly message: string;
    }
  | { readonly kind: "cut-out"; readonly finding: CutOutCode; readonly message: string };

/** libvips says what is wrong in prose only; its texts are known here and nowhere else. */
export function describeRenderError(error: unknown, what: string): RenderFailure {
  const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  if (/exceeds pixel limit/i.test(detail)) {
    return { kind: "too-large", message: `${what}: it has more than ${MAX_PIXELS / 1e6} million pixels` };
  }
  if (/unsupported image format/i.test(detail)) return { kind: "not-a-picture", message: `${what}: ${detail}` };
  if (/too large for the|image too large|maximum supported image dimension/i.test(detail))
    return { kind: "unsupported", message: `${what}: ${detail}` };
  return { kind: "damaged", message: `${what}: ${detail}` };
}
