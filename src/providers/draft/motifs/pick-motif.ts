import { arches } from "./arches.js";
import { horizon } from "./horizon.js";
import type { Motif } from "./motif.js";
import { orbits } from "./orbits.js";
import { petals } from "./petals.js";
import { ribbons } from "./ribbons.js";
import { tiles } from "./tiles.js";

/** The motif of a candidate: `turn` comes from the asset's name, and neighbouring candidates never share one. */
export function pickMotif(turn: number, candidate: number): Motif {
  return ROUND[(turn + candidate) % ROUND.length] ?? horizon;
}

const ROUND: readonly Motif[] = [horizon, tiles, orbits, arches, petals, ribbons];
