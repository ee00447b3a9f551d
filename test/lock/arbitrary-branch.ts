import fc from "fast-check";
import { assetId, type AssetId } from "../../src/model/asset.js";
import { digestOf, fingerprintOf } from "../../src/model/digest.js";
import type { Attempt, Lock, LockEntry } from "../../src/model/lock.js";
import { microUsd } from "../../src/model/money.js";
import { unreachable } from "../../src/model/unreachable.js";
import { pathOf, sampleMaster } from "../plan/sample.js";

/** What happens to a lock on a branch; `nth` counts around its entries. */
interface Edit {
  readonly kind:
    | "regenerate"
    | "add-candidate"
    | "pick"
    | "pin"
    | "add-output"
    | "remove-output"
    | "rename"
    | "prune"
    | "delete";
  readonly nth: number;
  readonly text: string;
}

/** All that artlock does to a lock: it loses no attempt. */
export const ARTLOCKS: readonly Edit["kind"][] = [
  "regenerate",
  "add-candidate",
  "pick",
  "pin",
  "add-output",
  "remove-output",
  "rename",
  "prune",
];

/** A branch's work on a lock, as a function of the lock. Attempts made by branches of different `year`s differ. */
export function arbitraryBranch(year: number, kinds: readonly Edit["kind"][]): fc.Arbitrary<(lock: Lock) => Lock> {
  const edit: fc.Arbitrary<Edit> = fc.record({
    kind: fc.constantFrom(...kinds),
    nth: fc.nat(5),
    text: fc.constantFrom("a", "b", "c"),
  });
  return fc
    .array(edit, { maxLength: 4 })
    .map(
      (edits) => (lock: Lock) =>
        edits.reduce((edited, one, index) => applyEdit(edited, one, attemptAt(year, index)), lock),
    );
}

function applyEdit(lock: Lock, { kind, nth, text }: Edit, attempt: Attempt): Lock {
  const [id, entry] = [...lock.assets][nth % lock.assets.size] ?? [];
  if (id === undefined || !entry) return lock;
  const fingerprint = fingerprintOf({ text });
  const path = pathOf(`${text}.webp`);
  switch (kind) {
    case "regenerate": {
      const made = { ...attempt, fingerprint };
      const candidates = made.masters;
      const attempts = [...entry.attempts, made];
      return put(lock, id, {
        ...entry,
        fingerprint,
        inputs: { text },
        candidates,
        picked: pickedOf(candidates),
        attempts,
      });
    }
    case "add-candidate": {
      const made = { ...attempt, fingerprint: entry.fingerprint };
      const candidates = [...entry.candidates, ...made.masters];
      return put(lock, id, { ...entry, candidates, attempts: [...entry.attempts, made] });
    }
    case "pick":
      return put(lock, id, { ...entry, picked: pickedOf(entry.candidates.toReversed()) });
    case "pin": {
      const { pin, ...unpinned } = entry;
      return put(lock, id, pin ? unpinned : { ...entry, pin: true });
    }
    case "add-output": {
      const record = { digest: digestOf(text), bytes: 1, width: 1, height: 1, fingerprint };
      return put(lock, id, { ...entry, outputs: new Map([...entry.outputs, [path, record]]) });
    }
    case "remove-output":
      return put(lock, id, { ...entry, outputs: new Map([...entry.outputs].slice(1)) });
    case "rename": {
      const renamed = assetId(`renamed-${text}`);
      const rest = without(lock, id);
      const taken = rest.assets.get(renamed)?.attempts ?? [];
      return put(rest, renamed, { ...entry, attempts: [...taken, ...entry.attempts] });
    }
    case "prune": {
      const attempts = [...(lock.unplaced.get(id) ?? []), ...entry.attempts];
      const unplaced = new Map([...lock.unplaced, ...(attempts.length > 0 ? [[id, attempts] as const] : [])]);
      return { ...without(lock, id), unplaced };
    }
    case "delete":
      return without(lock, id);
    default:
      return unreachable(kind);
  }
}

function attemptAt(year: number, index: number): Attempt {
  const at = new Date(Date.UTC(year, 0, 1) + index).toISOString();
  return {
    at,
    provider: "openai",
    model: "gpt-image-2",
    fingerprint: fingerprintOf("any"),
    outcome: "ok",
    masters: [sampleMaster(digestOf(at))],
    cost: { kind: "billed", microUsd: microUsd(1) },
  };
}

function pickedOf([first]: LockEntry["candidates"]): LockEntry["picked"] {
  if (!first) throw new Error("an entry has candidates");
  return first.digest;
}

function put(lock: Lock, id: AssetId, entry: LockEntry): Lock {
  return { ...lock, assets: new Map([...lock.assets, [id, entry]]) };
}

function without(lock: Lock, id: AssetId): Lock {
  return { ...lock, assets: new Map([...lock.assets].filter(([other]) => other !== id)) };
}
