import type { AssetFailure, AssetOutcome } from "../model/build-event.js";
import type { Paint } from "./paint.js";

/** How an outcome is marked and coloured, wherever it is shown. */
export interface OutcomeLook {
  readonly mark: string;
  readonly tone: keyof Paint;
}

export const OUTCOME_LOOKS: { readonly [kind in AssetOutcome["kind"]]: OutcomeLook } = {
  fresh: { mark: "✓", tone: "good" },
  generated: { mark: "✓", tone: "good" },
  rendered: { mark: "✓", tone: "good" },
  restored: { mark: "✓", tone: "good" },
  judged: { mark: "✓", tone: "good" },
  adopted: { mark: "✓", tone: "good" },
  pinned: { mark: "=", tone: "dim" },
  drifted: { mark: "!", tone: "bad" },
  failed: { mark: "✗", tone: "bad" },
  skipped: { mark: "–", tone: "dim" },
};

/** What a failure's code means. */
export const FAILURE_TITLES: { readonly [code in AssetFailure["code"]]: string } = {
  refused: "refused by the provider",
  invalid: "request not accepted",
  "rate-limited": "rate limited",
  unavailable: "provider unavailable",
  account: "account cannot be used",
  uncertain: "no answer, perhaps billed",
  pending: "not fetched yet",
  unusable: "answer not usable",
  render: "not rendered",
  write: "not written",
  reference: "picture to send not usable",
  lost: "master lost",
  needs: "needs an asset that was not made",
  drifted: "changed by hand",
  expectation: "expectation not met",
};
