import type { AssetId } from "../model/asset.js";
import { isJsonList, isJsonObject, type Json } from "../model/canonical-json.js";
import type { Fingerprint } from "../model/digest.js";
import type { GenerationInputs } from "../model/lock.js";
import type { Reason } from "../model/plan.js";
import { changesBetween } from "./changes-between.js";

/** A request, as far as it is known what it sends. */
export interface Asked {
  readonly inputs: GenerationInputs;
  /** Undefined while a picture it sends has yet to be made. */
  readonly fingerprint: Fingerprint | undefined;
  /** The assets whose pictures, sent along, have yet to be made. */
  readonly awaits: readonly AssetId[];
}

/** How a request differs from the one that a picture was made from; empty when it is the same. */
export function changesOfRequest(
  made: { readonly inputs: GenerationInputs; readonly fingerprint: Fingerprint },
  { inputs, fingerprint, awaits }: Asked,
): readonly Reason[] {
  if (fingerprint === made.fingerprint) return [];
  const upstream = awaits.map((id) => ({ kind: "upstream", id }) as const);
  const after = awaits.length > 0 ? withPicturesOf(made.inputs, inputs) : inputs;
  const changes = [...withoutEchoes(changesBetween(made.inputs, after)), ...upstream];
  // Only a lock that was edited by hand holds a fingerprint that its own inputs do not have.
  return changes.length > 0
    ? changes
    : [{ kind: "field", field: "fingerprint", from: made.fingerprint, to: fingerprint }];
}

/**
 * What only drafts hold comes and goes with the provider, and says nothing that the provider does not; and what a picture is
 * for is a matter of how drafts are drawn.
 */
function withoutEchoes(changes: readonly Reason[]): readonly Reason[] {
  const fieldOf = (change: Reason): string => (change.kind === "field" ? change.field : "");
  const fields = new Set(changes.map(fieldOf));
  const echoes = fields.has("provider") ? ["name", "kind", "drawing"] : fields.has("drawing") ? ["kind"] : [];
  return changes.filter((change) => !echoes.includes(fieldOf(change)));
}

/** A picture that has yet to be made would show as one that went missing; that its asset will be made says it better. */
function withPicturesOf(before: GenerationInputs, after: GenerationInputs): GenerationInputs {
  const { edit, references } = after;
  const earlier = isJsonList(before["references"]) ? before["references"] : [];
  return {
    ...after,
    edit: edit === undefined ? undefined : withPictureOf(before["edit"], edit),
    references: isJsonList(references)
      ? references.map((reference, index) => withPictureOf(earlier[index], reference))
      : references,
  };
}

function withPictureOf(before: Json | undefined, after: Json): Json {
  if (!isJsonObject(before) || !isJsonObject(after) || after["picture"] !== undefined) return after;
  return { ...after, picture: before["picture"] };
}
