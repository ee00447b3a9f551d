import type { Asset } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import { isSparedByPin, type Verdict } from "../model/plan.js";

/** What stands in the way of an asset, and how its user may decide. */
export function driftFailure(
  { id }: Asset,
  { outputs, blocks, accepted }: Extract<Verdict, { kind: "drifted" }>,
): AssetFailure {
  const paths = outputs.join(", ");
  const isOne = outputs.length === 1;
  const replace = `\`artlock build --overwrite ${id}\``;
  if (accepted) {
    const keep = isSparedByPin(blocks)
      ? `keep its picture with \`artlock pin ${id}\``
      : "undo that change of the manifest";
    return {
      code: "drifted",
      message: `${paths} ${isOne ? "was" : "were"} edited by hand and accepted, and would be lost`,
      hint: `${keep}, or replace ${isOne ? "it" : "them"} with ${replace}`,
    };
  }
  const keep = blocks.some(({ kind }) => kind === "new") ? `artlock adopt ${id}` : `artlock build --accept ${id}`;
  return {
    code: "drifted",
    message: `${paths} ${isOne ? "is not as artlock wrote it" : "are not as artlock wrote them"}`,
    hint: `keep what stands there with \`${keep}\`, or replace it with ${replace}`,
  };
}
