import type { FSWatcher } from "chokidar";
import { basename, join } from "node:path";
import { folderIdentity } from "./take-away.js";

/** Hears of whatever happens in a set of folders, not below them. */
export interface FolderWatch {
  /**
   * Listens to these folders and to no others. One that is not there is passed over; one that was replaced since is listened
   * to anew.
   */
  set(folders: Iterable<string>): Listening;
  /** How many folders are listened to. */
  readonly size: number;
  close(): void;
}

export interface Listening {
  /** Whether one of them was not listened to until now. */
  readonly hasNew: boolean;
  /** From when on nothing is missed. */
  readonly ready: Promise<unknown>;
}

export interface FolderWatchOptions {
  /** Looks at the folders over and over, where the system does not tell: network drives, some containers. */
  readonly poll?: boolean;
}

export type WatchFolders = (heard: (path: string) => void, options: FolderWatchOptions) => FolderWatch;

/**
 * Calls `heard` with the path of what was made, changed, renamed or removed, which may be a folder itself. Nothing is left
 * out, and one change may be told several times. Where the system refuses to tell of a folder, it is polled.
 *
 * chokidar's `raw` events are listened to, as its others leave out a change that follows another within 50 ms; files are
 * kept from it, of which it would watch each by itself.
 */
export function watchFolders(heard: (path: string) => void, { poll = false }: FolderWatchOptions): FolderWatch {
  const watched = new Map<string, Watched>();
  const stop = (folder: string): void => {
    watched.get(folder)?.close();
    watched.delete(folder);
  };
  return {
    set(folders) {
      const wanted = new Set(folders);
      const begun: Promise<unknown>[] = [];
      for (const folder of watched.keys()) if (!wanted.has(folder)) stop(folder);
      for (const folder of wanted) {
        const identity = folderIdentity(folder);
        if (watched.get(folder)?.identity === identity) continue;
        stop(folder);
        if (identity === undefined) continue;
        const listener = poll ? pollFolder(folder, heard) : hearFolder(folder, heard);
        watched.set(folder, { ...listener, identity });
        begun.push(listener.ready);
      }
      return { hasNew: begun.length > 0, ready: Promise.all(begun) };
    },
    get size() {
      return watched.size;
    },
    close() {
      for (const folder of watched.keys()) stop(folder);
    },
  };
}

interface Listener {
  readonly ready: Promise<void>;
  readonly close: () => void;
}

interface Watched extends Listener {
  readonly identity: string;
}

function hearFolder(folder: string, heard: (path: string) => void): Listener {
  let instead: Listener | undefined;
  const listener = listen(folder, { ignored: (path: string) => path !== folder }, (watcher) => {
    watcher.on("raw", (_event, name: string | null) => {
      // Of a folder that is itself moved or removed, its own name is told.
      heard(name === null || name === basename(folder) ? folder : join(folder, name));
      if (name === basename(folder)) heard(join(folder, name));
    });
    watcher.on("error", () => {
      listener.close();
      instead ??= pollFolder(folder, heard);
      heard(folder);
    });
  });
  return {
    ready: listener.ready,
    close() {
      listener.close();
      instead?.close();
    },
  };
}

function pollFolder(folder: string, heard: (path: string) => void): Listener {
  return listen(folder, { usePolling: true, interval: POLL_MS }, (watcher) => {
    watcher.on("all", (_event, path) => heard(path)).on("error", () => heard(folder));
  });
}

const POLL_MS = 250;

type ChokidarOptions =
  | { readonly ignored: (path: string) => boolean }
  | { readonly usePolling: true; readonly interval: number };

function listen(folder: string, options: ChokidarOptions, attach: (watcher: FSWatcher) => void): Listener {
  let watcher: FSWatcher | undefined;
  let isClosed = false;
  const begin = async (): Promise<void> => {
    const { watch } = await import("chokidar");
    if (isClosed) return;
    const begun = watch(folder, { ...options, depth: 0, ignoreInitial: true });
    watcher = begun;
    await new Promise<void>((resolve) => {
      begun.once("ready", resolve).once("error", () => resolve());
      attach(begun);
    });
  };
  return {
    ready: begin(),
    close() {
      isClosed = true;
      void watcher?.close();
    },
  };
}
