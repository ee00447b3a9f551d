import fc from "fast-check";
import { ASSET_IDS, arbitraryManifest, REFERENCE_FILES } from "./arbitrary-manifest.js";
import { disturb, type Disturbance } from "./disturb.js";
import { digestNamed, pathOf } from "./sample.js";
import { simulateBuild } from "./simulate-build.js";
import { EMPTY_WORLD, type BuildOrders, type World } from "./world.js";

/** Whatever can happen while nobody edits a file by hand and no master is lost. */
export const HARMLESS: readonly Disturbance["kind"][] = ["change-reference", "delete-output"];

export const ANYTHING: readonly Disturbance["kind"][] = [
  ...HARMLESS,
  "edit-output",
  "accept-output",
  "lose-master",
  "lose-drafts",
];

/** A repo after a few builds, filtered, forced and crashed ones among them. */
export function arbitraryWorld(kinds: readonly Disturbance["kind"][]): fc.Arbitrary<World> {
  const round = fc.record({
    disturbances: arbitraryDisturbances(kinds),
    manifest: arbitraryManifest(),
    orders: arbitraryOrders({ crashes: true }),
  });
  return fc.tuple(fc.array(round, { maxLength: 3 }), arbitraryDisturbances(kinds)).map(([rounds, last]) => {
    const built = rounds.reduce((world, { disturbances, manifest, orders }) => {
      return simulateBuild(disturbances.reduce(disturb, world), manifest, orders).world;
    }, WORLD_WITH_REFERENCES);
    return last.reduce(disturb, built);
  });
}

export function arbitraryOrders({ crashes = false } = {}): fc.Arbitrary<BuildOrders> {
  const some = fc.option(fc.subarray([...ASSET_IDS], { maxLength: 2 }), { nil: undefined, freq: 2 });
  const crashAt = crashes ? fc.option(fc.nat(4), { nil: undefined, freq: 2 }) : fc.constant(undefined);
  return fc.record({ force: some, overwrite: some, chosen: some, crashAt });
}

const WORLD_WITH_REFERENCES: World = {
  ...EMPTY_WORLD,
  files: new Map(REFERENCE_FILES.map((path) => [pathOf(path), digestNamed("red")])),
};

function arbitraryDisturbances(kinds: readonly Disturbance["kind"][]): fc.Arbitrary<readonly Disturbance[]> {
  const nth = fc.nat(20);
  const all: readonly fc.Arbitrary<Disturbance>[] = [
    fc.record({
      kind: fc.constant("change-reference"),
      path: fc.constantFrom(...REFERENCE_FILES),
      text: fc.constantFrom("red", "blue"),
    }),
    ...(["delete-output", "edit-output", "accept-output", "lose-master"] as const).map((kind) =>
      fc.record({ kind: fc.constant(kind), nth }),
    ),
    fc.constant({ kind: "lose-drafts" }),
  ];
  return fc.array(
    fc.oneof(...all).filter(({ kind }) => kinds.includes(kind)),
    { maxLength: 2 },
  );
}
