import { html } from "htm/preact";
import type { VNode } from "preact";
import { formatPrice, formatUsd, type Price } from "../../model/money.js";
import type { AssetCard } from "../wire.js";
import { hrefOf } from "./route.js";
import { thumbnailUrl } from "./server.js";
import { spentWords, STATE_WORDS } from "./words.js";

interface CardProps {
  readonly card: AssetCard;
  /** Its place among all that are chosen, from 0. */
  readonly at: number;
  readonly count: number;
  /** Whether the Tab key reaches it. */
  readonly isCurrent: boolean;
}

export function Card({ card, at, count, isCurrent }: CardProps): VNode {
  const { id, state, why, picture, alt } = card;
  const cost =
    state === "due" || state === "unasked" ? mostOf(card.price) : card.spentMicroUsd > 0 ? spentWords(card) : "";
  return html`<div role="listitem" aria-setsize=${count} aria-posinset=${at + 1}>
    <a class=${`card ${state}`} href=${hrefOf(id)} data-at=${at} tabindex=${isCurrent ? 0 : -1} title=${why}>
      <span class="frame">
        ${
          picture
            ? html`<img src=${thumbnailUrl(picture.digest)} alt=${alt} loading="lazy" decoding="async" />`
            : html`<span class="nothing">not made yet</span>`
        }
        ${card.isDraft && html`<span class="mark">draft</span>`}
      </span>
      <span class="name">${id}</span>
      <span class="facts">
        <span class=${`dot ${state}`}></span>${STATE_WORDS[state]}
        ${card.isApproved && html`<span class="tick">approved</span>`}
        <span class="cost">${cost}</span>
      </span>
    </a>
  </div>`;
}

/** There is room for one amount, and the upper end is the one to know. */
function mostOf(price: Price): string {
  const isRange = price.kind === "estimate" && price.lowMicroUsd < price.highMicroUsd;
  return isRange ? `≤ ${formatUsd(price.highMicroUsd)}` : formatPrice(price);
}
