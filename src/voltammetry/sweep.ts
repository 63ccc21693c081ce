import type { SweepName } from '../core/voltammetry-choices';

/** One direction of one cycle, from low potential to high whichever way it was swept; current as measured, oxidation positive. */
export interface Sweep {
  name: SweepName;
  /** Strictly rising, V. */
  potential_V: Float64Array;
  current_A: Float64Array;
}
