import { html } from "htm/preact";
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Action, AssetPage, Done } from "../wire.js";
import { useKeys } from "./use-keys.js";

interface PromptEditorProps {
  readonly page: AssetPage;
  readonly act: ((action: Action) => Promise<Done>) | undefined;
}

type Mode = "read" | "edit" | "reject";

/** The prompt as written, edited in place; a note that rejects the picture becomes a part of it. */
export function PromptEditor({ page, act }: PromptEditorProps): VNode {
  const { prompt, why, card } = page;
  const [mode, setMode] = useState<Mode>("read");
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const mayEdit = act !== undefined && prompt.locked === undefined;
  const open = (next: Mode): void => {
    setText(next === "edit" ? prompt.text : "");
    setMode(next);
    setTimeout(() => field.current?.focus());
  };
  const save = async (): Promise<void> => {
    const action: Action =
      mode === "edit" ? { kind: "prompt", text, was: prompt.text } : { kind: "reject", note: text, was: prompt.text };
    const done = await act?.(action);
    if (done?.kind === "done") setMode("read");
  };
  useKeys({
    e: mayEdit ? () => open("edit") : undefined,
    r: mayEdit && card.picture ? () => open("reject") : undefined,
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setMode("read");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
  };

  return html`<section class="prompt" aria-label="Prompt">
    <h3>Prompt</h3>
    ${
      mode === "read"
        ? html`<p class="words">${prompt.text}</p>`
        : html`<label>
            <span
              >${mode === "edit" ? `Prompt, as ${prompt.file} has it` : "What has to be different? It is added to the prompt."}</span
            >
            <textarea
              ref=${field}
              rows=${mode === "edit" ? 6 : 3}
              value=${text}
              onInput=${({ target }: Event) => target instanceof HTMLTextAreaElement && setText(target.value)}
              onKeyDown=${onKey}
            ></textarea>
          </label>`
    }
    ${prompt.shared > 1 && html`<p class="hush">Shared by ${prompt.shared} assets: a change is a change of all.</p>`}
    ${prompt.locked !== undefined && html`<p class="hush">${prompt.locked}; edit ${prompt.file}.</p>`}
    ${
      mayEdit &&
      html`<div class="buttons">
        ${
          mode === "read"
            ? html`<button type="button" onClick=${() => open("edit")}>Edit</button>
                ${card.picture && html`<button type="button" onClick=${() => open("reject")}>Reject with a note</button>`}`
            : html`<button type="button" class="strong" disabled=${text.trim() === ""} onClick=${() => void save()}>
                  Save to ${prompt.file}</button
                ><button type="button" onClick=${() => setMode("read")}>Cancel</button>`
        }
      </div>`
    }
    ${
      why.prompt !== undefined &&
      why.prompt !== prompt.text &&
      html`<details>
        <summary>As it is sent</summary>
        <pre class="sent">${why.prompt}</pre>
      </details>`
    }
  </section>`;
}
