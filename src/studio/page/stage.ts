import { html } from "htm/preact";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { AssetPage, PictureJson } from "../wire.js";
import { committedUrl, pictureUrl } from "./server.js";
import { useKeys } from "./use-keys.js";

/** What is looked at where it is not the picture in use. */
export type Shown = PictureJson & { readonly label: string };

interface StageProps {
  readonly page: AssetPage;
  readonly shown: Shown | undefined;
}

const GROUNDS = ["checker", "light", "dark"] as const;

/** The picture, on a ground to judge it by, and beside what was there before. */
export function Stage({ page, shown }: StageProps): VNode {
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>("checker");
  const [against, setAgainst] = useState("");
  const picture = shown ?? page.card.picture;
  const befores = beforesOf(page).filter(({ url }) => picture === undefined || url !== pictureUrl(picture.digest));
  const before = befores.find(({ label }) => label === against);
  const nextGround = (): void => setGround(GROUNDS[(GROUNDS.indexOf(ground) + 1) % GROUNDS.length] ?? "checker");
  const nextBefore = (): void => {
    const at = befores.findIndex(({ label }) => label === against);
    setAgainst(befores[at + 1]?.label ?? "");
  };
  useKeys({ b: nextGround, c: nextBefore });

  return html`<section class="stage" aria-label="The picture">
    <div class=${`ground ${picture ? ground : ""}`}>
      ${
        picture
          ? html`<${Compared}
              key=${picture.digest}
              picture=${picture}
              label=${shown?.label ?? "now"}
              alt=${page.card.alt}
              before=${before}
            />`
          : html`<p class="nothing">not made yet</p>`
      }
    </div>
    <div class="tools">
      <span class="hush"
        >${shown?.label ?? (picture ? "in use" : "")}${picture && ` · ${picture.width} × ${picture.height}`}</span
      >
      <div role="group" aria-label="Ground">
        ${GROUNDS.map(
          (name) =>
            html`<button
              type="button"
              class=${`swatch ${name}`}
              aria-label=${name}
              aria-pressed=${ground === name}
              onClick=${() => setGround(name)}
            ></button>`,
        )}
      </div>
      ${
        befores.length > 0 &&
        html`<select
          aria-label="Compare with"
          value=${against}
          onChange=${({ target }: Event) => target instanceof HTMLSelectElement && setAgainst(target.value)}
        >
          <option value="">Compare with…</option>
          ${befores.map(({ label }) => html`<option value=${label}>${label}</option>`)}
        </select>`
      }
    </div>
  </section>`;
}

interface Before {
  readonly label: string;
  readonly url: string;
}

/** What the picture may be held against: as committed, and as it was before. */
function beforesOf({ candidates, earlier, card, committed }: AssetPage): readonly Before[] {
  const others = candidates.filter(({ digest }) => digest !== card.picture?.digest);
  return [
    ...(committed === undefined ? [] : [{ label: "as committed", url: committedUrl(card.id) }]),
    ...earlier.map(({ digest, at }, index) => ({
      label: index === 0 ? "the one before" : `earlier, ${at?.slice(0, 16)}`,
      url: pictureUrl(digest),
    })),
    ...others.map(({ digest }) => ({
      label: `candidate ${candidates.findIndex((one) => one.digest === digest) + 1}`,
      url: pictureUrl(digest),
    })),
  ];
}

interface ComparedProps {
  readonly picture: PictureJson;
  readonly label: string;
  readonly alt: string;
  readonly before: Before | undefined;
}

function Compared({ picture, label, alt, before }: ComparedProps): VNode {
  const [at, setAt] = useState(50);
  const { width, height, digest } = picture;
  return html`<div
    class="compared"
    style=${{ "--at": `${at}%`, "aspect-ratio": `${width} / ${height}`, "--width": `${width}px`, "--ratio": width / height }}
  >
    <img class="now" src=${pictureUrl(digest)} alt=${alt} width=${width} height=${height} />
    ${
      before &&
      html`<img class="before" src=${before.url} alt=${`${before.label}, on the left`} />
        <span class="tag left">${before.label}</span><span class="tag right">${label}</span>
        <input
          type="range"
          min="0"
          max="100"
          value=${at}
          aria-label=${`How much is shown of the picture ${before.label}`}
          onInput=${({ target }: Event) => target instanceof HTMLInputElement && setAt(Number(target.value))}
        />`
    }
  </div>`;
}
