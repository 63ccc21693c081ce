import type { PlotTheme } from './plot-theme';

/** A distribution of relaxation times; arrays of equal length, τ ascending. */
export interface RelaxationModel {
  tau_s: ArrayLike<number>;
  gamma_ohm: ArrayLike<number>;
  /** With the name of each, `R 41.7(9) Ω` as runs of text. */
  peaks: { tau_s: number; gamma_ohm: number; text: string }[];
  /** Times that the measured frequencies can see. */
  seen_s: { min: number; max: number };
  theme: PlotTheme;
}
