import { html } from "htm/preact";
import type { VNode } from "preact";
import type { Problem } from "../wire.js";

/** What is wrong with the manifest as it stands: the pictures below are those of the last one that was right. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }): VNode | null {
  if (problems.length === 0) return null;
  return html`<section class="problems" role="alert" aria-label="What is wrong with the manifest">
    ${problems.map(
      ({ severity, code, message, at, line, hint }) =>
        html`<article class=${severity}>
          <p><strong>${message}</strong> <code>${code}</code></p>
          ${at && html`<p class="hush">${at}</p>`} ${line !== undefined && html`<pre>${line}</pre>`}
          ${hint && html`<p>${hint}</p>`}
        </article>`,
    )}
  </section>`;
}
