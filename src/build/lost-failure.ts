import type { AssetId } from "../model/asset.js";
import type { AssetFailure } from "../model/build-event.js";
import type { Digest } from "../model/digest.js";

/** No store has the master of the asset `of`, and it is needed. */
export function lostFailure(master: Digest, of: AssetId): AssetFailure {
  return {
    code: "lost",
    message: `the master ${master} of ${of} is in no store`,
    hint: `fetch .artlock/store (git pull, git lfs pull), or buy the picture anew with \`artlock build --force ${of}\``,
  };
}
