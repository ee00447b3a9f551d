import { html } from "htm/preact";
import type { VNode } from "preact";
import type { AssetPage } from "../wire.js";

/** Why it is stale, down to the field, and what is left for a person to do. */
export function Story({ page }: { readonly page: AssetPage }): VNode | null {
  const { step, referredBy } = page.why;
  const because = step?.because ?? [];
  const next = step?.next ?? [];
  if (because.length + next.length + referredBy.length === 0) return null;
  return html`<section aria-label="Why">
    <h3>Why</h3>
    <ul class="reasons">
      ${because.map(({ text }) => html`<li>${text}</li>`)} ${next.map((text) => html`<li class="hush">${text}</li>`)}
    </ul>
    ${
      referredBy.length > 0 &&
      html`<p class="hush">
        Sent along with
        ${referredBy.map((id, index) => html`${index > 0 && ", "}<a href=${`#/${encodeURIComponent(id)}`}>${id}</a>`)}
      </p>`
    }
  </section>`;
}
