import { join, relative, resolve } from "node:path";
import { repoAround } from "../disk/repo.js";
import { fileExists } from "../disk/stat-signature.js";
import { folderIdentity } from "../disk/take-away.js";
import type { StatMemory } from "../disk/stat-memory.js";
import type { WatchFolders } from "../disk/watch-folders.js";
import type { Host } from "../host.js";
import { seenFiles } from "./seen-files.js";
import { foldersOf } from "./watched-files.js";

/** Tells when one of a set of files is another than it was, once the flurry that it changed in is over. */
export interface FileNews {
  /** Notes how the files are now: what differs from here on is news. Returns what has been heard and not been told yet. */
  note(signatureOf: StatMemory["signatureOf"]): readonly string[];
  /** Whether something has been heard that has not been told yet. */
  readonly isStirring: boolean;
  /** Listens for changes of these files and of no others. What was noted of them stands. */
  follow(files: readonly string[]): void;
  close(): void;
}

export interface FileNewsOptions {
  readonly host: Host;
  /** Files are given as paths from here. */
  readonly root: string;
  readonly listen: WatchFolders;
  readonly poll: boolean;
  /** Called with the files and folders that changed; with none when it is only possible that some did. */
  readonly tell: (files: readonly string[]) => void;
  readonly signal: AbortSignal;
}

interface Heard {
  readonly certain: readonly string[];
  readonly perhaps: readonly string[];
}

/** Editors write and rename, and git swaps hundreds of files. */
const QUIET_MS = 15;
const LONGEST_FLURRY_MS = 200;
/** Then git's lock is taken for one that was left behind. */
const LONGEST_CHECKOUT_MS = 10_000;

export function openFileNews({ host, root, listen, poll, tell, signal }: FileNewsOptions): FileNews {
  const seen = seenFiles(host.nowMs);
  /** Half a checkout is no manifest that anybody wrote. */
  const gitIsAtWork = join(repoAround(root).top, ".git", "index.lock");
  let files = new Set<string>();
  /** What tells each folder from another in its place. */
  let folders = new Map<string, string | undefined>();
  let heard = new Set<string>();
  let count = 0;
  let isSettling = false;
  let isUnsure = false;
  const change = (path: string): ReturnType<typeof seen.hasChanged> => {
    if (!folders.has(path)) return seen.hasChanged(path);
    return folders.get(path) === folderIdentity(path) ? "no" : "yes";
  };
  const takeHeard = (): Heard => {
    const changes = Array.from(heard, (path) => [relative(root, path), change(path)] as const);
    heard = new Set();
    const of = (kind: string): readonly string[] => changes.flatMap(([path, is]) => (is === kind ? [path] : []));
    return { certain: of("yes"), perhaps: of("perhaps") };
  };
  const settle = async (): Promise<void> => {
    isSettling = true;
    const startedMs = host.steadyMs();
    for (let before = -1; before !== count && host.steadyMs() - startedMs < LONGEST_FLURRY_MS;) {
      before = count;
      await host.sleep(QUIET_MS, signal).catch(() => undefined);
    }
    while (fileExists(gitIsAtWork) && host.steadyMs() - startedMs < LONGEST_CHECKOUT_MS && !signal.aborted)
      await host.sleep(QUIET_MS, signal).catch(() => undefined);
    isSettling = false;
    const { certain, perhaps } = takeHeard();
    const isWorthALook = certain.length + perhaps.length > 0 || isUnsure;
    isUnsure = false;
    if (!signal.aborted && isWorthALook) tell(certain);
  };
  const lookAtAll = (): Promise<void> | undefined => {
    for (const file of files) heard.add(file);
    count += 1;
    isUnsure = true;
    return isSettling ? undefined : settle();
  };
  const watch = listen(
    (path) => {
      if (signal.aborted || !(files.has(path) || folders.has(path))) return;
      heard.add(path);
      count += 1;
      if (!isSettling) void settle();
    },
    { poll },
  );
  return {
    note(signatureOf) {
      const { certain } = takeHeard();
      seen.note(files, signatureOf);
      folders = new Map(Array.from(folders.keys(), (folder) => [folder, folderIdentity(folder)]));
      return certain;
    },
    get isStirring() {
      return isSettling;
    },
    follow(wanted) {
      const next = new Set(wanted.map((file) => resolve(root, file)));
      const paths = foldersOf(wanted).map((folder) => resolve(root, folder));
      const { ready, hasNew: hasNewFolder } = watch.set(paths);
      const hasNew = hasNewFolder || [...next].some((file) => !files.has(file));
      files = next;
      folders = new Map(paths.map((path) => [path, folders.has(path) ? folders.get(path) : folderIdentity(path)]));
      seen.keep(files);
      if (!hasNew) return;
      // They may have changed between being read and now, and from now on until they are listened to.
      void ready.then(lookAtAll);
    },
    close: () => watch.close(),
  };
}
