/** Potential against capacity of one branch of one cycle; arrays of equal length, from the first row of the branch on. */
export interface CycleCurve {
  cycle: number;
  branch: 'charge' | 'discharge';
  capacity_mAh: Float64Array;
  potential_V: Float64Array;
  /** Row of its recording, from 0. */
  row: Float64Array;
  /** Rows there are: more than there are points means that the curve is thinned. */
  rows: number;
}
