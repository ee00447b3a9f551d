import fc from "fast-check";
import { expect, test } from "vitest";
import type { Lock } from "../../src/model/lock.js";
import { arbitraryWorld, HARMLESS } from "./arbitrary-history.js";
import { arbitraryManifest } from "./arbitrary-manifest.js";
import { FREE_CHANGES, type FreeChange } from "./free-changes.js";
import { simulateBuild } from "./simulate-build.js";

interface Drawn {
  readonly name: string;
  readonly drawn: fc.Arbitrary<readonly FreeChange["change"][]>;
}

const EACH_AND_ALL: readonly Drawn[] = [
  ...FREE_CHANGES.map(({ name, change }) => ({ name, drawn: fc.constant([change]) })),
  { name: "any of these together", drawn: fc.shuffledSubarray(FREE_CHANGES.map(({ change }) => change)) },
];

test.each(EACH_AND_ALL)("$name costs nothing", ({ drawn }) => {
  // A pin may hold a picture of another request, by which it cannot be known under a new name; a draft bears its name.
  const manifests = arbitraryManifest({ pins: false, drafts: false });
  fc.assert(
    fc.property(arbitraryWorld(HARMLESS), manifests, drawn, (world, manifest, changes) => {
      const built = simulateBuild(world, manifest);
      fc.pre(!hasRivals(built.world.lock));
      const changed = changes.reduce((repo, change) => change(repo), { world: built.world, manifest });
      const again = simulateBuild(changed.world, changed.manifest);
      expect(again).toMatchObject({ bought: 0, failed: [], plan: { price: { kind: "free" } } });
    }),
    { numRuns: 50 },
  );
});

/** Whether one request has two pictures in use: under new names, nobody could tell which was whose. */
function hasRivals({ assets }: Lock): boolean {
  const entries = [...assets.values()];
  const used = new Set(entries.map(({ fingerprint, picked }) => `${fingerprint} ${picked}`));
  return used.size > new Set(entries.map(({ fingerprint }) => fingerprint)).size;
}
