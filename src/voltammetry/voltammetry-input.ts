import type { CellRecord } from '../core/cell-record';
import type { FitResult } from '../core/fit-result';
import type { SourcedSeries } from '../core/sourced-series';
import type { VoltammetryChoices } from '../core/voltammetry-choices';

/** A scan-rate series of one cell: one recording a rate. */
export interface VoltammetryInput {
  sample: string;
  recordings: readonly SourcedSeries[];
  cell: CellRecord | undefined;
  choices: VoltammetryChoices;
  /** Current fits of the same cell's impedance, for Rs. */
  impedance: readonly FitResult[];
}
