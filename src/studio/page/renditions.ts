import { html } from "htm/preact";
import type { VNode } from "preact";
import { formatBytes } from "../../reporters/format-quantity.js";
import type { AssetPage, RenditionJson } from "../wire.js";
import type { Shown } from "./stage.js";

interface RenditionsProps {
  readonly page: AssetPage;
  readonly shown: Shown | undefined;
  readonly setShown: (shown: Shown | undefined) => void;
}

/** The files on disk; a click shows each at its own size. */
export function Renditions({ page, shown, setShown }: RenditionsProps): VNode | null {
  const { renditions } = page;
  if (renditions.length === 0) return null;
  const show = (one: RenditionJson): void =>
    setShown(shown?.label === one.path ? undefined : { ...one, label: one.path });
  return html`<section aria-label="Files">
    <h3>Files</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">file</th>
          <th scope="col">pixels</th>
          <th scope="col">size</th>
        </tr>
      </thead>
      <tbody>
        ${renditions.map(
          (one) =>
            html`<tr>
              <th scope="row">
                <button type="button" class="link" aria-pressed=${shown?.label === one.path} onClick=${() => show(one)}>
                  ${one.path}
                </button>
                ${one.state !== "as-made" && html`<span class="badge">${one.state.replaceAll("-", " ")}</span>`}
              </th>
              <td>${one.width} × ${one.height}</td>
              <td>${formatBytes(one.bytes)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
