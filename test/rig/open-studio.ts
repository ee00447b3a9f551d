import { once } from "node:events";
import type { BundledArtlock, RunningArtlock } from "./spawn-artlock.js";
import type { TempRepo } from "./temp-repo.js";

/** `artlock studio` in a process of its own, ended when it goes out of scope. */
export interface OpenedStudio extends AsyncDisposable {
  /** With the token. */
  readonly url: string;
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly running: RunningArtlock;
}

export async function openStudio(
  artlock: BundledArtlock,
  repo: TempRepo,
  {
    args = [],
    env = {},
  }: { readonly args?: readonly string[]; readonly env?: { readonly [name: string]: string } } = {},
): Promise<OpenedStudio> {
  const running = artlock.start(["studio", "--port", "0", "--json", ...args], { cwd: repo.root, env });
  const url = await addressOf(running);
  return {
    url,
    origin: new URL(url).origin,
    running,
    async [Symbol.asyncDispose]() {
      running.process.kill("SIGINT");
      await running.ended;
    },
  };
}

async function addressOf({ process, ended }: RunningArtlock): Promise<string> {
  const told = process.stdout && once(process.stdout, "data");
  const first = await Promise.race([told, ended]);
  if (!Array.isArray(first)) throw new Error(`artlock studio ended: ${first?.stderr}`);
  return (JSON.parse(String(first[0])) as { url: string }).url;
}
