import { useEffect, useRef } from "preact/hooks";

export type Keys = { readonly [key: string]: (() => void) | undefined };

/** Calls what belongs to a key, by `KeyboardEvent.key`, unless somebody is typing or a modifier is held. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (isUsing(target, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** Whether whatever has the focus wants the key for itself. */
function isUsing(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches("[type=range]")) return /^(Arrow|Home|End|Page)/.test(key);
  const isPressed = key === "Enter" && target.matches("a, button, summary");
  return isPressed || target.matches("input, textarea, select, dialog *");
}
