import type { SweepName } from '../core/voltammetry-choices';
import type { VoltammetryPeakPoint } from '../core/voltammetry-result';
import type { PeakBaseline } from './peak-baseline';

/** A peak at one rate, by the rate's place in the series. */
export interface TrackPoint {
  potential_V: number;
  current_A: number;
  baseline: PeakBaseline | null;
  placed: VoltammetryPeakPoint['placed'];
}

/** One peak over the rates. */
export interface Track {
  sweep: SweepName;
  points: Map<number, TrackPoint>;
}
