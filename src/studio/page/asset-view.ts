import { html } from "htm/preact";
import type { VNode } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Action, AssetCard, AssetPage, Done, StudioState } from "../wire.js";
import { Actions } from "./actions.js";
import { Bill } from "./bill.js";
import { Candidates } from "./candidates.js";
import { Findings } from "./findings.js";
import { PromptEditor } from "./prompt-editor.js";
import { References } from "./references.js";
import { Renditions } from "./renditions.js";
import { fetchPage, send } from "./server.js";
import { Stage, type Shown } from "./stage.js";
import { Story } from "./story.js";
import { useKeys } from "./use-keys.js";

interface AssetViewProps {
  readonly id: string;
  readonly state: StudioState;
  /** Those that the grid shows, for going on to the next. */
  readonly cards: readonly AssetCard[];
  readonly go: (id: string | undefined) => void;
  readonly tell: (done: Done) => void;
}

/** One asset: the picture at every rendition, what it was made from, what it cost, and what can be done. */
export function AssetView({ id, state, cards, go, tell }: AssetViewProps): VNode {
  const [page, setPage] = useState<AssetPage | "gone">();
  const [shown, setShown] = useState<Shown>();
  const card = state.assets.find((one) => one.id === id);
  const signature = JSON.stringify(card);
  useEffect(() => {
    let isCurrent = true;
    void fetchPage(id).then((found) => isCurrent && setPage(found ?? "gone"));
    return () => (isCurrent = false);
  }, [id, signature]);
  const act = useCallback(
    async (action: Action): Promise<Done> => {
      const done = await send(id, action);
      tell(done);
      setPage((await fetchPage(id)) ?? "gone");
      return done;
    },
    [id, tell],
  );
  const at = cards.findIndex((one) => one.id === id);
  const [before, after] = [cards[at - 1], cards[at + 1]];
  useKeys({
    Escape: () => go(undefined),
    ArrowLeft: before && (() => go(before.id)),
    ArrowRight: after && (() => go(after.id)),
  });

  if (page === undefined) return html`<main class="hush" role="status">Opening ${id}…</main>`;
  if (page === "gone" || !card)
    return html`<main class="empty">
      <p>The manifest has no asset ${id}.</p>
      <a class="button" href="#">All assets</a>
    </main>`;
  const mayAct = !state.isReadOnly;
  return html`<main class="asset">
    <nav class="steps" aria-label="Assets">
      <a href="#">All assets</a>
      <span>
        <button
          type="button"
          class="quiet"
          disabled=${!before}
          aria-label="The asset before"
          onClick=${() => before && go(before.id)}
        >
          ←
        </button>
        ${at >= 0 && html`<span class="hush">${at + 1} of ${cards.length}</span>`}
        <button
          type="button"
          class="quiet"
          disabled=${!after}
          aria-label="The asset after"
          onClick=${() => after && go(after.id)}
        >
          →
        </button>
      </span>
    </nav>
    <header>
      <h2>${id}</h2>
      ${card.alt && html`<p class="hush">${card.alt}</p>`}
    </header>
    <div class="columns">
      <div class="looking">
        <${Stage} page=${page} shown=${shown} />
        <${Candidates} page=${page} shown=${shown} setShown=${setShown} act=${mayAct ? act : undefined} />
        <${Renditions} page=${page} shown=${shown} setShown=${setShown} />
      </div>
      <div class="telling">
        <${Actions} page=${page} act=${mayAct ? act : undefined} />
        <${Story} page=${page} />
        <${Findings} page=${page} />
        <${PromptEditor} page=${page} act=${mayAct ? act : undefined} />
        <${References} page=${page} />
        <${Bill} page=${page} />
      </div>
    </div>
  </main>`;
}
