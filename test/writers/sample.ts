/** Im(Z) signed, in measured order, exactly as a reader must give it. */
export interface ExpectedSpectrum {
  /** undefined: not stated, not compared. */
  cycle?: number | null;
  frequency_Hz: number[];
  zReal_ohm: number[];
  zImag_ohm: number[];
}
export interface ExpectedSeries {
  /** Quantity → values in our unit. */
  columns: Record<string, number[]>;
}

/** A file that a writer made from stated numbers, and those numbers. */
export interface Sample {
  /** What is special about it, for the test's title. */
  title: string;
  name: string;
  bytes: Uint8Array;
  spectra: ExpectedSpectrum[];
  series: ExpectedSeries[];
  /** Relative; 0 for text with full precision, 6e-8 for single precision. */
  tolerance: number;
}

/** What every file test/writers/<reader id>.ts exports. */
export interface Writer {
  samples(): Sample[];
}
