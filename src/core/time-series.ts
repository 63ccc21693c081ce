/** One column of a time series in SI-like units settled by the reader. NaN = missing. */
export interface TimeSeriesColumn {
  /** `<quantity>_<unit>` as in exports: time_s, potential_V, current_A, charge_Ah … */
  quantity: string;
  unit: string;
  /** The name the file uses. */
  sourceName: string;
  values: Float64Array;
}

/** Columns of equal length `rows`. current_A > 0 is oxidation of the working electrode. */
export interface TimeSeries {
  rows: number;
  columns: TimeSeriesColumn[];
  scanRate_VPerS?: number;
}
