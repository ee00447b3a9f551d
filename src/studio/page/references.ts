import { html } from "htm/preact";
import type { VNode } from "preact";
import type { AssetPage } from "../wire.js";
import { hrefOf } from "./route.js";
import { thumbnailUrl } from "./server.js";

/** The pictures that are sent along, in their order, and what each is for. */
export function References({ page }: { readonly page: AssetPage }): VNode | null {
  const { references } = page;
  if (references.length === 0) return null;
  return html`<section aria-label="References">
    <h3>References</h3>
    <ol class="references">
      ${references.map(
        ({ label, role, picture, asset }) =>
          html`<li>
            ${picture ? html`<img src=${thumbnailUrl(picture)} alt="" loading="lazy" />` : html`<span class="nothing"></span>`}
            <span
              >${asset === undefined ? label : html`<a href=${hrefOf(asset)}>${label}</a>`}<small>${role}</small></span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}
