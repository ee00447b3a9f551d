import type { Diagnostic } from "../model/diagnostic.js";
import { severityOf, type ManifestCode } from "./diagnostic-codes.js";
import { maskSecrets } from "./secrets.js";
import { placeOf, sourceLineOf, type Spot } from "./source-text.js";

/** Takes what is wrong as it is found; loading goes on, so that everything is found at once. */
export type Report = (diagnostic: Diagnostic) => void;

export interface Complaint {
  readonly message: string;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  readonly hint?: string | undefined;
}

/** A diagnostic in which no secret of the text is repeated. */
export function problem(code: ManifestCode, spot: Spot | undefined, complaint: Complaint): Diagnostic {
  const { message, expected, found, hint } = complaint;
  return {
    severity: severityOf(code),
    code,
    message: maskSecrets(message),
    ...(spot && { place: placeOf(spot), sourceLine: sourceLineOf(spot) }),
    ...(expected !== undefined && { expected: maskSecrets(expected) }),
    ...(found !== undefined && { found: maskSecrets(found) }),
    ...(hint !== undefined && { hint: maskSecrets(hint) }),
  };
}
