import { html } from "htm/preact";
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { formatPrice } from "../../model/money.js";
import type { StudioState } from "../wire.js";
import { countStates, tagsOf, type Filter } from "./choose-cards.js";
import { useKeys } from "./use-keys.js";
import { spentWords, STATE_WORDS } from "./words.js";

interface TopBarProps {
  readonly state: StudioState;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly id: string | undefined;
  readonly go: (id: string | undefined) => void;
  readonly help: () => void;
}

export function TopBar({ state, filter, setFilter, id, go, help }: TopBarProps): VNode {
  const search = useRef<HTMLInputElement>(null);
  useKeys({
    "/": () => {
      go(undefined);
      // The field may have to be drawn first.
      setTimeout(() => search.current?.focus());
    },
  });
  const set = (change: Partial<Filter>): void => setFilter({ ...filter, ...change });
  const tags = tagsOf(state.assets);
  return html`
    <header class="top">
      <h1><a href="#">${state.title}</a></h1>
      <p class="sums">
        <span title="What the lock says all pictures cost so far">${spentWords(state)} spent</span>
        <span title="What it would cost to bring everything up to date"
          >${state.price.kind === "free" ? "nothing to buy" : `${formatPrice(state.price)} to go`}</span
        >
        ${state.isReadOnly && html`<span class="badge">read-only</span>`}
      </p>
      <button type="button" class="quiet" aria-label="Keyboard shortcuts" onClick=${help}>?</button>
    </header>
    ${
      id === undefined &&
      html`<nav class="filters" aria-label="Filters">
        <input
          ref=${search}
          type="search"
          aria-label="Find assets"
          placeholder="Find by name, alt or tag   /"
          value=${filter.words}
          onInput=${(event: InputEvent) => set({ words: valueOf(event) })}
        />
        <div class="states" role="group" aria-label="States">
          ${countStates(state.assets).map(
            ([name, count]) =>
              html`<button
                type="button"
                class=${`chip ${name}`}
                aria-pressed=${filter.state === name}
                onClick=${() => set({ state: filter.state === name ? "" : name })}
              >
                ${STATE_WORDS[name]} <b>${count}</b>
              </button>`,
          )}
        </div>
        ${
          tags.length > 0 &&
          html`<select aria-label="Tag" value=${filter.tag} onChange=${(event: Event) => set({ tag: valueOf(event) })}>
            <option value="">All tags</option>
            ${tags.map((tag) => html`<option value=${tag}>${tag}</option>`)}
          </select>`
        }
        <select
          aria-label="Order"
          value=${filter.order}
          onChange=${(event: Event) => set({ order: orderOf(valueOf(event)) })}
        >
          <option value="manifest">As in the manifest</option>
          <option value="name">By name</option>
          <option value="cost">Dearest first</option>
        </select>
      </nav>`
    }
  `;
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : "";
}

function orderOf(value: string): Filter["order"] {
  return value === "name" || value === "cost" ? value : "manifest";
}
