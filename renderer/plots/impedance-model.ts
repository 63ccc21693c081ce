import type { FitOverlay } from './fit-overlay';
import type { MapKey } from './map-key';
import type { PlotTheme } from './plot-theme';

/** Z′ and −Z″ in the plot's unit. */
export interface PlotPoint {
  x: number;
  y: number;
}

/** A curve over frequency; arrays of equal length. */
export interface ImpedanceCurve {
  frequency_Hz: ArrayLike<number>;
  points: PlotPoint[];
}

/** One spectrum of an impedance plot. */
export interface ImpedanceMember {
  id: string;
  label: string;
  colour: string;
  measured: ImpedanceCurve;
  /** Left out of the fit; drawn as crosses. By index of `measured`. */
  masked: ReadonlySet<number>;
  fitted: ImpedanceCurve | null;
  /** Of the fitted line where it is not the spectrum's own. */
  fittedColour?: string;
  /** Of a discharge beside charges: dashed line, open points. */
  open: boolean;
  /** The fit no longer belongs to what is shown. */
  stale: boolean;
}

/** What the Nyquist and the Bode plot draw. */
export interface ImpedanceModel {
  members: ImpedanceMember[];
  selectedId: string | null;
  /** Members whose decades of frequency are marked: the first and the selected one. */
  markedIds: ReadonlySet<string>;
  mapKey: MapKey;
  /** Whether the high-frequency corner is shown larger where there is room (Nyquist). */
  inset: boolean;
  /** "Ω", "kΩ" or "mΩ". */
  unit: string;
  theme: PlotTheme;
  /** The parts of the selected spectrum's circuit (Nyquist). */
  overlay?: FitOverlay | null;
  /** Where sliders would put the model. */
  live?: ImpedanceCurve | null;
}
