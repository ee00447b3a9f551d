import type { NextId } from "../forms/solid.js";
import type { Corner } from "../draft-layout.js";
import type { DraftScene } from "../draft-scene.js";
import type { SeededRandom } from "../seeded-random.js";
import type { FontSet } from "../../../type/typefaces.js";

/** What a comp is drawn from; equal stages give equal drawings. */
export interface CompStage {
  readonly fonts: FontSet;
  readonly scene: DraftScene;
  /** Size of the smallest type, in pixels; see unitOf. */
  readonly unit: number;
  /** Seeded by the asset's name and the candidate. */
  readonly random: SeededRandom;
  /** By the asset's name, and one further for each candidate: picks among arrangements. */
  readonly turn: number;
  readonly nextId: NextId;
}

/** A drawing, and the corner of it where the reference pictures may lie. */
export interface Drawing {
  readonly svg: string;
  readonly corner: Corner;
}

/** The composition of one kind of picture. */
export type Comp = (stage: CompStage) => Drawing;
