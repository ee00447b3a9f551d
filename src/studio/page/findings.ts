import { html } from "htm/preact";
import type { VNode } from "preact";
import type { AssetPage } from "../wire.js";

/** What is expected of the picture in use, and how it came out. */
export function Findings({ page }: { readonly page: AssetPage }): VNode | null {
  const { findings } = page;
  if (findings.length === 0) return null;
  return html`<section aria-label="Expectations">
    <h3>Expectations</h3>
    <ul class="reasons">
      ${findings.map(
        ({ key, outcome, message }) =>
          html`<li class=${`finding ${outcome}`}><b>${OUTCOMES[outcome]}</b> <code>${key}</code> ${message}</li>`,
      )}
    </ul>
  </section>`;
}

const OUTCOMES = { passed: "met", failed: "missed", skipped: "unchecked" } as const;
