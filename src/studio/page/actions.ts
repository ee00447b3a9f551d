import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { formatPrice, formatUsd } from "../../model/money.js";
import type { Action, AssetPage, Done } from "../wire.js";
import { useKeys } from "./use-keys.js";
import { STATE_WORDS } from "./words.js";

interface ActionsProps {
  readonly page: AssetPage;
  readonly act: ((action: Action) => Promise<Done>) | undefined;
}

/** How the asset stands, and what a person can do about it. */
export function Actions({ page, act }: ActionsProps): VNode {
  const { card, outputSet } = page;
  const { state, price, isPinned, isApproved } = card;
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const notNow = useRef<HTMLButtonElement>(null);
  const run = async (action: Action): Promise<void> => {
    setBusy(true);
    await act?.(action);
    setBusy(false);
    setAsking(false);
  };
  const canGenerate = act !== undefined && price.kind === "estimate" && ["due", "unasked", "failed"].includes(state);
  const spend = (): void => {
    if (price.kind === "estimate") void run({ kind: "generate", atMostMicroUsd: price.highMicroUsd });
  };
  // Whoever clicks or presses Enter twice has not said yes twice.
  useEffect(() => notNow.current?.focus(), [isAsking]);
  const approval: Action | undefined = isApproved
    ? { kind: "unapprove" }
    : outputSet === undefined
      ? undefined
      : { kind: "approve", outputSet };
  const canPin = act !== undefined && card.picture !== undefined;
  useKeys({
    g: canGenerate ? () => setAsking(true) : undefined,
    y: canGenerate && isAsking && !isBusy ? spend : undefined,
    a: act && approval && (() => void run(approval)),
    p: canPin ? () => void run({ kind: isPinned ? "unpin" : "pin" }) : undefined,
  });

  return html`<section class="actions" aria-label="State">
    <p class="state">
      <span class=${`dot ${state}`}></span
      ><b>${STATE_WORDS[state]}</b>${card.isDraft && html` <span class="badge">draft</span>`}
    </p>
    ${card.why && html`<p class="why">${card.why}</p>`}
    ${
      act &&
      html`<div class="buttons">
        ${
          canGenerate &&
          !isAsking &&
          html`<button type="button" class="strong" onClick=${() => setAsking(true)}>
            ${state === "unasked" ? "Have it judged" : "Generate"} · ${formatPrice(price)}
          </button>`
        }
        ${
          canGenerate &&
          isAsking &&
          html`<button ref=${notNow} type="button" disabled=${isBusy} onClick=${() => setAsking(false)}>Not now</button
            ><button type="button" class="strong" disabled=${isBusy} onClick=${spend}>
              ${isBusy ? "Working…" : `Spend up to ${price.kind === "estimate" ? formatUsd(price.highMicroUsd) : formatPrice(price)}`}
            </button>`
        }
        ${
          approval &&
          html`<button type="button" aria-pressed=${isApproved} onClick=${() => void run(approval)}>
            ${isApproved ? "Approved" : "Approve"}
          </button>`
        }
        ${
          canPin &&
          html`<button
            type="button"
            aria-pressed=${isPinned}
            onClick=${() => void run({ kind: isPinned ? "unpin" : "pin" })}
          >
            ${isPinned ? "Pinned" : "Pin"}
          </button>`
        }
      </div>`
    }
  </section>`;
}
