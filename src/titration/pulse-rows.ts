/** A pulse in rows `first` … `last`, from `start_s` for `duration_s`. */
export interface PulseRows {
  time_s: Float64Array;
  potential_V: Float64Array;
  start_s: number;
  duration_s: number;
  first: number;
  last: number;
}
