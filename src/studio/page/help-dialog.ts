import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";

const KEYS = [
  ["/", "find an asset"],
  ["← → ↑ ↓, Enter", "walk the grid, open an asset"],
  ["← →", "the asset before, the one after"],
  ["Esc", "back to the grid"],
  ["1 … 9", "look at a candidate"],
  ["Enter", "pick the candidate that is shown"],
  ["b", "light, dark or checkerboard behind it"],
  ["c", "compare with what was before"],
  ["e", "edit the prompt"],
  ["r", "reject with a note"],
  ["a", "approve, or take the approval back"],
  ["p", "pin, or let go"],
  ["g, then y", "generate, at the price that is shown"],
] as const;

export function HelpDialog({ close }: { readonly close: () => void }): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return html`<dialog ref=${dialog} class="help" aria-labelledby="help-title" onClose=${close}>
    <h2 id="help-title">Keyboard</h2>
    <dl>
      ${KEYS.map(
        ([keys, does]) =>
          html`<div>
            <dt><kbd>${keys}</kbd></dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
    <button type="button" autofocus onClick=${() => dialog.current?.close()}>Close</button>
  </dialog>`;
}
