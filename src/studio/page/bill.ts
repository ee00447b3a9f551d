import { html } from "htm/preact";
import type { VNode } from "preact";
import type { AssetPage } from "../wire.js";
import { spentWords, timeWords } from "./words.js";

/** Every request that may have cost money, newest first. */
export function Bill({ page }: { readonly page: AssetPage }): VNode | null {
  const { attempts, card } = page;
  if (attempts.length === 0) return null;
  return html`<section aria-label="Bill">
    <h3>Bill <span class="hush">${spentWords(card)}</span></h3>
    <table>
      <thead>
        <tr>
          <th scope="col">when</th>
          <th scope="col">model</th>
          <th scope="col">outcome</th>
          <th scope="col">cost</th>
        </tr>
      </thead>
      <tbody>
        ${attempts.map(
          ({ at, model, outcome, cost, requestId }) =>
            html`<tr title=${requestId}>
              <td>${timeWords(at)}</td>
              <td>${model}</td>
              <td>${outcome}</td>
              <td>${cost}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
