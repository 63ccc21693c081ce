import type { Spectrum } from '../../../core/spectrum';
import type { WarburgLine } from '../../../core/warburg-line';

/** One spectrum of an impedance figure, with its fit as far as there is one. */
export interface FigureSpectrum {
  /** "fresh", "cycle 100", "0.45 V, charge". */
  name: string;
  /** Place on the series map, 0 … 1. */
  position: number;
  spectrum: Spectrum;
  /** Rows left out of the fit. */
  masked: ReadonlySet<number>;
  /** The fitted model on a dense grid; null: no fit. */
  fitted: Spectrum | null;
  /** The fitted model at the measured frequencies, in measured order. */
  modelled: Spectrum | null;
  warburgLine: WarburgLine | null;
}

/** Several spectra of one sample and what they are followed over. */
export interface FigureSpectra {
  sample: string;
  spectra: FigureSpectrum[];
  /** Of the colour bar: what the series runs over, and its ticks by place on the map. */
  key: { title: string; ticks: { position: number; label: string }[] };
}
