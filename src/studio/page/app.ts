import { html } from "htm/preact";
import type { VNode } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Done, StudioState } from "../wire.js";
import { AssetView } from "./asset-view.js";
import { chooseCards, EVERYTHING, type Filter } from "./choose-cards.js";
import { Grid } from "./grid.js";
import { HelpDialog } from "./help-dialog.js";
import { Problems } from "./problems.js";
import { useRoute } from "./route.js";
import { listen } from "./server.js";
import { TopBar } from "./top-bar.js";
import { useKeys } from "./use-keys.js";

/** The studio: a grid of all assets, or one of them, and always what is wrong with the manifest. */
export function App(): VNode {
  const [state, setState] = useState<StudioState>();
  const [isConnected, setConnected] = useState(true);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [told, setTold] = useState<Done>();
  const [isHelping, setHelping] = useState(false);
  const [id, go] = useRoute();
  useEffect(() => listen({ onState: setState, onConnection: setConnected }), []);
  const tell = useCallback((done: Done) => setTold(done), []);
  useEffect(() => {
    const timer = setTimeout(() => setTold(undefined), 6_000);
    return () => clearTimeout(timer);
  }, [told]);
  useKeys({ "?": () => setHelping(true) });
  const cards = useMemo(() => chooseCards(state?.assets ?? [], filter), [state, filter]);
  useEffect(() => {
    document.title = `${id ?? state?.title ?? "artlock"} · artlock studio`;
  }, [id, state?.title]);

  if (!state) return html`<p class="hush" role="status">${isConnected ? "Opening the studio…" : LOST}</p>`;
  return html`
    <${TopBar}
      state=${state}
      filter=${filter}
      setFilter=${setFilter}
      id=${id}
      go=${go}
      help=${() => setHelping(true)}
    />
    ${!isConnected && html`<p class="banner" role="alert">${LOST}</p>`}
    <${Problems} problems=${state.problems} />
    ${
      id === undefined
        ? html`<${Grid} cards=${cards} total=${state.assets.length} clear=${() => setFilter(EVERYTHING)} />`
        : html`<${AssetView} key=${id} id=${id} state=${state} cards=${cards} go=${go} tell=${tell} />`
    }
    ${isHelping && html`<${HelpDialog} close=${() => setHelping(false)} />`}
    <div class="toasts" role="status" aria-live="polite">
      ${told && html`<p class=${`toast ${told.kind}`}>${told.kind === "done" ? told.message : told.because}</p>`}
    </div>
  `;
}

const LOST = "The studio does not answer. Is artlock still running in the terminal?";
