/** Rows of a titration for drawing, of equal length. */
export interface FigureTrace {
  time_s: Float64Array;
  potential_V: Float64Array;
}

/** The rows about one pulse. */
export interface FigurePulseTrace extends FigureTrace {
  /** First and last row of the pulse itself, from 0 within these. */
  pulse: readonly [first: number, last: number];
}
