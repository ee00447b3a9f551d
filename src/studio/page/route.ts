import { useEffect, useState } from "preact/hooks";

/** Name of the asset that is looked at, or undefined for the grid. */
export function useRoute(): readonly [string | undefined, (id: string | undefined) => void] {
  const [id, setId] = useState(read);
  useEffect(() => {
    const onChange = (): void => setId(read());
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return [id, (next) => (location.hash = next === undefined ? "" : hrefOf(next))];
}

export const hrefOf = (id: string): string => `#/${encodeURIComponent(id)}`;

function read(): string | undefined {
  const written = location.hash.slice("#/".length);
  return written === "" ? undefined : decodeURIComponent(written);
}
