import { html } from "htm/preact";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { AssetCard } from "../wire.js";
import { Card } from "./card.js";
import { gridWindow } from "./grid-window.js";

interface GridProps {
  readonly cards: readonly AssetCard[];
  readonly total: number;
  readonly clear: () => void;
}

/** All assets, of which only those near the screen are drawn. Arrow keys walk; Enter opens. */
export function Grid({ cards, total, clear }: GridProps): VNode {
  const box = useRef<HTMLElement>(null);
  const [size, setSize] = useState({ width: 1024, height: 800, scrollTop: 0 });
  const [at, setAt] = useState(0);
  useEffect(() => {
    const measure = (): void => {
      const rect = box.current?.getBoundingClientRect();
      if (rect) setSize({ width: rect.width, height: innerHeight, scrollTop: Math.max(0, -rect.top) });
    };
    measure();
    addEventListener("scroll", measure, { passive: true });
    addEventListener("resize", measure);
    return () => {
      removeEventListener("scroll", measure);
      removeEventListener("resize", measure);
    };
  }, [cards.length]);
  const { columns, rows, rowHeight, first, end, offset } = gridWindow({ ...size, count: cards.length });

  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, Home: -at, End: cards.length }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(cards.length - 1, at + step));
    setAt(next);
    const top = (box.current?.offsetTop ?? 0) + Math.floor(next / columns) * rowHeight;
    if (top < scrollY + 96) scrollTo({ top: top - 96 });
    if (top + rowHeight > scrollY + innerHeight) scrollTo({ top: top + rowHeight - innerHeight });
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus());
  };

  if (cards.length === 0)
    return html`<div class="empty">
      <p>${total === 0 ? "The manifest names no pictures yet." : "No asset is like that."}</p>
      ${total > 0 && html`<button type="button" onClick=${clear}>Show all ${total}</button>`}
    </div>`;
  return html`<main>
    <div
      class="grid"
      ref=${box}
      role="list"
      aria-label=${`${cards.length} assets`}
      onKeyDown=${walk}
      style=${{ height: `${rows * rowHeight}px` }}
    >
      <div
        class="window"
        style=${{ transform: `translateY(${offset}px)`, "--columns": columns, "--row": `${rowHeight - 16}px` }}
      >
        ${cards
          .slice(first, end)
          .map(
            (card, index) =>
              html`<${Card}
                key=${card.id}
                card=${card}
                at=${first + index}
                count=${cards.length}
                isCurrent=${first + index === at}
              />`,
          )}
      </div>
    </div>
  </main>`;
}
