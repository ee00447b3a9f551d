import { dirname } from "node:path";
import { openProject } from "../build/open-project.js";
import { watchFolders } from "../disk/watch-folders.js";
import type { Host } from "../host.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { WatchLoop } from "./watch-loop.js";
import type { WatchOptions, WatchSession } from "./watch-session.js";

export type OpenedWatch =
  /** `root`: absolute path of the manifest's folder. */
  | { readonly kind: "open"; readonly session: WatchSession; readonly root: string; readonly begin: () => void }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/**
 * A watch over the repo of the manifest that is found. It looks for the first time once it is begun, so that whoever
 * subscribes before that hears all. A manifest that is wrong is watched until it is right; only one that is not there at
 * all is refused.
 */
export async function openWatch(host: Host, options: WatchOptions): Promise<OpenedWatch> {
  const opened = await openProject(host, options);
  const manifest = opened.kind === "open" ? opened.project.manifest.file : opened.files[0];
  if (manifest === undefined) return { kind: "invalid", diagnostics: opened.kind === "open" ? [] : opened.diagnostics };
  const root = dirname(manifest);
  const loop = new WatchLoop({ host, manifest, root, options, listen: options.listen ?? watchFolders });
  return { kind: "open", session: loop, root, begin: () => loop.begin() };
}
