import type { CellRecord } from '../core/cell-record';
import type { Weighting } from '../core/fit-result';
import type { ImpedanceRecording } from '../core/recording';

/** How spectra are to be fitted. */
export interface FitOptions {
  /** `auto`, the id of a named circuit, or a circuit string. */
  circuit: string;
  weighting: Weighting;
  frequencyMin_Hz?: number | undefined;
  frequencyMax_Hz?: number | undefined;
  seed: number;
  /** Choose the circuit for every spectrum alone instead of over the series. */
  each?: boolean | undefined;
  /** Starting values, held values by parameter name. */
  guess?: Readonly<Record<string, number>> | undefined;
  fix?: Readonly<Record<string, number>> | undefined;
  /** [lower, upper] by parameter name. */
  bounds?: Readonly<Record<string, readonly [number, number]>> | undefined;
  /** `R2 = 2*R1` as { R2: { source: 'R1', factor: 2 } }. */
  ties?: Readonly<Record<string, { source: string; factor: number }>> | undefined;
}

/** One spectrum of a series, as a host hands it over. */
export interface SeriesItem {
  name: string;
  file: string | null;
  recording: ImpedanceRecording;
  /** 1 = left out, a byte a row. */
  mask?: Uint8Array;
  /** Id of an earlier recording of the series with the same numbers: this one does not count in the choice of the circuit. */
  duplicateOf?: string;
  /** Of the file. */
  sha256?: string;
  /** What is known of its cell. */
  cell?: CellRecord;
}
