import type { Action, AssetPage, Done, StudioState } from "../wire.js";

/** The page's one way to the server. Nothing here throws: what goes wrong on the way comes back as a refusal. */
export async function send(id: string, action: Action): Promise<Done> {
  try {
    const answer = await fetch(assetPath(id), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(action),
    });
    return (await answer.json()) as Done;
  } catch {
    return { kind: "refused", because: "the studio does not answer; is artlock still running?" };
  }
}

/** Undefined when there is no such asset any more. */
export async function fetchPage(id: string): Promise<AssetPage | undefined> {
  try {
    const answer = await fetch(assetPath(id));
    return answer.ok ? ((await answer.json()) as AssetPage) : undefined;
  } catch {
    return undefined;
  }
}

export interface Listener {
  readonly onState: (state: StudioState) => void;
  readonly onConnection: (isConnected: boolean) => void;
}

/** Tells of every change, and finds the server again when it comes back. Returns what ends that. */
export function listen({ onState, onConnection }: Listener): () => void {
  const events = new EventSource("/api/events");
  events.addEventListener("open", () => onConnection(true));
  events.addEventListener("error", () => onConnection(false));
  events.addEventListener("message", ({ data }: MessageEvent<string>) => onState(JSON.parse(data) as StudioState));
  return () => events.close();
}

export const pictureUrl = (digest: string): string => `/pictures/${digest}`;

export const thumbnailUrl = (digest: string, size: 384 | 960 = 384): string => `/thumbnails/${size}/${digest}`;

export const committedUrl = (id: string): string => `/committed/${inPath(id)}`;

const assetPath = (id: string): string => `/api/assets/${inPath(id)}`;

const inPath = (id: string): string => id.split("/").map(encodeURIComponent).join("/");
