import type { PlannedProject } from "../build/plan-project.js";
import type { Project } from "../build/open-project.js";
import { readWhole } from "../disk/read-file.js";
import { fileExists } from "../disk/stat-signature.js";
import { absolutePath, leavesRepo } from "../disk/repo.js";
import { ADOPTED, type LockEntry, type Master } from "../model/lock.js";
import { formatPrice } from "../model/money.js";
import type { Step, Verdict } from "../model/plan.js";
import { unreachable } from "../model/unreachable.js";
import { masterInUse } from "../plan/decide.js";
import { describeCost, sumCosts } from "../reporters/describe-cost.js";
import { describeVerdict } from "../reporters/describe-verdict.js";
import type { SheetPicture, SheetTile, Tone } from "../sheet/sheet.js";

export type Planned = PlannedProject & { readonly project: Project };

/** An asset as one tile, or with its candidates as one tile each. Reads the lock, outputs and stores; writes nothing. */
export async function sheetTiles(
  step: Step,
  planned: Planned,
  { candidates }: { readonly candidates: boolean },
): Promise<readonly SheetTile[]> {
  const { asset, verdict } = step;
  const entry = planned.lock.assets.get(asset.id);
  const inUse = entry && masterInUse(asset, entry);
  const whole = {
    name: asset.id,
    alt: asset.alt ?? asset.id,
    status: describeVerdict(verdict).label,
    tone: toneOf(verdict),
  };
  if (!candidates || entry === undefined || entry.candidates.length < 2) {
    // A cell is no picture of a sheet of cells.
    const isCutUp = asset.outputs.some(({ cell }) => cell !== undefined);
    const master = inUse && masterFrom(inUse, planned);
    const file = entry && (!isCutUp || master === undefined) ? await outputOf(entry, planned) : undefined;
    const picture = file ?? master;
    return [{ ...whole, facts: factsOf(step, planned, inUse), ...(picture && { picture }) }];
  }
  const tiles: SheetTile[] = [];
  for (const [index, master] of entry.candidates.entries()) {
    const isInUse = master.digest === inUse?.digest;
    const picture = masterFrom(master, planned);
    tiles.push({
      ...whole,
      part: `${index + 1} of ${entry.candidates.length}`,
      facts: factsOf(step, planned, master),
      ...(isInUse ? {} : { status: "candidate", tone: "held" as const }),
      ...(picture && { picture }),
    });
  }
  return tiles;
}

/** Everything that assets have cost so far, requests without a picture too. */
export function costOf(steps: readonly Step[], { lock }: Planned): string {
  return describeCost(sumCosts(steps.flatMap((step) => costsIn(step, lock))));
}

function costsIn({ asset }: Step, lock: Planned["lock"]) {
  const attempts = [...(lock.unplaced.get(asset.id) ?? []), ...(lock.assets.get(asset.id)?.attempts ?? [])];
  return attempts.map(({ cost }) => cost);
}

function factsOf(step: Step, { lock }: Planned, master: Master | undefined): string {
  const entry = lock.assets.get(step.asset.id);
  const { size, model } = step.asset.settings;
  const pixels = master ?? (size.kind === "exact" ? size : undefined);
  const isDraft = entry?.inputs["provider"] === "draft";
  const made = entry?.attempts.findLast(({ masters }) => masters.some(({ digest }) => digest === master?.digest));
  const cost = describeCost(sumCosts(costsIn(step, lock)));
  return [
    pixels === undefined ? "size auto" : `${pixels.width} × ${pixels.height}`,
    isDraft ? "draft" : made?.provider === ADOPTED ? "adopted" : (made?.model ?? model),
    // What was never made has cost nothing yet; what it would cost is what its reader wants to know.
    ...(entry === undefined && cost === "free" ? [formatPrice(step.price)] : isDraft && cost === "free" ? [] : [cost]),
  ].join(" · ");
}

/** The largest file that is there. */
async function outputOf(entry: LockEntry, { project: { repo } }: Planned): Promise<SheetPicture | undefined> {
  const bySize = [...entry.outputs].toSorted(([, a], [, b]) => b.width * b.height - a.width * a.height);
  for (const [path, { width, height }] of bySize) {
    const file = absolutePath(repo, path);
    if (!PICTURE.test(path) || !fileExists(file) || (await leavesRepo(repo, path))) continue;
    const read = async (): Promise<Uint8Array | undefined> => {
      const found = await readWhole(file, MAX_PICTURE_BYTES);
      return found.kind === "bytes" ? found.bytes : undefined;
    };
    return { width, height, read };
  }
  return undefined;
}

const PICTURE = /\.(?:png|jpe?g|webp|avif)$/i;
const MAX_PICTURE_BYTES = 100_000_000;

function masterFrom(master: Master, { project, snapshot }: Planned): SheetPicture | undefined {
  if (!snapshot.masters.has(master.digest)) return undefined;
  const { bought, drafts } = project.stores;
  const read = async () => (await bought.read(master)) ?? drafts.read(master);
  return { width: master.width, height: master.height, read };
}

function toneOf({ kind }: Verdict): Tone {
  switch (kind) {
    case "fresh":
      return "good";
    case "pinned":
      return "held";
    case "generate":
    case "regenerate":
    case "judge":
    case "render":
    case "restore":
    case "adopt":
      return "waiting";
    case "drifted":
    case "unmet":
    case "lost":
      return "bad";
    default:
      return unreachable(kind);
  }
}
