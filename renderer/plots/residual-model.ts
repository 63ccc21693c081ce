import type { PlotTheme } from './plot-theme';

/** Residuals of a model against a spectrum in % of |Z|; arrays of equal length, in measured order. */
export interface ResidualModel {
  id: string;
  frequency_Hz: ArrayLike<number>;
  real_percent: ArrayLike<number>;
  imaginary_percent: ArrayLike<number>;
  /** Left out of the fit, by index. */
  masked: ReadonlySet<number>;
  /** Points to look at, by index. */
  bad: ReadonlySet<number>;
  /** ± of the noise band in %; null where it is not known. */
  noise_percent: number | null;
  theme: PlotTheme;
}
