import type { FailedFit, FitResult } from '../../core/fit-result';
import type { ImpedanceRecording } from '../../core/recording';

/** A spectrum of a figure and what was found of it. */
export interface FigureEntry {
  recording: ImpedanceRecording;
  /** 1 = left out, a byte a row. */
  mask?: Uint8Array;
  /** null: not fitted. */
  result: FitResult | FailedFit | null;
}
