import type { RawFit } from '../fit-spectrum';

export interface ChosenFit {
  raw: RawFit;
  reason?: string;
  /** The spectrum has another circuit than its series. */
  deviates?: string;
}

/** Fits by place in the series, and why there is none. */
export interface ChosenFits {
  chosen: Map<number, ChosenFit>;
  failures: Map<number, unknown>;
}
