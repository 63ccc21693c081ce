/** A quantity of a trace: where it comes from and what it spans over the rows asked for (not only what is in sight; NaN: no number). */
export interface TraceQuantity {
  quantity: string;
  unit: string;
  /** The name the file uses. */
  sourceName: string;
  min: number;
  max: number;
}

/** One quantity over x, thinned to the pixels. The three arrays have equal length; a NaN in x or y parts the line. */
export interface TraceCurve extends TraceQuantity {
  x: Float64Array;
  y: Float64Array;
  /** Which row of the recording each point is, from 0. */
  row: Float64Array;
  /** Rows with x in sight, whether drawn or not: more than there are points means the curve is thinned. */
  rowsInSight: number;
}

/** Curves of one recording as they were asked for. */
export interface RecordingTrace {
  id: string;
  x: TraceQuantity;
  curves: TraceCurve[];
}
