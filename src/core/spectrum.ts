/**
 * One impedance sweep in measured order (never sorted). Arrays have equal length N.
 * zImag_ohm is Im(Z): negative for a capacitive arc, whatever the file stored.
 */
export interface Spectrum {
  frequency_Hz: Float64Array;
  zReal_ohm: Float64Array;
  zImag_ohm: Float64Array;
  /** Standard deviations of the points, where they were measured. */
  sigmaReal_ohm?: Float64Array;
  sigmaImag_ohm?: Float64Array;
}
