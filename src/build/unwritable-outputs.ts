import { absolutePath } from "../disk/repo.js";
import { whyNoFileAt } from "../disk/why-no-file-at.js";
import type { Asset } from "../model/asset.js";
import type { Run } from "./run.js";
import { failed, type StepResult } from "./step-result.js";
import { writeFailure } from "./write-failure.js";

/** What could not be put in place, or written down, is not bought: told now, it costs nothing. Undefined where nothing is in the way. */
export async function unwritable({ outputs, provider }: Asset, { repo, layout }: Run): Promise<StepResult | undefined> {
  if (provider.kind === "draft") return undefined;
  for (const file of [...outputs.map(({ path }) => absolutePath(repo, path)), layout.lockFile]) {
    const error = await whyNoFileAt(file);
    if (error === undefined) continue;
    const failure = writeFailure(error);
    return failed({ ...failure, message: `nothing was bought, as its files could not be written: ${failure.message}` });
  }
  return undefined;
}
