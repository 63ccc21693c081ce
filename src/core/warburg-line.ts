/** One point of a spectrum with the impedance of its diffusion alone: all else of the fitted circuit taken away. */
export interface WarburgPoint {
  /** Row in the recording, from 0. */
  row: number;
  frequency_Hz: number;
  /** ω^(−1/2), never f^(−1/2). */
  omegaToMinusHalf_sqrtS: number;
  /** As measured. */
  zReal_ohm: number;
  warburgReal_ohm: number;
  warburgImag_ohm: number;
  phase_deg: number;
  /** From the point's noise and the covariance of what was taken away. */
  phaseError_deg: number;
}

/** Slope and intercept of a straight line against ω^(−1/2). */
export interface WarburgSlope {
  slope_ohmPerSqrtS: number;
  standardError: number | null;
  intercept_ohm: number;
  r2: number;
}

/** The diffusion of one spectrum: how far its points follow −45°, and the slopes there. */
export interface WarburgLine {
  /** Inside an arc or in series with all of them. */
  form: 'nested' | 'serial';
  /** The longest unbroken run of points at −45 ± 5° or within two standard errors of it, from high to low frequency. */
  points: WarburgPoint[];
  window_Hz: { min: number; max: number } | null;
  decades: number;
  /** Z′ as measured, over the lowest decade of the window; null with fewer than three points, as the others. */
  slopeMeasuredReal: WarburgSlope | null;
  /** Z′ and −Z″ of the diffusion alone, over the window. */
  slopeReal: WarburgSlope | null;
  slopeMinusImag: WarburgSlope | null;
  /** Difference of the last two over their mean. */
  slopeDifference_percent: number | null;
  /** They agree within 10 %. */
  slopesAgree: boolean | null;
}
