import { html } from "htm/preact";
import type { VNode } from "preact";
import { formatUsd } from "../../model/money.js";
import type { Action, AssetPage, CandidateJson, Done } from "../wire.js";
import { thumbnailUrl } from "./server.js";
import type { Shown } from "./stage.js";
import { useKeys, type Keys } from "./use-keys.js";
import { timeWords } from "./words.js";

interface CandidatesProps {
  readonly page: AssetPage;
  readonly shown: Shown | undefined;
  readonly setShown: (shown: Shown | undefined) => void;
  readonly act: ((action: Action) => Promise<Done>) | undefined;
}

/** The candidates of the request as it is, and what earlier requests brought: all of it can be had for nothing. */
export function Candidates({ page, shown, setShown, act }: CandidatesProps): VNode | null {
  const { candidates, earlier } = page;
  const show = (one: CandidateJson | undefined, label: string): void =>
    setShown(one && !one.isPicked ? { ...one, label } : undefined);
  const pick = ({ digest }: CandidateJson): void =>
    void act?.({ kind: "pick", digest }).then(() => setShown(undefined));
  const restore = ({ digest }: CandidateJson): void =>
    void act?.({ kind: "restore", digest }).then(() => setShown(undefined));
  const looked = candidates.find(({ digest }) => digest === shown?.digest);
  useKeys({
    ...numberKeys(candidates, (one, index) => show(one, `candidate ${index + 1}`)),
    Enter: looked && act && (() => pick(looked)),
  });
  if (candidates.length < 2 && earlier.length === 0) return null;
  const strip = (one: CandidateJson, label: string, take: VNode | false): VNode =>
    html`<li>
      <button
        type="button"
        class="thumb"
        aria-pressed=${shown ? shown.digest === one.digest : one.isPicked}
        onClick=${() => show(one, label)}
      >
        <img src=${thumbnailUrl(one.digest)} alt="" loading="lazy" />
        <span>${label}${one.isPicked ? " · in use" : ""}</span>
        <span class="hush"
          >${one.at ? timeWords(one.at) : ""}${one.costMicroUsd ? ` · ${formatUsd(one.costMicroUsd)}` : ""}</span
        >
      </button>
      ${one.met && html`<span class="hush met">${one.met.passed} of ${one.met.passed + one.met.failed} met</span>`}
      ${take}
    </li>`;
  return html`
    ${
      candidates.length > 1 &&
      html`<section aria-label="Candidates">
        <h3>Candidates</h3>
        <ul class="strip">
          ${candidates.map((one, index) =>
            strip(
              one,
              `candidate ${index + 1}`,
              act !== undefined &&
                !one.isPicked &&
                html`<button type="button" onClick=${() => pick(one)}>Pick</button>`,
            ),
          )}
        </ul>
      </section>`
    }
    ${
      earlier.length > 0 &&
      html`<section aria-label="Earlier pictures">
        <h3>Earlier</h3>
        <ul class="strip">
          ${earlier.map((one) =>
            strip(
              one,
              "earlier",
              act !== undefined &&
                candidates.length > 0 &&
                html`<button type="button" onClick=${() => restore(one)}>Restore</button>`,
            ),
          )}
        </ul>
      </section>`
    }
  `;
}

function numberKeys(candidates: readonly CandidateJson[], show: (one: CandidateJson, index: number) => void): Keys {
  return Object.fromEntries(candidates.slice(0, 9).map((one, index) => [String(index + 1), () => show(one, index)]));
}
