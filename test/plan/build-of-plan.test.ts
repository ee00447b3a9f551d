import fc from "fast-check";
import { expect, test } from "vitest";
import type { Asset } from "../../src/model/asset.js";
import { withUpstream } from "../../src/plan/with-upstream.js";
import { ANYTHING, arbitraryOrders, arbitraryWorld, HARMLESS } from "./arbitrary-history.js";
import { arbitraryManifest, ASSET_IDS } from "./arbitrary-manifest.js";
import { attemptsIn, picturesBoughtBy } from "./pictures-bought.js";
import { simulateBuild } from "./simulate-build.js";
import { planOf, type World } from "./world.js";

const BEFORE = [
  { name: "any few builds", world: arbitraryWorld(HARMLESS), manifest: arbitraryManifest() },
  {
    name: "a lost cache of drafts, which only a pin minds",
    world: arbitraryWorld([...HARMLESS, "lose-drafts"]),
    manifest: arbitraryManifest({ pins: false }),
  },
];

test.each(BEFORE)("after $name a build buys what its plan says and leaves the next one nothing to do", (before) => {
  fc.assert(
    fc.property(before.world, before.manifest, arbitraryOrders(), (world, manifest, { force, overwrite }) => {
      const built = simulateBuild(world, manifest, { force, overwrite });
      expect(built.failed).toEqual([]);
      expect(built.bought).toBe(picturesBoughtBy(built.plan));
      const next = planOf(built.world, manifest);
      expect(next.steps.filter(({ verdict }) => verdict.kind !== "fresh" && verdict.kind !== "pinned")).toEqual([]);
      expect(next.orphans).toEqual(built.plan.orphans);
      expect(next.price).toEqual({ kind: "free" });
      expect(simulateBuild(built.world, manifest).world).toEqual(built.world);
    }),
    { numRuns: 200 },
  );
});

test("whatever was edited, accepted or lost before, a build buys no more than its plan says", () => {
  fc.assert(
    fc.property(arbitraryWorld(ANYTHING), arbitraryManifest(), arbitraryOrders(), (world, manifest, orders) => {
      const built = simulateBuild(world, manifest, orders);
      expect(built.bought).toBeLessThanOrEqual(picturesBoughtBy(built.plan));
    }),
    { numRuns: 200 },
  );
});

test("what a file edited by hand holds up is not bought by building again", () => {
  const worlds = arbitraryWorld([...HARMLESS, "edit-output", "accept-output"]);
  fc.assert(
    fc.property(worlds, arbitraryManifest(), arbitraryOrders(), (world, manifest, { chosen, force }) => {
      const built = simulateBuild(world, manifest, { chosen, force });
      expect(simulateBuild(built.world, manifest, { chosen }).bought).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("no attempt is ever lost or counted twice", () => {
  fc.assert(
    fc.property(
      arbitraryWorld(ANYTHING),
      arbitraryManifest(),
      arbitraryOrders({ crashes: true }),
      (world, manifest, orders) => {
        const before = attemptsIn(world.lock);
        const after = attemptsIn(simulateBuild(world, manifest, orders).world.lock);
        expect(new Set(after).size).toBe(after.length);
        expect(after).toEqual(expect.arrayContaining([...before]));
      },
    ),
    { numRuns: 200 },
  );
});

test("a file that was edited by hand stays as it is unless its asset is named in --overwrite", () => {
  fc.assert(
    fc.property(arbitraryWorld(ANYTHING), arbitraryManifest(), arbitraryOrders(), (world, manifest, orders) => {
      const { files } = simulateBuild(world, manifest, { ...orders, overwrite: [] }).world;
      const before = [...world.files].filter(([, digest]) => world.byHand.has(digest)).map(([, digest]) => digest);
      expect([...files.values()]).toEqual(expect.arrayContaining(before));
    }),
    { numRuns: 200 },
  );
});

test("a build that dies is finished by the next one, and together they buy what the first one planned", () => {
  fc.assert(
    fc.property(arbitraryWorld(HARMLESS), arbitraryManifest(), fc.nat(4), (world, manifest, crashAt) => {
      const died = simulateBuild(world, manifest, { crashAt });
      const finished = simulateBuild(died.world, manifest);
      expect(finished.failed).toEqual([]);
      expect(died.bought + finished.bought).toBe(picturesBoughtBy(died.plan));
    }),
    { numRuns: 200 },
  );
});

test("a filtered build plans what was chosen and what that is made from, and leaves the others as they are", () => {
  const filter = fc.subarray([...ASSET_IDS], { minLength: 1 });
  fc.assert(
    fc.property(arbitraryWorld(ANYTHING), arbitraryManifest(), filter, (world, manifest, chosen) => {
      const { plan, world: after } = simulateBuild(world, manifest, { chosen });
      const planned = new Set(plan.steps.map(({ asset }) => asset.id));
      const isChosen = ({ id }: Asset): boolean => chosen.includes(id);
      expect(planned).toEqual(
        withUpstream(manifest.assets, new Set(manifest.assets.filter(isChosen).map(({ id }) => id))),
      );
      expect(plan.orphans).toEqual([]);
      const others = manifest.assets.filter(({ id }) => !planned.has(id));
      const entries = ({ lock }: World) => others.map(({ id }) => [id, lock.assets.get(id), lock.unplaced.get(id)]);
      expect(entries(after)).toEqual(entries(world));
    }),
    { numRuns: 200 },
  );
});
